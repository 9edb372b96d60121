import { expect, test } from 'vitest';
import { checkTotals } from '../../bench/kernel/checks.ts';
import { lineUp } from '../../bench/kernel/contenders.ts';

const YEARS = 2;

test('every implementation of the kernel gives the integers of the workload after two years, objects after one', async (context) => {
  const { contenders, missing } = await lineUp();
  for (const { name, drawing, run, years: lap } of contenders) {
    const years = Math.min(lap, YEARS);
    const totals = await run(years);
    expect(() => checkTotals(name, drawing, years, totals)).not.toThrow();
  }
  expect(contenders.map(({ name }) => name)).toContain('AssemblyScript tuned');
  for (const { name, reason } of missing) context.annotate(`${name} was left out: ${reason}`);
});

test('a kernel that miscounts by one is caught', () => {
  const right = { wait: 10_560_399, served: 1_947_523 };
  expect(() => checkTotals('right', 'patient', YEARS, right)).not.toThrow();
  expect(() => checkTotals('wrong', 'patient', YEARS, { ...right, wait: right.wait + 1 })).toThrow(/wrong/);
  expect(() => checkTotals('wrong', 'day', YEARS, right)).toThrow(/10408770/);
});
