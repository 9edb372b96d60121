// A patient is one 64-bit record; where it lies (a list, a wheel's day) says what the patient waits for.
//
//   63     62         61       60     59      58-57   56-53    52-49  48-40  39-37  36-28  27-26  25-13  12-0
//   after  emergency  day case clock  urgent  steps   visits   spec.  site   age    k      group  zone   day + 880
//                                                                                  └──── identity, 37 bits ────┘
// after: treated once (planned) or returned once (emergency). clock: the RTT clock runs.
// steps: diagnostic appointments before the decision to treat. visits: follow-ups still to come.
import { Clock, Column, ColumnUse, DIARY_DAYS, SPECIALTIES, WHEEL_DAYS } from '../layout';
import { column } from '../kernel/columns';
import { claimPoisson } from '../kernel/poisson';
import { claimLists, length } from '../kernel/queue';
import { clock, inCohorts } from './clock';
import { waitingInCohorts } from './plannedCohorts';

/** Earliest referral that a record can bear, days before the start. */
export const DAY_BIAS = 880;
export const IDENTITY: u64 = 0x1fffffffff;
const EARLIEST_K = 511;

/** Families of arrivals; with day, zone and order they name a patient. */
export enum Group { Planned, Urgent }

// @ts-ignore: decorator
@inline
export function identityOf(record: u64): u64 {
  return record & IDENTITY;
}

// @ts-ignore: decorator
@inline
export function makeIdentity(day: i32, zone: i32, group: i32, k: i32): u64 {
  return <u64>(day + DAY_BIAS) | (<u64>zone << 13) | (<u64>group << 26) | (<u64>min(k, EARLIEST_K) << 28);
}

// @ts-ignore: decorator
@inline
export function referredOn(record: u64): i32 {
  return <i32>(record & 0x1fff) - DAY_BIAS;
}

// @ts-ignore: decorator
@inline
export function zoneOf(record: u64): i32 {
  return <i32>((record >> 13) & 0x1fff);
}

// @ts-ignore: decorator
@inline
export function ageOf(record: u64): i32 {
  return <i32>((record >> 37) & 7);
}

// @ts-ignore: decorator
@inline
export function siteOf(record: u64): i32 {
  return <i32>((record >> 40) & 511);
}

// @ts-ignore: decorator
@inline
export function withSite(record: u64, site: i32): u64 {
  return (record & ~(<u64>511 << 40)) | (<u64>site << 40);
}

// @ts-ignore: decorator
@inline
export function specialtyOf(record: u64): i32 {
  return <i32>((record >> 49) & 15);
}

// @ts-ignore: decorator
@inline
export function withSpecialty(record: u64, specialty: i32): u64 {
  return (record & ~(<u64>15 << 49)) | (<u64>specialty << 49);
}

// @ts-ignore: decorator
@inline
export function visitsOf(record: u64): i32 {
  return <i32>((record >> 53) & 15);
}

// @ts-ignore: decorator
@inline
export function withVisits(record: u64, visits: i32): u64 {
  return (record & ~(<u64>15 << 53)) | (<u64>visits << 53);
}

/** Taken from a record's visits. */
export const ONE_VISIT: u64 = <u64>1 << 53;

// In a bed, bits 53-61 hold the ward (3 bits) and the nights of the stay (6 bits) instead: nobody in a bed has a visit
// booked or a clock running. Nights up to 31 are kept whole, longer stays come in steps of six: 32, 38 … 218.

const IN_BED: u64 = 0x1ff << 53;

/** The nearest stay that a record can hold, nights. */
export function wholeNights(nights: f64): i32 {
  if (nights < 32.0) return nights < 0.0 ? 0 : <i32>nights;
  return 32 + 6 * min(31, <i32>((nights - 32.0) / 6.0 + 0.5));
}

// @ts-ignore: decorator
@inline
export function inBed(record: u64, ward: i32, nights: i32): u64 {
  const code = nights < 32 ? nights : 32 + (nights - 32) / 6;
  return (record & ~IN_BED) | (<u64>ward << 53) | (<u64>code << 56);
}

// @ts-ignore: decorator
@inline
export function wardOf(record: u64): i32 {
  return <i32>((record >> 53) & 7);
}

// @ts-ignore: decorator
@inline
export function nightsOf(record: u64): i32 {
  const code = <i32>((record >> 56) & 63);
  return code < 32 ? code : 32 + (code - 32) * 6;
}

/** The record of one who has left the bed. */
// @ts-ignore: decorator
@inline
export function outOfBed(record: u64): u64 {
  return record & ~IN_BED;
}

// @ts-ignore: decorator
@inline
export function stepsOf(record: u64): i32 {
  return <i32>((record >> 57) & 3);
}

// @ts-ignore: decorator
@inline
export function withSteps(record: u64, steps: i32): u64 {
  return (record & ~(<u64>3 << 57)) | (<u64>steps << 57);
}

export const URGENT: u64 = <u64>1 << 59;
export const CLOCK_RUNS: u64 = <u64>1 << 60;
export const DAY_CASE: u64 = <u64>1 << 61;
export const EMERGENCY: u64 = <u64>1 << 62;
export const AFTER: u64 = <u64>1 << 63;

// --- lists: two wheels by day for all hospitals, then each site's own: who waits, its trolleys, its clinic's diary by day ---

const DISCHARGE_WHEEL = 0;
const RETURN_WHEEL = WHEEL_DAYS;
const SITES = WHEEL_DAYS * 2;

/** Waiting lists of a site × specialty: first appointment, day case, inpatient; each urgent then routine. */
export enum Waiting { Clinic, DayCase, Inpatient }
export const WAITING_KINDS = 3;
export const WAITING_LISTS = SPECIALTIES * WAITING_KINDS * 2;
const TROLLEYS = WAITING_LISTS;
const DIARY = TROLLEYS + 1;
const SITE_LISTS = DIARY + DIARY_DAYS;

/** Those booked at a site's clinic for a day less than DIARY_DAYS ahead. */
// @ts-ignore: decorator
@inline
export function followUpsDue(site: i32, day: i32): i32 {
  return SITES + site * SITE_LISTS + DIARY + (day & (DIARY_DAYS - 1));
}

// @ts-ignore: decorator
@inline
export function staysEnding(day: i32): i32 {
  return DISCHARGE_WHEEL + (day & (WHEEL_DAYS - 1));
}

// @ts-ignore: decorator
@inline
export function returnsDue(day: i32): i32 {
  return RETURN_WHEEL + (day & (WHEEL_DAYS - 1));
}

/** Those admitted at a site for whom no bed was free yesterday. */
// @ts-ignore: decorator
@inline
export function trolleys(site: i32): i32 {
  return SITES + site * SITE_LISTS + TROLLEYS;
}

// @ts-ignore: decorator
@inline
export function waitingList(site: i32, specialty: i32, kind: i32, routine: i32): i32 {
  return SITES + site * SITE_LISTS + ((specialty * WAITING_KINDS + kind) << 1) + routine;
}

/** Patients on a list of a site and specialty, both urgencies. */
// @ts-ignore: decorator
@inline
export function waitingCount(site: i32, specialty: i32, kind: i32): i32 {
  if (inCohorts()) return waitingInCohorts(site, specialty, kind);
  const l = waitingList(site, specialty, kind, 0);
  return length(l) + length(l + 1);
}

/** All lists of a world of `sites` sites. */
export function listCount(sites: i32): i32 {
  return SITES + sites * SITE_LISTS;
}

export function claimPatients(sites: i32, chunks: i32, arrivals: i32): void {
  claimLists(listCount(sites), chunks, clock);
  claimPoisson();
  referrals = column<u64>(Column.Referrals, arrivals, ColumnUse.Scratch);
  referralDraws = column<u32>(Column.ReferralDraws, arrivals, ColumnUse.Scratch);
  attendances = column<u64>(Column.Attendances, arrivals, ColumnUse.Scratch);
  attendanceDraws = column<u32>(Column.AttendanceDraws, arrivals, ColumnUse.Scratch);
  admissions = column<u64>(Column.Admissions, arrivals, ColumnUse.Scratch);
  bySite = column<u64>(Column.RecordsBySite, arrivals, ColumnUse.Scratch);
  siteEnds = column<i32>(Column.SiteEnds, sites, ColumnUse.Scratch);
  journeys = column<u32>(Column.Journeys, JOURNEYS * 2, ColumnUse.Scratch);
}

// --- today's arrivals, handed from one process to the next ---

export let referrals: StaticArray<u64> = new StaticArray<u64>(0);
/** 32 bits of each referral's own for its choice of hospital. */
export let referralDraws: StaticArray<u32> = new StaticArray<u32>(0);
export let attendances: StaticArray<u64> = new StaticArray<u64>(0);
export let attendanceDraws: StaticArray<u32> = new StaticArray<u32>(0);
/** Emergencies that need a bed today. */
export let admissions: StaticArray<u64> = new StaticArray<u64>(0);

/** Records put in the order of their sites; those of site s end before siteEnds[s], where those of the next begin. */
export let bySite: StaticArray<u64> = new StaticArray<u64>(0);
export let siteEnds: StaticArray<i32> = new StaticArray<i32>(0);

/** Turns counts by site into where each site's records begin; `place` then moves a site's end past its last record. */
export function openSites(sites: i32): void {
  let begin = 0;
  for (let s = 0; s < sites; s++) {
    const n = unchecked(siteEnds[s]);
    unchecked((siteEnds[s] = begin));
    begin += n;
  }
}

// @ts-ignore: decorator
@inline
export function placeBySite(record: u64): void {
  const at = unchecked(siteEnds[siteOf(record)]++);
  unchecked((bySite[at] = record));
}

/** Journeys sampled for the map: zone << 16 | site, then kind. */
export const JOURNEYS = 8192;
export let journeys: StaticArray<u32> = new StaticArray<u32>(0);

/** Keeps 1 patient in `JourneyEvery` for the map; reading it changes nothing else. */
// @ts-ignore: decorator
@inline
export function sampleJourney(record: u64, bits: u32, kind: u32): void {
  const every = <u64>unchecked(clock[Clock.JourneyEvery]);
  // the upper half of a product is nought for one in `every`
  if (<u64>(bits * 0x9e3779b1) * every >> 32 != 0 || every == 0) return;
  const n = unchecked(clock[Clock.JourneyCount]);
  if (n >= JOURNEYS) return;
  unchecked((journeys[n * 2] = (<u32>zoneOf(record) << 16) | <u32>siteOf(record)));
  unchecked((journeys[n * 2 + 1] = kind));
  unchecked((clock[Clock.JourneyCount] = n + 1));
}

/** The ward where a specialty's patients belong. */
// @ts-ignore: decorator
@inline
export function homeWard(specialty: i32): i32 {
  // medical 0, surgical 1, orthopaedic 2, maternity 3, children 4; a digit for each specialty, births tenth, last first
  return <i32>((<u64>0x30114121100 >> (<u64>specialty * 4)) & 15);
}

