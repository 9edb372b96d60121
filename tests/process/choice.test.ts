import { expect, test } from 'vitest';
import { Column, Indicator, Specialty, Tally } from '../../assembly/layout.ts';
import { choiceSet } from '../../src/engine/journeys.ts';
import type { Simulation } from '../../src/engine/simulation.ts';
import { ACUTE, begin, row, site, trust, UNLINKED, worldOf, zone } from '../worlds.ts';

const SEEING = UNLINKED.filter((name) => name !== 'choiceFeedback');

/** Share of a zone's orthopaedic patients that a hospital draws. */
function share({ tables }: Simulation, from: number, to: number): number {
  return choiceSet(tables, from, Specialty.Orthopaedics).find(({ site }) => site === to)!.share;
}

test('patients move to a hospital whose quality they see rise, from the Monday after, and not without that feedback', async () => {
  for (const [without, moves] of [
    [SEEING, true],
    [UNLINKED, false],
  ] as const) {
    const simulation = await begin(row(3, 8, 30_000), { without: [...without] });
    simulation.step(14);
    const before = share(simulation, 0, 1);
    simulation.tables.f64(Column.TrustQualitySeen)[1] = 4;
    simulation.step(7);
    const after = share(simulation, 0, 1);
    if (moves) expect(after).toBeGreaterThan(before * 1.3);
    else expect(after).toBe(before);
  }
});

test('patients avoid a hospital whose published wait has grown', async () => {
  const simulation = await begin(row(3, 8, 30_000), { without: SEEING });
  simulation.step(14);
  const before = share(simulation, 0, 1);
  // a clinic that hardly works any more has a wait of years
  simulation.tables.f64(Column.SiteClinicCapacity).fill(0.05, 10, 20);
  simulation.step(14);
  expect(share(simulation, 0, 1)).toBeLessThan(before / 2);
});

test('the less distance is known to matter, the more patients bypass the nearest', async () => {
  const bypass = async (informationFactor: number) => {
    const simulation = await begin(row(4, 8, 30_000), { parameters: { choice: { informationFactor } } });
    simulation.step(61);
    const indicators = simulation.indicators();
    return indicators[Indicator.PlannedBypassedNearest]! / indicators[Indicator.PlannedChoices]!;
  };
  const [much, usual, little] = [await bypass(2.5), await bypass(1.26), await bypass(0.8)];
  expect(much).toBeLessThan(usual);
  expect(usual).toBeLessThan(little);
});

test('nobody crosses water but at a bridge, and the way round is as long as it is', async () => {
  const world = worldOf(
    [zone(20_000, 0, 0)],
    [trust(15, 0, 3), trust(15, 0, -3)],
    [site(0, 0, 3), site(1, 0, -3)],
  );
  const km = async (bridges: [number, number][]) => {
    const line = [
      [-200, 1],
      [200, 1],
    ] as const;
    const { tables } = await begin({ ...world, barriers: [{ name: 'River', line, bridges }] });
    return new Map(choiceSet(tables, 0).map((offer) => [offer.site, offer.km]));
  };
  expect([...(await km([])).keys()]).toEqual([1]);
  const withBridge = await km([[4, 1]]);
  expect(withBridge.get(1)).toBeCloseTo(3, 5);
  // to the bridge and on: √(4² + 1²) + √(4² + 2²)
  expect(withBridge.get(0)).toBeCloseTo(Math.sqrt(17) + Math.sqrt(20), 4);
});

test('a hospital gets no patient for what it does not offer', async () => {
  const eyes = 1 << Specialty.Ophthalmology;
  const world = worldOf(
    [zone(30_000, 0, 1), zone(30_000, 6, 1)],
    [trust(23, 0, 0), trust(23, 6, 0)],
    [site(0, 0, 0), site(1, 6, 0, { services: eyes, maternityBeds: 0 })],
  );
  const simulation = await begin(world);
  simulation.step(25);
  expect(ACUTE & eyes).toBe(eyes);
  expect(simulation.tally(1, Tally.Referrals)).toBeGreaterThan(10);
  expect(simulation.tally(1, Tally.Attendances)).toBe(0);
  expect(simulation.tally(1, Tally.Births)).toBe(0);
  for (let k: Specialty = 0; k <= Specialty.Cancer; k++) {
    const offered = choiceSet(simulation.tables, 1, k).map((offer) => offer.site);
    expect(offered.includes(1)).toBe(k === Specialty.Ophthalmology);
  }
});
