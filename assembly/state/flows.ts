// What a steady world would send each hospital: the logit's shares without chance. Used to open the books and the wards.
import { AGE_BANDS, BILL_CODES, CANDIDATES, Column, ColumnUse, Mechanism, Rule, Service, SPECIALTIES } from '../layout';
import { column } from '../kernel/columns';
import { actor, normal, Stream } from '../kernel/random';
import {
  admittedChance,
  ATTENDANCE_BY_AGE,
  DIRECT_BY_AGE,
  MOTHERS,
  needOf,
  plannedNeedOf,
  ratePerPerson,
  referralRate,
  WAIT_BY_SPECIALTY,
} from './care';
import { isOn, siteCount, zoneCount } from './clock';
import { rule } from './rules';
import { attendanceConstant, emergencyAppeal, isClosed, plannedAppeal, services } from './sites';
import { candidates, candidateSite, deprivation, emergencyPull, plannedPull, population } from './zones';

/** A year's flows: site × age attendances, site × age admissions, site × specialty referrals, site births. */
export let attending: StaticArray<f64> = new StaticArray<f64>(0);
export let admitting: StaticArray<f64> = new StaticArray<f64>(0);
export let referring: StaticArray<f64> = new StaticArray<f64>(0);
export let birthing: StaticArray<f64> = new StaticArray<f64>(0);
/** Units a year that are expected to be billed, site × bill code. */
export let expectedBills: StaticArray<f64> = new StaticArray<f64>(0);
/** How long a site's opening wait for a specialty is beside the national mean, site × specialty. */
export let waitFactor: StaticArray<f64> = new StaticArray<f64>(0);
let gone: StaticArray<f64> = new StaticArray<f64>(0);
let start: StaticArray<f64> = new StaticArray<f64>(0);

export function claimFlows(sites: i32): void {
  attending = column<f64>(Column.FlowAttending, sites * AGE_BANDS, ColumnUse.Fixed);
  admitting = column<f64>(Column.FlowAdmitting, sites * AGE_BANDS, ColumnUse.Fixed);
  referring = column<f64>(Column.FlowReferring, sites * SPECIALTIES, ColumnUse.Fixed);
  birthing = column<f64>(Column.FlowBirthing, sites, ColumnUse.Fixed);
  gone = column<f64>(Column.SiteGone, sites * SPECIALTIES, ColumnUse.Fixed);
  start = column<f64>(Column.SiteStart, sites * SPECIALTIES, ColumnUse.Fixed);
  waitFactor = column<f64>(Column.SiteWaitFactor, sites * SPECIALTIES, ColumnUse.Fixed);
  expectedBills = column<f64>(Column.SiteExpectedBills, sites * BILL_CODES, ColumnUse.Fixed);
}

const weights = new StaticArray<f64>(CANDIDATES);
const byAge = new StaticArray<f64>(AGE_BANDS * 2);
/** Attendances and direct admissions of a person of mean need by age. */
const attends = new StaticArray<f64>(AGE_BANDS);
const direct = new StaticArray<f64>(AGE_BANDS);

/** Spreads every zone's expected attendances of a year over the hospitals. */
export function spreadAttendances(): void {
  attending.fill(0);
  setUrgentRates();
  for (let z = 0, n = zoneCount(); z < n; z++) {
    const need = needOf(deprivation[z]);
    for (let a = 0; a < AGE_BANDS; a++) byAge[a] = population[z * AGE_BANDS + a] * need * attends[a];
    const o = z * CANDIDATES;
    const total = weighUrgent(z);
    for (let j = 0, offered = <i32>candidates[z]; j < offered; j++) {
      if (weights[j] <= 0.0) continue;
      const share = weights[j] / total;
      const at = <i32>candidateSite[o + j] * AGE_BANDS;
      for (let a = 0; a < AGE_BANDS; a++) attending[at + a] += share * byAge[a];
    }
  }
}

function setUrgentRates(): void {
  for (let a = 0; a < AGE_BANDS; a++) {
    attends[a] = ratePerPerson(rule(Rule.AttendancesPerYear), ATTENDANCE_BY_AGE, a);
    direct[a] = ratePerPerson(rule(Rule.DirectEmergenciesPerYear), DIRECT_BY_AGE, a);
  }
}

/** Sets the `weights` of a zone's candidates in an emergency; returns their sum. */
function weighUrgent(z: i32): f64 {
  const o = z * CANDIDATES;
  let total = 0.0;
  for (let j = 0, offered = <i32>candidates[z]; j < offered; j++) {
    const s = <i32>candidateSite[o + j];
    weights[j] = isClosed(s) ? 0.0 : <f64>emergencyPull[o + j] * emergencyAppeal[s];
    total += weights[j];
  }
  return total;
}

/** Spreads every zone's expected admissions and births of a year over the hospitals, and its attendances. */
export function spreadUrgent(): void {
  spreadAttendances();
  admitting.fill(0);
  birthing.fill(0);
  const perMother = rule(Rule.BirthsPerYear) / MOTHERS;
  for (let z = 0, n = zoneCount(); z < n; z++) {
    const need = needOf(deprivation[z]);
    for (let a = 0; a < AGE_BANDS; a++) {
      const people = population[z * AGE_BANDS + a] * need;
      byAge[AGE_BANDS + a] = people * attends[a] * admittedChance(a) + people * direct[a];
    }
    const o = z * CANDIDATES;
    const offered = <i32>candidates[z];
    const total = weighUrgent(z);
    let totalBirths = 0.0;
    for (let j = 0; j < offered; j++) totalBirths += maternityWeight(o + j, <i32>candidateSite[o + j]);
    for (let j = 0; j < offered; j++) {
      const s = <i32>candidateSite[o + j];
      if (weights[j] > 0.0) {
        const share = weights[j] / total;
        for (let a = 0; a < AGE_BANDS; a++) admitting[s * AGE_BANDS + a] += share * byAge[AGE_BANDS + a];
      }
      if (totalBirths > 0.0) birthing[s] += (maternityWeight(o + j, s) / totalBirths) * population[z * AGE_BANDS + 2] * perMother;
    }
  }
}

function maternityWeight(at: i32, site: i32): f64 {
  return (services[site] & Service.Maternity) != 0 && !isClosed(site)
    ? <f64>emergencyPull[at] * Math.exp(attendanceConstant[site])
    : 0.0;
}

/** Draws each site's opening waits: by specialty, and log-normal between sites with the rule's spread and a mean of one. */
export function drawWaits(): void {
  const spread = rule(Rule.OpeningWaitSpread);
  for (let s = 0, n = siteCount(); s < n; s++) {
    for (let k = 0; k < SPECIALTIES; k++) {
      const z = normal(actor(s, k), Stream.OpeningWait);
      const at = s * SPECIALTIES + k;
      waitFactor[at] = WAIT_BY_SPECIALTY[k] * Math.exp(spread * z - 0.5 * spread * spread);
      const wait = openingWait(s, k);
      gone[at] = 1.0 - Math.exp(-rule(Rule.LeaveListRate) * wait);
      const deterred = isOn(Mechanism.WaitFeedback) ? wait : rule(Rule.WaitFeedbackFrom);
      start[at] = Math.exp(-rule(Rule.WaitFeedback) * deterred);
    }
  }
}

/** Weeks that a referral to a site waits in the opening world, first appointment and treatment. */
export function openingWait(site: i32, specialty: i32): f64 {
  return (rule(Rule.OpeningClinicWait) + rule(Rule.OpeningTreatmentWait)) * waitFactor[site * SPECIALTIES + specialty];
}

/** Share of those called from a list who have gone by then, and of referrals drawn that a wait does not deter (refer.ts). */
export function goneShare(site: i32, specialty: i32): f64 {
  return unchecked(gone[site * SPECIALTIES + specialty]);
}

export function startShare(site: i32, specialty: i32): f64 {
  return unchecked(start[site * SPECIALTIES + specialty]);
}

