import { expect, test } from 'vitest';
import { wallClock } from '../../bench/clock.ts';
import { checkShort, checkTotals } from '../../bench/kernel/checks.ts';
import { contest } from '../../bench/kernel/contest.ts';
import { runKernel } from '../../bench/kernel/kernel.ts';
import { lineUp } from '../../bench/kernel/lineUp.ts';
import { objectKernel } from '../../bench/kernel/objects.ts';
import { makeInstance } from '../../bench/kernel/workload.ts';
import { ratioOf, spreadOf } from '../../bench/measure.ts';
import { countChance } from '../../bench/model/countChance.ts';
import { scenarioOf } from '../../bench/model/place.ts';
import { withSpeedTable } from '../../bench/readme.ts';
import type { BenchResult } from '../../bench/result.ts';
import { tableOf } from '../../bench/table.ts';
import { Simulation } from '../../src/engine/simulation.ts';
import { sandboxWorld } from '../../src/england/sandbox.ts';
import { coreModule } from '../worlds.ts';

const lined = lineUp();

/** Runs a lap of every contender of the kind; each checks its own integers. Gives the names of those who ran. */
async function check(isNative: boolean): Promise<string[]> {
  const { contenders } = await lined;
  const chosen = contenders.filter(({ name }) => name.startsWith('C ') === isNative);
  for (const contender of chosen) contender.check(await contender.run());
  return chosen.map(({ name }) => name);
}

test('the kernel gives the workload’s integers in AssemblyScript, in JavaScript and with two libraries', async () => {
  const names = await check(false);
  expect(names).toHaveLength(9);
  for (const name of ['AssemblyScript tuned', 'AssemblyScript cohort', 'flocc', 'simjs'])
    expect(names).toContain(name);
});

test('the native yardstick gives the same integers', async (context) => {
  const { missing } = await lined;
  if (missing.length > 0) context.skip(missing[0]!.reason);
  expect(await check(true)).toHaveLength(6);
});

test('rounds alternate after one that is not counted, and ratios are of rivals who took part', async () => {
  const { contenders } = await lined;
  const chosen = contenders.filter(({ name }) => /^(AssemblyScript tuned|typed arrays ring)$/.test(name));
  const said: string[] = [];
  const { rows, ratios } = await contest({ contenders: chosen, missing: [] }, 2, (words) => {
    said.push(words);
  });
  expect(said).toHaveLength(6);
  expect(rows.map(({ name, wait, served }) => [name, wait, served])).toEqual(
    expect.arrayContaining([['AssemblyScript tuned', 104_986_921, 19_479_831]]),
  );
  expect(ratios.map(({ name }) => name)).toEqual(['AssemblyScript tuned ÷ typed arrays']);
});

test('a kernel that miscounts by one is caught', () => {
  const right = { wait: 10_560_399, served: 1_947_523 };
  expect(() => checkTotals('right', 'patient', 2, right)).not.toThrow();
  expect(() => checkTotals('wrong', 'patient', 2, { ...right, wait: right.wait + 1 })).toThrow(/wrong/);
  expect(() => checkTotals('wrong', 'day', 2, right)).toThrow(/10408770/);
});

test('a season of days is held against the plain kernel at the same size', () => {
  const instance = makeInstance();
  const year = runKernel(objectKernel(instance), 1, wallClock, false);
  expect(() => checkShort('a year', instance, 365, year)).not.toThrow();
  expect(() => checkShort('short', instance, 364, year)).toThrow(/short after 364 days/);
});

test('the middle of the laps is told with the least and the most, ratios within a round', () => {
  expect(spreadOf([5, 1, 3])).toEqual({ median: 3, min: 1, max: 5 });
  expect(spreadOf([4, 1, 3, 2])).toEqual({ median: 2.5, min: 1, max: 4 });
  // the second round was twice as slow for both
  expect(ratioOf([4, 2, 6], [8, 4, 10])).toEqual({ median: 0.5, min: 0.5, max: 0.6 });
});

const spread = { median: 120.4, min: 98, max: 131 };
const result: BenchResult = {
  trustscape: '0.1.0',
  began: '2026-11-22T03:50:44.876Z',
  quick: false,
  clock: 'cpu',
  machine: {
    processor: 'Abacus',
    cores: 2,
    memoryGB: 8,
    system: 'Linux 6 x64',
    runtime: 'Node 20',
    loadBefore: 0,
  },
  kernel: {
    rounds: 7,
    rows: [
      { name: 'AssemblyScript tuned', days: 7300, millionsASecond: spread, wait: 1234, served: 1 },
      {
        name: 'flocc',
        days: 20,
        millionsASecond: { median: 0.0312, min: 0.03, max: 0.04 },
        wait: 1,
        served: 1,
      },
    ],
    missing: [{ name: 'C tuned', reason: 'no C compiler found' }],
    ratios: [{ name: 'AssemblyScript tuned ÷ typed arrays', ratio: { median: 7, min: 6, max: 8 }, goal: 4 }],
  },
};

test('the counted core lives the same days as the core and counts what it draws', async () => {
  const stay = { place: 'sandbox', fidelity: 'cohorts', days: 28 } as const;
  const simulation = await Simulation.create(await coreModule(), sandboxWorld(), scenarioOf(stay));
  simulation.step(stay.days);
  const row = { ...stay, digest: await simulation.digest() };
  const counted = await countChance(row, sandboxWorld());
  expect(counted.refreshes).toBe(4);
  // each hospital draws more than once a day, and a count takes a word at least
  expect(counted.poisson).toBeGreaterThan(6 * stay.days);
  expect(counted.words).toBeGreaterThan(counted.poisson);
  await expect(countChance({ ...row, days: 27 }, sandboxWorld())).rejects.toThrow(/differs/);
  // compiles the core once
}, 300_000);

test('the table for the terminal names machine, laps and checks', () => {
  const table = tableOf(result);
  expect(table).toContain('Abacus, 2 cores, 8 GB');
  expect(table).toMatch(/AssemblyScript tuned +120 {2}\(98\.0–131\) +20 years: wait 1,234, served 1\n/);
  expect(table).toMatch(/flocc +0\.0312 .*20 days/);
  expect(table).toMatch(/C tuned +no C compiler found/);
  expect(table).toMatch(/÷ typed arrays +7\.00 .*goal 4\n/);
});

test('the README’s speed table replaces the one before it and nothing else', () => {
  const page = 'Before\n<!-- speed:begin -->\nold figures\n<!-- speed:end -->\nAfter\n';
  const once = withSpeedTable(page, result);
  expect(once).toContain('| AssemblyScript tuned | 120 (98.0–131) |');
  expect(once).toContain('| C tuned | no C compiler found |');
  expect(once).toContain('Abacus, 2 cores');
  expect(once).not.toContain('old figures');
  expect(once.startsWith('Before\n')).toBe(true);
  expect(once.endsWith('<!-- speed:end -->\nAfter\n')).toBe(true);
  expect(withSpeedTable(once, result)).toBe(once);
  expect(() => withSpeedTable('no markers', result)).toThrow(RangeError);
});
