// Outpatient clinics: those booked for today come back, then the longest waiting are seen for the first time.
import { CANDIDATES, Pathway, Rule, SPECIALTIES, Tally } from '../../layout';
import { workingDay } from '../../kernel/calendar';
import { portion } from '../../kernel/maths';
import { drop, front, length, pop, push, recordAt, run } from '../../kernel/queue';
import { draw, firstChance, firstPick, secondChance, secondPick, Stream, unit } from '../../kernel/random';
import { DAY_CASE_SHARE, LISTED_LATER } from '../../state/care';
import { epochOf, siteCount } from '../../state/clock';
import { decided, gapDays, LISTED_DAY_CASE } from '../../state/courses';
import { billPatient, charge } from '../../state/ledger';
import { secondPlanned } from '../../state/offers';
import {
  AFTER,
  CLOCK_RUNS,
  DAY_CASE,
  followUpsDue,
  identityOf,
  ONE_VISIT,
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
import { clinicCapacity, count, entered, isClosed, leaving, left, pending } from '../../state/sites';
import { book, daysToNext, diagnosticDays, finished, LATE_LISTING, stopClock, visitNumber } from '../../state/spells';
import { anyWatched, note, Step } from '../../state/watch';
import { candidateSite } from '../../state/zones';

export function consult(day: i32): void {
  const works = workingDay(epochOf(day));
  for (let site = 0, sites = siteCount(); site < sites; site++) {
    const due = followUpsDue(site, day);
    if (!works) postpone(due, followUpsDue(site, day + 1));
    else if (isClosed(site)) sendOn(due, site, day);
    else {
      if (anyWatched()) for (let n = length(due); n > 0; n--) seeAgain(pop(due), site, day);
      else seeBooked(due, site, day);
      seeFirst(site, day);
    }
  }
}

/** A holiday: all come tomorrow. */
function postpone(due: i32, tomorrow: i32): void {
  for (let n = length(due); n > 0; n--) push(tomorrow, pop(due));
}

/** Those booked at a hospital that has shut go to another, today. */
function sendOn(due: i32, closed: i32, day: i32): void {
  for (let n = length(due); n > 0; n--) {
    const booked = pop(due);
    const z = zoneOf(booked);
    unchecked(pending[closed]--);
    unchecked(left[closed]++);
    const j = secondPlanned(z, specialtyOf(booked), unit(identityOf(booked), Stream.SecondChoice, visitNumber(booked)));
    if (j < 0) continue;
    const site = <i32>candidateSite[z * CANDIDATES + j];
    const record = withSite(booked, site);
    unchecked(entered[site]++);
    unchecked(pending[site]++);
    note(record, Step.Rerouted, site);
    seeAgain(record, site, day);
  }
}

/** The day's diary, a chunk at a time: mostly a visit among others, of which nobody takes a note. */
function seeBooked(due: i32, site: i32, day: i32): void {
  const all = length(due);
  for (let rest = all; rest > 0; ) {
    const from = front(due);
    const n = run(due);
    for (let at = from, end = from + <u32>n; at < end; at++) {
      const record = recordAt(at);
      billPatient(site, Pathway.FollowUp * SPECIALTIES + specialtyOf(record), record);
      if (stepsOf(record) == 0 && visitsOf(record) > 1) {
        const patient = record - ONE_VISIT;
        book(patient, site, day + daysToNext(patient));
      } else goOn(record, site, day);
    }
    drop(due, n);
    rest -= n;
  }
  unchecked((pending[site] -= all));
  count(site, Tally.FollowUps, all);
  finished(all);
}

/** One visit, with all that can be noted of it. */
function seeAgain(record: u64, site: i32, day: i32): void {
  unchecked(pending[site]--);
  finished();
  count(site, Tally.FollowUps);
  charge(site, Pathway.FollowUp * SPECIALTIES + specialtyOf(record), record);
  note(record, Step.FollowedUp, site);
  goOn(record, site, day);
}

/** What comes after a diagnostic appointment or a follow-up. */
function goOn(record: u64, site: i32, day: i32): void {
  const steps = stepsOf(record);
  const identity = identityOf(record);
  if (steps > 0) {
    const patient = withSteps(record, steps - 1);
    if (steps == 1) decide(patient, site, day, draw(identity, Stream.Decision));
    else book(patient, site, day + diagnosticDays(patient));
    return;
  }
  const patient = record - ONE_VISIT;
  if (visitsOf(patient) > 0) {
    book(patient, site, day + daysToNext(patient));
    return;
  }
  // the last visit may end in a treatment after all, outside the 18-week clock
  if ((record & AFTER) == 0) {
    const specialty = specialtyOf(record);
    const bits = draw(identity, Stream.Decision, LATE_LISTING);
    if (firstChance(bits) < LISTED_LATER[specialty]) {
      list(patient, site, secondChance(bits) < DAY_CASE_SHARE[specialty]);
      return;
    }
  }
  unchecked(left[site]++);
}

/** First appointments: the urgent, then those who wait longest, as far as the day's slots go. */
function seeFirst(site: i32, day: i32): void {
  const notice = <i32>rule(Rule.ClinicNotice);
  for (let k = 0; k < SPECIALTIES; k++) {
    const capacity = unchecked(clinicCapacity[site * SPECIALTIES + k]);
    if (capacity <= 0.0) continue;
    const slots = portion(capacity, day + 1024);
    const rest = call(waitingList(site, k, Waiting.Clinic, 0), slots, notice, site, k, day);
    call(waitingList(site, k, Waiting.Clinic, 1), rest, notice, site, k, day);
  }
}

/** Calls patients from a list until the slots are filled or the next was referred too lately; returns the slots left. */
function call(waiting: i32, slots: i32, notice: i32, site: i32, specialty: i32, day: i32): i32 {
  const gone = unchecked(leaving[site * SPECIALTIES + specialty]);
  const watched = anyWatched();
  let free = slots;
  let early = false;
  while (free > 0 && !early && length(waiting) > 0) {
    const from = front(waiting);
    const end = from + <u32>run(waiting);
    let at = from;
    for (; at < end && free > 0; at++) {
      const record = recordAt(at);
      early = day - referredOn(record) < notice;
      if (early) break;
      const bits = draw(identityOf(record), Stream.Decision);
      if (firstChance(bits) < gone) {
        count(site, Tally.LeftList);
        unchecked(left[site]++);
        if (watched) note(record, Step.LeftList, site);
        continue;
      }
      free--;
      if (watched) {
        charge(site, Pathway.FirstOutpatient * SPECIALTIES + specialty, record);
        note(record, Step.Seen, site, day - referredOn(record));
      } else billPatient(site, Pathway.FirstOutpatient * SPECIALTIES + specialty, record);
      if (stepsOf(record) > 0) book(record, site, day + diagnosticDays(record));
      else decide(record, site, day, bits);
    }
    drop(waiting, <i32>(at - from));
  }
  count(site, Tally.FirstOutpatients, slots - free);
  finished(slots - free);
  return free;
}

/** The decision: listed for treatment with the clock running, or the clock stops here. */
function decide(record: u64, site: i32, day: i32, bits: u64): void {
  const course = decided(specialtyOf(record), firstPick(bits));
  if (course >= LISTED_DAY_CASE) {
    list(record, site, course == LISTED_DAY_CASE);
    return;
  }
  stopClock(record, site, day);
  if (course == 0) unchecked(left[site]++);
  else book(withVisits(record & ~CLOCK_RUNS, course), site, day + gapDays(secondPick(bits)));
}

function list(record: u64, site: i32, dayCase: bool): void {
  const patient = record | (dayCase ? DAY_CASE : 0);
  const kind = dayCase ? Waiting.DayCase : Waiting.Inpatient;
  const waiting = waitingList(site, specialtyOf(record), kind, (record & URGENT) != 0 ? 0 : 1);
  count(site, Tally.ListedForTreatment);
  note(patient, Step.Listed, site, dayCase ? 1 : 0);
  if (!push(waiting, patient)) unchecked(left[site]++);
}
