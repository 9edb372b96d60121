import { instantiate } from '@assemblyscript/loader';
import { beforeAll, expect, test } from 'vitest';
import { compileOver } from '../compile.ts';
import { chiSquareZ, goodness, poissonChances } from './statistics.ts';

const ENTRY = `
import { belowEach, binomialCount, poissonCount, spread, word } from 'core/kernel/counts';
import { claimPoisson } from 'core/kernel/poisson';
import { claimKeys, draw, setSeed } from 'core/kernel/random';

export function start(): void { claimKeys(); setSeed(42, 0, 0); claimPoisson(); }
export function poisson(mean: f64, i: i32): i32 { return poissonCount(mean, draw(<u64>i, 1)); }
export function poissonOf(mean: f64, key: u64): i32 { return poissonCount(mean, key); }
export function binomial(n: i32, p: f64, i: i32): i32 { return binomialCount(n, p, draw(<u64>i, 2)); }
export function below(n: i32, p: f64, q: f64, r: f64, which: i32, i: i32): i32 { return <i32>((belowEach(n, p, q, r, draw(<u64>i, 2)) >> (which * 16)) & 0xffff); }
export function part(n: i32, before: f64, after: f64, u: f64): i32 { return spread(n, before, after, u); }
export function further(i: i32, n: i32): f64 { return <f64>(word(draw(<u64>i, 3), n) >> 11) / 9007199254740992.0; }
`;

interface Counts extends Record<string, unknown> {
  start(): void;
  poisson(mean: number, i: number): number;
  poissonOf(mean: number, key: bigint): number;
  binomial(n: number, p: number, i: number): number;
  below(n: number, p: number, q: number, r: number, which: number, i: number): number;
  part(n: number, before: number, after: number, u: number): number;
  further(i: number, n: number): number;
}

let counts: Counts;

beforeAll(async () => {
  counts = (await instantiate<Counts>(await compileOver(ENTRY), {})).exports;
  counts.start();
});

const DRAWS = 40_000;

/** How far counts lie from their law: standard errors of the mean, z of the chi-square, and of the variance. */
function misfit(
  draw: (i: number) => number,
  chances: number[],
): { mean: number; law: number; variance: number } {
  const found: number[] = new Array<number>(chances.length).fill(0);
  let sum = 0;
  let squares = 0;
  const mean = chances.reduce((all, chance, n) => all + n * chance, 0);
  const variance = chances.reduce((all, chance, n) => all + (n - mean) ** 2 * chance, 0);
  const fourth = chances.reduce((all, chance, n) => all + (n - mean) ** 4 * chance, 0);
  for (let i = 0; i < DRAWS; i++) {
    const n = draw(i);
    found[n] = (found[n] ?? 0) + 1;
    sum += n - mean;
    squares += (n - mean) ** 2;
  }
  const law = chiSquareZ(
    ...goodness(
      found,
      chances.map((chance) => chance * DRAWS),
    ),
  );
  return {
    mean: sum / Math.sqrt(DRAWS * variance),
    law,
    variance: (squares - DRAWS * variance) / Math.sqrt(DRAWS * (fourth - variance ** 2)),
  };
}

function binomialChances(n: number, p: number): number[] {
  let chances = [1];
  for (let i = 0; i < n; i++) {
    chances = Array.from(
      { length: i + 2 },
      (_, k) => (chances[k] ?? 0) * (1 - p) + (chances[k - 1] ?? 0) * p,
    );
  }
  return chances;
}

function expectLaw(draw: (i: number) => number, chances: number[]): void {
  const { mean, law, variance } = misfit(draw, chances);
  expect(Math.abs(mean)).toBeLessThan(4);
  expect(Math.abs(variance)).toBeLessThan(4);
  expect(law).toBeLessThan(4);
}

test.each([0.003, 0.4, 0.999, 1, 3.7, 17, 63.99, 64, 65.5, 127.2, 411.11, 640])(
  'counts of mean %d follow Poisson’s law',
  (mean) => expectLaw((i) => counts.poisson(mean, i), poissonChances(mean)),
);

test.each([1200.5, 3135.9, 3136, 9000.25])('large counts, of mean %d, have its mean and variance', (mean) => {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < DRAWS; i++) {
    const off = counts.poisson(mean, i) - mean;
    sum += off;
    squares += off ** 2;
  }
  expect(Math.abs(sum) / Math.sqrt(DRAWS * mean)).toBeLessThan(4);
  expect(Math.abs(squares / (DRAWS * mean) - 1)).toBeLessThan(4 * Math.sqrt((2 + 1 / mean) / DRAWS));
});

test('no count is drawn of no mean', () => {
  for (const mean of [0, -1, Number.NaN]) expect(counts.poisson(mean, 7)).toBe(0);
});

test('a Poisson count rises with the bits that draw it', () => {
  for (const mean of [5, 40, 63, 64, 640]) {
    let last = 0;
    for (let u = 0n; u < 1n << 32n; u += 1n << 22n) {
      const count = counts.poissonOf(mean, (u << 32n) | u);
      expect(count).toBeGreaterThanOrEqual(last);
      last = count;
    }
    expect(counts.poissonOf(mean, (1n << 64n) - 1n)).toBeGreaterThan(mean + 5 * Math.sqrt(mean));
    expect(counts.poissonOf(mean, 0n)).toBeLessThan(mean - 2 * Math.sqrt(mean));
  }
});

test('a slightly larger mean moves a Poisson count by little', () => {
  let moved = 0;
  for (let i = 0; i < 5000; i++) moved += Math.abs(counts.poisson(250.4, i) - counts.poisson(250.5, i));
  expect(moved / 5000).toBeLessThan(0.13);
});

test.each([
  [1, 0.3],
  [7, 0.01],
  [40, 0.5],
  [64, 0.9],
  [65, 0.123456],
  [300, 0.04],
])('of %i chances of %d the law of Bernoulli’s trials says how many come true', (n, p) =>
  expectLaw((i) => counts.binomial(n, p, i), binomialChances(n, p)),
);

test('for one key a binomial count rises with the number tried and with the chance, and never leaves its bounds', () => {
  for (let i = 0; i < 300; i++) {
    let last = 0;
    for (let n = 0; n <= 200; n += 5) {
      const count = counts.binomial(n, 0.37, i);
      expect(count).toBeGreaterThanOrEqual(last);
      expect(count).toBeLessThanOrEqual(n);
      last = count;
    }
    last = 0;
    for (let p = 0; p <= 1; p += 1 / 64) {
      const count = counts.binomial(90, p, i);
      expect(count).toBeGreaterThanOrEqual(last);
      last = count;
    }
    expect(counts.binomial(90, 0, i)).toBe(0);
    expect(counts.binomial(90, 1, i)).toBe(90);
    expect(counts.binomial(0, 0.5, i)).toBe(0);
  }
});

test('what becomes of each, drawn at once, is what separate counts of the same key say', () => {
  for (let i = 0; i < 400; i++) {
    const n = (i * 7) % 230;
    for (const [which, p] of [0.03, 0.125, 0.4103].entries()) {
      expect(counts.below(n, 0.03, 0.125, 0.4103, which, i)).toBe(counts.binomial(n, p, i));
    }
    expect(counts.below(n, 0, 0, 1, 1, i)).toBe(0);
    expect(counts.below(n, 0, 0, 1, 2, i)).toBe(n);
  }
});

test('spreading over slots keeps the sum, and each slot its mean', () => {
  const ends = [0, 0.05, 0.05, 0.4, 0.41, 0.9, 1];
  const sums = new Array<number>(ends.length - 1).fill(0);
  const rounds = 4000;
  for (let i = 0; i < rounds; i++) {
    const n = i % 23;
    const parts = ends.slice(1).map((end, k) => counts.part(n, ends[k]!, end, counts.further(i, 0)));
    expect(parts.reduce((a, b) => a + b, 0)).toBe(n);
    for (const [k, part] of parts.entries()) {
      const mean = n * (ends[k + 1]! - ends[k]!);
      expect(part).toBeGreaterThanOrEqual(Math.floor(mean - 1e-9));
      expect(part).toBeLessThanOrEqual(Math.ceil(mean + 1e-9));
      sums[k]! += part - mean;
    }
  }
  for (const sum of sums) expect(Math.abs(sum)).toBeLessThan(4 * Math.sqrt(rounds * 0.25));
});

test('the words of a key are even and not correlated with each other', () => {
  const n = 50_000;
  for (const [one, other] of [
    [0, 1],
    [1, 2],
    [0, 5],
  ] as const) {
    let sum = 0;
    let together = 0;
    for (let i = 0; i < n; i++) {
      sum += counts.further(i, one) - 0.5;
      together += (counts.further(i, one) - 0.5) * (counts.further(i, other) - 0.5) * 12;
    }
    expect(Math.abs(sum)).toBeLessThan(4 * Math.sqrt(n / 12));
    expect(Math.abs(together)).toBeLessThan(4 * Math.sqrt(n));
  }
});
