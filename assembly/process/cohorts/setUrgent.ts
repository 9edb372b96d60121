// Each April, and when a hospital shut: the year's people, growth and stays become each hospital's rates and tables of stays.
import { AGE_BANDS, Mechanism, Rule, SPECIALTIES } from '../../layout';
import { buildWide, weights } from '../../kernel/wideAlias';
import { STAY_CODES } from '../../state/bedCohorts';
import {
  admittedChance,
  ATTENDANCE_BY_AGE,
  birthStay,
  DIRECT_BY_AGE,
  EMERGENCY_DEATH,
  emergencyShare,
  emergencyStay,
  MOTHERS,
  ratePerPerson,
  REFERENCE,
  referralRate,
  STAY_BY_SPECIALTY,
  STAY_QUANTILES,
} from '../../state/care';
import { MOTHERS_FIELD, people, PEOPLE_FIELDS, travelKm } from '../../state/catchments';
import { isOn, siteCount } from '../../state/clock';
import { wholeNights } from '../../state/patients';
import { codeOfNights } from '../../state/bedCohorts';
import { rule, yearOfRun } from '../../state/rules';
import { trustOf } from '../../state/sites';
import { LIFE_THREATENING, stayOfYear } from '../../state/spells';
import { AFTER_OPERATION, ageCells, LABELS, LEVELS, MOTHERS_ROW, specialtyShare, stayCells, stayTable } from '../../state/stayTables';
import { quality } from '../../state/trusts';
import { Urgent, urgentRates } from '../../state/urgentRates';
import { growth } from '../../state/zones';

const DAYS = 365.25;

/** Attendances, admissions a year of a person of mean need, and births of a mother, by age at this year's level. */
const attends = new StaticArray<f64>(AGE_BANDS);
const direct = new StaticArray<f64>(AGE_BANDS);
/** Chance of each code of nights: age × specialty × code. */
const chances = new StaticArray<f64>(AGE_BANDS * LABELS);

/** @param day of the year meant */
export function setUrgent(day: i32): void {
  const births = setYear(day);
  for (let level = 0; level < LEVELS; level++) setStays(level);
  for (let s = 0, n = siteCount(); s < n; s++) setSite(s, births);
}

/** What the quality of its trust makes of every chance of death at a site: when one or the other changed. */
export function setCare(): void {
  for (let s = 0, n = siteCount(); s < n; s++) {
    urgentRates[s * Urgent.Count + Urgent.Care] = Math.exp(rule(Rule.DeathPerQuality) * quality[trustOf[s]]);
  }
}

/** Returns the births of a mother in the year. */
function setYear(day: i32): f64 {
  const year = yearOfRun(day);
  const grows = isOn(Mechanism.Growth);
  const attendanceLevel = grows ? Math.pow(1.0 + rule(Rule.AttendanceGrowth), <f64>year) : 1.0;
  const emergencyLevel = grows ? Math.pow(1.0 + rule(Rule.EmergencyGrowth), <f64>year) : 1.0;
  for (let a = 0; a < AGE_BANDS; a++) {
    const more = grows ? growth[year * AGE_BANDS + a] : 1.0;
    attends[a] = more * attendanceLevel * ratePerPerson(rule(Rule.AttendancesPerYear), ATTENDANCE_BY_AGE, a);
    direct[a] = more * emergencyLevel * ratePerPerson(rule(Rule.DirectEmergenciesPerYear), DIRECT_BY_AGE, a);
  }
  return ((grows ? growth[year * AGE_BANDS + 2] : 1.0) * rule(Rule.BirthsPerYear)) / MOTHERS;
}

/** What the year and a level of crowding make of every stay. */
function setStays(level: i32): void {
  const factor = stayOfYear() * (1.0 + (level == 0 ? 0.0 : rule(Rule.CrowdingStay)));
  const each = 1.0 / <f64>STAY_QUANTILES;
  chances.fill(0.0);
  for (let a = 0; a < AGE_BANDS; a++) {
    clear(LABELS);
    for (let k = 0; k < SPECIALTIES; k++) {
      const o = (a * SPECIALTIES + k) * STAY_CODES;
      const longer = STAY_BY_SPECIALTY[k] * factor;
      for (let q = 0; q < STAY_QUANTILES; q++) chances[o + codeOf(emergencyStay(a, bitsOf(q)) * longer)] += each;
      for (let c = 0; c < STAY_CODES; c++) weights[k * STAY_CODES + c] = emergencyShare(a, k) * chances[o + c];
    }
    buildWide(stayCells, stayTable(a, level), LABELS);
  }
  for (let k = 0; k < SPECIALTIES; k++) {
    clear(LABELS);
    for (let a = 0; a < AGE_BANDS; a++) {
      const share = REFERENCE[a] * referralRate(1.0, k, a);
      for (let c = 0; c < STAY_CODES; c++) weights[k * STAY_CODES + c] += share * chances[(a * SPECIALTIES + k) * STAY_CODES + c];
    }
    buildWide(stayCells, stayTable(AFTER_OPERATION + k, level), LABELS);
  }
  // a mother's label has no specialty: its code is all there is
  clear(LABELS);
  for (let q = 0; q < STAY_QUANTILES; q++) weights[codeOf(birthStay(bitsOf(q)) * factor)] += each;
  buildWide(stayCells, stayTable(MOTHERS_ROW, level), LABELS);
}

function clear(n: i32): void {
  for (let i = 0; i < n; i++) unchecked((weights[i] = 0.0));
}

// @ts-ignore: decorator
@inline
function codeOf(nights: f64): i32 {
  return codeOfNights(wholeNights(nights));
}

/** Bits that draw quantile `q` of a stay. */
// @ts-ignore: decorator
@inline
function bitsOf(q: i32): u32 {
  return <u32>q << 22;
}

function setSite(s: i32, births: f64): void {
  let come = 0.0;
  let admitted = 0.0;
  let straight = 0.0;
  let deaths = 0.0;
  for (let i = 0; i < SPECIALTIES; i++) specialtyShare[s * SPECIALTIES + i] = 0.0;
  for (let a = 0; a < AGE_BANDS; a++) {
    const here = people[s * PEOPLE_FIELDS + a];
    const seen = here * attends[a];
    const kept = seen * admittedChance(a) + here * direct[a];
    come += seen;
    admitted += seen * admittedChance(a);
    straight += here * direct[a];
    deaths += kept * EMERGENCY_DEATH[a];
    byAge[a] = kept;
    outlived[a] = kept * (1.0 - Math.min(1.0, EMERGENCY_DEATH[a] * rule(Rule.DeathFactor)));
    for (let k = 0; k < SPECIALTIES; k++) {
      specialtyShare[s * SPECIALTIES + k] += kept * (1.0 - EMERGENCY_DEATH[a]) * emergencyShare(a, k);
    }
  }
  const kept = admitted + straight;
  const o = s * Urgent.Count;
  urgentRates[o + Urgent.Attend] = come / DAYS;
  urgentRates[o + Urgent.Admitted] = admitted / DAYS;
  urgentRates[o + Urgent.Direct] = straight / DAYS;
  urgentRates[o + Urgent.Births] = (people[s * PEOPLE_FIELDS + MOTHERS_FIELD] * births) / DAYS;
  urgentRates[o + Urgent.Death] = kept > 0.0 ? (deaths / kept) * rule(Rule.DeathFactor) : 0.0;
  urgentRates[o + Urgent.DeathByTravel] = LIFE_THREATENING * rule(Rule.DeathPerKm) * travelKm[s];
  accumulate(s);
  setAges(byAge, kept > 0.0, s * 16);
  setAges(outlived, kept > 0.0, s * 16 + 8);
}
const byAge = new StaticArray<f64>(AGE_BANDS);
const outlived = new StaticArray<f64>(AGE_BANDS);

/** The draw of an age; where nobody comes now, but some may be sent, the ages of all. */
function setAges(mix: StaticArray<f64>, any: bool, at: i32): void {
  for (let a = 0; a < AGE_BANDS; a++) weights[a] = any ? mix[a] : attends[a];
  weights[AGE_BANDS] = 0.0;
  buildWide(ageCells, at, 8);
  // the same cells, narrower: 13 bits, then 3 and 3
  for (let i = at; i < at + 8; i++) {
    const cell = ageCells[i];
    ageCells[i] = ((cell >> 20) << 7) | (((cell >> 10) & 7) << 3) | (cell & 7);
  }
}

function accumulate(s: i32): void {
  const o = s * SPECIALTIES;
  let all = 0.0;
  for (let k = 0; k < SPECIALTIES; k++) all += specialtyShare[o + k];
  let sum = 0.0;
  for (let k = 0; k < SPECIALTIES; k++) {
    sum += specialtyShare[o + k];
    specialtyShare[o + k] = all > 0.0 ? sum / all : 1.0;
  }
  specialtyShare[o + SPECIALTIES - 1] = 1.0;
}
