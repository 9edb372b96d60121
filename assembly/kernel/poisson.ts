// Quantile tables of Poisson counts for three grids of means: 0, 1/64 … 63/64, then 0, 1 … 63, then 0, 64 … 3072.
// Filled once, never changed.
//
// thresholds   … | 5th of mean 7 | 6th of mean 7 | …      u ≤ threshold i  ⇔  the count is at most i's
// guide        the first threshold worth looking at, for each table and the top eight bits of u
const GRID = 64;
const COARSE = 48;
const TABLES = GRID + GRID + COARSE + 1;
const GUIDE_BITS = 8;
const ROOM = 32768;
/** Counts whose chance is below 2^-32 are left out. */
const UNIT = 4294967296.0;

/** The first table of each grid. */
export const FRACTIONS = 0;
export const WHOLES = GRID;
export const SIXTY_FOURS = GRID * 2;

let thresholds: StaticArray<u32> = new StaticArray<u32>(0);
let guide: StaticArray<u16> = new StaticArray<u16>(0);
/** What to take from a threshold's place to have its count. */
let origin: StaticArray<i32> = new StaticArray<i32>(0);

/** Fills the tables; called once, where counts are drawn at all. */
export function claimPoisson(): void {
  thresholds = new StaticArray<u32>(ROOM);
  guide = new StaticArray<u16>(TABLES << GUIDE_BITS);
  origin = new StaticArray<i32>(TABLES);
  let place = 0;
  for (let i = 0; i < GRID; i++) place = fillTable(FRACTIONS + i, <f64>i / <f64>GRID, place);
  for (let i = 0; i < GRID; i++) place = fillTable(WHOLES + i, <f64>i, place);
  for (let i = 0; i <= COARSE; i++) place = fillTable(SIXTY_FOURS + i, <f64>(i * GRID), place);
}

/** Fills table `g` from `start` on; returns where the next begins. */
function fillTable(g: i32, mean: f64, start: i32): i32 {
  const width = 7.5 * Math.sqrt(mean) + 12.0;
  const low = max(0, <i32>(mean - width));
  const high = <i32>(mean + width);
  let first = -1;
  let place = start;
  let below = 0.0;
  let chance = mean > 0.0 ? Math.exp(<f64>low * Math.log(mean) - mean - logFactorial(low)) : 1.0;
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

/** The count of table `g` that 32 random bits draw. The first two steps are taken without a branch: which way is chance. */
// @ts-ignore: decorator
@inline
export function quantile(g: i32, u: u32): i32 {
  let at = <i32>unchecked(guide[(g << GUIDE_BITS) + (u >> (32 - GUIDE_BITS))]);
  at += <i32>(u > unchecked(thresholds[at]));
  at += <i32>(u > unchecked(thresholds[at]));
  while (u > unchecked(thresholds[at])) at++;
  return at - unchecked(origin[g]);
}
