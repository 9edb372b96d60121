// How illness and care go by age and specialty: shares, chances, stays. Volumes are scenario rules; these are their shapes.
//
// Sources: HES 2008-09 to 2011-12 national tables (model-facts 2.6, confidence M) for volumes, stays and day case shares;
// the split by age and specialty is a judgement shaped after them, scaled to the national volumes in process/patients/demand.ts.
import { AGE_BANDS, Column, ColumnUse, Rule, SPECIALTIES } from '../layout';
import { column } from '../kernel/columns';
import { normalQuantile } from '../kernel/maths';
import { rule } from './rules';

/** England's people in 2008 by age band, millions (ONS mid-2008): turns national volumes into rates a person. */
export const REFERENCE: StaticArray<f64> = [3.1, 8.0, 19.4, 12.9, 4.3, 2.9, 1.1];

/** Relative use by age band. */
export const ATTENDANCE_BY_AGE: StaticArray<f64> = [560, 350, 400, 265, 290, 420, 620];
export const DIRECT_BY_AGE: StaticArray<f64> = [28, 8, 10, 15, 30, 52, 80];
/** Chance that an attendance ends in admission, before scaling to the national share. */
export const ADMITTED_BY_AGE: StaticArray<f64> = [0.13, 0.08, 0.14, 0.25, 0.42, 0.52, 0.6];

/** Share of first outpatient referrals by specialty. */
const REFERRAL_SHARE: StaticArray<f64> = [0.24, 0.06, 0.13, 0.055, 0.16, 0.08, 0.055, 0.1, 0.08, 0.04];

/** Relative referral rate of each age band within a specialty, specialty × age. */
const REFERRAL_BY_AGE: StaticArray<f64> = [
  0.1, 0.2, 0.8, 1.3, 2.0, 2.2, 1.8, // general medicine
  0.1, 0.1, 0.4, 1.4, 3.0, 3.4, 2.6, // cardiology
  0.3, 0.4, 0.9, 1.3, 1.7, 1.6, 1.2, // general surgery
  0.3, 0.3, 0.6, 1.3, 2.8, 3.2, 2.2, // urology
  0.2, 0.8, 0.9, 1.3, 1.4, 1.5, 1.6, // orthopaedics
  0.0, 0.2, 1.7, 1.2, 0.6, 0.5, 0.3, // gynaecology
  5.5, 3.4, 0.0, 0.0, 0.0, 0.0, 0.0, // paediatrics
  0.5, 0.5, 0.4, 0.9, 2.4, 4.2, 4.6, // ophthalmology
  1.1, 1.0, 0.7, 1.1, 1.5, 1.7, 1.6, // ear, nose and throat
  0.1, 0.1, 0.4, 1.7, 3.2, 2.6, 1.3, // cancer
];

/** Specialty of an emergency admission by age band, age × specialty. */
const EMERGENCY_MIX: StaticArray<f64> = [
  0.0, 0.0, 0.04, 0.01, 0.03, 0.0, 0.88, 0.0, 0.03, 0.01,
  0.0, 0.0, 0.1, 0.02, 0.15, 0.01, 0.68, 0.0, 0.03, 0.01,
  0.45, 0.04, 0.22, 0.05, 0.11, 0.09, 0.0, 0.005, 0.025, 0.01,
  0.51, 0.1, 0.18, 0.04, 0.1, 0.02, 0.0, 0.005, 0.015, 0.03,
  0.56, 0.12, 0.14, 0.04, 0.08, 0.01, 0.0, 0.005, 0.015, 0.03,
  0.6, 0.11, 0.11, 0.03, 0.11, 0.005, 0.0, 0.005, 0.01, 0.02,
  0.63, 0.09, 0.09, 0.02, 0.145, 0.005, 0.0, 0.0, 0.01, 0.01,
];

/** Chances and means by specialty: decision to treat, treated as a day case, listed from a last follow-up, follow-ups. */
export const LISTED: StaticArray<f64> = [0.32, 0.3, 0.57, 0.59, 0.36, 0.37, 0.15, 0.37, 0.3, 0.7];
export const DAY_CASE_SHARE: StaticArray<f64> = [0.95, 0.75, 0.72, 0.75, 0.52, 0.66, 0.75, 0.97, 0.6, 0.9];
export const LISTED_LATER: StaticArray<f64> = [0.12, 0.1, 0.14, 0.24, 0.06, 0.06, 0.06, 0.12, 0.05, 0.75];
export const FOLLOW_UPS: StaticArray<f64> = [3.2, 2.5, 2.0, 2.7, 2.4, 1.8, 2.9, 4.1, 1.9, 7.5];
export const FOLLOW_UPS_AFTER: StaticArray<f64> = [1.6, 1.6, 1.2, 1.6, 2.0, 1.0, 1.2, 1.6, 1.0, 3.0];
/** Opening waits beside the mean of all specialties (RTT 2008: longest in orthopaedics, short in cancer and children's care). */
export const WAIT_BY_SPECIALTY: StaticArray<f64> = [0.85, 0.8, 1.05, 1.05, 1.45, 0.95, 0.8, 1.1, 1.05, 0.5];
/** Shares of referrals that need one and two diagnostic appointments before the decision. */
export const ONE_STEP = 0.28;
export const TWO_STEPS = 0.1;

/** Diagnostic appointments that a referral needs. */
// @ts-ignore: decorator
@inline
export function diagnosticSteps(pick: u32): i32 {
  return <i32>(<f64>pick < (ONE_STEP + TWO_STEPS) * 4294967296.0) + <i32>(<f64>pick < TWO_STEPS * 4294967296.0);
}

/** Share of emergency stays followed up in clinic, and the mean number of visits. */
export const EMERGENCY_FOLLOWED = 0.33;
export const EMERGENCY_VISITS = 1.3;

/** Mean nights: emergency by age; planned inpatient by specialty; birth. Spread of the log-normal. */
const EMERGENCY_NIGHTS: StaticArray<f64> = [1.5, 1.6, 2.8, 5.0, 8.0, 10.4, 12.0];
const PLANNED_NIGHTS: StaticArray<f64> = [4.2, 3.4, 3.8, 3.0, 4.6, 2.7, 2.2, 1.4, 1.5, 5.2];
const BIRTH_NIGHTS = 1.9;
const EMERGENCY_SPREAD = 1.15;
const PLANNED_SPREAD = 0.75;
/** An emergency stay's length relative to its age band's, by specialty. */
export const STAY_BY_SPECIALTY: StaticArray<f64> = [1.06, 0.9, 0.84, 0.6, 1.4, 0.35, 1.0, 0.5, 0.4, 1.2];

/** Chance of dying in hospital: emergency and planned inpatient by age band. */
export const EMERGENCY_DEATH: StaticArray<f64> = [0.002, 0.001, 0.004, 0.022, 0.06, 0.1, 0.16];
export const PLANNED_DEATH: StaticArray<f64> = [0.0005, 0.0003, 0.0004, 0.0015, 0.004, 0.009, 0.02];

/** Factor on urgent arrivals by weekday (Monday first) and month (January first); on the chance of admission by month. */
export const WEEKDAY: StaticArray<f64> = [1.08, 0.99, 0.98, 0.975, 0.975, 0.98, 1.02];
export const MONTH: StaticArray<f64> = [0.99, 0.985, 1.01, 1.0, 1.02, 1.03, 1.02, 0.975, 0.995, 1.0, 0.99, 0.985];
export const WINTER: StaticArray<f64> = [1.06, 1.04, 1.01, 0.99, 0.98, 0.97, 0.97, 0.97, 0.98, 1.0, 1.02, 1.05];

/** The specialty field of a birth: no treatment specialty. */
export const OBSTETRICS = 10;

const BIRTH_CLASS = AGE_BANDS + SPECIALTIES;
const CLASSES = BIRTH_CLASS + 1;
const QUANTILES = 1024;
/** Stays of a class that are told apart. */
export const STAY_QUANTILES = QUANTILES;

/** Quantiles of the stay, nights, class × QUANTILES. */
let stays: StaticArray<f32> = new StaticArray<f32>(0);

export function claimCare(): void {
  stays = column<f32>(Column.StayQuantiles, CLASSES * QUANTILES, ColumnUse.Fixed);
}

/** Fills the quantiles: a stay is the whole nights of a log-normal whose mean is half a night more. */
export function fillStays(): void {
  for (let a = 0; a < AGE_BANDS; a++) fill(a, EMERGENCY_NIGHTS[a] + 0.5, EMERGENCY_SPREAD);
  for (let k = 0; k < SPECIALTIES; k++) fill(AGE_BANDS + k, PLANNED_NIGHTS[k] + 0.5, PLANNED_SPREAD);
  fill(BIRTH_CLASS, BIRTH_NIGHTS + 0.5, PLANNED_SPREAD);
}

function fill(group: i32, mean: f64, spread: f64): void {
  const mu = Math.log(mean) - spread * spread * 0.5;
  for (let q = 0; q < QUANTILES; q++) {
    const z = normalQuantile((<f64>q + 0.5) / <f64>QUANTILES);
    stays[group * QUANTILES + q] = <f32>Math.exp(mu + spread * z);
  }
}

// @ts-ignore: decorator
@inline
export function emergencyStay(age: i32, pick: u32): f64 {
  return <f64>unchecked(stays[age * QUANTILES + <i32>(pick >> 22)]);
}

// @ts-ignore: decorator
@inline
export function plannedStay(specialty: i32, pick: u32): f64 {
  return <f64>unchecked(stays[(AGE_BANDS + specialty) * QUANTILES + <i32>(pick >> 22)]);
}

// @ts-ignore: decorator
@inline
export function birthStay(pick: u32): f64 {
  return <f64>unchecked(stays[BIRTH_CLASS * QUANTILES + <i32>(pick >> 22)]);
}

/** Expected whole nights of a class at a length factor; `least` is the fewest. */
function expectedNights(group: i32, factor: f64, least: f64): f64 {
  let sum = 0.0;
  for (let q = 0; q < QUANTILES; q++) sum += Math.max(least, Math.floor(<f64>stays[group * QUANTILES + q] * factor));
  return sum / <f64>QUANTILES;
}

export function expectedEmergencyNights(age: i32, specialty: i32, factor: f64): f64 {
  return expectedNights(age, factor * STAY_BY_SPECIALTY[specialty], 0.0);
}

export function expectedPlannedNights(specialty: i32, factor: f64): f64 {
  return expectedNights(AGE_BANDS + specialty, factor, 1.0);
}

export function expectedBirthNights(factor: f64): f64 {
  return expectedNights(BIRTH_CLASS, factor, 0.0);
}

/** Share of emergency stays of this kind that end within a day (0 or 1 night), and mean nights beyond the trim point. */
export function shortShare(age: i32, specialty: i32, factor: f64): f64 {
  let short = 0;
  const f = factor * STAY_BY_SPECIALTY[specialty];
  for (let q = 0; q < QUANTILES; q++) if (Math.floor(<f64>stays[age * QUANTILES + q] * f) < 2.0) short++;
  return <f64>short / <f64>QUANTILES;
}

/** Nights after which an excess bed day is paid. */
export const TRIM_POINT = 28;

export function expectedExcess(age: i32, specialty: i32, factor: f64): f64 {
  let sum = 0.0;
  const f = factor * STAY_BY_SPECIALTY[specialty];
  for (let q = 0; q < QUANTILES; q++) sum += Math.max(0.0, Math.floor(<f64>stays[age * QUANTILES + q] * f) - <f64>TRIM_POINT);
  return sum / <f64>QUANTILES;
}

// --- shapes turned into rates ---

/** England's mean deprivation score in 2010: the need slope turns about it. */
const MEAN_DEPRIVATION = 21.7;
/** Planned care follows deprivation less than emergencies do (judgement). */
const PLANNED_NEED = 0.3;
/** People aged 18-44 in the England of 2008: births are spread over them. */
export const MOTHERS = 19.4e6;

/** Emergencies of a place of this deprivation relative to the mean's. */
export function needOf(deprivation: f64): f64 {
  return Math.exp(rule(Rule.NeedSlope) * (deprivation - MEAN_DEPRIVATION));
}

export function plannedNeedOf(deprivation: f64): f64 {
  return Math.exp(PLANNED_NEED * rule(Rule.NeedSlope) * (deprivation - MEAN_DEPRIVATION));
}

/** Persons a year per person of each band that make `volume` in the England of 2008. */
export function ratePerPerson(volume: f64, profile: StaticArray<f64>, age: i32): f64 {
  let all = 0.0;
  for (let a = 0; a < AGE_BANDS; a++) all += REFERENCE[a] * 1e6 * profile[a];
  return (volume * profile[age]) / all;
}

/** First outpatient referrals a year per person of an age band to a specialty. */
export function referralRate(volume: f64, specialty: i32, age: i32): f64 {
  let all = 0.0;
  for (let a = 0; a < AGE_BANDS; a++) all += REFERENCE[a] * 1e6 * REFERRAL_BY_AGE[specialty * AGE_BANDS + a];
  return (volume * REFERRAL_SHARE[specialty] * REFERRAL_BY_AGE[specialty * AGE_BANDS + age]) / all;
}

/** Chance of dying after an operation of a specialty, over the ages of those referred. */
export function plannedDeathOf(specialty: i32): f64 {
  let died = 0.0;
  let all = 0.0;
  for (let a = 0; a < AGE_BANDS; a++) {
    const n = REFERENCE[a] * REFERRAL_BY_AGE[specialty * AGE_BANDS + a];
    died += n * PLANNED_DEATH[a];
    all += n;
  }
  return died / all;
}

/** Chance that an attendance at this age is admitted, scaled to the national share. */
export function admittedChance(age: i32): f64 {
  let attended = 0.0;
  let admitted = 0.0;
  for (let a = 0; a < AGE_BANDS; a++) {
    const n = REFERENCE[a] * ATTENDANCE_BY_AGE[a];
    attended += n;
    admitted += n * ADMITTED_BY_AGE[a];
  }
  return (ADMITTED_BY_AGE[age] * rule(Rule.AttendanceAdmittedShare) * attended) / admitted;
}

// @ts-ignore: decorator
@inline
export function emergencyShare(age: i32, specialty: i32): f64 {
  return unchecked(EMERGENCY_MIX[age * SPECIALTIES + specialty]);
}
