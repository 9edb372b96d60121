import { expect, test } from 'vitest';
import { CaseEntry, Column, EventKind, Governance, Instrument, Party } from '../../assembly/layout.ts';
import { begin, row } from '../worlds.ts';
import { entries } from './books.ts';

/** Three towns in a row: the middle one's neighbours stand as near as each other; the first has no other near. */
const TOWNS = row(3, 14, 24_000);
TOWNS.trusts.forEach((trust, t) => {
  trust.surplusM = t === 0 ? -1.4 : 0.3;
  trust.surplusNamed = true;
});
const forced = {
  interventions: [{ date: '2008-06-10', act: 'force', trust: 'T0', instrument: 'merger' } as const],
};
const YEAR = 365;
/** Every instrument but the merger. */
const OTHERS = [
  ...['takeover', 'bailout', 'pfiRelief', 'newManagement', 'closure', 'franchise', 'privateTakeover'],
  ...['split', 'breakUp', 'reconfiguration', 'badge'],
];

test('two neighbours become one: the name of the failing one goes, both boards and the authority were asked', async () => {
  const simulation = await begin(TOWNS, forced);
  simulation.step(3 * YEAR);
  expect(simulation.tables.u8(Column.TrustGovernance)[0]).toBe(Governance.Dissolved);
  const partner = simulation.tables.u16(Column.TrustOwner)[0]!;
  expect(simulation.events().find(({ kind }) => kind === EventKind.Merger)).toMatchObject({
    trust: 0,
    counterpart: partner,
  });
  const parties = entries(simulation)
    .filter(({ instrument, party }) => instrument === Instrument.Merger && party > 0)
    .map(({ party }) => party);
  expect(parties).toEqual([Party.OwnBoard, Party.OtherBoard, Party.CompetitionAuthority]);
});

test('headquarters shrink over the quarters of joining, not on the day', async () => {
  const simulation = await begin(TOWNS, forced);
  const overhead = simulation.tables.f64(Column.TrustOverhead);
  const before = overhead[0]! + overhead[1]!;
  const owner = simulation.tables.u16(Column.TrustOwner);
  while (owner[0] === 0) simulation.step(1);
  const partner = owner[0]!;
  expect(partner).toBe(1);
  expect(overhead[partner]).toBeCloseTo(before, 0);
  const due = simulation.tables.f64(Column.TrustSavingDue)[partner]!;
  expect(due).toBeGreaterThan(0);
  simulation.step(2 * YEAR + 92);
  expect(simulation.tables.i32(Column.TrustIntegrating)[partner]).toBe(0);
  expect(overhead[partner]).toBeCloseTo(before - 8 * due, 0);
});

test('the authority forbids a merger of the closest rivals when it forbids all it may, and none when it has no say', async () => {
  const answer = async (apartKm: number, without: string[] = []) => {
    const world = row(2, apartKm, 24_000);
    world.trusts[0]!.surplusM = -1.4;
    for (const trust of world.trusts) trust.surplusNamed = true;
    const simulation = await begin(world, {
      interventions: [{ date: '2008-04-02', act: 'enter', trust: 'T0' }],
      parameters: {
        regime: {
          ...{ mergerBlock: 1, mergerRange: 200, stanceBase: 5, stanceSpread: 0 },
          ...{ preferredInstrument: Instrument.Merger, preferenceDiscount: 1 },
        },
      },
      without: [...without, ...OTHERS],
    });
    simulation.step(2 * YEAR);
    return entries(simulation).find(({ party }) => party === Party.CompetitionAuthority)!;
  };
  const near = await answer(4);
  expect(near).toMatchObject({ entry: CaseEntry.Refused });
  expect(near.value).toBeGreaterThan(0.5);
  expect(await answer(4, ['mergerControl'])).toMatchObject({ entry: CaseEntry.Agreed });
});

test('while trusts are joined their lists are not staffed up and patients wait longer than they would have', async () => {
  const [joined, alone] = await Promise.all([begin(TOWNS, forced), begin(TOWNS)]);
  for (const simulation of [joined, alone]) simulation.step(3 * YEAR);
  const theatres = (simulation: typeof joined) =>
    simulation.tables
      .f64(Column.SiteTheatreCapacity)
      .slice(0, 40)
      .reduce((a, b) => a + b, 0);
  expect(theatres(joined)).toBeLessThan(0.97 * theatres(alone));
  const off = await begin(TOWNS, { ...forced, without: ['integration'] });
  off.step(3 * YEAR);
  expect(theatres(off)).toBeGreaterThan(0.97 * theatres(alone));
});
