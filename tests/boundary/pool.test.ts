import { beforeAll, expect, test } from 'vitest';
import { Indicator, TrustYear } from '../../assembly/layout.ts';
import { nodePool } from '../../src/engine/nodePool.ts';
import type { Outcome, Task } from '../../src/engine/pool/task.ts';
import { sandboxWorld } from '../../src/england/sandbox.ts';
import { begin, coreModule, scenarioOf } from '../worlds.ts';
import { buildFirst } from './cliHelp.ts';

const YEAR = { seed: 4, years: 1 };

beforeAll(buildFirst);

const tasksOf = (replicates: number[]): Task[] =>
  replicates.map((replicate, number) => ({
    number,
    scenario: scenarioOf(YEAR),
    replicate,
    trustYears: true,
  }));

async function lived(workers: number, tasks: Task[]): Promise<Outcome[]> {
  const pool = nodePool(workers, await coreModule(), sandboxWorld());
  const outcomes: Outcome[] = [];
  for await (const outcome of pool.live(tasks)) outcomes[outcome.number] = outcome;
  await pool.close();
  return outcomes;
}

test('one worker, two or three, forwards or backwards: each replicate comes out the same', async () => {
  const order = [0, 1, 2, 3, 4];
  const byOne = await lived(1, tasksOf(order));
  expect(byOne.map(({ replicate }) => replicate)).toEqual(order);
  expect(await lived(2, tasksOf(order))).toEqual(byOne);
  expect(await lived(3, tasksOf(order))).toEqual(byOne);
  const backwards = await lived(2, tasksOf(order.toReversed()));
  expect(backwards.toReversed().map(({ number: _, ...outcome }) => outcome)).toEqual(
    byOne.map(({ number: _, ...outcome }) => outcome),
  );
});

test('an outcome is the run of that replicate alone', async () => {
  const [outcome] = await lived(1, tasksOf([3]));
  const alone = await begin(sandboxWorld(), { ...YEAR, replicate: 3 });
  alone.step(365);
  const { number: _, trustYears, ...rest } = outcome!;
  expect(rest).toEqual({
    replicate: 3,
    digest: await alone.digest(),
    days: 365,
    months: 12,
    indicators: alone.indicators(),
    events: alone.events(),
    episodes: alone.episodes,
    overflows: 0,
  });
  expect(rest.indicators).toHaveLength(12 * Indicator.Count);
  expect(trustYears).toEqual(alone.trustYears().slice(0, 5 * TrustYear.Count));
});

test('a pool goes on to other scenarios of its world and to other tasks', async () => {
  const pool = nodePool(2, await coreModule(), sandboxWorld());
  const scenarios = [scenarioOf(YEAR), scenarioOf({ ...YEAR, without: ['diversion'] })];
  const digests: string[][] = [];
  for (let time = 0; time < 2; time++) {
    const tasks = scenarios.flatMap((scenario, i) =>
      [0, 1].map((replicate) => ({ number: 2 * i + replicate, scenario, replicate })),
    );
    const found: string[] = [];
    for await (const { number, digest } of pool.live(tasks)) found[number] = digest;
    digests.push(found);
  }
  await pool.close();
  expect(digests[0]).toEqual(digests[1]);
  expect(new Set(digests[0]).size).toBe(4);
});

test('progress rises with the share of what is in hand', async () => {
  const pool = nodePool(1, await coreModule(), sandboxWorld());
  const shares: number[] = [];
  for await (const _ of pool.live(tasksOf([0]), (inHand) => shares.push(inHand)));
  await pool.close();
  const rising = shares.slice(0, -1);
  expect(rising.length).toBeGreaterThan(4);
  expect(rising).toEqual(rising.toSorted((a, b) => a - b));
  expect(rising.at(-1)).toBe(1);
});

test('what fails in a worker is told with its replicate', async () => {
  // eight bytes that make a module with nothing in it
  const empty = await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
  const pool = nodePool(1, empty, sandboxWorld());
  await expect(pool.live(tasksOf([6])).next()).rejects.toThrow(/^Replicate 6: .*layoutMark/);
});

test('a worker that dies is told with its replicate, and the others are ended', async () => {
  const dies = new URL(
    `data:text/javascript,import{parentPort}from'node:worker_threads';parentPort.on('message',({kind})=>{if(kind==='live')process.exit(7)})`,
  );
  const pool = nodePool(2, await coreModule(), sandboxWorld(), dies);
  await expect(pool.live(tasksOf([8])).next()).rejects.toThrow('Replicate 8: its worker ended: exit code 7');
  await expect(pool.live(tasksOf([9])).next()).rejects.toThrow('Replicate 8');
});

test('a pool that is closed gives up what it lives', async () => {
  const pool = nodePool(2, await coreModule(), sandboxWorld());
  const outcome = pool.live(tasksOf([0, 1, 2])).next();
  await pool.close();
  await expect(outcome).rejects.toThrow('The workers were ended.');
});
