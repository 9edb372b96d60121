// The end of a hospital stay, which several processes bring about: bill, death or home, return, follow-up.
import {
  BILL_EXCESS_DAY,
  BILL_SHORT_EMERGENCY,
  Column,
  ColumnUse,
  Mechanism,
  Pathway,
  Rule,
  Series,
  SPECIALTIES,
  Tally,
} from '../layout';
import { column } from '../kernel/columns';
import { clip } from '../kernel/maths';
import { push } from '../kernel/queue';
import { draw, firstChance, firstPick, secondChance, secondPick, Stream, unit } from '../kernel/random';
import { EMERGENCY_DEATH, OBSTETRICS, PLANNED_DEATH, TRIM_POINT } from './care';
import { episodes, isOn, isWarming, siteCount } from './clock';
import { claimCourses, gapDays, visitsAfterEmergency, visitsAfterTreatment } from './courses';
import { charge } from './ledger';
import {
  AFTER,
  ageOf,
  CLOCK_RUNS,
  EMERGENCY,
  followUpsDue,
  identityOf,
  referredOn,
  returnsDue,
  specialtyOf,
  withSteps,
  withVisits,
  zoneOf,
} from './patients';
import { ofYear, rule, yearOfRun } from './rules';
import { bedsAt, count, easting, left, northing, occupiedAt, pending, trustOf } from './sites';
import { quality } from './trusts';
import { note, Step } from './watch';
import { easting as zoneEasting, northing as zoneNorthing } from './zones';

/** Days within which treatment must start for nine in ten. */
export const EIGHTEEN_WEEKS = 126;

/** Stops a running referral-to-treatment clock at a site. */
export function stopClock(record: u64, site: i32, day: i32): void {
  if ((record & CLOCK_RUNS) == 0) return;
  const waited = day - referredOn(record);
  count(site, Tally.RttStopped);
  count(site, Tally.RttWaitDays, waited);
  if (waited <= EIGHTEEN_WEEKS) count(site, Tally.RttInTime);
}

/** Share of emergencies whose life hangs on the journey (judgement). */
export const LIFE_THREATENING = 0.05;

export function finished(n: i64 = 1): void {
  if (!isWarming()) episodes[0] += n;
}

export function bornAt(birth: bool, site: i32): void {
  if (birth) count(site, Tally.Births);
}

/** [0] multiple of a stay's length that the year brings. */
let yearStay: StaticArray<f64> = new StaticArray<f64>(0);

export function claimSpells(sites: i32): void {
  claimCourses();
  yearStay = column<f64>(Column.YearStay, 1);
  risk = column<f64>(Column.SiteRisk, sites, ColumnUse.Scratch);
}

/** Today's factor of each site on the chance of dying there: the care that its trust gives. */
let risk: StaticArray<f64> = new StaticArray<f64>(0);

/** Each morning, before anybody goes home. */
export function weighRisk(): void {
  const usual = rule(Rule.DeathFactor);
  for (let s = 0, n = siteCount(); s < n; s++) risk[s] = usual * Math.exp(rule(Rule.DeathPerQuality) * quality[trustOf[s]]);
}

/** Sets what the year of `day` makes of a stay. */
export function setYearStay(day: i32): void {
  const trend = isOn(Mechanism.LengthOfStayTrend) ? Math.pow(1.0 + rule(Rule.LengthOfStayTrend), <f64>yearOfRun(day)) : 1.0;
  yearStay[0] = rule(Rule.LengthOfStayFactor) * ofYear(Series.LongStayFactor, day) * trend;
}

/** Multiple of a stay's length that the year brings. */
// @ts-ignore: decorator
@inline
export function stayOfYear(): f64 {
  return unchecked(yearStay[0]);
}

/** Multiple of a stay's length: the year's, and crowding at the site. */
export function stayFactor(site: i32): f64 {
  const have = bedsAt(site);
  const crowd = have > 0 ? clip((<f64>occupiedAt(site) / <f64>have - 0.92) / 0.08, 0.0, 1.0) : 0.0;
  return unchecked(yearStay[0]) * (1.0 + rule(Rule.CrowdingStay) * crowd);
}

/** A stay ends after `nights`: it is billed, and the patient dies, goes home, comes back or is followed up. */
export function finishSpell(record: u64, site: i32, nights: i32, day: i32): void {
  const specialty = specialtyOf(record);
  finished();
  count(site, Tally.Discharges);
  if (specialty == OBSTETRICS) {
    charge(site, Pathway.Birth * SPECIALTIES, record);
    note(record, Step.Discharged, site, nights);
    unchecked(left[site]++);
    return;
  }
  const emergency = (record & EMERGENCY) != 0;
  const identity = identityOf(record);
  if (emergency) {
    count(site, Tally.Emergencies);
    charge(site, (nights < 2 ? BILL_SHORT_EMERGENCY : Pathway.Emergency * SPECIALTIES) + specialty, record);
    if (nights > TRIM_POINT) charge(site, BILL_EXCESS_DAY, record, nights - TRIM_POINT);
  } else {
    count(site, Tally.Inpatients);
    charge(site, Pathway.Inpatient * SPECIALTIES + specialty, record);
  }

  const again = (record & AFTER) != 0 && emergency ? 1 : 0;
  if (unit(identity, Stream.Death, again) < deathChance(record, site, emergency)) {
    count(site, Tally.Deaths);
    note(record, Step.Died, site, nights);
    unchecked(left[site]++);
    return;
  }
  note(record, Step.Discharged, site, nights);
  const bits = draw(identity, Stream.Return);
  if (returns(record, site, bits, emergency, day)) return;
  let visits = 0;
  if (!emergency) visits = visitsAfterTreatment(specialty, firstPick(bits));
  else if (again == 0) visits = visitsAfterEmergency(firstPick(bits));
  followUp((record & ~(EMERGENCY | CLOCK_RUNS)) | AFTER, site, visits, day + gapDays(secondPick(bits)));
}

/** Books `visits` follow-ups, the first on `day`; without any the patient leaves the hospital's care. */
export function followUp(record: u64, site: i32, visits: i32, day: i32): void {
  if (visits == 0) unchecked(left[site]++);
  else book(withVisits(withSteps(record, 0), visits), site, day);
}

/** Writes a patient into the clinic's diary. */
// @ts-ignore: decorator
@inline
export function book(record: u64, site: i32, day: i32): void {
  if (push(followUpsDue(site, day), record)) unchecked(pending[site]++);
  else unchecked(left[site]++);
}

/** The draw that may list a patient after the last follow-up; draw 0 of the stream is the first decision. */
export const LATE_LISTING = 1;

/** Which of a patient's draws this is: phase, steps and visits to come name it. */
// @ts-ignore: decorator
@inline
export function visitNumber(record: u64): i32 {
  return <i32>((record >> 53) & 63) | ((record & AFTER) != 0 ? 64 : 0);
}

/** Days from one visit to the next. */
// @ts-ignore: decorator
@inline
export function daysToNext(record: u64): i32 {
  return gapDays(firstPick(draw(identityOf(record), Stream.FollowUpGap, visitNumber(record))));
}

/** Most days to a diagnostic appointment. */
export const LONGEST_STEP = 42;

/** Days to a diagnostic appointment: two to six weeks. */
// @ts-ignore: decorator
@inline
export function diagnosticDays(record: u64): i32 {
  return 14 + 7 * <i32>(secondChance(draw(identityOf(record), Stream.FollowUpGap, visitNumber(record))) * 5.0);
}

function returns(record: u64, site: i32, bits: u64, emergency: bool, day: i32): bool {
  if (!isOn(Mechanism.Readmission) || ((record & AFTER) != 0 && emergency)) return false;
  const chance = emergency ? rule(Rule.ReadmissionEmergency) : rule(Rule.ReadmissionPlanned);
  if (firstChance(bits) >= chance) return false;
  const delay = 1 + <i32>(secondChance(bits) * 27.0);
  if (!push(returnsDue(day + delay), (record & ~CLOCK_RUNS) | EMERGENCY | AFTER)) return false;
  unchecked(pending[site]++);
  return true;
}

function deathChance(record: u64, site: i32, emergency: bool): f64 {
  const age = ageOf(record);
  const base = emergency ? EMERGENCY_DEATH[age] : PLANNED_DEATH[age];
  const care = unchecked(risk[site]);
  if (!emergency) return base * care;
  const z = zoneOf(record);
  const dx = zoneEasting[z] - easting[site];
  const dy = zoneNorthing[z] - northing[site];
  const travel = LIFE_THREATENING * rule(Rule.DeathPerKm) * Math.sqrt(dx * dx + dy * dy);
  return base * care + travel;
}
