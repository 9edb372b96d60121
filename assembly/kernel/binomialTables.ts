// Binomial counts by inversion, for chances that never change: a row of thresholds for each chance and number up to 64.
//
// thresholds   … | n = 2: P(0), P(0-1) | n = 3: P(0), P(0-1), P(0-2) | …      in 2^-32; the count is how many lie below u
// guide        the first threshold worth looking at, for each row and the top four bits of u
import { word } from './counts';

/** Most that a row draws at once; more are drawn sixty-four at a time. */
const MOST = 64;
const ROW = (MOST * (MOST + 1)) / 2;
const GUIDES = 16;
const UNIT = 4294967296.0;

let thresholds: StaticArray<u32> = new StaticArray<u32>(0);
let guide: StaticArray<u8> = new StaticArray<u8>(0);

export function claimBinomials(tables: i32): void {
  thresholds = new StaticArray<u32>(tables * ROW);
  guide = new StaticArray<u8>(tables * (MOST + 1) * GUIDES);
}

/** Fills table `t` for the chance `p` < 1. */
export function fillBinomials(t: i32, p: f64): void {
  for (let n = 1; n <= MOST; n++) {
    const row = rowOf(t, n);
    let chance = Math.pow(1.0 - p, <f64>n);
    let below = 0.0;
    for (let i = 0; i < n; i++) {
      below += chance;
      chance *= (<f64>(n - i) * p) / (<f64>(i + 1) * (1.0 - p));
      thresholds[row + i] = <u32>Math.min(UNIT - 1.0, Math.floor(below * UNIT));
    }
    let at = 0;
    for (let g = 0; g < GUIDES; g++) {
      while (at < n && thresholds[row + at] <= <u32>g << 28) at++;
      guide[(t * (MOST + 1) + n) * GUIDES + g] = <u8>at;
    }
  }
}

// @ts-ignore: decorator
@inline
function rowOf(t: i32, n: i32): i32 {
  return t * ROW + ((n * (n - 1)) >> 1);
}

/** How many of `n` came true, each with the chance of table `t`; monotone in each word of the key. */
// @ts-ignore: decorator
@inline
export function tabledBinomial(t: i32, n: i32, key: u64): i32 {
  return n <= MOST ? invert(t, n, <u32>key) : many(t, n, key);
}

function many(t: i32, n: i32, key: u64): i32 {
  let count = 0;
  for (let from = 0; from < n; from += MOST) count += invert(t, min(n - from, MOST), <u32>word(key, from));
  return count;
}

// @ts-ignore: decorator
@inline
function invert(t: i32, n: i32, u: u32): i32 {
  if (n <= 0) return 0;
  const row = rowOf(t, n);
  let at = <i32>unchecked(guide[(t * (MOST + 1) + n) * GUIDES + (u >> 28)]);
  while (at < n && unchecked(thresholds[row + at]) <= u) at++;
  return at;
}
