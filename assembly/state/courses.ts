// How a course of care goes on, in one look: alias tables of what is decided, how many visits follow and how far apart.
//
// They hold chances and no rules, so they are filled once and stay: kernel/alias.ts explains a cell.
import { AGE_BANDS, Column, ColumnUse, SPECIALTIES } from '../layout';
import { buildAlias, pickAlias, setWeight } from '../kernel/alias';
import { column } from '../kernel/columns';
import {
  DAY_CASE_SHARE,
  EMERGENCY_FOLLOWED,
  EMERGENCY_VISITS,
  emergencyShare,
  FOLLOW_UPS,
  FOLLOW_UPS_AFTER,
  LISTED,
} from './care';

/** Most visits that a record can hold. */
const MOST_VISITS = 15;
const VISITS = MOST_VISITS + 1;
/** What a decision can be: so many follow-ups, or one of these two. */
export const LISTED_DAY_CASE = VISITS;
export const LISTED_INPATIENT = VISITS + 1;
const DECISIONS = VISITS + 2;

/** Whole weeks to the next visit, 3 to 17 (mean 8.5): the clinic keeps its weekday. */
const FIRST_GAP = 3;
const GAPS = 15;
const GAP_SPREAD = 13.6;
/** Days. */
export const LONGEST_GAP = (FIRST_GAP + GAPS - 1) * 7;

/** Where each table starts: decisions and visits after treatment by specialty, visits after an emergency, gaps, specialties by age. */
const AFTER_TREATMENT = DECISIONS * SPECIALTIES;
const AFTER_EMERGENCY = AFTER_TREATMENT + VISITS * SPECIALTIES;
const GAP = AFTER_EMERGENCY + VISITS;
const SPECIALTY = GAP + GAPS;
const CELLS = SPECIALTY + AGE_BANDS * SPECIALTIES;

let courses: StaticArray<u32> = new StaticArray<u32>(0);

export function claimCourses(): void {
  courses = column<u32>(Column.Courses, CELLS, ColumnUse.Fixed);
  for (let k = 0; k < SPECIALTIES; k++) {
    for (let v = 0; v < VISITS; v++) setWeight(v, (1.0 - LISTED[k]) * chanceOfVisits(FOLLOW_UPS[k], v));
    setWeight(LISTED_DAY_CASE, LISTED[k] * DAY_CASE_SHARE[k]);
    setWeight(LISTED_INPATIENT, LISTED[k] * (1.0 - DAY_CASE_SHARE[k]));
    buildAlias(courses, k * DECISIONS, DECISIONS);
    for (let v = 0; v < VISITS; v++) setWeight(v, chanceOfVisits(FOLLOW_UPS_AFTER[k], v));
    buildAlias(courses, AFTER_TREATMENT + k * VISITS, VISITS);
  }
  setWeight(0, 1.0 - EMERGENCY_FOLLOWED);
  for (let v = 1; v < VISITS; v++) setWeight(v, EMERGENCY_FOLLOWED * chanceOfVisits(EMERGENCY_VISITS - 1.0, v - 1));
  buildAlias(courses, AFTER_EMERGENCY, VISITS);
  for (let g = 0; g < GAPS; g++) setWeight(g, gapsUpTo(g + 1) - gapsUpTo(g));
  buildAlias(courses, GAP, GAPS);
  for (let a = 0; a < AGE_BANDS; a++) {
    for (let k = 0; k < SPECIALTIES; k++) setWeight(k, emergencyShare(a, k));
    buildAlias(courses, SPECIALTY + a * SPECIALTIES, SPECIALTIES);
  }
}

/** Chance of `visits` of a geometric number with this mean, all beyond the most counted as the most. */
function chanceOfVisits(mean: f64, visits: i32): f64 {
  const again = mean / (1.0 + mean);
  const reached = Math.pow(again, <f64>visits);
  return visits == MOST_VISITS ? reached : reached * (1.0 - again);
}

/** Share of gaps shorter than `g` weeks beyond the first: weeks = 13.6 × u^1.5, rounded. */
function gapsUpTo(g: i32): f64 {
  return g == 0 ? 0.0 : Math.min(1.0, Math.pow((<f64>g - 0.5) / GAP_SPREAD, 2.0 / 3.0));
}

/** Follow-ups to come, LISTED_DAY_CASE or LISTED_INPATIENT. */
// @ts-ignore: decorator
@inline
export function decided(specialty: i32, pick: u32): i32 {
  return pickAlias(courses, specialty * DECISIONS, DECISIONS, pick);
}

// @ts-ignore: decorator
@inline
export function visitsAfterTreatment(specialty: i32, pick: u32): i32 {
  return pickAlias(courses, AFTER_TREATMENT + specialty * VISITS, VISITS, pick);
}

// @ts-ignore: decorator
@inline
export function visitsAfterEmergency(pick: u32): i32 {
  return pickAlias(courses, AFTER_EMERGENCY, VISITS, pick);
}

/** Days to the next visit. */
// @ts-ignore: decorator
@inline
export function gapDays(pick: u32): i32 {
  return (FIRST_GAP + pickAlias(courses, GAP, GAPS, pick)) * 7;
}

/** The specialty of an emergency admission. */
// @ts-ignore: decorator
@inline
export function emergencySpecialty(age: i32, pick: u32): i32 {
  return pickAlias(courses, SPECIALTY + age * SPECIALTIES, SPECIALTIES, pick);
}
