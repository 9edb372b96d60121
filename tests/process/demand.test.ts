import { expect, test } from 'vitest';
import { AGE_BANDS, Clock, Column, SPECIALTIES, Specialty } from '../../assembly/layout.ts';
import type { Simulation } from '../../src/engine/simulation.ts';
import { type Found, unpack } from '../recount.ts';
import { begin, row, site, trust, worldOf, zone } from '../worlds.ts';

/** Those who fell ill on the day just lived. */
function arrivals({ tables }: Simulation, column: Column, count: Clock): Found[] {
  const records = tables.u64(column);
  const words = new Uint32Array(records.buffer, records.byteOffset, records.length * 2);
  const n = tables.i32(Column.Clock)[count]!;
  return Array.from({ length: n }, (_, i) => unpack(words[i * 2]!, words[i * 2 + 1]!));
}

const referred = (simulation: Simulation) => arrivals(simulation, Column.Referrals, Clock.ReferralCount);
const urgent = (simulation: Simulation) => arrivals(simulation, Column.Attendances, Clock.AttendanceCount);
const zoneOf = ({ identity }: Found) => Math.floor(identity / 2 ** 13) % 2 ** 13;
const ageOf = ({ high }: Found) => (high >>> 5) & 7;

/** One hospital, four zones: plain, twice as large, poorer, and without children. */
function fourZones() {
  const childless = zone(20_000, 1, 1);
  const zones = [
    zone(20_000, 0, 1),
    zone(40_000, 1, 0),
    zone(20_000, 0, -1, { deprivation: 61.7 }),
    { ...childless, population: childless.population.map((n, a) => (a < 2 ? 0 : n)) },
  ];
  return worldOf(zones, [trust(70, 0, 0)], [site(0, 0, 0, { beds: 230 })]);
}

test('a zone sends patients by its people and its need, planned care on working days only', async () => {
  const simulation = await begin(fourZones(), { years: 1, without: ['growth'] });
  const ill = [0, 0, 0, 0];
  const sent = [0, 0, 0, 0];
  let children = 0;
  while (!simulation.finished) {
    const weekday = new Date(`${simulation.date}T00:00:00Z`).getUTCDay();
    const holiday = [
      '2008-05-05',
      '2008-05-26',
      '2008-08-25',
      '2008-12-25',
      '2008-12-26',
      '2009-01-01',
    ].includes(simulation.date);
    simulation.step(1);
    const referrals = referred(simulation);
    if (weekday === 0 || weekday === 6 || holiday) expect(referrals).toEqual([]);
    else expect(referrals.length).toBeGreaterThan(0);
    for (const found of referrals) {
      sent[zoneOf(found)]!++;
      expect(found.specialty === Specialty.Paediatrics ? ageOf(found) < 2 : true).toBe(true);
      if (zoneOf(found) === 3 && ageOf(found) < 2) children++;
    }
    for (const found of urgent(simulation)) ill[zoneOf(found)]!++;
  }
  const { attendancesPerYear, directEmergenciesPerYear, birthsPerYear, needSlope } =
    simulation.scenario.parameters.patients!;
  // the zones' ages are England's: its volumes over its 51.7 million people of 2008
  const each = ((attendancesPerYear! + directEmergenciesPerYear! + birthsPerYear!) / 51.7e6) * 20_000;
  expect(Math.abs(ill[0]! / each - 1)).toBeLessThan(0.05);
  expect(Math.abs(ill[1]! / ill[0]! - 2)).toBeLessThan(0.1);
  expect(Math.abs(sent[1]! / sent[0]! - 2)).toBeLessThan(0.1);
  expect(Math.abs(ill[2]! / ill[0]! - Math.exp(40 * needSlope!))).toBeLessThan(0.08);
  expect(children).toBe(0);
  expect(sent[3]!).toBeLessThan(sent[0]!);
});

test('the same people fall ill under every policy, each with the same chance', async () => {
  const world = row(3, 12, 30_000);
  const one = await begin(world);
  const other = await begin(world, {
    without: ['regime', 'boarding', 'diversion', 'waitFeedback', 'readmission'],
    parameters: { care: { lengthOfStayFactor: 2 }, choice: { plannedDistance: -0.1 } },
  });
  for (let day = 0; day < 25; day++) {
    one.step(1);
    other.step(1);
    expect(referred(other).map(({ identity }) => identity)).toEqual(
      referred(one).map(({ identity }) => identity),
    );
    expect(urgent(other).map(({ identity }) => identity)).toEqual(
      urgent(one).map(({ identity }) => identity),
    );
    expect(other.tables.u32(Column.ReferralDraws)).toEqual(one.tables.u32(Column.ReferralDraws));
  }
});

test('demand grows each April, and does not without growth', async () => {
  const file = { parameters: { patients: { attendanceGrowth: 0.05, plannedGrowth: 0.08 } } };
  const growing = await begin(row(1, 1, 20_000), file);
  const still = await begin(row(1, 1, 20_000), { ...file, without: ['growth'] });
  const [first, planned] = [
    growing.tables.f64(Column.UrgentRate)[0]!,
    growing.tables.f64(Column.PlannedRate)[0]!,
  ];
  for (const simulation of [growing, still]) simulation.step(364);
  expect(growing.tables.f64(Column.PlannedRate)[0]).toBe(planned);
  for (const simulation of [growing, still]) simulation.step(1);
  expect(growing.tables.f64(Column.PlannedRate)[0]! / planned).toBeCloseTo(1.08, 6);
  expect(growing.tables.f64(Column.UrgentRate)[0]! / first).toBeGreaterThan(1.04);
  expect(still.tables.f64(Column.PlannedRate)[0]).toBe(planned);
  expect(still.tables.f64(Column.UrgentRate)[0]).toBe(first);
});

test('the kinds of referral have whole tables for every zone: no specialty and age is left out', async () => {
  const simulation = await begin(row(1, 1, 30_000));
  const seen = new Set<number>();
  for (let day = 0; day < 200; day++) {
    simulation.step(1);
    for (const found of referred(simulation)) seen.add(found.specialty);
  }
  expect([...seen].sort((a, b) => a - b)).toEqual(Array.from({ length: SPECIALTIES }, (_, k) => k));
  expect(simulation.tables.u32(Column.PlannedMix)).toHaveLength(SPECIALTIES * AGE_BANDS);
});
