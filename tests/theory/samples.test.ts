import { expect, test } from 'vitest';
import { percentile, sampleOf, studentT95 } from '../../src/measures/statistics.ts';

test('Student’s t at 97.5 % is that of the tables', () => {
  const table: [number, number][] = [
    [1, 12.7062],
    [2, 4.3027],
    [3, 3.1824],
    [4, 2.7764],
    [5, 2.5706],
    [9, 2.2622],
    [19, 2.093],
    [29, 2.0452],
    [99, 1.9842],
    [999, 1.9623],
  ];
  for (const [freedom, t] of table) expect(studentT95(freedom) / t, `${freedom}`).toBeCloseTo(1, 2);
  expect(Math.abs(studentT95(3) / 3.18245 - 1)).toBeLessThan(0.002);
  expect(Math.abs(studentT95(9) / 2.26216 - 1)).toBeLessThan(1e-4);
  expect(studentT95(1e9)).toBeCloseTo(1.959964, 6);
});

test('percentiles lie on the line between the values next to them', () => {
  expect([0, 0.05, 0.5, 0.95, 1].map((share) => percentile([10, 20, 30, 40, 50], share))).toEqual([
    10, 12, 30, 48, 50,
  ]);
  expect(percentile([7], 0.95)).toBe(7);
  expect(percentile([], 0.5)).toBeNaN();
});

test('a sample’s mean, interval and percentiles, worked by hand', () => {
  // mean 5, variance 20/3, standard error √(20/3)/2 = 1.29099, t(3) = 3.18245
  const { n, mean, low, high, p50 } = sampleOf([2, 8, 4, 6]);
  expect([n, mean, p50]).toEqual([4, 5, 5]);
  expect(high - mean).toBeCloseTo(1.29099 * 3.18245, 2);
  expect(mean - low).toBeCloseTo(high - mean, 12);
});

test('values that mean nothing are left out, and one value has no interval', () => {
  expect(sampleOf([1, Number.NaN, 3])).toMatchObject({ n: 2, mean: 2 });
  const one = sampleOf([4]);
  expect([one.n, one.mean, one.p5, one.p95]).toEqual([1, 4, 4, 4]);
  expect(one.low).toBeNaN();
  expect(sampleOf([]).n).toBe(0);
  expect(sampleOf([]).mean).toBeNaN();
});
