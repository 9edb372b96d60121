// Planned care starts mid-life: lists, tests, visits and stays as a steady world with the opening waits would have them.
import { AGE_BANDS, Rule, SPECIALTIES, SPECIALTY_LANES, WARDS } from '../../layout';
import { workingDay } from '../../kernel/calendar';
import { poissonCount, word } from '../../kernel/counts';
import { actor, draw, Stream, unit } from '../../kernel/random';
import { layPlanned } from '../../state/bedCohorts';
import {
  DAY_CASE_SHARE,
  EMERGENCY_DEATH,
  EMERGENCY_FOLLOWED,
  EMERGENCY_VISITS,
  emergencyShare,
  LISTED,
  LISTED_LATER,
  ONE_STEP,
  plannedStay,
  TWO_STEPS,
} from '../../state/care';
import { epochOf, siteCount } from '../../state/clock';
import { dueAfter, firstVisit, LONGEST_GAP, LONGEST_TESTS, nextVisit, oneTestAfter, PARTS, twoTestsAfter } from '../../state/plannedCourses';
import { admitting, goneShare, startShare, waitFactor } from '../../state/flows';
import { homeWard, wholeNights } from '../../state/patients';
import {
  BOOKING_WEEKS,
  bookings,
  Cell,
  cellOf,
  dayOf,
  FollowUp,
  put,
  raise,
  Rate,
  rates,
  RING,
  setPlannedUntil,
  TEST_FIELDS,
  TEST_WEEKS,
  tests,
  workday,
  workdays,
} from '../../state/plannedCohorts';
import { joinSince, setClinicWait } from '../../state/plannedRings';
import { rule } from '../../state/rules';
import { beds, entered, occupied, pending, siteReferralRate } from '../../state/sites';

const WEEKS = 52.18;
/** Working days a week on average. */
const WORKING_WEEK = 253.0 / WEEKS;
/** Days back that a planned stay may have begun. */
const STAY_HISTORY = 120;

/** As of the morning of `now`, the `week`th Monday behind it or on it. */
export function openPlanned(now: i32, week: i32): void {
  numberWorkdays(now);
  for (let s = 0, n = siteCount(); s < n; s++) {
    for (let k = 0; k < SPECIALTIES; k++) {
      const drawn = <f64>siteReferralRate[s * SPECIALTY_LANES + k];
      const c = cellOf(s, k);
      rates[c * Rate.Count + Rate.UntilLeaving] = -Math.log(1.0 - unit(actor(c, 0), Stream.PlannedOpening));
      if (drawn > 0.0) openCell(c, s, k, drawn * startShare(s, k), now, week);
      const followed = emergenciesHome(s, k) * EMERGENCY_FOLLOWED;
      openVisits(c, s, FollowUp.Emergency, (followed * EMERGENCY_VISITS) / WEEKS, followed / WEEKS);
    }
  }
}

/** Names the last year's working days. */
function numberWorkdays(now: i32): void {
  workdays[0] = RING - 1;
  setPlannedUntil(now - 1);
  let day = now;
  for (let number = RING - 1; number >= 0; number--) {
    do day--;
    while (!workingDay(epochOf(day)));
    workdays[1 + number] = day;
  }
}

function openCell(c: i32, s: i32, k: i32, referred: f64, now: i32, week: i32): void {
  const urgentShare = rule(Rule.UrgentShare);
  const notice = <i32>rule(Rule.ClinicNotice);
  const stay = 1.0 - goneShare(s, k);
  const ended = (1.0 - LISTED[k]) * referred * stay;
  const late = ended * firstVisit[k] * LISTED_LATER[k];
  const treated = (LISTED[k] * referred * stay + late) * stay;

  for (let routine = 0; routine < 2; routine++) {
    const share = routine == 0 ? urgentShare : 1.0 - urgentShare;
    const clinic = routine == 0 ? notice : max(notice, waitDays(rule(Rule.OpeningClinicWait), c));
    const theatre = routine == 0 ? 2 : max(2, waitDays(rule(Rule.OpeningTreatmentWait), c));
    const seen = referred * share * stay;
    openLists(c, s, k, routine, clinic, theatre, referred * share, seen * LISTED[k], late * share, now);
    openTests(c, s, routine, clinic, seen * WORKING_WEEK, week);
  }
  const visits = firstVisit[k] / (1.0 - nextVisit[k]);
  openVisits(c, s, FollowUp.Clinic, ended * visits * WORKING_WEEK, ended * WORKING_WEEK);
  const after = firstVisit[SPECIALTIES + k] / (1.0 - nextVisit[SPECIALTIES + k]);
  openVisits(c, s, FollowUp.Treatment, treated * after * WORKING_WEEK, treated * WORKING_WEEK);
  openStays(c, s, k, treated * (1.0 - DAY_CASE_SHARE[k]), now);
}

/** Days that a routine patient has waited on a list whose mean wait is `weeks` times the cell's factor. */
function waitDays(weeks: f64, c: i32): i32 {
  return <i32>((weeks * waitFactor[c] * 7.0) / (1.0 - rule(Rule.UrgentShare)));
}

/** `referred`, `listed` and `late` a working day. */
function openLists(c: i32, s: i32, k: i32, routine: i32, clinic: i32, theatre: i32, referred: f64, listed: f64, late: f64, now: i32): void {
  const reach = max(clinic, theatre);
  for (let number = workday(); number > 0 && dayOf(number) + reach >= now; number--) {
    const key = draw(actor(c, number), Stream.PlannedOpening, 1 + routine);
    if (dayOf(number) + clinic >= now) enter(c, s, routine, number, poissonCount(referred, word(key, 0)), 0);
    if (dayOf(number) + theatre < now) continue;
    for (let kind = 2; kind <= 4; kind += 2) {
      const share = kind == 2 ? DAY_CASE_SHARE[k] : 1.0 - DAY_CASE_SHARE[k];
      const without = poissonCount(late * share, word(key, kind));
      setClinicWait(c, kind + routine, number, clinic);
      enter(c, s, kind + routine, number, poissonCount(listed * share, word(key, kind + 1)) + without, without);
    }
  }
}

function enter(c: i32, s: i32, list: i32, number: i32, n: i32, without: i32): void {
  joinSince(c, list, number, n, without);
  entered[s] += <i64>n;
}

/** Rows of tests for the weeks behind; people are rounded up, what is left over of the last falls due first. */
function openTests(c: i32, s: i32, routine: i32, clinic: i32, seen: f64, week: i32): void {
  let parts = 0;
  for (let ago = 1; ago <= LONGEST_TESTS; ago++) {
    const key = draw(actor(c, ago), Stream.PlannedOpening, 3 + routine);
    const row = (c * TEST_WEEKS + ((week - ago) & (TEST_WEEKS - 1))) * TEST_FIELDS + routine;
    const once = poissonCount(seen * ONE_STEP, word(key, 0));
    const twice = poissonCount(seen * TWO_STEPS, word(key, 2));
    tests[row] = <u16>once;
    tests[row + 2] = <u16>twice;
    tests[row + 4] = <u16>clinic;
    for (let due = ago; due <= LONGEST_TESTS; due++) parts += once * oneTestAfter[due] + twice * twoTestsAfter[due];
  }
  const people = (parts + 24) / 25;
  put(c, Cell.DecidingRest + routine, people * 25 - parts);
  raise(c, Cell.InTests, people);
  entered[s] += <i64>people;
  pending[s] += people;
}

/** Bookings of a class: as many are made a week as visits are paid; `ended` a week wait half a week for their first. */
function openVisits(c: i32, s: i32, kind: i32, visits: f64, ended: f64): void {
  const row = (c * FollowUp.Count + kind) * BOOKING_WEEKS;
  let parts = 0;
  for (let ago = 0; ago < LONGEST_GAP; ago++) {
    const booked = poissonCount(visits, draw(actor(c, ago), Stream.PlannedOpening, 8 + kind));
    bookings[row + ago] = <i16>booked;
    for (let gap = ago + 1; gap <= LONGEST_GAP; gap++) parts += booked * <i32>dueAfter[gap];
  }
  const people = (parts + PARTS - 1) / PARTS;
  const waiting = poissonCount(ended * 0.5, draw(actor(c, LONGEST_GAP), Stream.PlannedOpening, 8 + kind));
  put(c, Cell.BookedRest + kind, people * PARTS - parts);
  put(c, Cell.Booked + kind, people);
  put(c, Cell.Ended + kind, waiting);
  entered[s] += <i64>(people + waiting);
  pending[s] += people + waiting;
}

/** Emergency patients of a specialty who go home from a site, a year. */
function emergenciesHome(s: i32, k: i32): f64 {
  let sum = 0.0;
  for (let a = 0; a < AGE_BANDS; a++) {
    sum += admitting[s * AGE_BANDS + a] * emergencyShare(a, k) * (1.0 - EMERGENCY_DEATH[a]) * (1.0 - rule(Rule.ReadmissionEmergency));
  }
  return sum;
}

/** Those operated on in the last months who still lie in a bed. */
function openStays(c: i32, s: i32, k: i32, operated: f64, now: i32): void {
  for (let day = now - STAY_HISTORY; day < now; day++) {
    if (!workingDay(epochOf(day))) continue;
    const key = draw(actor(c, now - day), Stream.PlannedOpening, 16);
    for (let i = poissonCount(operated, key); i > 0; i--) {
      const stay = max(1, wholeNights(plannedStay(k, <u32>word(key, 8 + i)) * rule(Rule.LengthOfStayFactor)));
      if (day + stay < now) continue;
      const ward = freeWard(s, homeWard(k));
      if (ward < 0) continue;
      layPlanned(s, k, ward, stay, day);
      entered[s]++;
    }
  }
}

/** The own ward, else an adult ward with a free bed; −1 when there is none. */
function freeWard(s: i32, home: i32): i32 {
  let ward = home;
  for (let w = 0; occupied[s * WARDS + ward] >= beds[s * WARDS + ward]; w++) {
    if (w == 3) return -1;
    ward = w;
  }
  return ward;
}
