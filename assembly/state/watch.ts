// A log of single patients for those who ask to see journeys or bills. Writing it changes nothing else.
import { Clock, Column, ColumnUse } from '../layout';

import { column } from '../kernel/columns';
import { draw, Stream } from '../kernel/random';
import { clock } from './clock';
import { identityOf, referredOn } from './patients';

export { Step } from '../layout';

/** Entries of two u64: identity and age; step 8 | code 8 | day + 1024 16 | site 9 | value 23. */
export let log: StaticArray<u64> = new StaticArray<u64>(0);

export const LOG_ENTRIES = 1 << 18;

export function claimWatch(): void {
  log = column<u64>(Column.Watched, LOG_ENTRIES * 2, ColumnUse.Scratch);
}

/** Whether this patient's steps are kept: one in `TraceOneIn` referred from the first day on, or all of the watched site. */
// @ts-ignore: decorator
@inline
export function watching(site: i32, record: u64): bool {
  const oneIn = unchecked(clock[Clock.TraceOneIn]);
  const watched = unchecked(clock[Clock.WatchedSite]);
  if ((oneIn | watched) == 0) return false;
  if (watched == site + 1) return true;
  return oneIn != 0 && referredOn(record) >= 0 && draw(identityOf(record), Stream.Trace) % <u64>oneIn == 0;
}

/** Whether anybody is watched at all: asked once before a long list, so that the rest of it need not ask. */
// @ts-ignore: decorator
@inline
export function anyWatched(): bool {
  return (unchecked(clock[Clock.TraceOneIn]) | unchecked(clock[Clock.WatchedSite])) != 0;
}

export function watch(record: u64, step: i32, site: i32, value: i32, code: i32 = 0): void {
  const n = clock[Clock.WatchedCount];
  if (n >= LOG_ENTRIES) return;
  log[n * 2] = record & 0xffffffffff;
  log[n * 2 + 1] =
    <u64>step |
    (<u64>code << 8) |
    (<u64>(clock[Clock.Day] + 1024) << 16) |
    (<u64>site << 32) |
    (<u64>(value & 0x7fffff) << 41);
  clock[Clock.WatchedCount] = n + 1;
}

/** Keeps a step of a patient who is watched. */
// @ts-ignore: decorator
@inline
export function note(record: u64, step: i32, site: i32, value: i32 = 0): void {
  if (watching(site, record)) watch(record, step, site, value);
}
