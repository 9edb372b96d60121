import { describe, expect, test } from 'vitest';
import { Clock, Column, Rule } from '../../assembly/layout.ts';
import type { Simulation } from '../../src/engine/simulation.ts';
import { SnapshotRing } from '../../src/engine/snapshotRing.ts';
import { sandboxWorld } from '../../src/england/sandbox.ts';
import { difference } from '../difference.ts';
import { begin } from '../worlds.ts';

const FIDELITIES = ['patients', 'cohorts'] as const;

const YEARS = { years: 3 };

/** Room for so many points of the run as it stands, and half a one. */
const roomFor = (simulation: Simulation, points: number) =>
  Math.floor((points + 0.5) * simulation.snapshotBytes);

describe('a ring of points', () => {
  test('keeps evenly spaced days within its budget and thins when it is full', async () => {
    const simulation = await begin(sandboxWorld(), YEARS);
    const budget = roomFor(simulation, 6);
    const ring = simulation.keepPoints(budget);
    expect(ring.fits(simulation.tables)).toBe(6);
    simulation.step(100);
    expect(ring.days).toEqual([0, 28, 56, 84]);
    for (let day = 0; day < 900; day += 33) {
      simulation.step(33);
      expect(ring.usedBytes).toBeLessThanOrEqual(budget);
      expect(ring.days[0]).toBe(0);
      expect(ring.days.every((kept, i) => kept === i * ring.spacing)).toBe(true);
      expect(simulation.day - ring.days.at(-1)!).toBeLessThan(ring.spacing);
    }
    expect(ring.spacing).toBeGreaterThan(100);
    expect(ring.days.length).toBeGreaterThanOrEqual(3);
  });

  test('gives the nearest point at or before a day', async () => {
    const simulation = await begin(sandboxWorld(), YEARS);
    const ring = simulation.keepPoints(roomFor(simulation, 20));
    simulation.step(100);
    expect([0, 27, 28, 83, 99, 5000].map((day) => ring.nearest(day)?.day)).toEqual([0, 0, 28, 56, 84, 84]);
    ring.forgetAfter(57);
    expect(ring.days).toEqual([0, 28, 56]);
  });

  test('keeps the first day alone where no second point fits, and none where none fits', async () => {
    const simulation = await begin(sandboxWorld(), YEARS);
    const one = simulation.keepPoints(roomFor(simulation, 1));
    simulation.step(200);
    expect(one.days).toEqual([0]);
    const none = simulation.keepPoints(1000);
    simulation.step(200);
    expect(none.days).toEqual([]);
    expect(() => simulation.seek(100)).toThrow(/No point of the run is kept at or before day 100/);
    expect(() => new SnapshotRing(-1)).toThrow(RangeError);
    expect(() => new SnapshotRing(1.5)).toThrow(RangeError);
  });
});

describe.each(FIDELITIES)('seek, in %s', (fidelity) => {
  const run = { years: 3, fidelity };

  test('comes to a day as it was lived, back and forth, with few points or many', async () => {
    const straight = await begin(sandboxWorld(), run);
    straight.step(123);
    for (const points of [1, 3, 30]) {
      const simulation = await begin(sandboxWorld(), run);
      simulation.keepPoints(roomFor(simulation, points));
      simulation.step(400);
      const end = await simulation.digest();
      const events = simulation.events();
      simulation.seek(123);
      expect(difference(simulation, straight), `${points} points`).toBeUndefined();
      simulation.seek(0);
      expect(simulation.day).toBe(0);
      simulation.seek(400);
      expect(await simulation.digest()).toBe(end);
      expect(simulation.events()).toEqual(events);
    }
  });

  test('makes the live changes of the past again on their days', async () => {
    const simulation = await begin(sandboxWorld(), run);
    simulation.keepPoints(roomFor(simulation, 30));
    simulation.step(100);
    simulation.setLive(Rule.WaitAppeal, -0.2);
    simulation.step(40);
    simulation.setLive(Rule.WaitAppeal, -0.01);
    const changed = await simulation.digest();
    simulation.step(60);
    const end = await simulation.digest();
    simulation.seek(90);
    simulation.seek(200);
    expect(await simulation.digest()).toBe(end);
    simulation.seek(140);
    expect(await simulation.digest()).toBe(changed);
  });

  test('after a change in the past leads into a new future', async () => {
    const simulation = await begin(sandboxWorld(), run);
    const ring = simulation.keepPoints(roomFor(simulation, 30));
    simulation.step(200);
    simulation.seek(60);
    simulation.setLive(Rule.WaitAppeal, -0.2);
    expect(ring.days).toEqual([0, 28, 56]);
    simulation.seek(200);
    const straight = await begin(sandboxWorld(), run);
    straight.step(60);
    straight.setLive(Rule.WaitAppeal, -0.2);
    straight.step(140);
    expect(difference(simulation, straight)).toBeUndefined();
  });

  test('keeps watching what is watched now', async () => {
    const simulation = await begin(sandboxWorld(), run);
    simulation.keepPoints(roomFor(simulation, 5));
    simulation.step(60);
    simulation.watchSite(2);
    simulation.seek(30);
    expect(simulation.tables.i32(Column.Clock)[Clock.WatchedSite]).toBe(3);
  });

  test('refuses days outside the run', async () => {
    const simulation = await begin(sandboxWorld(), { years: 1, fidelity });
    for (const day of [-1, 366, 1.5, Number.NaN])
      expect(() => simulation.seek(day)).toThrow(/allowed: a whole number from 0 to 365/);
  });
});
