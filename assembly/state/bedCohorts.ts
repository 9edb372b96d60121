// Patients in beds, on trolleys and about to come back, as counts: what is kept of them when nobody has a record.
//
// A site's row of a day says who leaves on it (8 × u16), and `occupied` is the sum of its wards over the days to come:
//
//   0-4 from each ward | 5 mothers | 6 emergencies who had come back | 7 emergencies who came and went today
//
// Planned patients, by specialty, have a row of their own (10 × u16). Emergencies who came for the first time are what the
// wards hold beyond the others.
import { Column, SPECIALTIES, WARDS, WHEEL_DAYS } from '../layout';
import { column } from '../kernel/columns';
import { occupied, pending } from './sites';

export const ROW = 8;
export const MOTHERS_LEAVE = 5;
export const AGAIN_LEAVE = 6;
export const SAME_DAY = 7;

/** Days ahead that returns are kept (a power of two; the longest delay is 27). */
export const RETURN_DAYS = 32;
/** Fields of a day of returns: by specialty after a planned stay, then after an emergency. */
export const RETURN_FIELDS = SPECIALTIES + 1;
export const AFTER_EMERGENCY = SPECIALTIES;

/** Kinds of waiting on a trolley: specialty, mothers. A kind × 64 codes of nights (`nightsOfCode`). */
export const TROLLEY_KINDS = SPECIALTIES + 1;
export const STAY_CODES = 64;
/** Two more numbers of each site's trolleys: how many of those waiting had come back, and a spare. */
export const TROLLEY_FIELDS = TROLLEY_KINDS * STAY_CODES + 2;
export const AGAIN_WAITING = TROLLEY_KINDS * STAY_CODES;

let leaving: StaticArray<u16> = new StaticArray<u16>(0);
let operated: StaticArray<u16> = new StaticArray<u16>(0);
let returning: StaticArray<u16> = new StaticArray<u16>(0);
let waiting: StaticArray<u16> = new StaticArray<u16>(0);

export function claimBedCohorts(sites: i32): void {
  leaving = column<u16>(Column.BedCohorts, sites * WHEEL_DAYS * ROW);
  operated = column<u16>(Column.PlannedBeds, sites * WHEEL_DAYS * SPECIALTIES);
  returning = column<u16>(Column.ReturnCohorts, sites * RETURN_DAYS * RETURN_FIELDS);
  waiting = column<u16>(Column.TrolleyCohorts, sites * TROLLEY_FIELDS);
}

/** The nights of a stay that a code of six bits stands for; the same steps as in a patient's record (wholeNights). */
// @ts-ignore: decorator
@inline
export function nightsOfCode(code: i32): i32 {
  return code < 32 ? code : 32 + (code - 32) * 6;
}

// @ts-ignore: decorator
@inline
export function codeOfNights(nights: i32): i32 {
  return nights < 32 ? nights : 32 + (nights - 32) / 6;
}

/** Where a site's row of a day begins. */
// @ts-ignore: decorator
@inline
export function rowOf(site: i32, day: i32): i32 {
  return (site * WHEEL_DAYS + (day & (WHEEL_DAYS - 1))) * ROW;
}

// @ts-ignore: decorator
@inline
export function leavingAt(row: i32, field: i32): i32 {
  return <i32>unchecked(leaving[row + field]);
}

// @ts-ignore: decorator
@inline
export function addLeaving(row: i32, field: i32): void {
  unchecked(leaving[row + field]++);
}

/** Bytes of a site's wheel, and where it begins: row of a day × field, u16. */
export const WHEEL_BYTES = WHEEL_DAYS * ROW * 2;

// @ts-ignore: decorator
@inline
export function leavingFrom(site: i32): usize {
  return changetype<usize>(leaving) + <usize>site * WHEEL_BYTES;
}

/** Empties a row that has been read. */
export function clearRow(row: i32): void {
  v128.store(changetype<usize>(leaving) + (<usize>row << 1), i64x2.splat(0));
}

/** Where a site's planned patients of a day begin. */
// @ts-ignore: decorator
@inline
export function plannedRowOf(site: i32, day: i32): i32 {
  return (site * WHEEL_DAYS + (day & (WHEEL_DAYS - 1))) * SPECIALTIES;
}

/** Takes the planned patients of a specialty who leave today out of the wheel. */
// @ts-ignore: decorator
@inline
export function takePlanned(row: i32, specialty: i32): i32 {
  const n = <i32>unchecked(operated[row + specialty]);
  unchecked((operated[row + specialty] = 0));
  return n;
}

/** Planned patients who leave on a day. */
// @ts-ignore: decorator
@inline
export function plannedLeaving(row: i32): i32 {
  let sum = 0;
  for (let k = 0; k < SPECIALTIES; k++) sum += <i32>unchecked(operated[row + k]);
  return sum;
}

/** A patient takes a bed of a ward for `nights` ≥ 1. */
// @ts-ignore: decorator
@inline
export function lay(site: i32, ward: i32, nights: i32, day: i32): void {
  unchecked(occupied[site * WARDS + ward]++);
  addLeaving(rowOf(site, day + nights), ward);
}

/**
 * A planned patient takes a bed of a ward for `nights` ≥ 1. Whoever calls has seen that one is free, bills the operation and
 * counts Inpatients; on the last day the patient is counted out, may die or come back, or is handed to bookFollowUps.
 */
export function layPlanned(site: i32, specialty: i32, ward: i32, nights: i32, day: i32): void {
  lay(site, ward, nights, day);
  unchecked(operated[plannedRowOf(site, day + nights) + specialty]++);
}

// --- returns ---

// @ts-ignore: decorator
@inline
function returnsAt(site: i32, day: i32): i32 {
  return (site * RETURN_DAYS + (day & (RETURN_DAYS - 1))) * RETURN_FIELDS;
}

/** One more patient of a site comes back on `day` in an emergency. */
export function bookReturn(site: i32, field: i32, day: i32): void {
  unchecked(returning[returnsAt(site, day) + field]++);
  unchecked(pending[site]++);
}

/** Whether anybody comes back to a site today. */
// @ts-ignore: decorator
@inline
export function anyReturns(site: i32, day: i32): bool {
  const at = changetype<usize>(returning) + (<usize>returnsAt(site, day) << 1);
  return (load<u64>(at) | load<u64>(at, 8) | (load<u64>(at, 14) >> 16)) != 0;
}

/** Takes those who come back today out of the wheel. */
export function takeReturns(site: i32, field: i32, day: i32): i32 {
  const at = returnsAt(site, day) + field;
  const n = <i32>unchecked(returning[at]);
  unchecked((returning[at] = 0));
  unchecked((pending[site] -= n));
  return n;
}

/** Returns booked at a site. */
export function returnsBooked(site: i32): i32 {
  let sum = 0;
  for (let i = site * RETURN_DAYS * RETURN_FIELDS, end = i + RETURN_DAYS * RETURN_FIELDS; i < end; i++) sum += <i32>returning[i];
  return sum;
}

// --- trolleys ---

// @ts-ignore: decorator
@inline
export function trolleyCount(site: i32, field: i32): i32 {
  return <i32>unchecked(waiting[site * TROLLEY_FIELDS + field]);
}

// @ts-ignore: decorator
@inline
export function addTrolleys(site: i32, field: i32, n: i32): void {
  unchecked((waiting[site * TROLLEY_FIELDS + field] += <u16>n));
}

/** Everybody on a site's trolleys, counted. */
export function trolleysTaken(site: i32): i32 {
  let at = changetype<usize>(waiting) + (<usize>(site * TROLLEY_FIELDS) << 1);
  let sums = i32x4.splat(0);
  for (const end = at + AGAIN_WAITING * 2; at < end; at += 16) sums = i32x4.add(sums, i32x4.extadd_pairwise_i16x8_u(v128.load(at)));
  return i32x4.extract_lane(sums, 0) + i32x4.extract_lane(sums, 1) + i32x4.extract_lane(sums, 2) + i32x4.extract_lane(sums, 3);
}

/** From a field on the first that somebody waits in, eight at a glance; `end` when there is none before it. */
export function nextWaiting(site: i32, field: i32, end: i32): i32 {
  const row = changetype<usize>(waiting) + (<usize>(site * TROLLEY_FIELDS) << 1);
  while (field < end) {
    if (field + 8 <= end && !v128.any_true(v128.load(row + (<usize>field << 1)))) {
      field += 8;
      continue;
    }
    if (load<u16>(row + (<usize>field << 1)) > 0) return field;
    field++;
  }
  return end;
}
