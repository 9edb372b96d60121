// Lists of 64-bit records, first in first out, that share one pool of chunks.
//
// A list:   | place of the first | place after the last | count | unused |   (4 × u32; a place is chunk × 64 + 0 … 63)
// A chunk:  64 records; ChunkNext links the chunks of a list and those that are free.
//
// A list that is emptied by the run (front, run, drop) is read as an array, a chunk at a time.
import { Clock, Column } from '../layout';
import { column } from './columns';

const CHUNK = 64;
const SHIFT = 6;
const IN_CHUNK: u32 = 63;
const NONE: u32 = 0xffffffff;

let lists: StaticArray<u32> = new StaticArray<u32>(0);
let next: StaticArray<u32> = new StaticArray<u32>(0);
let records: StaticArray<u64> = new StaticArray<u64>(0);
let clock: StaticArray<i32> = new StaticArray<i32>(0);

/** Claims `count` empty lists and room for `chunks` × 64 records. `clockColumn` holds the pool's two counters. */
export function claimLists(count: i32, chunks: i32, clockColumn: StaticArray<i32>): void {
  clock = clockColumn;
  lists = column<u32>(Column.ListHeads, count * 4);
  next = column<u32>(Column.ChunkNext, chunks);
  records = column<u64>(Column.ChunkRecords, chunks * CHUNK);
  clock[Clock.FreeChunk] = -1;
  clock[Clock.ChunkHighWater] = 0;
}

function takeChunk(): u32 {
  const free = unchecked(clock[Clock.FreeChunk]);
  if (free >= 0) {
    unchecked((clock[Clock.FreeChunk] = <i32>unchecked(next[free])));
    return <u32>free;
  }
  const fresh = unchecked(clock[Clock.ChunkHighWater]);
  if (fresh >= next.length) return NONE;
  unchecked((clock[Clock.ChunkHighWater] = fresh + 1));
  return <u32>fresh;
}

// @ts-ignore: decorator
@inline
function giveChunk(chunk: u32): void {
  unchecked((next[chunk] = <u32>clock[Clock.FreeChunk]));
  unchecked((clock[Clock.FreeChunk] = <i32>chunk));
}

// @ts-ignore: decorator
@inline
export function length(list: i32): i32 {
  return <i32>unchecked(lists[list * 4 + 2]);
}

/** Joins the end of the list. False, and counted, when the pool is full. */
// @ts-ignore: decorator
@inline
export function push(list: i32, record: u64): bool {
  const o = list * 4;
  let end = unchecked(lists[o + 1]);
  if ((end & IN_CHUNK) == 0) {
    end = extend(o, end);
    if (end == NONE) return false;
  }
  unchecked((records[end] = record));
  unchecked((lists[o + 1] = end + 1));
  unchecked(lists[o + 2]++);
  return true;
}

/** Gives a list whose last chunk is full, or that has none, another; returns its first place. */
function extend(o: i32, end: u32): u32 {
  const chunk = takeChunk();
  if (chunk == NONE) {
    unchecked(clock[Clock.Overflows]++);
    return NONE;
  }
  const place = chunk << SHIFT;
  if (unchecked(lists[o + 2]) == 0) unchecked((lists[o] = place));
  else unchecked((next[(end - 1) >> SHIFT] = chunk));
  return place;
}

/** The first record; the list must not be empty. */
// @ts-ignore: decorator
@inline
export function peek(list: i32): u64 {
  return unchecked(records[lists[list * 4]]);
}

/** Takes the first record; the list must not be empty. */
// @ts-ignore: decorator
@inline
export function pop(list: i32): u64 {
  const record = peek(list);
  drop(list, 1);
  return record;
}

/** Place of the first record, and how many follow it in the same chunk, itself included. */
// @ts-ignore: decorator
@inline
export function front(list: i32): u32 {
  return unchecked(lists[list * 4]);
}

// @ts-ignore: decorator
@inline
export function run(list: i32): i32 {
  const o = list * 4;
  return min(<i32>unchecked(lists[o + 2]), CHUNK - <i32>(unchecked(lists[o]) & IN_CHUNK));
}

/** The record at a place of a list. */
// @ts-ignore: decorator
@inline
export function recordAt(place: u32): u64 {
  return unchecked(records[place]);
}

/** Takes the first `n` records, all of one chunk. */
// @ts-ignore: decorator
@inline
export function drop(list: i32, n: i32): void {
  if (n == 0) return;
  const o = list * 4;
  const first = unchecked(lists[o]);
  const after = first + <u32>n;
  const left = unchecked(lists[o + 2]) - <u32>n;
  unchecked((lists[o + 2] = left));
  unchecked((lists[o] = after));
  if (left == 0 || (after & IN_CHUNK) == 0) leaveChunk(o, first >> SHIFT, left);
}

function leaveChunk(o: i32, chunk: u32, left: u32): void {
  unchecked((lists[o] = left == 0 ? 0 : unchecked(next[chunk]) << SHIFT));
  if (left == 0) unchecked((lists[o + 1] = 0));
  giveChunk(chunk);
}

/** A walk over a list without taking anything: `for (let at = begin(l); at != END; at = after(at, l)) recordAt(at)`. */
export const END: u32 = NONE;

// @ts-ignore: decorator
@inline
export function begin(list: i32): u32 {
  return length(list) == 0 ? END : front(list);
}

// @ts-ignore: decorator
@inline
export function after(at: u32, list: i32): u32 {
  const place = at + 1;
  if (place == unchecked(lists[list * 4 + 1])) return END;
  return (place & IN_CHUNK) == 0 ? unchecked(next[at >> SHIFT]) << SHIFT : place;
}

/** How many records follow a place of a list without a gap, its own included; then go `after(at + n - 1, list)`. */
// @ts-ignore: decorator
@inline
export function stretch(at: u32, list: i32): i32 {
  const end = unchecked(lists[list * 4 + 1]);
  const chunkEnd = (at | IN_CHUNK) + 1;
  return <i32>((end > at && end < chunkEnd ? end : chunkEnd) - at);
}

export function liveChunks(): i32 {
  return clock[Clock.ChunkHighWater];
}
