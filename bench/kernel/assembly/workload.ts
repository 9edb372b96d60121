// The workload's sizes, tables and totals. What it is: ../workload.ts.

export const ZONES: u32 = 6791;
export const HOSPITALS: u32 = 300;
export const CANDIDATES: u32 = 20;
export const CELLS: u32 = ZONES * CANDIDATES;
export const DAYS: u32 = 365;
export const PATIENTS_A_DAY: u32 = 2740;
export const RING: u32 = 512;
export const SEED: u32 = 42;

/** threshold u32 | first hospital u16 | second hospital u16, low bits first */
export const cells = new StaticArray<u64>(CELLS);
/** Patients a day, not whole. */
export const dailyCapacity = new StaticArray<f64>(HOSPITALS);

/** Days that patients waited and patients served, since `clearTotals`. */
export let totalWait: u64 = 0;
export let totalServed: u64 = 0;

export function count(wait: u64, served: u64): void {
  totalWait += wait;
  totalServed += served;
}

export function clearTotals(): void {
  totalWait = 0;
  totalServed = 0;
}

/** Whole patients that a capacity serves on a day: sums exactly over days. */
// @ts-ignore: decorator
@inline
export function portion(capacity: f64, day: u32): u32 {
  return wholePatients(capacity, day + 1) - wholePatients(capacity, day);
}

/** Whole patients of a capacity until a day. By way of i32: the conversion to u32 costs twice as much. */
// @ts-ignore: decorator
@inline
export function wholePatients(capacity: f64, day: u32): u32 {
  return <u32>(<i32>(capacity * <f64>(<i32>day)));
}
