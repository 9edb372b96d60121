import { instantiate } from '@assemblyscript/loader';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { compileOver } from '../compile.ts';

const ENTRY = `
import { buildAlias, pickAlias, setWeight } from 'core/kernel/alias';
import { portion } from 'core/kernel/maths';
import { claimKeys, draw as drawn, normal as deviate, setSeed, unit as uniform } from 'core/kernel/random';

const cells = new StaticArray<u32>(128);

export function start(low: u32, high: u32): void { claimKeys(); setSeed(low, high, 0); }
export function weigh(i: i32, weight: f64): void { setWeight(i, weight); }
export function build(n: i32): void { buildAlias(cells, 0, n); }
export function cell(i: i32): u32 { return cells[i]; }
export function pick(n: i32, bits: u32): i32 { return pickAlias(cells, 0, n, bits); }
export function unit(identity: u64, stream: i32, n: i32): f64 { return uniform(identity, stream, n); }
export function draw(identity: u64, stream: i32, n: i32): u64 { return drawn(identity, stream, n); }
export function normal(identity: u64, stream: i32, n: i32): f64 { return deviate(identity, stream, n); }
export function served(capacity: f64, day: i32): i32 { return portion(capacity, day); }
`;

interface Kernel extends Record<string, unknown> {
  start(low: number, high: number): void;
  weigh(i: number, weight: number): void;
  build(n: number): void;
  cell(i: number): number;
  pick(n: number, bits: number): number;
  unit(identity: bigint, stream: number, n: number): number;
  draw(identity: bigint, stream: number, n: number): bigint;
  normal(identity: bigint, stream: number, n: number): number;
  served(capacity: number, day: number): number;
}

let kernel: Kernel;

beforeAll(async () => {
  kernel = (await instantiate<Kernel>(await compileOver(ENTRY), {})).exports;
  kernel.start(42, 0);
});

function table(weights: number[]): void {
  for (const [i, weight] of weights.entries()) kernel.weigh(i, weight);
  kernel.build(weights.length);
}

function moments(values: number[]): { mean: number; variance: number; skew: number } {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const about = (power: number) => values.reduce((sum, x) => sum + (x - mean) ** power, 0) / values.length;
  return { mean, variance: about(2), skew: about(3) / about(2) ** 1.5 };
}

test('an alias table draws each label with its share, rounded by at most 2^-14', () => {
  const weights = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 1e-9, max: 1e3, noNaN: true })), {
    minLength: 1,
    maxLength: 128,
  });
  fc.assert(
    fc.property(weights, (given) => {
      const n = given.length;
      const total = given.reduce((a, b) => a + b, 0);
      table(given);
      const chance = new Float64Array(512);
      for (let i = 0; i < n; i++) {
        const cell = kernel.cell(i) >>> 0;
        const kept = (cell >>> 18) / 16384;
        chance[(cell >>> 9) & 511]! += kept / n;
        chance[cell & 511]! += (1 - kept) / n;
      }
      given.forEach((weight, i) => {
        const share = total > 0 ? weight / total : 0;
        expect(Math.abs(chance[i]! - share)).toBeLessThanOrEqual(2 ** -14);
        // what weighs nothing is never drawn
        if (weight === 0) expect(chance[i]).toBe(0);
      });
      if (total === 0) expect(chance[511]).toBeCloseTo(1, 12);
    }),
    { numRuns: 500, seed: 1 },
  );
});

test('a pick from an alias table uses the whole of its 32 bits evenly', () => {
  table([1, 2, 3, 4]);
  const found = [0, 0, 0, 0];
  const draws = 1 << 16;
  for (let i = 0; i < draws; i++) found[kernel.pick(4, i * 65536 + 32768)]!++;
  for (const [i, count] of found.entries()) {
    expect(Math.abs(count / draws - (i + 1) / 10)).toBeLessThan(2 ** -13);
  }
});

test('keyed units are uniform and normal deviates normal', () => {
  const n = 100_000;
  const units = Array.from({ length: n }, (_, i) => kernel.unit(BigInt(i), 3, 0));
  const cells = new Float64Array(100);
  for (const u of units) cells[Math.floor(u * 100)]!++;
  const chiSquare = cells.reduce((sum, found) => sum + (found - n / 100) ** 2 / (n / 100), 0);
  // 99 degrees of freedom: one in a million beyond 179
  expect(chiSquare).toBeLessThan(179);

  const deviates = Array.from({ length: n }, (_, i) => kernel.normal(BigInt(i), 9, 0));
  const found = moments(deviates);
  expect(Math.abs(found.mean)).toBeLessThan(4.5 / Math.sqrt(n));
  expect(Math.abs(found.variance - 1)).toBeLessThan(4.5 * Math.sqrt(2 / n));
  expect(Math.abs(found.skew)).toBeLessThan(4.5 * Math.sqrt(6 / n));
  const beyond = deviates.filter((z) => Math.abs(z) > 1.959964).length;
  expect(Math.abs(beyond - 0.05 * n)).toBeLessThan(4.5 * Math.sqrt(n * 0.05 * 0.95));
});

test('a draw depends on who, what and which, never on what was drawn before', () => {
  const keys = fc.tuple(
    fc.bigInt({ min: 0n, max: (1n << 37n) - 1n }),
    fc.integer({ min: 0, max: 33 }),
    fc.nat(255),
  );
  fc.assert(
    fc.property(fc.uniqueArray(keys, { minLength: 2, maxLength: 30, selector: String }), (list) => {
      const forward = list.map(([who, what, n]) => kernel.draw(who, what, n));
      const backward = [...list].reverse().map(([who, what, n]) => kernel.draw(who, what, n));
      expect(backward.reverse()).toEqual(forward);
      expect(new Set(forward).size).toBe(forward.length);
    }),
    { numRuns: 100, seed: 1 },
  );
});

test('neighbouring keys and seeds draw what is not correlated', () => {
  const n = 50_000;
  const correlation = (one: (i: number) => number, other: (i: number) => number) => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += (one(i) - 0.5) * (other(i) - 0.5) * 12;
    return sum / n;
  };
  const unit = (i: number) => kernel.unit(BigInt(i), 3, 0);
  const limit = 4.5 / Math.sqrt(n);
  expect(Math.abs(correlation(unit, (i) => kernel.unit(BigInt(i + 1), 3, 0)))).toBeLessThan(limit);
  expect(Math.abs(correlation(unit, (i) => kernel.unit(BigInt(i), 4, 0)))).toBeLessThan(limit);
  expect(Math.abs(correlation(unit, (i) => kernel.unit(BigInt(i), 3, 1)))).toBeLessThan(limit);
  const first = Array.from({ length: n }, (_, i) => unit(i));
  kernel.start(43, 0);
  expect(Math.abs(correlation((i) => first[i]!, unit))).toBeLessThan(limit);
  kernel.start(42, 0);
});

test('a capacity that is no whole number serves its sum over the days, and never a slot too many', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 300, noNaN: true }), (capacity) => {
      let sum = 0;
      for (let day = 0; day < 200; day++) {
        sum += kernel.served(capacity, day);
        expect(Math.abs(sum - capacity * (day + 1))).toBeLessThan(1.0001);
      }
    }),
    { numRuns: 50, seed: 1 },
  );
});
