// Quantile tables of Poisson counts for a grid of means: 1 … 63, then 64, 128 … 3072. Filled once, never changed.
//
// thresholds   … | 5th of mean 7 | 6th of mean 7 | …      u ≤ threshold i  ⇔  the count is at most i's
// guide        the first threshold worth looking at, for each table and the top seven bits of u
const FINE = 64;
const COARSE = 48;
const TABLES = FINE + COARSE;
const GUIDE_BITS = 7;
const ROOM = 32768;
/** Counts whose chance is below 2^-32 are left out. */
const UNIT = 4294967296.0;

let thresholds: StaticArray<u32> = new StaticArray<u32>(0);
let guide: StaticArray<u16> = new StaticArray<u16>(0);
/** What to take from a threshold's place to have its count. */
let origin: StaticArray<i32> = new StaticArray<i32>(0);
/** exp(−i / 64). */
let fading: StaticArray<f64> = new StaticArray<f64>(0);

/** Fills the tables; called once, where counts are drawn at all. */
export function claimPoisson(): void {
  thresholds = new StaticArray<u32>(ROOM);
  guide = new StaticArray<u16>(TABLES << GUIDE_BITS);
  origin = new StaticArray<i32>(TABLES);
  fading = new StaticArray<f64>(FINE);
  for (let i = 0; i < FINE; i++) fading[i] = Math.exp(-<f64>i / <f64>FINE);
  let place = 0;
  for (let g = 1; g < TABLES; g++) place = fillTable(g, <f64>(g < FINE ? g : (g - FINE + 1) * FINE), place);
}

/** Fills table `g` from `start` on; returns where the next begins. */
function fillTable(g: i32, mean: f64, start: i32): i32 {
  const width = 7.5 * Math.sqrt(mean) + 12.0;
  const low = max(0, <i32>(mean - width));
  const high = <i32>(mean + width);
  let first = -1;
  let place = start;
  let below = 0.0;
  let chance = Math.exp(<f64>low * Math.log(mean) - mean - logFactorial(low));
  for (let count = low; count <= high; count++) {
    below += chance;
    chance *= mean / <f64>(count + 1);
    const reached = Math.floor(below * UNIT + 0.5);
    if (reached < 1.0) continue;
    if (first < 0) first = count;
    thresholds[place++] = <u32>(Math.min(reached, UNIT) - 1.0);
    if (reached >= UNIT) break;
  }
  thresholds[place - 1] = 0xffffffff;
  origin[g] = start - first;
  let at = start;
  for (let v: u32 = 0; v < 1 << GUIDE_BITS; v++) {
    while (thresholds[at] < v << (32 - GUIDE_BITS)) at++;
    guide[(g << GUIDE_BITS) + v] = <u16>at;
  }
  return place;
}

function logFactorial(n: i32): f64 {
  let sum = 0.0;
  for (let i = 2; i <= n; i++) sum += Math.log(<f64>i);
  return sum;
}

/** The count of mean `whole` < 64. */
// @ts-ignore: decorator
@inline
export function fineQuantile(whole: i32, u: u32): i32 {
  return quantile(whole, u);
}

/** The count of mean 64 × `sixtyFours`, 1 … 48. */
// @ts-ignore: decorator
@inline
export function coarseQuantile(sixtyFours: i32, u: u32): i32 {
  return quantile(FINE - 1 + sixtyFours, u);
}

// @ts-ignore: decorator
@inline
function quantile(g: i32, u: u32): i32 {
  let at = <i32>unchecked(guide[(g << GUIDE_BITS) + (u >> (32 - GUIDE_BITS))]);
  while (u > unchecked(thresholds[at])) at++;
  return at - unchecked(origin[g]);
}

/** exp(−x) for x in [0, 1), to 10^-11: a table and four terms of the series. */
// @ts-ignore: decorator
@inline
export function fade(x: f64): f64 {
  const step = <i32>(x * <f64>FINE);
  const y = x - <f64>step / <f64>FINE;
  return unchecked(fading[step]) * (1.0 - y * (1.0 - y * (0.5 - y * (0.16666666666666666 - y * 0.041666666666666664))));
}
