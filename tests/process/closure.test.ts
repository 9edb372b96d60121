import { expect, test } from 'vitest';
import { Clock, Column, EventKind, Flow, Instrument, SiteKind, Tally } from '../../assembly/layout.ts';
import type { World } from '../../src/england/world.ts';
import { begin, site, trust, worldOf, zone } from '../worlds.ts';
import { booked, decideFor, FIRST_QUARTER, paid } from './books.ts';

const TRUST = 0;
const SHUT = 1;
const CHARGE_M = 6;

/** Two hospitals of one trust, one of them under PFI, and a neighbour. */
function threeHospitals(): World {
  return worldOf(
    [zone(60_000, 0, 1), zone(40_000, 8, 1), zone(50_000, 16, 1)],
    [trust(85, 0, 0, { surplusM: -6 }), trust(40, 16, 0)],
    [
      site(0, 0, 0, { beds: 150 }),
      site(0, 8, 0, { beds: 90, pfiChargeM: CHARGE_M, pfiFrom: '2006-04-01', pfiTo: '2036-04-01' }),
      site(1, 16, 0, { beds: 110 }),
    ],
  );
}

test('a closed hospital takes nobody in, its neighbours do, and its unitary charge falls to the treasury for ever', async () => {
  const [shut, open] = await Promise.all([begin(threeHospitals()), begin(threeHospitals())]);
  shut.step(80);
  open.step(80);
  decideFor(shut, TRUST, Instrument.Closure, { Site: SHUT });
  const redundancy = paid(shut, Flow.Redundancy);
  shut.step(FIRST_QUARTER - 80);
  open.step(FIRST_QUARTER - 80);

  expect(shut.tables.u8(Column.SiteKind)[SHUT]).toBe(SiteKind.Closed);
  expect(shut.tables.i32(Column.SiteClosedOn)[SHUT]).toBe(FIRST_QUARTER);
  expect(shut.events().find(({ kind }) => kind === EventKind.Closure)).toMatchObject({
    trust: TRUST,
    site: SHUT,
  });
  expect(paid(shut, Flow.Redundancy)).toBeGreaterThan(redundancy);

  const before = paid(shut, Flow.UnitaryCharge);
  // July
  shut.step(31);
  open.step(31);
  // indexed by retail prices from the first quarter on
  expect(paid(shut, Flow.UnitaryCharge) - before).toBeGreaterThan((CHARGE_M * 1e8) / 12);
  expect(booked(shut, TRUST, Flow.UnitaryCharge)).toBe(0);
  expect(booked(open, TRUST, Flow.UnitaryCharge)).toBeLessThan(0);

  // August
  shut.step(31);
  open.step(31);
  const attended = (simulation: typeof shut, s: number) =>
    simulation.tables.i32(Column.SiteTallyYear)[s * Tally.Count + Tally.Attendances]!;
  expect(attended(shut, SHUT)).toBeLessThan(attended(open, SHUT) * 0.75);
  for (const other of [0, 2]) expect(attended(shut, other)).toBeGreaterThan(attended(open, other));
  expect(shut.tables.i32(Column.Clock)[Clock.Breach]).toBe(0);
});
