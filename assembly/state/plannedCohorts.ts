// Planned care as counts: what a record is in state/patients.ts, a number is here. A cell is a site's specialty; who waits
// lies in its rings (plannedRings.ts), who is between two visits in rows by the week.
//
// Lists go by the same names as in patients.ts: kind × 2 + (urgent 0, routine 1).
import { Column, SPECIALTIES } from '../layout';
import { column } from '../kernel/columns';
import { fillCourses } from './plannedCourses';
import { pending } from './sites';

/** Working days that a ring goes back: a year. */
export const RING = 256;
export const LISTS = 6;

/** Numbers of a cell, i32; those of two come urgent, then routine. */
export enum Cell {
  /** Patients on each list. */
  Waiting = 0,
  /** Of the inpatient lists, those who were listed by now: clinics live ahead to the week's end. */
  Available = 6,
  /** Taken from the inpatient lists since their rings were last settled: all, those who came, and the days they came on together. */
  Called = 8,
  Came = 10,
  CameDays = 12,
  /** Working day whose patients are called next, by list. */
  Oldest = 14,
  /** This week's patients who need diagnostic appointments, and the days they had waited together. */
  Tested = 20,
  TestedDays = 22,
  /** Whose decision falls in the rest of this week, the mean days they waited for the clinic; 25ths of a patient left over. */
  Deciding = 24,
  DecidingWait = 26,
  DecidingRest = 28,
  /** Diagnostic appointments of this week, and 5ths of one left over. */
  Tests = 30,
  TestsRest = 31,
  /** Between first appointment and decision. */
  InTests = 32,
  /** Since the last review, by class of follow-up: those whose treatment, or the hope of one, has ended. */
  Ended = 33,
  /** By class of follow-up: patients with a visit booked, and parts of a visit left over (plannedCourses.ts). */
  Booked = 36,
  BookedRest = 39,
  /** Places in clinics and on day lists that those gone left free: filled when the list is next called. */
  FreedClinics = 42,
  FreedDayLists = 43,
  Count = 48,
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
export let tests: StaticArray<u16> = new StaticArray<u16>(0);
export let bookings: StaticArray<i16> = new StaticArray<i16>(0);
/** Number of the working day that was lived last; the day of the run that each slot of a ring stands for; the last day lived ahead
 * to; the number of the first working day of that stretch. */
export let workdays: StaticArray<i32> = new StaticArray<i32>(0);

export function claimPlannedCohorts(sites: i32): void {
  const count = sites * SPECIALTIES;
  cells = column<i32>(Column.PlannedCells, count * Cell.Count);
  rates = column<f64>(Column.PlannedRates, count * Rate.Count);
  tests = column<u16>(Column.PlannedTests, count * TEST_WEEKS * TEST_FIELDS);
  bookings = column<i16>(Column.PlannedBookings, count * FollowUp.Count * BOOKING_WEEKS);
  workdays = column<i32>(Column.PlannedWorkdays, 3 + RING);
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

/** Number of the first working day of the stretch that clinics have lived ahead. */
// @ts-ignore: decorator
@inline
export function firstWorkday(): i32 {
  return unchecked(workdays[2 + RING]);
}

export function setFirstWorkday(number: i32): void {
  workdays[2 + RING] = number;
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

/** Patients on a list of a site and specialty, both urgencies. */
export function waitingInCohorts(site: i32, specialty: i32, kind: i32): i32 {
  const at = cellOf(site, specialty) * Cell.Count + Cell.Waiting + kind * 2;
  return unchecked(cells[at]) + unchecked(cells[at + 1]);
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
