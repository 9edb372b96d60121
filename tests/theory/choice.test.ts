import { expect, test } from 'vitest';
import { AGE_BANDS, CANDIDATES, Clock, Column, Service, SPECIALTIES } from '../../assembly/layout.ts';
import type { Simulation } from '../../src/engine/simulation.ts';
import { sandboxWorld } from '../../src/england/sandbox.ts';
import type { World } from '../../src/england/world.ts';
import { unpack } from '../recount.ts';
import { ACUTE, begin, site, trust, UNLINKED, worldOf, zone } from '../worlds.ts';
import { chiSquareZ } from './statistics.ts';

const OBSTETRICS = 10;
const FIT_ENDS = 66.7;
/** Hospitals round one town: how far, how large, what they offer. */
const ROUND = [
  { km: 3, beds: 300, services: ACUTE },
  { km: 8, beds: 250, services: ACUTE },
  { km: 11, beds: 90, services: Service.AllSpecialties & ~(1 << 9) },
  { km: 15, beds: 500, services: ACUTE },
  { km: 24, beds: 400, services: ACUTE & ~Service.Maternity },
  { km: 75, beds: 700, services: ACUTE },
];

/** The town, its hospitals, and small towns at each of them so that all have patients of their own. */
function town(): World {
  return worldOf(
    [zone(30_000, 0, 0), ...ROUND.map(({ km }) => zone(15_000, km, 1))],
    ROUND.map(({ km }) => trust(30, km, 0)),
    ROUND.map(({ km, beds, services }, i) => site(i, km, 0, { beds, services })),
  );
}

/** Utility of a distance by the numbers of the scenario (Gutacker et al. 2016, a straight line beyond the fit). */
function utility(simulation: Simulation, km: number): number {
  const {
    plannedDistance: a,
    plannedDistanceSquared: b,
    plannedDistanceCubed: c,
  } = simulation.scenario.parameters.choice!;
  const d = Math.min(km, FIT_ENDS);
  const slope = a! + 2 * b! * FIT_ENDS + 3 * c! * FIT_ENDS ** 2;
  return a! * d + b! * d * d + c! * d ** 3 + slope * (km - d);
}

/** The logit's share of each hospital, from distances, habit and the hospitals' constants. */
function shares(simulation: Simulation, what: number | 'emergency' | 'birth'): number[] {
  const { informationFactor, localInertia, emergencyDistance } = simulation.scenario.parameters.choice!;
  const urgent = typeof what === 'string';
  const constants = simulation.tables.f64(
    urgent ? Column.SiteAttendanceConstant : Column.SitePlannedConstant,
  );
  const needed = what === 'emergency' ? Service.Emergency : what === 'birth' ? Service.Maternity : 1 << what;
  const weights = ROUND.map(({ km, services }, s) => {
    if (!(services & needed)) return 0;
    if (urgent) return Math.exp(-emergencyDistance! * km + constants[s]!);
    return Math.exp(
      informationFactor! * utility(simulation, km) + (s === 0 ? localInertia! : 0) + constants[s]!,
    );
  });
  const total = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / total);
}

function chiSquareOf(found: number[], expected: number[]): [number, number] {
  const n = found.reduce((a, b) => a + b, 0);
  const kept = expected.map((share, s) => ({ share, found: found[s]! }));
  // nobody goes where the care is not offered
  for (const { share, found: count } of kept) if (share === 0) expect(count).toBe(0);
  const likely = kept.filter(({ share }) => share * n >= 5);
  const rest = n - likely.reduce((sum, { found: count }) => sum + count, 0);
  const restShare = 1 - likely.reduce((sum, { share }) => sum + share, 0);
  let chiSquare = likely.reduce(
    (sum, { share, found: count }) => sum + (count - share * n) ** 2 / (share * n),
    0,
  );
  // the unlikely ones together
  if (restShare * n >= 1) chiSquare += (rest - restShare * n) ** 2 / (restShare * n);
  return [chiSquare, likely.length - (restShare * n >= 1 ? 0 : 1)];
}

test('a zone’s patients spread over the hospitals as the logit says: by distance, habit, size and service', async () => {
  const simulation = await begin(town(), { years: 1, without: [...UNLINKED, 'growth'] });
  const { tables } = simulation;
  const counts = Array.from({ length: SPECIALTIES + 2 }, () => ROUND.map(() => 0));
  const take = (column: Column, count: Clock, kindOf: (specialty: number) => number) => {
    const records = tables.u64(column);
    const words = new Uint32Array(records.buffer, records.byteOffset, records.length * 2);
    for (let i = 0, n = tables.i32(Column.Clock)[count]!; i < n; i++) {
      const { identity, specialty, site: chosen } = unpack(words[i * 2]!, words[i * 2 + 1]!);
      if (Math.floor(identity / 2 ** 13) % 2 ** 13 === 0) counts[kindOf(specialty)]![chosen]!++;
    }
  };
  while (!simulation.finished) {
    simulation.step(1);
    take(Column.Referrals, Clock.ReferralCount, (specialty) => specialty);
    take(
      Column.Attendances,
      Clock.AttendanceCount,
      (specialty) => SPECIALTIES + (specialty === OBSTETRICS ? 1 : 0),
    );
  }
  const kinds = [...Array.from({ length: SPECIALTIES }, (_, k) => k), 'emergency', 'birth'] as const;
  let [chiSquare, freedom] = [0, 0];
  for (const [i, kind] of kinds.entries()) {
    const [one, cells] = chiSquareOf(counts[i]!, shares(simulation, kind));
    expect(chiSquareZ(one, cells), String(kind)).toBeLessThan(4);
    chiSquare += one;
    freedom += cells;
  }
  expect(freedom).toBeGreaterThan(25);
  expect(Math.abs(chiSquareZ(chiSquare, freedom))).toBeLessThan(4);
});

test('every referral goes where a plain walk down pull × appeal, in full precision, would send it', async () => {
  const simulation = await begin(sandboxWorld());
  const { tables, world } = simulation;
  const sites = world.sites.length;
  const [pull, appeal] = [tables.f32(Column.CandidatePull), tables.f64(Column.PlannedAppeal)];
  const offered = tables.u16(Column.CandidateSite);
  let [compared, beyondFirst] = [0, 0];
  for (let day = 0; day < 10; day++) {
    simulation.step(1);
    const records = tables.u64(Column.Referrals);
    const words = new Uint32Array(records.buffer, records.byteOffset, records.length * 2);
    for (let i = 0, n = tables.i32(Column.Clock)[Clock.ReferralCount]!; i < n; i++) {
      const { identity, specialty, site: chosen } = unpack(words[i * 2]!, words[i * 2 + 1]!);
      const zone = Math.floor(identity / 2 ** 13) % 2 ** 13;
      const weights = Array.from({ length: tables.u8(Column.CandidateCount)[zone]! }, (_, j) => {
        const at = zone * CANDIDATES + j;
        return pull[at]! * appeal[specialty * sites + offered[at]!]!;
      });
      const total = weights.reduce((a, b) => a + b, 0);
      const aim = ((tables.u32(Column.ReferralDraws)[i]! >>> 8) / 2 ** 24) * total;
      let passed = 0;
      const choice = weights.findIndex((weight) => {
        passed += weight;
        return aim < passed;
      });
      // within the rounding of f32 either side is right
      if (Math.abs(aim - passed) < 1e-5 * total || aim - passed + weights[choice]! < 1e-5 * total) continue;
      compared++;
      if (choice > 0) beyondFirst++;
      expect(chosen).toBe(offered[zone * CANDIDATES + choice]);
    }
  }
  expect(compared).toBeGreaterThan(2000);
  expect(beyondFirst).toBeGreaterThan(compared / 20);
});

test('stays are log-normal: the mean of their quantiles is the mean asked for, their median below it', async () => {
  const { tables } = await begin(town());
  const quantiles = tables.f32(Column.StayQuantiles);
  const classes = [
    ...[1.5, 1.6, 2.8, 5, 8, 10.4, 12].map((nights) => ({ nights, spread: 1.15 })),
    ...[4.2, 3.4, 3.8, 3, 4.6, 2.7, 2.2, 1.4, 1.5, 5.2, 1.9].map((nights) => ({ nights, spread: 0.75 })),
  ];
  const each = quantiles.length / classes.length;
  expect(classes).toHaveLength(AGE_BANDS + SPECIALTIES + 1);
  for (const [i, { nights, spread }] of classes.entries()) {
    const stays = quantiles.subarray(i * each, (i + 1) * each);
    const mean = stays.reduce((a, b) => a + b, 0) / each;
    // half a night more than the whole nights asked for; the far tail beyond the last quantile is cut
    expect(mean / (nights + 0.5)).toBeGreaterThan(0.985);
    expect(mean / (nights + 0.5)).toBeLessThan(1.001);
    const median = (stays[each / 2 - 1]! + stays[each / 2]!) / 2;
    expect(median / ((nights + 0.5) * Math.exp(-(spread ** 2) / 2))).toBeCloseTo(1, 2);
    expect(stays.every((stay, q) => q === 0 || stay > stays[q - 1]!)).toBe(true);
  }
});
