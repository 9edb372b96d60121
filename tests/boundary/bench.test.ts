import { expect, test } from 'vitest';
import { checkTotals } from '../../bench/kernel/checks.ts';
import { lineUp } from '../../bench/kernel/contenders.ts';
import { ratioOf, spreadOf } from '../../bench/measure.ts';
import { withSpeedTable } from '../../bench/readme.ts';

const YEARS = 2;

const contest = lineUp();

/** Runs a lap of every contender of the kind and checks its integers; gives the names of those who ran. */
async function check(isNative: boolean): Promise<string[]> {
  const { contenders } = await contest;
  const chosen = contenders.filter(({ name }) => name.startsWith('C ') === isNative);
  for (const { name, drawing, run, years: lap } of chosen) {
    const years = Math.min(lap, YEARS);
    const totals = await run(years);
    expect(() => checkTotals(name, drawing, years, totals)).not.toThrow();
  }
  return chosen.map(({ name }) => name);
}

test('the kernel gives the workload’s integers in AssemblyScript and JavaScript', async () => {
  const names = await check(false);
  expect(names).toHaveLength(7);
  expect(names).toContain('AssemblyScript tuned');
});

test('the native yardstick gives the same integers', async (context) => {
  const { missing } = await contest;
  if (missing.length > 0) context.skip(missing[0]!.reason);
  expect(await check(true)).toHaveLength(6);
});

test('a kernel that miscounts by one is caught', () => {
  const right = { wait: 10_560_399, served: 1_947_523 };
  expect(() => checkTotals('right', 'patient', YEARS, right)).not.toThrow();
  expect(() => checkTotals('wrong', 'patient', YEARS, { ...right, wait: right.wait + 1 })).toThrow(/wrong/);
  expect(() => checkTotals('wrong', 'day', YEARS, right)).toThrow(/10408770/);
});

test('the middle of the laps is told with the least and the most, ratios within a round', () => {
  expect(spreadOf([5, 1, 3])).toEqual({ median: 3, min: 1, max: 5 });
  expect(spreadOf([4, 1, 3, 2])).toEqual({ median: 2.5, min: 1, max: 4 });
  // the second round was twice as slow for both
  expect(ratioOf([4, 2, 6], [8, 4, 10])).toEqual({ median: 0.5, min: 0.5, max: 0.6 });
});

test('the README’s speed table replaces the one before it and nothing else', () => {
  const spread = { median: 120.4, min: 98, max: 131 };
  const result = {
    trustscape: '0.1.0',
    began: '2026-11-22T03:50:44.876Z',
    quick: false,
    machine: {
      processor: 'Abacus',
      cores: 2,
      memoryGB: 8,
      system: 'Linux 6 x64',
      node: '20',
      v8: '11',
      loadBefore: 0,
    },
    kernel: {
      rounds: 7,
      rows: [
        { name: 'AssemblyScript tuned', yearsALap: 20, millionsPerCpuSecond: spread, wait: 1, served: 1 },
      ],
      missing: [{ name: 'C tuned', reason: 'no C compiler found' }],
      ratios: [{ name: 'identity kept, ÷ typed arrays', ratio: { median: 7, min: 6, max: 8 }, goal: 4 }],
    },
  };
  const page = 'Before\n<!-- speed:begin -->\nold figures\n<!-- speed:end -->\nAfter\n';
  const once = withSpeedTable(page, result);
  expect(once).toContain('| Kernel: AssemblyScript tuned | 120 (98.0–131) | million patients a CPU-second |');
  expect(once).toContain('| Kernel: C tuned | – | no C compiler found |');
  expect(once).toContain('Abacus, 2 cores');
  expect(once).not.toContain('old figures');
  expect(once.startsWith('Before\n')).toBe(true);
  expect(once.endsWith('<!-- speed:end -->\nAfter\n')).toBe(true);
  expect(withSpeedTable(once, result)).toBe(once);
  expect(() => withSpeedTable('no markers', result)).toThrow(RangeError);
});
