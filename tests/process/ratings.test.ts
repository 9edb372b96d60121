import { resolve } from 'node:path';
import asc from 'assemblyscript/asc';
import { beforeAll, expect, test } from 'vitest';

const SOURCE = resolve(import.meta.dirname, '../../assembly/state/ratings.ts');

interface Ratings {
  scoreOf(metric: number, value: number): number;
  financialRisk(
    margin: number,
    ofPlan: number,
    netReturn: number,
    surplus: number,
    liquidDays: number,
  ): number;
  continuityOfServices(liquidDays: number, cover: number): number;
}
let ratings: Ratings;

// the arithmetic of ratings alone, compiled as the core compiles it
beforeAll(async () => {
  let wasm: Uint8Array<ArrayBuffer> | undefined;
  const { error } = await asc.main([SOURCE, '--outFile', 'ratings.wasm', '--runtime', 'stub'], {
    writeFile: (name, contents) => {
      if (name.endsWith('.wasm')) wasm = Uint8Array.from(contents as Uint8Array);
    },
  });
  if (error) throw error;
  const { instance } = await WebAssembly.instantiate(wasm!, { env: { abort: () => undefined } });
  ratings = instance.exports as unknown as Ratings;
});

const MARGIN = 0;
const PLAN = 1;
const RETURN = 2;
const SURPLUS = 3;
const LIQUID = 4;

test.each([
  [MARGIN, [11, 10.99, 9, 8.99, 5, 4.99, 1, 0.99], [5, 4, 4, 3, 3, 2, 2, 1]],
  [PLAN, [100, 99.9, 85, 84.9, 70, 69.9, 50, 49.9], [5, 4, 4, 3, 3, 2, 2, 1]],
  // above 3, not from 3 on
  [RETURN, [3.01, 3, 2, 1.99, -0.5, -0.51, -5, -5.01], [5, 4, 4, 3, 3, 2, 2, 1]],
  [SURPLUS, [3, 2.99, 2, 1.99, 1, 0.99, -2, -2.01], [5, 4, 4, 3, 3, 2, 2, 1]],
  [LIQUID, [60, 59.9, 25, 24.9, 15, 14.9, 10, 9.9], [5, 4, 4, 3, 3, 2, 2, 1]],
])('metric %i of the financial risk rating scores at Monitor’s thresholds', (metric, values, scores) => {
  expect(values.map((value) => ratings.scoreOf(metric, value))).toEqual(scores);
});

test.each<[string, [number, number, number, number, number], number]>([
  ['all at 5', [12, 100, 4, 4, 70], 5],
  ['all at 4', [9, 85, 2, 2, 25], 4],
  ['all at 3', [5, 70, -0.5, 1, 15], 3],
  ['weights: 25 and 25 at 5, 10, 20 and 20 at 3 make 4', [12, 70, -0.5, 1, 70], 4],
  ['one criterion at 2 caps at 3', [12, 100, 4, 0.5, 70], 3],
  ['two criteria at 2 cap at 2', [12, 100, -1, 0.5, 70], 2],
  ['one criterion at 1 caps at 2', [12, 100, 4, 4, 5], 2],
  ['two criteria at 1 cap at 1', [12, 100, 4, -3, 5], 1],
  ['all at 1', [0, 0, -9, -9, 0], 1],
])('financial risk rating: %s', (_, metrics, rated) => {
  expect(ratings.financialRisk(...metrics)).toBe(rated);
});

test('the continuity of services rating is the mean of liquidity and cover, rounded up', () => {
  expect([0, -0.1, -7, -7.1, -14, -14.1].map((days) => ratings.continuityOfServices(days, 2.5))).toEqual([
    4, 4, 4, 3, 3, 3,
  ]);
  expect(
    [2.5, 2.49, 1.75, 1.74, 1.25, 1.24].map((cover) => ratings.continuityOfServices(-20, cover)),
  ).toEqual([3, 2, 2, 2, 2, 1]);
});
