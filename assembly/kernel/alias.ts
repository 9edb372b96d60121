// Draws from a small discrete distribution in constant time (Walker's alias method, built as Vose 1991).
//
// A cell is 32 bits:  | threshold 14 | index kept 9 | index given 9 |
// The upper bits of a draw choose the cell, the next 14 are held against its threshold.

const SLOTS = 128;
const share = new StaticArray<f64>(SLOTS);
const small = new StaticArray<i32>(SLOTS);
const large = new StaticArray<i32>(SLOTS);
const threshold = new StaticArray<i32>(SLOTS);
const given = new StaticArray<i32>(SLOTS);

/** Weight of slot `i` of the table to be built next. */
// @ts-ignore: decorator
@inline
export function setWeight(i: i32, weight: f64): void {
  unchecked((share[i] = weight));
}

/** Builds `n` ≤ 128 cells at `start` from the weights set; slot i means label `i`. A table of no weight is all label 511. */
export function buildAlias(cells: StaticArray<u32>, start: i32, n: i32): void {
  let total = 0.0;
  for (let i = 0; i < n; i++) total += unchecked(share[i]);
  if (total <= 0.0) {
    for (let i = 0; i < n; i++) unchecked((cells[start + i] = (511 << 9) | 511));
    return;
  }
  const scale = <f64>n / total;
  let smalls = 0;
  let larges = 0;
  for (let i = 0; i < n; i++) {
    const value = unchecked(share[i]) * scale;
    unchecked((share[i] = value));
    unchecked((given[i] = i));
    unchecked((threshold[i] = 16383));
    if (value < 1.0) unchecked((small[smalls++] = i));
    else unchecked((large[larges++] = i));
  }
  while (smalls > 0 && larges > 0) {
    const s = unchecked(small[--smalls]);
    const l = unchecked(large[larges - 1]);
    const value = unchecked(share[s]);
    unchecked((threshold[s] = <i32>Math.round(value * 16384.0)));
    unchecked((given[s] = l));
    const rest = unchecked(share[l]) + value - 1.0;
    unchecked((share[l] = rest));
    if (rest < 1.0) {
      larges--;
      unchecked((small[smalls++] = l));
    }
  }
  for (let i = 0; i < n; i++) {
    const kept = min(unchecked(threshold[i]), 16383);
    // a slot that gives nothing away keeps itself whole
    const other = unchecked(given[i]);
    unchecked((cells[start + i] = (<u32>kept << 18) | (<u32>i << 9) | <u32>(kept == 16383 ? i : other)));
  }
}

/** The label drawn by 32 random bits from the table of `n` cells at `start`. */
// @ts-ignore: decorator
@inline
export function pickAlias(cells: StaticArray<u32>, start: i32, n: i32, bits: u32): i32 {
  const wide = <u64>bits * <u64>n;
  const cell = unchecked(cells[start + <i32>(wide >> 32)]);
  const fraction = <u32>wide >> 18;
  return <i32>((cell >> (fraction < cell >> 18 ? 9 : 0)) & 511);
}
