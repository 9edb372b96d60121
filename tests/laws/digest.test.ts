import { expect, test } from 'vitest';
import { Account, Clock, Column } from '../../assembly/layout.ts';
import type { Simulation } from '../../src/engine/simulation.ts';
import { sandboxWorld } from '../../src/england/sandbox.ts';
import { lengthOf, waitingList } from '../recount.ts';
import { begin } from '../worlds.ts';

const DAYS = 100;

async function lived(seed: number, look: (simulation: Simulation) => void = () => {}): Promise<string> {
  const simulation = await begin(sandboxWorld(), { seed });
  for (let day = 0; day < DAYS; day += 20) {
    look(simulation);
    simulation.step(20);
  }
  return simulation.digest();
}

test('the same seed gives the same digest and another seed another', async () => {
  const first = await lived(7);
  expect(await lived(7)).toBe(first);
  expect(await lived(8)).not.toBe(first);
  // a seed counts beyond its 32 lower bits too
  expect(await lived(7 + 2 ** 32)).not.toBe(first);
});

test('watching, tracing, framing, reading cards and taking snapshots leave the digest as it is', async () => {
  const alone = await lived(1);
  const watched = await lived(1, (simulation) => {
    simulation.watchSite(3);
    simulation.trace(100);
    simulation.frame();
    simulation.takeJourneys();
    simulation.takeEvents();
    simulation.journeys();
    simulation.trustCard(0);
    simulation.indicators();
    simulation.snapshot();
  });
  expect(watched).toBe(alone);
});

test('the digest changes when one penny moves, one patient is another, or one day has gone by', async () => {
  const simulation = await begin(sandboxWorld());
  const { tables } = simulation;
  const first = await simulation.digest();
  const cash = tables.i64(Column.AccountCash);
  cash[Account.Trusts]! += 1n;
  expect(await simulation.digest()).not.toBe(first);
  cash[Account.Trusts]! -= 1n;
  expect(await simulation.digest()).toBe(first);

  const heads = tables.u32(Column.ListHeads);
  let list = waitingList(0, 0, 0, 0);
  while (lengthOf(tables, list) === 0) list++;
  const records = tables.u64(Column.ChunkRecords);
  records[heads[list * 4]!]! ^= 1n;
  expect(await simulation.digest()).not.toBe(first);
  records[heads[list * 4]!]! ^= 1n;

  tables.i32(Column.Clock)[Clock.Day]! += 1;
  expect(await simulation.digest()).not.toBe(first);
});
