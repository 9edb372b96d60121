// Walker's alias method for tables of up to 1,024 labels (alias.ts has those of zones, whose cells are narrower).
//
// A cell is 32 bits:  | threshold 12 | index kept 10 | index given 10 |
const SLOTS = 1024;

/** Weight of each label of the table to be built next. */
export const weights = new StaticArray<f64>(SLOTS);
const open = new StaticArray<i32>(SLOTS);

/** Builds `n` cells at `start` from `weights`, which it uses up. A table of no weight draws its first label. */
export function buildWide(cells: StaticArray<u32>, start: i32, n: i32): void {
  let total = 0.0;
  for (let i = 0; i < n; i++) total += unchecked(weights[i]);
  if (total <= 0.0) {
    for (let i = 0; i < n; i++) unchecked((cells[start + i] = 0));
    return;
  }
  const scale = <f64>n / total;
  // the small ones from below, the large ones from above
  let smalls = 0;
  let larges = n;
  for (let i = 0; i < n; i++) {
    const value = unchecked(weights[i]) * scale;
    unchecked((weights[i] = value));
    if (value < 1.0) unchecked((open[smalls++] = i));
    else unchecked((open[--larges] = i));
    unchecked((cells[start + i] = whole(i)));
  }
  while (smalls > 0 && larges < n) {
    const s = unchecked(open[--smalls]);
    const l = unchecked(open[larges]);
    const value = unchecked(weights[s]);
    const kept = min(<u32>(value * 4096.0 + 0.5), 4095);
    unchecked((cells[start + s] = (kept << 20) | (<u32>s << 10) | <u32>l));
    const rest = unchecked(weights[l]) + value - 1.0;
    unchecked((weights[l] = rest));
    if (rest >= 1.0) continue;
    larges++;
    unchecked((open[smalls++] = l));
  }
}

// @ts-ignore: decorator
@inline
function whole(i: i32): u32 {
  return (<u32>i << 10) | <u32>i;
}

/** The label drawn by 32 random bits from the table of `n` cells at `start`. */
// @ts-ignore: decorator
@inline
export function pickWide(cells: StaticArray<u32>, start: i32, n: i32, bits: u32): i32 {
  const wide = <u64>bits * <u64>n;
  const cell = unchecked(cells[start + <i32>(wide >> 32)]);
  return <i32>((<u32>wide >> 20 < cell >> 20 ? cell >> 10 : cell) & 1023);
}
