// The end of a hospital stay, which several processes bring about: bill, death or home, return, follow-up.
import {
  BILL_EXCESS_DAY,
  BILL_SHORT_EMERGENCY,
  Column,
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
import { draw, Stream, toUnit, unit } from '../kernel/random';
import {
  EMERGENCY_DEATH,
  EMERGENCY_FOLLOWED,
  EMERGENCY_VISITS,
  FOLLOW_UPS_AFTER,
  OBSTETRICS,
  PLANNED_DEATH,
  TRIM_POINT,
} from './care';
import { episodes, isOn, isWarming } from './clock';
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

export function claimSpells(): void {
  yearStay = column<f64>(Column.YearStay, 1);
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
  if (returns(record, site, identity, emergency, day)) return;
  const visits = emergency
    ? again == 1 || unit(identity, Stream.FollowUps, 200) >= EMERGENCY_FOLLOWED
      ? 0
      : 1 + visitsOfMean(EMERGENCY_VISITS - 1.0, unit(identity, Stream.FollowUps, 201))
    : visitsOfMean(FOLLOW_UPS_AFTER[specialty], unit(identity, Stream.FollowUps, 202));
  followUp((record & ~(EMERGENCY | CLOCK_RUNS)) | AFTER, site, visits, day);
}

/** Books `visits` follow-ups, the first in about six weeks; without any the patient leaves the hospital's care. */
export function followUp(record: u64, site: i32, visits: i32, day: i32): void {
  if (visits == 0) {
    unchecked(left[site]++);
    return;
  }
  const patient = withVisits(withSteps(record, 0), min(visits, 15));
  if (push(followUpsDue(day + gapDays(patient)), patient)) unchecked(pending[site]++);
  else unchecked(left[site]++);
}

/** A geometric number of visits of the given mean. */
export function visitsOfMean(mean: f64, u: f64): i32 {
  const again = mean / (1.0 + mean);
  const chance = 1.0 - u;
  let visits = 0;
  for (let reach = again; reach > chance && visits < 15; reach *= again) visits++;
  return visits;
}

/** The draw that lists a patient after the last follow-up; draw 0 of the stream is the first decision. */
export const LATE_LISTING = 1;

/** Which of a patient's draws this is: phase, steps and visits to come name it. */
// @ts-ignore: decorator
@inline
export function visitNumber(record: u64): i32 {
  return <i32>((record >> 53) & 63) | ((record & AFTER) != 0 ? 64 : 0);
}

/** Whole weeks to the next visit, 3 to 20 (mean 8.5): the clinic keeps its weekday. */
export function gapDays(record: u64): i32 {
  const bits = draw(identityOf(record), Stream.FollowUpGap, visitNumber(record));
  const u = toUnit(bits);
  const weeks = 3 + <i32>(17.0 * u * Math.sqrt(u) * 0.8 + 0.5);
  return weeks * 7;
}

/** Days to a diagnostic appointment: two to six weeks. */
export function diagnosticDays(record: u64): i32 {
  return 14 + 7 * <i32>(unit(identityOf(record), Stream.FollowUpGap, visitNumber(record)) * 5.0);
}

function returns(record: u64, site: i32, identity: u64, emergency: bool, day: i32): bool {
  if (!isOn(Mechanism.Readmission) || ((record & AFTER) != 0 && emergency)) return false;
  const chance = emergency ? rule(Rule.ReadmissionEmergency) : rule(Rule.ReadmissionPlanned);
  if (unit(identity, Stream.Return) >= chance) return false;
  const delay = 1 + <i32>(unit(identity, Stream.ReturnDelay) * 27.0);
  if (!push(returnsDue(day + delay), (record & ~CLOCK_RUNS) | EMERGENCY | AFTER)) return false;
  unchecked(pending[site]++);
  return true;
}

function deathChance(record: u64, site: i32, emergency: bool): f64 {
  const age = ageOf(record);
  const base = emergency ? EMERGENCY_DEATH[age] : PLANNED_DEATH[age];
  const care = Math.exp(rule(Rule.DeathPerQuality) * quality[trustOf[site]]);
  if (!emergency) return base * care * rule(Rule.DeathFactor);
  const z = zoneOf(record);
  const dx = zoneEasting[z] - easting[site];
  const dy = zoneNorthing[z] - northing[site];
  const travel = LIFE_THREATENING * rule(Rule.DeathPerKm) * Math.sqrt(dx * dx + dy * dy);
  return base * care * rule(Rule.DeathFactor) + travel;
}
