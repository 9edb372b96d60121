import { describe, expect, test } from 'vitest';
import { Column, ColumnUse, Rule } from '../../assembly/layout.ts';
import { sandboxWorld } from '../../src/england/sandbox.ts';
import { difference } from '../difference.ts';
import { begin, row } from '../worlds.ts';

describe.each(['patients', 'cohorts'] as const)('time, in %s', (fidelity) => {
  const run = { years: 3, fidelity };

  test('thirty days at once are thirty times one day, byte for byte', async () => {
    const [one, other] = [await begin(sandboxWorld(), run), await begin(sandboxWorld(), run)];
    // over the ends of months and quarters
    for (let month = 0; month < 4; month++) {
      one.step(30);
      for (let day = 0; day < 30; day++) other.step(1);
      expect(difference(one, other)).toBeUndefined();
    }
    expect(await one.digest()).toBe(await other.digest());
  });

  test('to go back to a snapshot and on is to have gone on, byte for byte', async () => {
    const simulation = await begin(sandboxWorld(), run);
    const straight = await begin(sandboxWorld(), run);
    simulation.step(47);
    straight.step(47);
    const snapshot = simulation.snapshot();
    const digest = await simulation.digest();
    simulation.step(100);
    expect(await simulation.digest()).not.toBe(digest);

    simulation.restore(snapshot);
    expect(await simulation.digest()).toBe(digest);
    expect(difference(simulation, straight)).toBeUndefined();
    simulation.step(100);
    straight.step(100);
    expect(difference(simulation, straight)).toBeUndefined();
    expect(await simulation.digest()).toBe(await straight.digest());
  });

  test('a snapshot taken in one core goes on in another that never lived through it', async () => {
    const lived = await begin(sandboxWorld(), run);
    lived.step(100);
    const fresh = await begin(sandboxWorld(), run);
    fresh.restore(lived.snapshot());
    expect(fresh.date).toBe(lived.date);
    lived.step(80);
    fresh.step(80);
    expect(difference(lived, fresh)).toBeUndefined();
    expect(fresh.indicators()).toEqual(lived.indicators());
    expect(fresh.events()).toEqual(lived.events());
  });

  test('a snapshot goes into memory claimed beforehand and back to the byte, whatever was lived after it', async () => {
    const simulation = await begin(sandboxWorld(), run);
    const straight = await begin(sandboxWorld(), run);
    const space = new Uint8Array(2 * simulation.snapshotBytes);
    simulation.step(47);
    straight.step(47);
    const snapshot = simulation.snapshot(space);
    expect(snapshot.bytes.buffer).toBe(space.buffer);
    expect(snapshot.day).toBe(47);
    simulation.step(300);
    simulation.restore(snapshot);
    expect(difference(simulation, straight)).toBeUndefined();
    expect(() => simulation.snapshot(space.subarray(0, 1000))).toThrow(
      /takes \d+ bytes; there is room for 1000/,
    );
  });

  test('months and events are those of the day gone back to', async () => {
    const simulation = await begin(sandboxWorld(), run);
    simulation.step(400);
    const then = {
      months: simulation.months,
      events: simulation.events(),
      date: simulation.date,
    };
    const snapshot = simulation.snapshot();
    expect(simulation.takeEvents()).toEqual(then.events);
    simulation.step(500);
    const later = simulation.events();
    expect(later.length).toBeGreaterThan(then.events.length);
    simulation.takeEvents();

    simulation.restore(snapshot);
    expect(simulation.months).toBe(then.months);
    expect(simulation.date).toBe(then.date);
    expect(simulation.takeEvents()).toEqual([]);
    simulation.step(500);
    expect(simulation.takeEvents()).toEqual(later.slice(then.events.length));
  });

  test('a branch goes its own way and leaves the run it came from untouched', async () => {
    const parent = await begin(sandboxWorld(), run);
    parent.step(100);
    const middle = parent.snapshot();
    parent.step(50);
    const digest = await parent.digest();

    const same = await parent.branch();
    expect(difference(same, parent)).toBeUndefined();
    const other = await parent.branch(middle);
    expect(other.day).toBe(100);
    expect(other.takeEvents()).toEqual([]);
    other.setLive(Rule.WaitAppeal, -0.3);
    other.step(200);
    same.step(200);
    expect(await parent.digest()).toBe(digest);
    parent.step(200);
    expect(difference(same, parent)).toBeUndefined();
    expect(await other.digest()).not.toBe(await parent.digest());
  });

  test('what is fixed on the first day is never written again', async () => {
    const simulation = await begin(sandboxWorld(), run);
    const before = simulation.tables
      .bytes(ColumnUse.Fixed)
      .map(({ name, bytes }) => ({ name, bytes: bytes.slice() }));
    simulation.step(400);
    const after = simulation.tables.bytes(ColumnUse.Fixed);
    const changed = before.filter(({ bytes }, i) => Buffer.compare(bytes, after[i]!.bytes) !== 0);
    expect(changed.map(({ name }) => Column[name])).toEqual([]);
  });
});

test('a snapshot of another world is refused and changes nothing', async () => {
  const sandbox = await begin(sandboxWorld());
  const village = await begin(row(3, 20, 100_000));
  const digest = await village.digest();
  expect(() => village.restore(sandbox.snapshot())).toThrow(/does not fit this run/);
  expect(await village.digest()).toBe(digest);
  // the same hospitals, but counted
  const counted = await begin(sandboxWorld(), { fidelity: 'cohorts' });
  expect(() => counted.restore(sandbox.snapshot())).toThrow(/does not fit this run/);
});

test('whole journeys go with a snapshot, into another run too', async () => {
  const simulation = await begin(sandboxWorld());
  simulation.trace(2000);
  simulation.step(200);
  const journeys = simulation.journeys();
  expect(journeys.length).toBeGreaterThan(10);
  const snapshot = simulation.snapshot();
  simulation.step(100);
  simulation.restore(snapshot);
  expect(simulation.journeys()).toEqual(journeys);
  const other = await begin(sandboxWorld());
  other.restore(snapshot);
  expect(other.journeys()).toEqual(journeys);
});
