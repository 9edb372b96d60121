// Each quarter boards bring capacity nearer to need: wards by how full beds were, lists by how long people wait, what is fixed slowly by the work.
import { Clock, EventKind, Instrument, Mechanism, Rule, SPECIALTIES, Tally, WARDS } from '../../layout';
import { clip } from '../../kernel/maths';
import { clock, isOn, isWarming, siteCount } from '../../state/clock';
import { Waiting, waitingCount } from '../../state/patients';
import { happened } from '../../state/record';
import { rule } from '../../state/rules';
import {
  attendanceCapacity,
  bedPressure,
  beds,
  bedsAt,
  clinicCapacity,
  footprint,
  frozen,
  isClosed,
  load,
  occupied,
  theatreCapacity,
  trustOf,
  work,
  yearToDate,
} from '../../state/sites';

const QUARTER = 0.25;
const WORKING_WEEK = 5.0;
/** Beds of a ward, and of half a ward, which is what a small hospital opens and shuts. */
const WARD = 28;
const HALF_WARD = 14;
/** Nights that a cancelled operation would have needed (planned stays, state/care.ts). */
const CANCELLED_NIGHTS = 3.5;
const SMALL_HOSPITAL = 300;
/** Most by which lists grow or shrink in a quarter (judgement). */
const SLOWEST = -0.015;
const FASTEST = 0.03;

export function invest(_day: i32): void {
  if (isWarming() || !isOn(Mechanism.CapacityResponse)) return;
  for (let s = 0, n = siteCount(); s < n; s++) {
    if (isClosed(s)) continue;
    if (frozen[s] > 0) {
      // nothing is built while trusts are joined; wards that nobody staffs shut
      if (bedPressure[s] <= -<f64>blockOf(s)) shutWard(s, blockOf(s));
      continue;
    }
    fitWards(s);
    fitLists(s);
    const needed = load[s * 3 + 1] * (1.0 + rule(Rule.EmergencySlack));
    attendanceCapacity[s] += rule(Rule.CapacityResponse) * QUARTER * (needed - attendanceCapacity[s]);
    fitFootprint(s);
  }
}

/** Wards follow the year's occupancy, against the first year's, in whole blocks. */
function fitWards(s: i32): void {
  const usual = load[s * 3 + 2];
  const have = bedsAt(s);
  // in the first year a board learns what is usual
  if (usual <= 0.0 || have == 0 || clock[Clock.MonthIndex] < 12) return;
  const wanted = <f64>have * (load[s * 3] / usual - 1.0) + bedsOfCancelled(s);
  bedPressure[s] += rule(Rule.CapacityResponse) * QUARTER * wanted;
  const block = blockOf(s);
  if (bedPressure[s] >= <f64>block) openWard(s, block);
  else if (bedPressure[s] <= -<f64>block) shutWard(s, block);
}

/** Beds that a hospital opens and shuts together. */
function blockOf(s: i32): i32 {
  return bedsAt(s) < SMALL_HOSPITAL ? HALF_WARD : WARD;
}

/** Beds that the operations cancelled this year would have filled. */
function bedsOfCancelled(s: i32): f64 {
  const months = ((clock[Clock.MonthIndex] - 1) % 12) + 1;
  return (<f64>yearToDate(s, Tally.Cancellations) * CANCELLED_NIGHTS * 12.0) / (<f64>months * 365.0);
}

/** Of the fullest kind. */
function openWard(s: i32, block: i32): void {
  let best = -1;
  let fullest = -1.0;
  for (let w = 0; w < WARDS; w++) {
    const have = beds[s * WARDS + w];
    if (have == 0) continue;
    const full = <f64>occupied[s * WARDS + w] / <f64>have;
    if (full <= fullest) continue;
    fullest = full;
    best = w;
  }
  beds[s * WARDS + best] += block;
  bedPressure[s] -= <f64>block;
  happened(EventKind.WardsOpened, <i32>trustOf[s], s, -1, Instrument.None, <f64>block);
}

/** Of the emptiest kind that can do without; nobody is put out of bed. */
function shutWard(s: i32, block: i32): void {
  let best = -1;
  let emptiest = 1.0;
  for (let w = 0; w < WARDS; w++) {
    const left = beds[s * WARDS + w] - block;
    if (left <= 0 || occupied[s * WARDS + w] > left) continue;
    const full = <f64>occupied[s * WARDS + w] / <f64>left;
    if (full >= emptiest) continue;
    emptiest = full;
    best = w;
  }
  if (best < 0) return;
  beds[s * WARDS + best] -= block;
  bedPressure[s] += <f64>block;
  happened(EventKind.WardsShut, <i32>trustOf[s], s, -1, Instrument.None, <f64>block);
}

/** Clinics and theatres grow where lists are longer than on the first day, shrink where they are shorter. */
function fitLists(s: i32): void {
  for (let k = 0; k < SPECIALTIES; k++) {
    const o = s * SPECIALTIES + k;
    clinicCapacity[o] *= growthOf(waitingCount(s, k, Waiting.Clinic), clinicCapacity[o], rule(Rule.OpeningClinicWait));
    for (let i = 0; i < 2; i++) {
      const waiting = waitingCount(s, k, i == 0 ? Waiting.DayCase : Waiting.Inpatient);
      theatreCapacity[o * 2 + i] *= growthOf(waiting, theatreCapacity[o * 2 + i], rule(Rule.OpeningTreatmentWait));
    }
  }
}

function growthOf(waiting: i32, slots: f64, usualWeeks: f64): f64 {
  if (slots <= 0.0) return 1.0;
  const weeks = <f64>waiting / (slots * WORKING_WEEK);
  return 1.0 + clip(rule(Rule.BacklogResponse) * QUARTER * (weeks - usualWeeks), SLOWEST, FASTEST);
}

function fitFootprint(s: i32): void {
  const first = work[s * 2 + 1];
  if (first <= 0.0) return;
  const aim = 1.0 + rule(Rule.FixedFollows) * (work[s * 2] / first - 1.0);
  footprint[s] += (Math.max(0.3, aim) - footprint[s]) / rule(Rule.FixedLag);
}
