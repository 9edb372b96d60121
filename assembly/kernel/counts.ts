// Counts drawn whole: how many of a day's independent chances came true, without asking each of them.
//
// Every count is a monotone function of words made from its key, so two runs that share a key share their chance:
// key = draw(identity, stream); the n-th further word is word(key, n).
import { FRACTIONS, quantile, SIXTY_FOURS, WHOLES } from './poisson';
import { mix } from './random';

const STEP: u64 = 0x9e3779b97f4a7c15;
/** Most sixty-fours that one table holds. */
const COARSEST = 48;
/** Digits of a uniform that are ever looked at. */
const DIGITS = 52;
/** A chance nearer to one than 2^-32 is one. */
const CERTAIN = 1.0 - 2.3283064365386963e-10;
const TWO_TO_20 = 1048576.0;
const LOW_52: u64 = 0xfffffffffffff;
const LOW_26: u64 = 0x3ffffff;

/** The n-th word of a key (SplitMix64 started at the key). */
// @ts-ignore: decorator
@inline
export function word(key: u64, n: i32): u64 {
  return mix(key + <u64>n * STEP);
}

/**
 * A Poisson count of mean < 2^20. A sum of Poisson counts is one: whole sixty-fours of the mean, the rest of its whole part,
 * whole sixty-fourths of its fraction and what is left are drawn each by inversion of its own bits, exact to 10^-8.
 */
export function poissonCount(mean: f64, key: u64): i32 {
  if (!(mean > 0.0)) return 0;
  // the mean in units of 2^-32, read from the digits of the sum: quicker than a conversion
  const fixed = reinterpret<u64>(mean + TWO_TO_20) & LOW_52;
  const further = word(key, 1);
  const sixtyFours = <i32>(fixed >> 38);
  let count =
    quantile(WHOLES + (<i32>(fixed >> 32) & 63), <u32>key) + quantile(FRACTIONS + (<i32>(fixed >> 26) & 63), <u32>(further >> 32));
  if (sixtyFours > 0) count += coarse(sixtyFours, key);
  const rest = fixed & LOW_26;
  // mostly none: the chance of any is below 1/64
  if (<u64>~(<u32>further) < rest) count += little(rest, ~(<u32>further));
  return count;
}

function coarse(sixtyFours: i32, key: u64): i32 {
  if (sixtyFours <= COARSEST) return quantile(SIXTY_FOURS + sixtyFours, <u32>(key >> 32));
  let count = 0;
  let rest = sixtyFours;
  for (let n = 2; rest > 0; n++, rest -= COARSEST) count += quantile(SIXTY_FOURS + min(rest, COARSEST), <u32>(word(key, n) >> 32));
  return count;
}

/** A Poisson count of a mean below 1/64, both numbers in units of 2^-32; it falls with `u`. */
function little(mean: u64, u: u64): i32 {
  const square = (mean * mean) >> 33;
  const cube = (square * mean) / 3 >> 32;
  if (u >= mean - square + cube) return 0;
  return u < cube ? 3 : u < square - 2 * cube ? 2 : 1;
}

/**
 * How many of `n` came true, each with chance `p`: sixty-four at a time. Bit b of the words d = 1, 2 … is the d-th binary
 * digit of the b-th one's uniform; it is compared with the digits of p until all are decided. Exact to 2^-32, and for one
 * key monotone in n and in p.
 */
export function binomialCount(n: i32, p: f64, key: u64): i32 {
  if (n <= 0 || !(p > 0.0)) return 0;
  if (p > CERTAIN) return n;
  const digits = reinterpret<u64>(p + 1.0) << 12;
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
 * How many of `n` < 65536 have a uniform below each of `first` ≤ `second` ≤ `third` < 1: what becomes of each, drawn at
 * once. Packed, 16 bits a count, the first lowest; every count is what binomialCount draws with the same key.
 */
export function belowEach(n: i32, first: f64, second: f64, third: f64, key: u64): u64 {
  const ones = digitsOf(first);
  const twos = digitsOf(second);
  const threes = digitsOf(third);
  let counts: u64 = 0;
  for (let from = 0; from < n; from += 64) {
    const all: u64 = n - from >= 64 ? 0xffffffffffffffff : (<u64>1 << (n - from)) - 1;
    let state = key + <u64>from * STEP;
    let a = all;
    let b = all;
    let c = all;
    let one: u64 = 0;
    let two: u64 = 0;
    let three: u64 = 0;
    for (let digit = 0; (a | b | c) != 0 && digit < DIGITS; digit++) {
      state += STEP;
      const bits = mix(state);
      const p: u64 = <u64>(<i64>(ones << digit) >> 63);
      const q: u64 = <u64>(<i64>(twos << digit) >> 63);
      const r: u64 = <u64>(<i64>(threes << digit) >> 63);
      one |= a & ~bits & p;
      two |= b & ~bits & q;
      three |= c & ~bits & r;
      a &= bits ^ ~p;
      b &= bits ^ ~q;
      c &= bits ^ ~r;
    }
    counts += popcnt(one) | (popcnt(two) << 16) | (popcnt(three) << 32);
  }
  return counts;
}

/** The binary digits of a chance, the first one highest. */
// @ts-ignore: decorator
@inline
function digitsOf(p: f64): u64 {
  return reinterpret<u64>(Math.max(0.0, Math.min(p, CERTAIN)) + 1.0) << 12;
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
