import { expect, test } from 'vitest';
import { Column, SiteKind, Tally, WARDS } from '../../assembly/layout.ts';
import type { Simulation } from '../../src/engine/simulation.ts';
import { lengthOf, patientLaws, trolleys, WAITING_LISTS, waitingList } from '../recount.ts';
import { begin, row, UNLINKED } from '../worlds.ts';

function waiting({ tables }: Simulation, site: number): number {
  let sum = 0;
  for (let list = 0; list < WAITING_LISTS; list++) sum += lengthOf(tables, waitingList(site, 0, 0, 0) + list);
  return sum;
}

function inBeds({ tables }: Simulation, site: number): number {
  return tables
    .i32(Column.SiteOccupied)
    .slice(site * WARDS, (site + 1) * WARDS)
    .reduce((a, b) => a + b, 0);
}

function close({ tables, day }: Simulation, site: number): void {
  tables.u8(Column.SiteKind)[site] = SiteKind.Closed;
  tables.i32(Column.SiteClosedOn)[site] = day;
}

test('a hospital that shuts hands its lists to its neighbours on the day, and loses nobody', async () => {
  const simulation = await begin(row(3, 10, 40_000), { without: UNLINKED });
  // a Friday evening: nobody is seen at the weekend
  simulation.step(4);
  const before = [0, 1, 2].map((s) => waiting(simulation, s));
  const referrals = [0, 2].map((s) => simulation.tally(s, Tally.Referrals));
  close(simulation, 1);
  simulation.step(1);
  expect(waiting(simulation, 1)).toBe(0);
  expect(waiting(simulation, 0) + waiting(simulation, 2)).toBe(before[0]! + before[1]! + before[2]!);
  // towns are alike: each takes about half
  expect((waiting(simulation, 0) - before[0]!) / before[1]!).toBeGreaterThan(0.35);
  expect((waiting(simulation, 2) - before[2]!) / before[1]!).toBeGreaterThan(0.35);
  const taken = [0, 2].map((s, i) => simulation.tally(s, Tally.Referrals) - referrals[i]!);
  expect(taken[0]! + taken[1]!).toBe(before[1]);
  expect(patientLaws(simulation.tables)).toEqual([]);
});

test('those in its beds finish their stay, nobody new comes, and in the end nobody is left', async () => {
  const simulation = await begin(row(3, 10, 40_000), { years: 2, without: UNLINKED });
  simulation.step(3);
  const full = inBeds(simulation, 1);
  const attended = simulation.tally(1, Tally.Attendances);
  close(simulation, 1);
  simulation.step(2);
  expect(simulation.tally(1, Tally.Attendances)).toBe(attended);
  expect(inBeds(simulation, 1)).toBeGreaterThan(0);
  expect(inBeds(simulation, 1)).toBeLessThan(full);
  let last = inBeds(simulation, 1);
  for (let week = 0; week < 40; week++) {
    simulation.step(7);
    expect(inBeds(simulation, 1)).toBeLessThanOrEqual(last);
    last = inBeds(simulation, 1);
  }
  expect(last).toBe(0);
  expect(lengthOf(simulation.tables, trolleys(1))).toBe(0);
  expect(simulation.tables.i32(Column.SitePending)[1]).toBe(0);
  expect(simulation.tables.i64(Column.SiteEntered)[1]).toBe(simulation.tables.i64(Column.SiteLeft)[1]);
  expect(patientLaws(simulation.tables)).toEqual([]);
});

test('its people are treated elsewhere: all hospitals together see as many as if it were open', async () => {
  const world = row(3, 10, 40_000);
  const open = await begin(world, { without: UNLINKED });
  const shut = await begin(world, { without: UNLINKED });
  close(shut, 1);
  for (const simulation of [open, shut]) simulation.step(29);
  const all = (simulation: Simulation, what: Tally) =>
    [0, 1, 2].reduce((sum, s) => sum + simulation.tally(s, what), 0);
  expect(Math.abs(all(shut, Tally.Attendances) / all(open, Tally.Attendances) - 1)).toBeLessThan(0.005);
  // a few follow first appointments, for which the neighbours have no more clinics than before
  expect(Math.abs(all(shut, Tally.FollowUps) / all(open, Tally.FollowUps) - 1)).toBeLessThan(0.04);
  expect(shut.tally(0, Tally.Attendances)).toBeGreaterThan(open.tally(0, Tally.Attendances) * 1.3);
});
