// At midnight the beds are counted, and every law of patients and beds is checked.
import { Breach, Clock, Column, ColumnUse, DIARY_DAYS, Indicator, SiteKind, Tally, WARDS, WHEEL_DAYS } from '../../layout';
import { column } from '../../kernel/columns';
import { after, begin, END, length, recordAt, stretch } from '../../kernel/queue';
import { breach, clock, inCohorts, isWarming, siteCount, trustCount } from '../../state/clock';
import {
  CLOCK_RUNS,
  followUpsDue,
  referredOn,
  returnsDue,
  siteOf,
  staysEnding,
  trolleys,
  wardOf,
  WAITING_LISTS,
  waitingList,
} from '../../state/patients';
import { waitingForPlannedCare } from '../../state/plannedCohorts';
import { set } from '../../state/record';
import { EIGHTEEN_WEEKS } from '../../state/spells';
import { beds, count, entered, kind, left, occupied, onTrolleys, pending, trustOf } from '../../state/sites';
import { isAlive } from '../../state/trusts';

/** Recounted patients: site × (pending, wards …). */
let recount: StaticArray<i32> = new StaticArray<i32>(0);
const FIELDS = 1 + WARDS;
/** Of the audit under way. */
let waiting = 0;
let inTime = 0;

export function claimAudit(sites: i32): void {
  recount = column<i32>(Column.AuditCount, sites * FIELDS, ColumnUse.Scratch);
}

function waitingAt(site: i32): i32 {
  if (inCohorts()) return waitingForPlannedCare(site);
  let sum = 0;
  const first = waitingList(site, 0, 0, 0);
  for (let l = first; l < first + WAITING_LISTS; l++) sum += length(l);
  return sum;
}

/** Every day: who came in equals who waits, lies in a bed or has left; no ward holds more than its beds; one living owner. */
export function midnight(): void {
  for (let s = 0, n = siteCount(); s < n; s++) {
    let used = 0;
    for (let w = 0; w < WARDS; w++) {
      const here = unchecked(occupied[s * WARDS + w]);
      if (here > unchecked(beds[s * WARDS + w]) || here < 0) breach(Breach.Beds, s);
      used += here;
      count(s, Tally.AvailableBedDays, unchecked(beds[s * WARDS + w]));
    }
    count(s, Tally.OccupiedBedDays, used);

    const present = <i64>(waitingAt(s) + unchecked(pending[s]) + used + unchecked(onTrolleys[s]));
    if (unchecked(entered[s]) - unchecked(left[s]) != present) breach(Breach.Patients, s);
    if (unchecked(kind[s]) != SiteKind.Closed) {
      const t = <i32>unchecked(trustOf[s]);
      if (t >= trustCount() || !isAlive(t)) breach(Breach.Ownership, s);
    }
  }
}

/** Every month: each list is as long as the counters say, and those who wait are asked how long; every quarter each record is found. */
export function audit(day: i32): void {
  memory.fill(changetype<usize>(recount), 0, <usize>recount.length << 2);
  for (let d = 0; d < WHEEL_DAYS; d++) {
    findThose(returnsDue(d), false);
    findThose(staysEnding(d), true);
  }
  const everyRecord = clock[Clock.MonthIndex] % 3 == 0;
  let listed = 0;
  let booked = 0;
  let bedded = 0;
  waiting = 0;
  inTime = 0;
  for (let s = 0, n = siteCount(); s < n; s++) {
    if (recount[s * FIELDS] + bookedAt(s, everyRecord) != pending[s]) breach(Breach.Audit, s);
    for (let w = 0; w < WARDS; w++) if (recount[s * FIELDS + 1 + w] != occupied[s * WARDS + w]) breach(Breach.Audit, s);
    if (length(trolleys(s)) != onTrolleys[s]) breach(Breach.Audit, s);
    const first = waitingList(s, 0, 0, 0);
    for (let l = first; l < first + WAITING_LISTS; l++) askThose(l, s, day);
    listed += waitingAt(s);
    booked += pending[s];
    for (let w = 0; w < WARDS; w++) bedded += occupied[s * WARDS + w];
  }
  clock[Clock.PeakWaiting] = max(clock[Clock.PeakWaiting], listed);
  clock[Clock.PeakBooked] = max(clock[Clock.PeakBooked], booked);
  clock[Clock.PeakInBed] = max(clock[Clock.PeakInBed], bedded);
  if (isWarming()) return;
  set(Indicator.RttWaiting, <f64>waiting);
  set(Indicator.RttWaitingInTime, <f64>inTime);
}

/** Counts the records of a wheel's day where they say they belong. */
function findThose(list: i32, inBed: bool): void {
  for (let at = begin(list); at != END; at = after(at, list)) {
    const record = recordAt(at);
    unchecked(recount[siteOf(record) * FIELDS + (inBed ? 1 + wardOf(record) : 0)]++);
  }
}

/** Visits in a clinic's diary; those of another hospital do not count. */
function bookedAt(site: i32, everyRecord: bool): i32 {
  let booked = 0;
  for (let d = 0; d < DIARY_DAYS; d++) {
    const list = followUpsDue(site, d);
    booked += length(list);
    if (!everyRecord) continue;
    for (let at = begin(list), n = 0; at != END; at = after(at + <u32>n - 1, list)) {
      n = stretch(at, list);
      for (let i: u32 = 0; i < <u32>n; i++) booked -= <i32>(siteOf(recordAt(at + i)) != site);
    }
  }
  return booked;
}

/** Of the list, how many wait with the clock running, and how many of them within eighteen weeks. */
function askThose(list: i32, site: i32, day: i32): void {
  let running = 0;
  let early = 0;
  for (let at = begin(list), n = 0; at != END; at = after(at + <u32>n - 1, list)) {
    n = stretch(at, list);
    for (let i: u32 = 0; i < <u32>n; i++) {
      const record = recordAt(at + i);
      if (siteOf(record) != site) breach(Breach.Audit, site);
      const runs = <i32>((record & CLOCK_RUNS) != 0);
      running += runs;
      early += runs & <i32>(day - referredOn(record) <= EIGHTEEN_WEEKS);
    }
  }
  waiting += running;
  inTime += early;
}
