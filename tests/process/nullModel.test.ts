import { expect, test } from 'vitest';
import { nullModelOf } from '../../src/measures/nullModel.ts';
import { builtInScenario } from '../../src/scenario/index.ts';
import { begin, row } from '../worlds.ts';

test('the null model of 2008: 92.35 expected, 5.6 in the first year, and the mean over 200 seeds agrees', async () => {
  const scenario = builtInScenario('dh-2008-null');
  const simulation = await begin(row(1, 1, 5000), { years: 20 });
  const before = await simulation.digest();
  const failures = simulation.imposedFailures(200);
  expect(await simulation.digest()).toBe(before);
  const model = nullModelOf(scenario, failures, () => 0, 1);
  expect(model.expected).toBeCloseTo(92.35, 2);
  expect(model.expectedInYearOne).toBeCloseTo(5.607, 3);
  expect(model.interval[0]).toBeLessThan(92.35);
  expect(model.interval[1]).toBeGreaterThan(92.35);
  // nobody fails twice, and seeds differ: the spread is that of single organisations
  const spread = Math.sqrt(failures.reduce((sum, value) => sum + (value - model.mean) ** 2, 0) / 199);
  expect(spread).toBeGreaterThan(5);
  expect(spread).toBeLessThan(11);
});
