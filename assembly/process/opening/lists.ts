// The world starts mid-life: everyone whose care would still be under way is found by living through the years before,
// with the waits of a steady world in place of queues; the wards and clinics are then run for four weeks uncounted.
//
// Most who came long ago are done by now. What bounds a course's length (steps, visits, stay) is drawn first, so that for
// those whom even the longest waits and gaps leave finished no hospital and no date need be drawn at all.
import { AGE_BANDS, CANDIDATES, Clock, Rule, SPECIALTIES, WARDS } from '../../layout';
import { pickAlias } from '../../kernel/alias';
import { push } from '../../kernel/queue';
import { draw, firstChance, firstPick, secondChance, secondPick, Stream } from '../../kernel/random';
import {
  admittedChance,
  birthStay,
  DAY_CASE_SHARE,
  diagnosticSteps,
  emergencyStay,
  LISTED_LATER,
  OBSTETRICS,
  plannedStay,
  STAY_BY_SPECIALTY,
} from '../../state/care';
import { clock, siteCount } from '../../state/clock';
import {
  decided,
  emergencySpecialty,
  gapDays,
  LISTED_DAY_CASE,
  LONGEST_GAP,
  visitsAfterEmergency,
  visitsAfterTreatment,
} from '../../state/courses';
import { goneShare, startShare, waitFactor } from '../../state/flows';
import { firstPlanned } from '../../state/offers';
import {
  AFTER,
  ageOf,
  attendanceDraws,
  attendances,
  CLOCK_RUNS,
  DAY_CASE,
  EMERGENCY,
  followUpsDue,
  homeWard,
  identityOf,
  inBed,
  ONE_VISIT,
  referralDraws,
  referrals,
  specialtyOf,
  staysEnding,
  stepsOf,
  URGENT,
  visitsOf,
  Waiting,
  waitingList,
  wholeNights,
  withSite,
  withSpecialty,
  withSteps,
  withVisits,
  zoneOf,
} from '../../state/patients';
import { rule } from '../../state/rules';
import { beds, entered, occupied, pending } from '../../state/sites';
import { daysToNext, diagnosticDays, LATE_LISTING, LONGEST_STEP } from '../../state/spells';
import { birthDraw, candidateSite, emergencyDraw } from '../../state/zones';

/** Days lived through before the uncounted weeks: the longest courses of planned care, the longest stays. */
export const PLANNED_HISTORY = 840;
export const URGENT_HISTORY = 240;
/** Days of the uncounted run. */
export const BURN_IN = 28;

/** Least days that anybody waits for an operation. */
const LEAST_TREATMENT = 2;
/** The longest that any hospital's patients wait for a first appointment, specialty by specialty. */
const longestClinic = new StaticArray<i32>(SPECIALTIES);

/** Takes the referrals drawn for a day long past and leaves in the world those still under care on `now`. */
export function recallPlanned(day: i32, now: i32): void {
  const urgentShare = rule(Rule.UrgentShare);
  findLongest();

  for (let i = 0, n = clock[Clock.ReferralCount]; i < n; i++) {
    const referral = unchecked(referrals[i]);
    const identity = identityOf(referral);
    const k = specialtyOf(referral);
    const bits = draw(identity, Stream.Referral);
    const steps = diagnosticSteps(firstPick(bits));
    const decision = draw(identity, Stream.Decision);
    const course = decided(k, firstPick(decision));
    const over = day + unchecked(longestClinic[k]) + steps * LONGEST_STEP + course * LONGEST_GAP;
    if (course < LISTED_DAY_CASE && over < now && !listedLater(identity, k)) continue;

    const z = zoneOf(referral);
    const j = firstPlanned(z, k, unchecked(referralDraws[i]));
    if (j < 0) continue;
    const site = <i32>unchecked(candidateSite[z * CANDIDATES + j]);
    if (firstChance(bits) >= startShare(site, k)) continue;
    const urgent = secondChance(bits) < urgentShare ? URGENT : 0;
    live(withSite(withSteps(referral, steps), site) | CLOCK_RUNS | urgent, site, k, day, now, decision, course);
  }
}

function findLongest(): void {
  const least = <i32>rule(Rule.ClinicNotice);
  for (let k = 0; k < SPECIALTIES; k++) {
    let longest = 0;
    for (let s = 0, n = siteCount(); s < n; s++) longest = max(longest, clinicWait(0, s, k, least));
    longestClinic[k] = longest;
  }
}

function clinicWait(record: u64, site: i32, k: i32, least: i32): i32 {
  return waitOf(record, rule(Rule.OpeningClinicWait) * waitFactor[site * SPECIALTIES + k], least);
}

/** Days that a patient called in turn has waited on a list whose mean wait is `weeks`: `least` if urgent. */
function waitOf(record: u64, weeks: f64, least: i32): i32 {
  return (record & URGENT) != 0 ? least : max(least, <i32>((weeks * 7.0) / (1.0 - rule(Rule.UrgentShare))));
}

function listedLater(identity: u64, k: i32): bool {
  return firstChance(draw(identity, Stream.Decision, LATE_LISTING)) < LISTED_LATER[k];
}

/** One course of planned care, visit by visit, up to `now`. */
function live(referral: u64, site: i32, k: i32, day: i32, now: i32, decision: u64, course: i32): void {
  let at = day + clinicWait(referral, site, k, <i32>rule(Rule.ClinicNotice));
  if (at >= now) {
    entered[site]++;
    push(waitingList(site, k, Waiting.Clinic, (referral & URGENT) != 0 ? 0 : 1), referral);
    return;
  }
  if (firstChance(decision) < goneShare(site, k)) return;
  const identity = identityOf(referral);
  let record = referral;
  while (stepsOf(record) > 0) {
    at += diagnosticDays(record);
    if (at >= now) {
      book(record, site, at);
      return;
    }
    record = withSteps(record, stepsOf(record) - 1);
  }
  if (course >= LISTED_DAY_CASE) {
    treated(record, site, k, at, now, course == LISTED_DAY_CASE);
    return;
  }
  record = record & ~CLOCK_RUNS;
  if (course > 0) {
    at = keepComing(withVisits(record, course), site, at + gapDays(secondPick(decision)), now);
    if (at >= now || !listedLater(identity, k)) return;
    treated(record, site, k, at, now, secondChance(draw(identity, Stream.Decision, LATE_LISTING)) < DAY_CASE_SHARE[k]);
  }
}

function treated(listed: u64, site: i32, k: i32, day: i32, now: i32, dayCase: bool): void {
  const identity = identityOf(listed);
  const done = day + waitOf(listed, rule(Rule.OpeningTreatmentWait) * waitFactor[site * SPECIALTIES + k], LEAST_TREATMENT);
  const record = listed | (dayCase ? DAY_CASE : 0);
  if (done >= now) {
    entered[site]++;
    push(waitingList(site, k, dayCase ? Waiting.DayCase : Waiting.Inpatient, (record & URGENT) != 0 ? 0 : 1), record);
    return;
  }
  let bits = draw(identity, Stream.Treatment);
  if (firstChance(bits) < goneShare(site, k)) return;
  const after = (record & ~CLOCK_RUNS) | AFTER;
  let at = done;
  if (!dayCase) {
    const stay = max(1, wholeNights(plannedStay(k, firstPick(bits)) * rule(Rule.LengthOfStayFactor)));
    at = done + stay;
    if (at >= now) {
      lay(after, site, homeWard(k), stay, at);
      return;
    }
    bits = draw(identity, Stream.Return);
  }
  const visits = visitsAfterTreatment(k, firstPick(bits));
  if (visits > 0) keepComing(withVisits(after, visits), site, at + gapDays(secondPick(bits)), now);
}

/** Follow-ups, the first on `day`: books the first that is still to come. Returns its day, or that of the last. */
function keepComing(patient: u64, site: i32, day: i32, now: i32): i32 {
  let record = patient;
  let at = day;
  while (at < now) {
    record -= ONE_VISIT;
    if (visitsOf(record) == 0) return at;
    at += daysToNext(record);
  }
  book(record, site, at);
  return at;
}

function book(record: u64, site: i32, day: i32): void {
  entered[site]++;
  pending[site]++;
  push(followUpsDue(site, day), record);
}

/** Puts a patient into a bed, of another ward when the own is full; without any the patient is not there. */
function lay(record: u64, site: i32, home: i32, nights: i32, until: i32): void {
  let ward = home;
  for (let w = 0; occupied[site * WARDS + ward] >= beds[site * WARDS + ward]; w++) {
    if (w == 3) return;
    ward = w;
  }
  entered[site]++;
  occupied[site * WARDS + ward]++;
  push(staysEnding(until), inBed(record, ward, nights));
}

const chance = new StaticArray<f64>(AGE_BANDS);

/** Takes the urgent arrivals drawn for a day past and leaves in the world those still in a bed or followed up on `now`. */
export function recallUrgent(day: i32, now: i32): void {
  for (let a = 0; a < AGE_BANDS; a++) chance[a] = admittedChance(a);
  const factor = rule(Rule.LengthOfStayFactor);

  for (let i = 0, n = clock[Clock.AttendanceCount]; i < n; i++) {
    const arrival = unchecked(attendances[i]);
    const identity = identityOf(arrival);
    const birth = specialtyOf(arrival) == OBSTETRICS;
    const age = ageOf(arrival);
    const bits = draw(identity, Stream.Attendance);
    if (!birth && (arrival & CLOCK_RUNS) != 0 && firstChance(bits) >= chance[age]) continue;
    const k = birth ? OBSTETRICS : emergencySpecialty(age, firstPick(bits));
    const pick = secondPick(bits);
    const stay = wholeNights(birth ? birthStay(pick) * factor : emergencyStay(age, pick) * STAY_BY_SPECIALTY[k] * factor);
    const home = day + stay;
    const lies = stay > 0 && home >= now;
    const next = draw(identity, Stream.Return);
    const visits = birth ? 0 : visitsAfterEmergency(firstPick(next));
    if (!lies && home + visits * LONGEST_GAP < now) continue;

    const z = zoneOf(arrival);
    const j = pickAlias(birth ? birthDraw : emergencyDraw, z * CANDIDATES, CANDIDATES, unchecked(attendanceDraws[i]));
    if (j >= CANDIDATES) continue;
    const site = <i32>unchecked(candidateSite[z * CANDIDATES + j]);
    const record = withSpecialty(withSite(arrival & ~CLOCK_RUNS, site), k);
    if (lies) lay(record, site, homeWard(k), stay, home);
    else if (visits > 0) {
      const patient = withVisits((record & ~EMERGENCY) | AFTER, visits);
      keepComing(patient, site, home + gapDays(secondPick(next)), now);
    }
  }
}
