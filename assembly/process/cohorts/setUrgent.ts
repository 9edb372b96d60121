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
import { LIFE_THREATENING, stayOfYear } from '../../state/spells';
import { LABELS, LEVELS, MOTHERS_ROW, outlived, placeCells, placeTable, specialtyShare, stayCells, stayTable } from '../../state/stayTables';
import { Urgent, urgentRates } from '../../state/urgentRates';
import { growth } from '../../state/zones';

const DAYS = 365.25;

/** Attendances, admissions a year of a person of mean need, and births of a mother, by age at this year's level. */
const attends = new StaticArray<f64>(AGE_BANDS);
const direct = new StaticArray<f64>(AGE_BANDS);
/** Chance of each code of nights: level × age × specialty × code. */
const chances = new StaticArray<f64>(LEVELS * AGE_BANDS * LABELS);
const everywhere = new StaticArray<f64>(AGE_BANDS);

/** @param day of the year meant */
export function setUrgent(day: i32): void {
  const births = setYear(day);
  for (let level = 0; level < LEVELS; level++) setStays(level);
  everywhere.fill(0.0);
  for (let s = 0, n = siteCount(); s < n; s++) setSite(s, births);
  setOutlived();
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
  const from = level * AGE_BANDS * LABELS;
  memory.fill(changetype<usize>(chances) + (<usize>from << 3), 0, AGE_BANDS * LABELS * 8);
  for (let a = 0; a < AGE_BANDS; a++) {
    for (let k = 0; k < SPECIALTIES; k++) {
      const o = from + (a * SPECIALTIES + k) * STAY_CODES;
      const longer = STAY_BY_SPECIALTY[k] * factor;
      for (let q = 0; q < STAY_QUANTILES; q++) chances[o + codeOf(emergencyStay(a, bitsOf(q)) * longer)] += each;
    }
  }
  for (let k = 0; k < SPECIALTIES; k++) {
    for (let c = 0; c < STAY_CODES; c++) weights[c] = 0.0;
    for (let a = 0; a < AGE_BANDS; a++) {
      const share = REFERENCE[a] * referralRate(1.0, k, a);
      const o = from + (a * SPECIALTIES + k) * STAY_CODES;
      for (let c = 0; c < STAY_CODES; c++) weights[c] += share * chances[o + c];
    }
    buildWide(placeCells, placeTable(k, level), STAY_CODES);
  }
  for (let c = 0; c < STAY_CODES; c++) weights[c] = 0.0;
  for (let q = 0; q < STAY_QUANTILES; q++) weights[codeOf(birthStay(bitsOf(q)) * factor)] += each;
  buildWide(placeCells, placeTable(MOTHERS_ROW, level), STAY_CODES);
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
    everywhere[a] += kept;
    byAge[a] = kept;
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
  for (let level = 0; level < LEVELS; level++) setTable(s, level, kept);
}
const byAge = new StaticArray<f64>(AGE_BANDS);

/** Mean of the stays of each age, by how many of each come; also of a site where nobody comes now, but some may be sent. */
function setTable(s: i32, level: i32, kept: f64): void {
  for (let i = 0; i < LABELS; i++) unchecked((weights[i] = 0.0));
  for (let a = 0; a < AGE_BANDS; a++) {
    const n = kept > 0.0 ? byAge[a] : attends[a];
    for (let k = 0; k < SPECIALTIES; k++) {
      const share = n * emergencyShare(a, k);
      if (share == 0.0) continue;
      const o = ((level * AGE_BANDS + a) * SPECIALTIES + k) * STAY_CODES;
      for (let c = 0; c < STAY_CODES; c++) unchecked((weights[k * STAY_CODES + c] += share * chances[o + c]));
    }
  }
  buildWide(stayCells, stayTable(s, level), LABELS);
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

/** Long stays are of the old, who are the first to die: those who come back are not like those who came. */
function setOutlived(): void {
  for (let k = 0; k < SPECIALTIES; k++) {
    for (let c = 0; c < STAY_CODES; c++) {
      let came = 0.0;
      let went = 0.0;
      for (let a = 0; a < AGE_BANDS; a++) {
        const n = everywhere[a] * emergencyShare(a, k) * chances[(a * SPECIALTIES + k) * STAY_CODES + c];
        came += n;
        went += n * (1.0 - EMERGENCY_DEATH[a] * rule(Rule.DeathFactor));
      }
      outlived[k * STAY_CODES + c] = came > 0.0 ? <i32>((65536.0 * went) / came) : 65536;
    }
  }
}
