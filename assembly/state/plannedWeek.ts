// The stretch of working days that clinics live in one go: to the week's or the month's end.
import { weekday, workingDay } from '../kernel/calendar';
import { epochOf } from './clock';
import { beginWorkday, Cell, get, put, RING, setFirstWorkday, workday } from './plannedCohorts';
import { entryOf, listed, listedOf, MOST_AHEAD, referred, referredOf, theatres, theatresOf } from './plannedRings';

/** Day of the run of each working day. */
export const dayAhead = new StaticArray<i32>(MOST_AHEAD);
/** Appointments or places that are still free on each. */
export const places = new StaticArray<i32>(MOST_AHEAD);
/** The working days on which the clinics of each weekday look back, a bit each. */
export const reviews = new StaticArray<i32>(5);
/** 2^16 ÷ n, rounded up. */
const perDay = new StaticArray<i32>(MOST_AHEAD + 1);

let first: i32 = 0;
let length: i32 = 0;
let left: i32 = 0;

export function beginStretch(): void {
  first = workday() + 1;
  length = 0;
  left = 0;
  reviews.fill(0);
  setFirstWorkday(first);
}

export function addWorkday(day: i32): void {
  beginWorkday(day);
  dayAhead[length] = day;
  if (length == 0) left = workingDaysLeft(day);
  review(length, weekday(epochOf(day)));
  // the clinics of a holiday's weekday are held on the next working day
  for (let d = day - 1; !workingDay(epochOf(d)); d--) review(length, weekday(epochOf(d)));
  length++;
  perDay[length] = 65536 / length + 1;
}

function review(at: i32, day: i32): void {
  if (day < 5) reviews[day] |= 1 << at;
}

/** Working days of this week from `day` on. */
function workingDaysLeft(day: i32): i32 {
  let n = 1;
  for (let d = day + 1; weekday(epochOf(d)) != 0; d++) if (workingDay(epochOf(d))) n++;
  return n;
}

/** Number of the stretch's first working day. */
// @ts-ignore: decorator
@inline
export function firstAhead(): i32 {
  return first;
}

/** Working days of the stretch. */
// @ts-ignore: decorator
@inline
export function daysAhead(): i32 {
  return length;
}

/** Working days from the stretch's first to the end of its week. */
// @ts-ignore: decorator
@inline
export function daysOfWeek(): i32 {
  return left;
}

/** Sets out the whole units of a capacity that fall on each day, and `more` on the first. */
// @ts-ignore: decorator
@inline
export function setOut(capacity: f64, more: i32): void {
  for (let i = 0; i < length; i++) {
    const n = <f64>(unchecked(dayAhead[i]) + 1024);
    unchecked((places[i] = <i32>Math.floor(capacity * (n + 1.0)) - <i32>Math.floor(capacity * n)));
  }
  unchecked((places[0] += more));
}

/**
 * `n` patients, who waited `wait` days for the clinic, join a list for treatment: as many each day as any other, the odd ones
 * from day to day by `turn`, a uniform in 2^-16.
 */
export function joinAhead(c: i32, list: i32, n: i32, wait: i32, turn: i32): void {
  if (n == 0) return;
  const days = length;
  const each = (n * unchecked(perDay[days])) >> 16;
  const odd = n - each * days;
  const ring = listedOf(c, list);
  const plan = theatresOf(c) + (list - 3) * MOST_AHEAD;
  let next = (turn * days) >> 16;
  for (let i = 0; i < days; i++) {
    const today = each + <i32>(next < odd);
    next = next + 1 == days ? 0 : next + 1;
    const at = ring + entryOf(first + i);
    unchecked((listed[at] += <u16>today));
    unchecked((listed[at + 2] = <u16>wait));
    if (list >= 4) unchecked((theatres[plan + i] += <u16>today));
  }
  enlist(c, list, first, n);
}

/** `n` patients whose clock stopped long ago join a list on one day of the stretch. */
export function joinLate(c: i32, list: i32, i: i32, n: i32): void {
  if (n == 0) return;
  const at = listedOf(c, list) + entryOf(first + i);
  unchecked((listed[at] += <u16>n));
  unchecked((listed[at + 1] += <u16>n));
  if (list >= 4) unchecked((theatres[theatresOf(c) + (list - 3) * MOST_AHEAD + i] += <u16>n));
  enlist(c, list, first + i, n);
}

/** `n` are referred to a clinic's list on one day of the stretch. */
// @ts-ignore: decorator
@inline
export function joinClinic(c: i32, list: i32, i: i32, n: i32): void {
  unchecked((referred[referredOf(c, list) + ((first + i) & (RING - 1))] = <u16>n));
}

// @ts-ignore: decorator
@inline
export function enlist(c: i32, list: i32, number: i32, n: i32): void {
  const waiting = get(c, Cell.Waiting + list);
  if (waiting == 0) put(c, Cell.Oldest + list, number);
  put(c, Cell.Waiting + list, waiting + n);
}
