// The world starts mid-life: everyone whose care would still be under way is found by living through the years before,
// with the waits of a steady world in place of queues; the wards and clinics are then run for four weeks uncounted.
import { AGE_BANDS, CANDIDATES, Clock, Rule, SPECIALTIES, WARDS } from '../../layout';
import { pickAlias } from '../../kernel/alias';
import { push } from '../../kernel/queue';
import { draw, Stream, toUnit, unit } from '../../kernel/random';
import {
  admittedChance,
  birthStay,
  DAY_CASE_SHARE,
  EMERGENCY_FOLLOWED,
  emergencySpecialty,
  emergencyStay,
  EMERGENCY_VISITS,
  FOLLOW_UPS,
  FOLLOW_UPS_AFTER,
  LISTED,
  LISTED_LATER,
  OBSTETRICS,
  ONE_STEP,
  plannedStay,
  STAY_BY_SPECIALTY,
  TWO_STEPS,
} from '../../state/care';
import { clock } from '../../state/clock';
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
import { goneShare, startShare, waitFactor } from '../../state/flows';
import { rule } from '../../state/rules';
import { beds, entered, occupied, pending } from '../../state/sites';
import { diagnosticDays, gapDays, LATE_LISTING, visitsOfMean } from '../../state/spells';
import { birthDraw, candidateSite, emergencyDraw, plannedDraw } from '../../state/zones';

/** Days lived through before the uncounted weeks: the longest courses of planned care, the longest stays. */
export const PLANNED_HISTORY = 840;
export const URGENT_HISTORY = 240;
/** Days of the uncounted run. */
export const BURN_IN = 28;

/** Takes the referrals drawn for a day long past and leaves in the world those still under care on `now`. */
export function recallPlanned(day: i32, now: i32): void {
  const urgentShare = rule(Rule.UrgentShare);

  for (let i = 0, n = clock[Clock.ReferralCount]; i < n; i++) {
    const record = unchecked(referrals[i]);
    const identity = identityOf(record);
    const z = zoneOf(record);
    const k = specialtyOf(record);
    const urgent = toUnit(draw(identity, Stream.Urgency)) < urgentShare;
    const u = toUnit(draw(identity, Stream.DiagnosticSteps));
    const steps = u < TWO_STEPS ? 2 : u < TWO_STEPS + ONE_STEP ? 1 : 0;
    const j = pickAlias(plannedDraw, (z * SPECIALTIES + k) * CANDIDATES, CANDIDATES, unchecked(referralDraws[i]));
    if (j >= CANDIDATES) continue;
    const site = <i32>unchecked(candidateSite[z * CANDIDATES + j]);
    if (unit(identity, Stream.Decline) >= startShare(site, k)) continue;
    live(withSite(withSteps(record, steps), site) | CLOCK_RUNS | (urgent ? URGENT : 0), site, k, day, now);
  }
}

/** Days that a patient called in turn has waited on a list whose mean wait is `weeks`: `least` if urgent. */
function waitOf(record: u64, weeks: f64, share: f64, least: i32): i32 {
  return (record & URGENT) != 0 ? least : max(least, <i32>((weeks * 7.0) / (1.0 - share)));
}

/** One course of planned care, visit by visit, up to `now`. */
function live(referral: u64, site: i32, k: i32, day: i32, now: i32): void {
  const urgentShare = rule(Rule.UrgentShare);
  const seen = day + waitOf(referral, rule(Rule.OpeningClinicWait) * waitFactor[site * SPECIALTIES + k], urgentShare, <i32>rule(Rule.ClinicNotice));
  if (seen >= now) {
    entered[site]++;
    push(waitingList(site, k, Waiting.Clinic, (referral & URGENT) != 0 ? 0 : 1), referral);
    return;
  }
  const identity = identityOf(referral);
  if (unit(identity, Stream.LeaveList, 0) < goneShare(site, k)) return;
  let record = referral;
  let at = seen;
  while (stepsOf(record) > 0) {
    at += diagnosticDays(record);
    if (at >= now) {
      book(record, site, at);
      return;
    }
    record = withSteps(record, stepsOf(record) - 1);
  }
  if (unit(identity, Stream.Listing) < LISTED[k]) {
    treated(record, site, k, at, now);
    return;
  }
  const visits = visitsOfMean(FOLLOW_UPS[k], unit(identity, Stream.FollowUps));
  if (visits == 0) return;
  record = withVisits(record & ~CLOCK_RUNS, visits);
  while (visitsOf(record) > 0) {
    at += gapDays(record);
    if (at >= now) {
      book(record, site, at);
      return;
    }
    record = withVisits(record, visitsOf(record) - 1);
  }
  if (unit(identity, Stream.Listing, LATE_LISTING) < LISTED_LATER[k]) treated(record, site, k, at, now);
}


function treated(listed: u64, site: i32, k: i32, day: i32, now: i32): void {
  const identity = identityOf(listed);
  const dayCase = unit(identity, Stream.TreatmentKind) < DAY_CASE_SHARE[k];
  const done = day + waitOf(listed, rule(Rule.OpeningTreatmentWait) * waitFactor[site * SPECIALTIES + k], rule(Rule.UrgentShare), 2);
  const record = listed | (dayCase ? DAY_CASE : 0);
  if (done >= now) {
    entered[site]++;
    push(waitingList(site, k, dayCase ? Waiting.DayCase : Waiting.Inpatient, (record & URGENT) != 0 ? 0 : 1), record);
    return;
  }
  if (unit(identity, Stream.LeaveList, 1) < goneShare(site, k)) return;
  let at = done;
  if (!dayCase) {
    const stay = max(1, wholeNights(plannedStay(k, draw(identity, Stream.Stay, 2)) * rule(Rule.LengthOfStayFactor)));
    at = done + stay;
    if (at >= now) {
      lay((record & ~CLOCK_RUNS) | AFTER, site, homeWard(k), stay, at);
      return;
    }
  }
  const visits = visitsOfMean(FOLLOW_UPS_AFTER[k], unit(identity, Stream.FollowUps, 202));
  keepComing((record & ~CLOCK_RUNS) | AFTER, visits, site, at, now);
}

/** Follow-ups after a treatment or an emergency stay. */
function keepComing(patient: u64, visits: i32, site: i32, day: i32, now: i32): void {
  let record = withVisits(withSteps(patient, 0), visits);
  let at = day;
  while (visitsOf(record) > 0) {
    at += gapDays(record);
    if (at >= now) {
      book(record, site, at);
      return;
    }
    record = withVisits(record, visitsOf(record) - 1);
  }
}

function book(record: u64, site: i32, day: i32): void {
  entered[site]++;
  pending[site]++;
  push(followUpsDue(day), record);
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
  for (let i = 0, n = clock[Clock.AttendanceCount]; i < n; i++) {
    const arrival = unchecked(attendances[i]);
    const identity = identityOf(arrival);
    const z = zoneOf(arrival);
    const birth = specialtyOf(arrival) == OBSTETRICS;
    const age = ageOf(arrival);
    const direct = (arrival & CLOCK_RUNS) == 0;
    if (!birth && !direct && unit(identity, Stream.AdmitFromEmergency) >= chance[age]) continue;
    const j = pickAlias(birth ? birthDraw : emergencyDraw, z * CANDIDATES, CANDIDATES, unchecked(attendanceDraws[i]));
    if (j >= CANDIDATES) continue;
    const site = <i32>unchecked(candidateSite[z * CANDIDATES + j]);
    const bits = draw(identity, Stream.Stay);
    if (birth) {
      const stay = wholeNights(birthStay(bits) * rule(Rule.LengthOfStayFactor));
      if (stay > 0 && day + stay >= now) lay(withSite(arrival, site), site, homeWard(OBSTETRICS), stay, day + stay);
      continue;
    }
    const k = emergencySpecialty(age, unit(identity, Stream.EmergencySpecialty));
    const record = withSpecialty(withSite(arrival & ~CLOCK_RUNS, site), k);
    const stay = wholeNights(emergencyStay(age, bits) * STAY_BY_SPECIALTY[k] * rule(Rule.LengthOfStayFactor));
    if (stay > 0 && day + stay >= now) {
      lay(record, site, homeWard(k), stay, day + stay);
    } else if (unit(identity, Stream.FollowUps, 200) < EMERGENCY_FOLLOWED) {
      const visits = 1 + visitsOfMean(EMERGENCY_VISITS - 1.0, unit(identity, Stream.FollowUps, 201));
      keepComing((record & ~EMERGENCY) | AFTER, visits, site, day + stay, now);
    }
  }
}
