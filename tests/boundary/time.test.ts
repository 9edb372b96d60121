import { expect, test } from 'vitest';
import { Column, ColumnUse } from '../../assembly/layout.ts';
import type { Simulation } from '../../src/engine/simulation.ts';
import { sandboxWorld } from '../../src/england/sandbox.ts';
import { begin } from '../worlds.ts';

/** The first state column in which two runs differ; undefined when they are byte for byte the same. */
function difference(one: Simulation, other: Simulation): string | undefined {
  const theirs = new Map(other.snapshot().columns.map(({ name, bytes }) => [name, bytes]));
  const found = one
    .snapshot()
    .columns.find(({ name, bytes }) => Buffer.compare(bytes, theirs.get(name)!) !== 0);
  return found && Column[found.name];
}

test('thirty days at once are thirty times one day, byte for byte', async () => {
  const [one, other] = [await begin(sandboxWorld()), await begin(sandboxWorld())];
  // over the ends of months and quarters
  for (let month = 0; month < 4; month++) {
    one.step(30);
    for (let day = 0; day < 30; day++) other.step(1);
    expect(difference(one, other)).toBeUndefined();
  }
  expect(await one.digest()).toBe(await other.digest());
});

test('to go back to a snapshot and on is to have gone on, byte for byte', async () => {
  const simulation = await begin(sandboxWorld());
  const straight = await begin(sandboxWorld());
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
  const lived = await begin(sandboxWorld());
  lived.step(100);
  const fresh = await begin(sandboxWorld());
  fresh.restore(lived.snapshot());
  expect(fresh.date).toBe(lived.date);
  lived.step(80);
  fresh.step(80);
  expect(difference(lived, fresh)).toBeUndefined();
  expect(fresh.indicators()).toEqual(lived.indicators());
  expect(fresh.events()).toEqual(lived.events());
});

test('what is fixed on the first day is never written again', async () => {
  const simulation = await begin(sandboxWorld(), { years: 2 });
  const before = simulation.tables
    .bytes(ColumnUse.Fixed)
    .map(({ name, bytes }) => ({ name, bytes: bytes.slice() }));
  simulation.step(400);
  const after = simulation.tables.bytes(ColumnUse.Fixed);
  const changed = before.filter(({ bytes }, i) => Buffer.compare(bytes, after[i]!.bytes) !== 0);
  expect(changed.map(({ name }) => Column[name])).toEqual([]);
});
