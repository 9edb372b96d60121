// Counts drawn whole: how many of a day's independent chances came true, without asking each of them.
//
// Every count is a monotone function of words made from its key, so two runs that share a key share their chance:
// key = draw(identity, stream); the n-th further word is word(key, n).
import { mix, toUnit } from './random';
import { coarseQuantile, fade, fineQuantile } from './poisson';

const STEP: u64 = 0x9e3779b97f4a7c15;
const COARSEST = 48;

/** The n-th word of a key (SplitMix64 started at the key). */
// @ts-ignore: decorator
@inline
export function word(key: u64, n: i32): u64 {
  return mix(key + <u64>n * STEP);
}

/**
 * A Poisson count. A sum of Poisson counts is one: whole sixty-fours, the rest of the whole mean, and what is left of it
 * are drawn each by inversion of its own bits, exact to 2^-32.
 */
export function poissonCount(mean: f64, key: u64): i32 {
  if (!(mean > 0.0)) return 0;
  let whole = <i32>mean;
  const rest = mean - <f64>whole;
  let count = 0;
  if (whole >= 64) {
    count = coarse(whole >> 6, key);
    whole &= 63;
  }
  if (whole > 0) count += fineQuantile(whole, <u32>key);
  if (rest > 0.0) count += little(rest, toUnit(word(key, 1)));
  return count;
}

function coarse(sixtyFours: i32, key: u64): i32 {
  if (sixtyFours <= COARSEST) return coarseQuantile(sixtyFours, <u32>(key >> 32));
  let count = 0;
  let rest = sixtyFours;
  for (let n = 2; rest > 0; n++, rest -= COARSEST) count += coarseQuantile(min(rest, COARSEST), <u32>(word(key, n) >> 32));
  return count;
}

/** A Poisson count of mean below one. */
// @ts-ignore: decorator
@inline
function little(mean: f64, u: f64): i32 {
  let term = fade(mean);
  let sum = term;
  let count = 0;
  while (u >= sum && count < 16) {
    count++;
    term *= mean / <f64>count;
    sum += term;
  }
  return count;
}

/**
 * How many of `n` came true, each with chance `p`: sixty-four at a time. Bit b of the words d = 1, 2 … is the d-th binary
 * digit of the b-th one's uniform; it is compared with the digits of p until all are decided. Exact to 2^-32, and for one
 * key monotone in n and in p.
 */
export function binomialCount(n: i32, p: f64, key: u64): i32 {
  if (n <= 0 || !(p > 0.0)) return 0;
  if (p >= 1.0) return n;
  const digits = <u64>(p * 4294967296.0) << 32;
  let count = 0;
  for (let from = 0; from < n; from += 64) {
    let undecided: u64 = n - from >= 64 ? 0xffffffffffffffff : (<u64>1 << (n - from)) - 1;
    let state = key + <u64>from * STEP;
    let less: u64 = 0;
    let rest = digits;
    while (undecided != 0 && rest != 0) {
      state += STEP;
      const bits = mix(state);
      const one: u64 = <u64>(<i64>rest >> 63);
      less |= undecided & ~bits & one;
      undecided &= bits ^ ~one;
      rest <<= 1;
    }
    count += <i32>popcnt(less);
  }
  return count;
}

/**
 * The part of `n` that falls to a slot between the shares `before` and `after` of a cumulative sum from 0 to 1, by one
 * uniform `u` for all slots: the parts add up to `n`, each has the mean n × share and is its rounding down or up.
 */
// @ts-ignore: decorator
@inline
export function spread(n: i32, before: f64, after: f64, u: f64): i32 {
  return <i32>Math.floor(<f64>n * after + u) - <i32>Math.floor(<f64>n * before + u);
}
