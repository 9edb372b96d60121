// Lists of 64-bit records, first in first out, that share one pool of chunks.
//
// A list:   | first chunk | last chunk | place in first << 16 | place in last | count |   (4 × u32)
// A chunk:  64 records; ChunkNext links the chunks of a list and those that are free.
import { Clock, Column } from '../layout';
import { column } from './columns';

const CHUNK = 64;
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
  for (let l = 0; l < count; l++) {
    lists[l * 4] = NONE;
    lists[l * 4 + 1] = NONE;
    lists[l * 4 + 2] = CHUNK;
  }
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
  return <i32>unchecked(lists[list * 4 + 3]);
}

/** Joins the end of the list. False, and counted, when the pool is full. */
export function push(list: i32, record: u64): bool {
  const o = list * 4;
  const places = unchecked(lists[o + 2]);
  let last = unchecked(lists[o + 1]);
  let place = places & 0xffff;
  if (place == CHUNK) {
    const chunk = takeChunk();
    if (chunk == NONE) {
      unchecked(clock[Clock.Overflows]++);
      return false;
    }
    if (last == NONE) {
      unchecked((lists[o] = chunk));
      unchecked((lists[o + 2] = 0));
    } else {
      unchecked((next[last] = chunk));
    }
    last = chunk;
    place = 0;
    unchecked((lists[o + 1] = chunk));
  }
  unchecked((records[last * CHUNK + place] = record));
  unchecked((lists[o + 2] = (lists[o + 2] & 0xffff0000) | (place + 1)));
  unchecked(lists[o + 3]++);
  return true;
}

/** The first record; the list must not be empty. */
// @ts-ignore: decorator
@inline
export function peek(list: i32): u64 {
  const o = list * 4;
  return unchecked(records[lists[o] * CHUNK + (lists[o + 2] >> 16)]);
}

/** Takes the first record; the list must not be empty. */
export function pop(list: i32): u64 {
  const o = list * 4;
  const first = unchecked(lists[o]);
  const places = unchecked(lists[o + 2]);
  const place = places >> 16;
  const record = unchecked(records[first * CHUNK + place]);
  const left = unchecked(lists[o + 3]) - 1;
  unchecked((lists[o + 3] = left));
  if (left == 0) {
    giveChunk(first);
    unchecked((lists[o] = NONE));
    unchecked((lists[o + 1] = NONE));
    unchecked((lists[o + 2] = CHUNK));
  } else if (place + 1 == CHUNK) {
    unchecked((lists[o] = next[first]));
    giveChunk(first);
    unchecked((lists[o + 2] = places & 0xffff));
  } else {
    unchecked((lists[o + 2] = places + 0x10000));
  }
  return record;
}

/** A walk over a list without taking anything: `for (let at = begin(l); at != END; at = after(at, l)) recordAt(at)`. */
export const END: u64 = 0xffffffffffffffff;

// @ts-ignore: decorator
@inline
export function begin(list: i32): u64 {
  if (length(list) == 0) return END;
  const o = list * 4;
  return (<u64>unchecked(lists[o]) << 32) | <u64>(unchecked(lists[o + 2]) >> 16);
}

export function after(at: u64, list: i32): u64 {
  const chunk = <u32>(at >> 32);
  const place = <u32>at + 1;
  const o = list * 4;
  if (chunk == unchecked(lists[o + 1]) && place == (unchecked(lists[o + 2]) & 0xffff)) return END;
  if (place == CHUNK) return <u64>unchecked(next[chunk]) << 32;
  return (<u64>chunk << 32) | <u64>place;
}

// @ts-ignore: decorator
@inline
export function recordAt(at: u64): u64 {
  return unchecked(records[<u32>(at >> 32) * CHUNK + <u32>at]);
}

export function liveChunks(): i32 {
  return clock[Clock.ChunkHighWater];
}

