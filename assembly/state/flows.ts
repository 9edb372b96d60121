// What a steady world would send each hospital: the logit's shares without chance. Used to open the books and the wards.
import { AGE_BANDS, BILL_CODES, CANDIDATES, Column, ColumnUse, Rule, Service, SPECIALTIES } from '../layout';
import { column } from '../kernel/columns';
import {
  admittedChance,
  ATTENDANCE_BY_AGE,
  DIRECT_BY_AGE,
  MOTHERS,
  needOf,
  plannedNeedOf,
  ratePerPerson,
  referralRate,
} from './care';
import { siteCount, zoneCount } from './clock';
import { rule } from './rules';
import { emergencyAppeal, isClosed, plannedAppeal, services } from './sites';
import { candidates, candidateSite, deprivation, emergencyPull, plannedPull, population } from './zones';

/** A year's flows: site × age attendances, site × age admissions, site × specialty referrals, site births. */
export let attending: StaticArray<f64> = new StaticArray<f64>(0);
export let admitting: StaticArray<f64> = new StaticArray<f64>(0);
export let referring: StaticArray<f64> = new StaticArray<f64>(0);
export let birthing: StaticArray<f64> = new StaticArray<f64>(0);
/** Units a year that are expected to be billed, site × bill code. */
export let expectedBills: StaticArray<f64> = new StaticArray<f64>(0);

export function claimFlows(sites: i32): void {
  attending = column<f64>(Column.FlowAttending, sites * AGE_BANDS, ColumnUse.Fixed);
  admitting = column<f64>(Column.FlowAdmitting, sites * AGE_BANDS, ColumnUse.Fixed);
  referring = column<f64>(Column.FlowReferring, sites * SPECIALTIES, ColumnUse.Fixed);
  birthing = column<f64>(Column.FlowBirthing, sites, ColumnUse.Fixed);
  expectedBills = column<f64>(Column.SiteExpectedBills, sites * BILL_CODES, ColumnUse.Fixed);
}

const weights = new StaticArray<f64>(CANDIDATES);
const byAge = new StaticArray<f64>(AGE_BANDS * 2);

/** Spreads every zone's expected urgent arrivals of a year over the hospitals. */
export function spreadUrgent(): void {
  attending.fill(0);
  admitting.fill(0);
  birthing.fill(0);
  const perMother = rule(Rule.BirthsPerYear) / MOTHERS;
  for (let z = 0, n = zoneCount(); z < n; z++) {
    const need = needOf(deprivation[z]);
    for (let a = 0; a < AGE_BANDS; a++) {
      const people = population[z * AGE_BANDS + a] * need;
      byAge[a] = people * ratePerPerson(rule(Rule.AttendancesPerYear), ATTENDANCE_BY_AGE, a);
      byAge[AGE_BANDS + a] = byAge[a] * admittedChance(a) + people * ratePerPerson(rule(Rule.DirectEmergenciesPerYear), DIRECT_BY_AGE, a);
    }
    const o = z * CANDIDATES;
    const offered = <i32>candidates[z];
    let total = 0.0;
    let totalBirths = 0.0;
    for (let j = 0; j < offered; j++) {
      const s = <i32>candidateSite[o + j];
      weights[j] = isClosed(s) ? 0.0 : <f64>emergencyPull[o + j] * emergencyAppeal[s];
      total += weights[j];
      totalBirths += maternityWeight(o + j, s);
    }
    for (let j = 0; j < offered; j++) {
      const s = <i32>candidateSite[o + j];
      if (weights[j] > 0.0) {
        const share = weights[j] / total;
        for (let a = 0; a < AGE_BANDS; a++) {
          attending[s * AGE_BANDS + a] += share * byAge[a];
          admitting[s * AGE_BANDS + a] += share * byAge[AGE_BANDS + a];
        }
      }
      if (totalBirths > 0.0) birthing[s] += (maternityWeight(o + j, s) / totalBirths) * population[z * AGE_BANDS + 2] * perMother;
    }
  }
}

function maternityWeight(at: i32, site: i32): f64 {
  return (services[site] & Service.Maternity) != 0 && !isClosed(site)
    ? <f64>emergencyPull[at] * Math.max(emergencyAppeal[site], 0.0)
    : 0.0;
}

/** Spreads every zone's expected referrals of a year over the hospitals. */
export function spreadPlanned(): void {
  referring.fill(0);
  const sites = siteCount();
  for (let z = 0, n = zoneCount(); z < n; z++) {
    const need = plannedNeedOf(deprivation[z]);
    const o = z * CANDIDATES;
    const offered = <i32>candidates[z];
    for (let k = 0; k < SPECIALTIES; k++) {
      let flow = 0.0;
      for (let a = 0; a < AGE_BANDS; a++) flow += population[z * AGE_BANDS + a] * referralRate(rule(Rule.FirstOutpatientsPerYear), k, a);
      let total = 0.0;
      for (let j = 0; j < offered; j++) {
        const s = <i32>candidateSite[o + j];
        weights[j] = isClosed(s) ? 0.0 : <f64>plannedPull[o + j] * plannedAppeal[k * sites + s];
        total += weights[j];
      }
      if (total <= 0.0) continue;
      for (let j = 0; j < offered; j++) referring[<i32>candidateSite[o + j] * SPECIALTIES + k] += (weights[j] / total) * flow * need;
    }
  }
}
