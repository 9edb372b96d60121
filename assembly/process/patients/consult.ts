// Outpatient clinics: those booked for today come back, then the longest waiting are seen for the first time.
import { CANDIDATES, Pathway, Rule, SPECIALTIES, Tally } from '../../layout';
import { workingDay } from '../../kernel/calendar';
import { portion } from '../../kernel/maths';
import { length, peek, pop, push } from '../../kernel/queue';
import { Stream, unit } from '../../kernel/random';
import { DAY_CASE_SHARE, FOLLOW_UPS, LISTED, LISTED_LATER } from '../../state/care';
import { epochOf, siteCount } from '../../state/clock';
import { charge } from '../../state/ledger';
import { secondPlanned } from '../../state/offers';
import {
  AFTER,
  CLOCK_RUNS,
  DAY_CASE,
  followUpsDue,
  identityOf,
  referredOn,
  siteOf,
  specialtyOf,
  stepsOf,
  URGENT,
  visitsOf,
  Waiting,
  waitingList,
  withSite,
  withSteps,
  withVisits,
  zoneOf,
} from '../../state/patients';
import { rule } from '../../state/rules';
import { clinicCapacity, count, entered, isClosed, left, pending, waitWeeks } from '../../state/sites';
import { diagnosticDays, finished, gapDays, LATE_LISTING, stopClock, visitNumber, visitsOfMean } from '../../state/spells';
import { note, Step } from '../../state/watch';
import { candidateSite } from '../../state/zones';

export function consult(day: i32): void {
  const due = followUpsDue(day);
  const works = workingDay(epochOf(day));
  if (!works) {
    // a holiday: all come tomorrow
    for (let n = length(due); n > 0; n--) push(followUpsDue(day + 1), pop(due));
    return;
  }
  for (let n = length(due); n > 0; n--) seeAgain(pop(due), day);
  seeFirst(day);
}

function seeAgain(booked: u64, day: i32): void {
  let record = booked;
  let site = siteOf(record);
  unchecked(pending[site]--);
  if (isClosed(site)) {
    unchecked(left[site]++);
    const j = secondPlanned(zoneOf(record), specialtyOf(record), unit(identityOf(record), Stream.SecondChoice, visitNumber(record)));
    if (j < 0) return;
    site = <i32>candidateSite[zoneOf(record) * CANDIDATES + j];
    record = withSite(record, site);
    unchecked(entered[site]++);
    note(record, Step.Rerouted, site);
  }
  const specialty = specialtyOf(record);
  finished();
  count(site, Tally.FollowUps);
  charge(site, Pathway.FollowUp * SPECIALTIES + specialty, record);
  note(record, Step.FollowedUp, site);

  const steps = stepsOf(record);
  if (steps > 0) {
    const patient = withSteps(record, steps - 1);
    if (steps == 1) decide(patient, site, day);
    else book(patient, site, day + diagnosticDays(patient));
    return;
  }
  const visits = visitsOf(record) - 1;
  const patient = withVisits(record, visits);
  if (visits > 0) {
    book(patient, site, day + gapDays(patient));
    return;
  }
  // the last visit may end in a treatment after all, outside the 18-week clock
  const later = (record & AFTER) == 0 && unit(identityOf(record), Stream.Listing, LATE_LISTING) < LISTED_LATER[specialty];
  if (later) list(patient, site);
  else unchecked(left[site]++);
}

function book(record: u64, site: i32, day: i32): void {
  if (push(followUpsDue(day), record)) unchecked(pending[site]++);
  else unchecked(left[site]++);
}

function seeFirst(day: i32): void {
  const notice = <i32>rule(Rule.ClinicNotice);
  for (let site = 0, sites = siteCount(); site < sites; site++) {
    if (isClosed(site)) continue;
    for (let k = 0; k < SPECIALTIES; k++) {
      const capacity = unchecked(clinicCapacity[site * SPECIALTIES + k]);
      if (capacity <= 0.0) continue;
      const gone = leaveChance(site, k);
      let slots = portion(capacity, day + 1024);
      for (let priority = 0; priority < 2 && slots > 0; priority++) {
        const waiting = waitingList(site, k, Waiting.Clinic, priority);
        for (let n = length(waiting); n > 0 && slots > 0; n--) {
          if (day - referredOn(peek(waiting)) < notice) break;
          const record = pop(waiting);
          if (unit(identityOf(record), Stream.LeaveList, 0) < gone) {
            count(site, Tally.LeftList);
            unchecked(left[site]++);
            note(record, Step.LeftList, site);
            continue;
          }
          slots--;
          see(record, site, k, day);
        }
      }
    }
  }
}

/** The chance that a patient has gone elsewhere or recovered by the time the list reaches them. */
function leaveChance(site: i32, k: i32): f64 {
  return 1.0 - Math.exp(-rule(Rule.LeaveListRate) * unchecked(waitWeeks[site * SPECIALTIES + k]));
}

function see(record: u64, site: i32, specialty: i32, day: i32): void {
  finished();
  count(site, Tally.FirstOutpatients);
  charge(site, Pathway.FirstOutpatient * SPECIALTIES + specialty, record);
  note(record, Step.Seen, site, day - referredOn(record));
  if (stepsOf(record) > 0) book(record, site, day + diagnosticDays(record));
  else decide(record, site, day);
}

/** The decision: listed for treatment with the clock running, or the clock stops here. */
function decide(record: u64, site: i32, day: i32): void {
  const specialty = specialtyOf(record);
  const identity = identityOf(record);
  if (unit(identity, Stream.Listing) < LISTED[specialty]) {
    list(record, site);
    return;
  }
  stopClock(record, site, day);
  const visits = visitsOfMean(FOLLOW_UPS[specialty], unit(identity, Stream.FollowUps));
  if (visits == 0) {
    unchecked(left[site]++);
    return;
  }
  const patient = withVisits(record & ~CLOCK_RUNS, visits);
  book(patient, site, day + gapDays(patient));
}

function list(record: u64, site: i32): void {
  const specialty = specialtyOf(record);
  const identity = identityOf(record);
  const dayCase = unit(identity, Stream.TreatmentKind) < DAY_CASE_SHARE[specialty];
  const patient = record | (dayCase ? DAY_CASE : 0);
  const waiting = waitingList(site, specialty, dayCase ? Waiting.DayCase : Waiting.Inpatient, (record & URGENT) != 0 ? 0 : 1);
  count(site, Tally.ListedForTreatment);
  note(patient, Step.Listed, site, dayCase ? 1 : 0);
  if (!push(waiting, patient)) unchecked(left[site]++);
}
