// Who waits for planned care, as rings of working days: how many joined each list of a cell on each day and wait still.
//
//   referred   u16 by list and day                              clinic: urgent, routine
//   listed     u16 × 4 by list and day: waiting, of them without a clock, mean days they waited for the clinic, –
//                                                               day case: urgent, routine; inpatient: urgent, routine
//   theatres   u16 by cell, for the stretch lived ahead: inpatient operations of each working day, then those who join the
//              urgent and the routine list on each
//
// First in, first out: `Oldest` is the day that is called next. A wait longer than the ring shortens to the ring's length.
import { Column, SPECIALTIES } from '../layout';
import { column } from '../kernel/columns';
import { Cell, get, LISTS, put, RING, workday } from './plannedCohorts';

/** From one ring to the next: not a multiple of 4 KB, or a day of all cells would contend for the same lines of the cache. */
const REFERRED_APART = RING + 36;
const LISTED_APART = (RING + 9) * 4;
/** Working days that are lived ahead at most. */
export const MOST_AHEAD = 8;
const THEATRES = 4 * MOST_AHEAD;

export let referred: StaticArray<u16> = new StaticArray<u16>(0);
export let listed: StaticArray<u16> = new StaticArray<u16>(0);
export let theatres: StaticArray<u16> = new StaticArray<u16>(0);

export function claimPlannedRings(sites: i32): void {
  const count = sites * SPECIALTIES;
  referred = column<u16>(Column.PlannedReferred, count * 2 * REFERRED_APART);
  listed = column<u16>(Column.PlannedListed, count * 4 * LISTED_APART);
  theatres = column<u16>(Column.PlannedTheatres, count * THEATRES);
}

/** Where the ring of a clinic's list begins. */
// @ts-ignore: decorator
@inline
export function referredOf(c: i32, list: i32): i32 {
  return (c * 2 + list) * REFERRED_APART;
}

/** Where the ring of a list for treatment begins; a day has four entries. */
// @ts-ignore: decorator
@inline
export function listedOf(c: i32, list: i32): i32 {
  return (c * 4 + list - 2) * LISTED_APART;
}

/** Entry of a treatment list's day behind its ring's beginning. */
// @ts-ignore: decorator
@inline
export function entryOf(workday: i32): i32 {
  return (workday & (RING - 1)) << 2;
}

// @ts-ignore: decorator
@inline
export function theatresOf(c: i32): i32 {
  return c * THEATRES;
}

/** The working day whose patients on a list are called next, were there any: days that nobody joined on are passed over. */
// @ts-ignore: decorator
@inline
export function oldestOn(c: i32, list: i32): i32 {
  return max(get(c, Cell.Oldest + list), workday() + 1 - RING);
}

/** Patients of a list who joined on a working day and wait still. */
export function waitingSince(c: i32, list: i32, number: i32): i32 {
  return <i32>(list < 2 ? referred[referredOf(c, list) + (number & (RING - 1))] : listed[listedOf(c, list) + entryOf(number)]);
}

/** `n` more (or fewer) on a list since a working day, `without` a clock of them; the cell's own numbers are the caller's. */
export function addSince(c: i32, list: i32, number: i32, n: i32, without: i32): void {
  if (list < 2) {
    referred[referredOf(c, list) + (number & (RING - 1))] += <u16>n;
    return;
  }
  const at = listedOf(c, list) + entryOf(number);
  listed[at] += <u16>n;
  listed[at + 1] += <u16>without;
}

/** Adds patients to a list as of a working day behind; those for a bed may be called at once. */
export function joinSince(c: i32, list: i32, number: i32, n: i32, without: i32): void {
  if (n == 0) return;
  addSince(c, list, number, n, without);
  const waiting = get(c, Cell.Waiting + list);
  if (waiting == 0 || number < get(c, Cell.Oldest + list)) put(c, Cell.Oldest + list, number);
  put(c, Cell.Waiting + list, waiting + n);
  if (list >= 4) put(c, Cell.Available + list - 4, get(c, Cell.Available + list - 4) + n);
}

/** Mean days that those listed on a day had waited for the clinic. */
export function clinicWait(c: i32, list: i32, number: i32): i32 {
  return <i32>listed[listedOf(c, list) + entryOf(number) + 2];
}

export function setClinicWait(c: i32, list: i32, number: i32, days: i32): void {
  listed[listedOf(c, list) + entryOf(number) + 2] = <u16>days;
}

export function withoutClock(c: i32, list: i32, number: i32): i32 {
  return <i32>listed[listedOf(c, list) + entryOf(number) + 1];
}

/** Before working days up to `last` begin: who has waited for longer than the ring is called as if of its oldest day. */
// @ts-ignore: decorator
@inline
export function openRings(c: i32, last: i32): void {
  const oldest = last + 1 - RING;
  for (let list = 0; list < LISTS; list++) {
    if (get(c, Cell.Oldest + list) < oldest && get(c, Cell.Waiting + list) > 0) carryOver(c, list, oldest);
  }
}

function carryOver(c: i32, list: i32, oldest: i32): void {
  for (let number = max(get(c, Cell.Oldest + list), oldest - MOST_AHEAD); number < oldest; number++) {
    const n = waitingSince(c, list, number);
    if (n == 0) continue;
    const without = list < 2 ? 0 : withoutClock(c, list, number);
    addSince(c, list, oldest, n, without);
    addSince(c, list, number, -n, -without);
  }
  put(c, Cell.Oldest + list, oldest);
}
