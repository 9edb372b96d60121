// Planned care as counts: what a record is in state/patients.ts, a number in a ring is here. A cell is a site's specialty.
//
// A ring has a slot for each working day; the day's referrals and those listed on it lie there until they are called:
//
//   slot   clinic   day case   inpatient  | of those without a clock: day case  inpatient | clinic wait of those listed
//          u   r    u   r      u   r      |                           u   r     u   r      | u   r        (u16 each)
//
// Lists go by the same names as in patients.ts: kind × 2 + (urgent 0, routine 1). First in, first out: `Oldest` is the
// slot that is called next. A wait longer than the ring shortens to the ring's length.
import { Column, SPECIALTIES } from '../layout';
import { column } from '../kernel/columns';
import { fillCourses } from './plannedCourses';
import { pending } from './sites';

/** Working days that a ring goes back: two years. */
export const RING = 512;
const SLOT = 12;
/** Slots from one cell's ring to the next: not a multiple of 4 KB, or the days of all cells would contend for the same lines of the cache. */
const APART = RING + 3;
export const LISTS = 6;
const WITHOUT_CLOCK = 4;
const CLINIC_WAIT = 10;

/** Numbers of a cell, i32; those of two come urgent, then routine. */
export enum Cell {
  /** Patients on each list. */
  Waiting = 0,
  /** Working day whose patients are called next, by list. */
  Oldest = 6,
  /** This week's patients who need diagnostic appointments, and the days they had waited together. */
  Tested = 12,
  TestedDays = 14,
  /** Whose decision falls in the rest of this week, the mean days they waited for the clinic; 25ths of a patient left over. */
  Deciding = 16,
  DecidingWait = 18,
  DecidingRest = 20,
  /** Diagnostic appointments of this week, and 5ths of one left over. */
  Tests = 22,
  TestsRest = 23,
  /** Between first appointment and decision. */
  InTests = 24,
  /** Since the last review, by class of follow-up: those whose treatment, or the hope of one, has ended. */
  Ended = 25,
  /** By class of follow-up: patients with a visit booked, and parts of a visit left over (plannedCourses.ts). */
  Booked = 28,
  BookedRest = 31,
  /** Days that those seen last had waited together. */
  WaitedToday = 34,
  Count = 36,
}

/** Follow-ups by what they follow; what becomes of a patient after the visit differs (plannedCourses.ts). */
export enum FollowUp {
  Clinic,
  Treatment,
  Emergency,
  Count,
}

/** Rates of a cell, f64: referrals that start a working day, urgent and routine; chance to have left, as a hazard a call; what is left of it. */
export enum Rate {
  Urgent,
  Routine,
  Leaving,
  UntilLeaving,
  Count,
}

/** Weeks of tests kept: the longest way to a decision is twelve. */
export const TEST_WEEKS = 16;
/** Of a week: patients with one test and with two, and the mean days they waited for the clinic; urgent, routine each. */
export const TEST_FIELDS = 6;
/** Weeks of bookings kept, the newest first; the longest gap is seventeen. */
export const BOOKING_WEEKS = 32;

export let cells: StaticArray<i32> = new StaticArray<i32>(0);
export let rates: StaticArray<f64> = new StaticArray<f64>(0);
export let slots: StaticArray<u16> = new StaticArray<u16>(0);
export let tests: StaticArray<u16> = new StaticArray<u16>(0);
export let bookings: StaticArray<i16> = new StaticArray<i16>(0);
/** Number of the working day that was lived last; the day of the run that each slot of a ring stands for; the last day lived. */
export let workdays: StaticArray<i32> = new StaticArray<i32>(0);

export function claimPlannedCohorts(sites: i32): void {
  const count = sites * SPECIALTIES;
  cells = column<i32>(Column.PlannedCells, count * Cell.Count);
  rates = column<f64>(Column.PlannedRates, count * Rate.Count);
  slots = column<u16>(Column.PlannedSlots, count * APART * SLOT);
  tests = column<u16>(Column.PlannedTests, count * TEST_WEEKS * TEST_FIELDS);
  bookings = column<i16>(Column.PlannedBookings, count * FollowUp.Count * BOOKING_WEEKS);
  workdays = column<i32>(Column.PlannedWorkdays, 2 + RING);
  fillCourses();
}

// @ts-ignore: decorator
@inline
export function cellOf(site: i32, specialty: i32): i32 {
  return site * SPECIALTIES + specialty;
}

// @ts-ignore: decorator
@inline
export function get(c: i32, field: i32): i32 {
  return unchecked(cells[c * Cell.Count + field]);
}

// @ts-ignore: decorator
@inline
export function put(c: i32, field: i32, value: i32): void {
  unchecked((cells[c * Cell.Count + field] = value));
}

// @ts-ignore: decorator
@inline
export function raise(c: i32, field: i32, by: i32): void {
  unchecked((cells[c * Cell.Count + field] += by));
}

/** Numbers the working day that begins and notes which day of the run it is. */
export function beginWorkday(day: i32): i32 {
  const today = ++workdays[0];
  workdays[1 + (today & (RING - 1))] = day;
  return today;
}

/** The last day that clinics have lived ahead to (plannedDay.ts). */
// @ts-ignore: decorator
@inline
export function plannedUntil(): i32 {
  return unchecked(workdays[1 + RING]);
}

export function setPlannedUntil(day: i32): void {
  workdays[1 + RING] = day;
}

/** Number of the working day that began last. */
// @ts-ignore: decorator
@inline
export function workday(): i32 {
  return unchecked(workdays[0]);
}

/** The day of the run that a working day was. */
// @ts-ignore: decorator
@inline
export function dayOf(workday: i32): i32 {
  return unchecked(workdays[1 + (workday & (RING - 1))]);
}

/** The working day whose patients on a list are called next, were there any: days that nobody joined on are passed over. */
// @ts-ignore: decorator
@inline
export function oldestOn(c: i32, list: i32): i32 {
  return max(get(c, Cell.Oldest + list), workday() + 1 - RING);
}

/** Place of a cell's slot for a working day. */
// @ts-ignore: decorator
@inline
export function slotOf(c: i32, workday: i32): i32 {
  return (c * APART + (workday & (RING - 1))) * SLOT;
}

/** Patients on a list of a site and specialty, both urgencies. */
export function waitingInCohorts(site: i32, specialty: i32, kind: i32): i32 {
  const at = cellOf(site, specialty) * Cell.Count + Cell.Waiting + kind * 2;
  return unchecked(cells[at]) + unchecked(cells[at + 1]);
}

/** Empties the slot of a working day that begins; who was left in it from two years ago is called as if of the next. */
// @ts-ignore: decorator
@inline
export function openSlot(c: i32, today: i32): void {
  const at = changetype<usize>(slots) + (<usize>slotOf(c, today) << 1);
  if ((load<u64>(at) | <u64>load<u32>(at, 8)) != 0) carryOver(c, today);
  v128.store(at, i64x2.splat(0));
  store<u64>(at, 0, 16);
}

function carryOver(c: i32, today: i32): void {
  const from = slotOf(c, today);
  const to = slotOf(c, today + 1);
  for (let list = 0; list < LISTS; list++) {
    const n = slots[from + list];
    if (n == 0) continue;
    slots[to + list] += n;
    if (list >= 2) slots[to + WITHOUT_CLOCK + list] += slots[from + WITHOUT_CLOCK + list];
    put(c, Cell.Oldest + list, today + 1 - RING);
  }
}

/** `n` patients join a list today. */
// @ts-ignore: decorator
@inline
export function join(c: i32, list: i32, today: i32, n: i32): void {
  const at = slotOf(c, today) + list;
  unchecked((slots[at] += <u16>n));
  const waiting = get(c, Cell.Waiting + list);
  if (waiting == 0) put(c, Cell.Oldest + list, today);
  put(c, Cell.Waiting + list, waiting + n);
}

/** Of those waiting in a slot on a treatment list, the number whose clock does not run. */
// @ts-ignore: decorator
@inline
export function withoutClock(slot: i32, list: i32): i32 {
  return <i32>unchecked(slots[slot + WITHOUT_CLOCK + list]);
}

// @ts-ignore: decorator
@inline
export function setWithoutClock(slot: i32, list: i32, n: i32): void {
  unchecked((slots[slot + WITHOUT_CLOCK + list] = <u16>n));
}

/** Mean days that those listed in a slot had waited for the clinic. */
// @ts-ignore: decorator
@inline
export function clinicWait(slot: i32, routine: i32): i32 {
  return <i32>unchecked(slots[slot + CLINIC_WAIT + routine]);
}

// @ts-ignore: decorator
@inline
export function setClinicWait(slot: i32, routine: i32, days: i32): void {
  unchecked((slots[slot + CLINIC_WAIT + routine] = <u16>days));
}

/**
 * `n` patients of a specialty went home and stay in the hospital's care: after a planned stay (Treatment) until the week's
 * review draws who of them is seen again (process/cohorts/followUp.ts), after an emergency all of them.
 */
// @ts-ignore: decorator
@inline
export function bookFollowUps(site: i32, specialty: i32, kind: FollowUp, n: i32): void {
  raise(cellOf(site, specialty), Cell.Ended + kind, n);
  unchecked((pending[site] += n));
}

/** Patients waiting on a site's lists; those between two visits are in `pending` (sites.ts). */
export function waitingForPlannedCare(site: i32): i32 {
  let sum = 0;
  for (let k = 0; k < SPECIALTIES; k++) for (let l = 0; l < LISTS; l++) sum += get(cellOf(site, k), Cell.Waiting + l);
  return sum;
}
