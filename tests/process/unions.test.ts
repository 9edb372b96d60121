import { expect, test } from 'vitest';
import { Column, Flow, Indicator, Instrument } from '../../assembly/layout.ts';
import { begin, row, worldOf } from '../worlds.ts';
import { booked, decideFor, paid } from './books.ts';
import { handedOver, latest } from './contracts.ts';

/** Index of the East Midlands, where the towns lie, among the regions. */
const HERE = 3;
const hostility = (simulation: Awaited<ReturnType<typeof handedOver>>, region: number) =>
  simulation.tables.f64(Column.UnionHostility)[region]!;

test('hostility cools where nothing private happens, and rises where a hospital is in private hands', async () => {
  const simulation = await handedOver(Instrument.Franchise, 600);
  simulation.step(4 * 365);
  const elsewhere = hostility(simulation, HERE + 1);
  expect(elsewhere).toBeCloseTo(0.3, 6);
  expect(hostility(simulation, HERE)).toBeGreaterThan(0.5);
  const own = await handedOver(Instrument.None, 0);
  own.step(4 * 365);
  expect(hostility(own, HERE)).toBeLessThan(0.06);
  expect(latest(own, Indicator.UnionHostility)).toBeGreaterThan(0);
});

test('a contract in the making feeds a campaign, and cover for those who strike is paid by the trust', async () => {
  const simulation = await handedOver(Instrument.None, 0);
  const before = hostility(simulation, HERE);
  decideFor(simulation, 0, Instrument.Franchise, { Forced: 1, EndsOn: 2000 });
  simulation.step(92);
  expect(hostility(simulation, HERE)).toBeGreaterThan(before);
  simulation.step(31);
  expect(booked(simulation, 0, Flow.UnionDispute)).toBeLessThan(0);
  expect(paid(simulation, Flow.UnionDispute)).toBe(-booked(simulation, 0, Flow.UnionDispute));
});

test('posts that are cut are not forgotten for some years', async () => {
  const one = row(2, 8, 60_000);
  const world = worldOf(one.zones, one.trusts, [...one.sites, { ...one.sites[1]!, trust: 0 }]);
  const simulation = await begin(world, { parameters: { operators: { openingHostility: 0 } } });
  simulation.step(80);
  decideFor(simulation, 0, Instrument.Closure, { Site: 2 });
  simulation.step(20);
  expect(paid(simulation, Flow.Redundancy)).toBeGreaterThan(0);
  expect(hostility(simulation, HERE)).toBeGreaterThan(0.05);
});
