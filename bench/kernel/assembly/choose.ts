import { CANDIDATES } from './workload';

/** Hospital of a patient from `zone`, by 32 random bits: the slot's first hospital below its threshold, else its second. */
// @ts-ignore: decorator
@inline
export function choose(cells: StaticArray<u64>, zone: u32, bits: u32): u32 {
  const scaled = <u64>bits * CANDIDATES;
  const cell = unchecked(cells[zone * CANDIDATES + <u32>(scaled >> 32)]);
  const keeps = <u64>(<u32>scaled < <u32>cell);
  return <u32>(cell >> (48 - (keeps << 4))) & 0xffff;
}
