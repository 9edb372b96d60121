// Each month every ring and booking is counted anew against the cells' own numbers; those who wait are asked how long.
import { Breach, Indicator, SPECIALTIES } from '../../layout';
import { returnsBooked } from '../../state/bedCohorts';
import { breach, isWarming, siteCount } from '../../state/clock';
import { dueAfter, LONGEST_GAP, LONGEST_TESTS, oneTestAfter, PARTS, shareWithin, twoTestsAfter } from '../../state/plannedCourses';
import {
  BOOKING_WEEKS,
  bookings,
  Cell,
  cellOf,
  dayOf,
  FollowUp,
  get,
  LISTS,
  RING,
  TEST_FIELDS,
  TEST_WEEKS,
  tests,
  workday,
} from '../../state/plannedCohorts';
import { entryOf, listed, listedOf, oldestOn, referred, referredOf } from '../../state/plannedRings';
import { set } from '../../state/record';
import { pending } from '../../state/sites';
import { EIGHTEEN_WEEKS } from '../../state/spells';

/** Parts of a booking, and 25ths of one with one and with two tests, that fall due from so many weeks after it on. */
const dueFrom = new StaticArray<i32>(BOOKING_WEEKS);
const oneTestFrom = new StaticArray<i32>(LONGEST_TESTS + 2);
const twoTestsFrom = new StaticArray<i32>(LONGEST_TESTS + 2);
/** [0] clocks that run, [1] of them within eighteen weeks. */
const running = new StaticArray<f64>(2);

/** `week` is the Monday behind `day`. */
export function auditPlanned(day: i32, week: i32): void {
  for (let w = LONGEST_GAP; w >= 0; w--) dueFrom[w] = dueFrom[w + 1] + <i32>dueAfter[w];
  for (let w = LONGEST_TESTS; w >= 0; w--) {
    oneTestFrom[w] = oneTestFrom[w + 1] + oneTestAfter[w];
    twoTestsFrom[w] = twoTestsFrom[w + 1] + twoTestsAfter[w];
  }
  running.fill(0);
  for (let s = 0, n = siteCount(); s < n; s++) {
    let booked = returnsBooked(s);
    for (let k = 0; k < SPECIALTIES; k++) {
      const c = cellOf(s, k);
      if (!listsAreSound(c, day) || !testsAreSound(c, week)) breach(Breach.Audit, s);
      booked += get(c, Cell.InTests);
      for (let kind = 0; kind < FollowUp.Count; kind++) {
        if (!bookingsAreSound(c, kind)) breach(Breach.Audit, s);
        booked += get(c, Cell.Booked + kind) + get(c, Cell.Ended + kind);
      }
    }
    if (booked != pending[s]) breach(Breach.Audit, s);
  }
  if (isWarming()) return;
  set(Indicator.RttWaiting, running[0]);
  set(Indicator.RttWaitingInTime, Math.round(running[1]));
}

/** Recounts the lists of a cell and adds its clocks to those that run. */
function listsAreSound(c: i32, day: i32): bool {
  let sound = true;
  for (let list = 0; list < LISTS; list++) {
    const waiting = get(c, Cell.Waiting + list);
    if (waiting == 0) continue;
    const here = list < 2 ? countReferred(c, list, day) : countListed(c, list, day);
    if (here != waiting) sound = false;
  }
  return sound && get(c, Cell.Available) == get(c, Cell.Waiting + 4) && get(c, Cell.Available + 1) == get(c, Cell.Waiting + 5);
}

function countReferred(c: i32, list: i32, day: i32): i32 {
  const ring = referredOf(c, list);
  let all = 0;
  let inTime = 0;
  for (let number = oldestOn(c, list), last = workday(); number <= last; number++) {
    const n = <i32>unchecked(referred[ring + (number & (RING - 1))]);
    all += n;
    if (day - dayOf(number) <= EIGHTEEN_WEEKS) inTime += n;
  }
  running[0] += <f64>all;
  running[1] += <f64>inTime;
  return all;
}

function countListed(c: i32, list: i32, day: i32): i32 {
  const ring = listedOf(c, list);
  let all = 0;
  let clocks = 0;
  let inTime = 0.0;
  for (let number = oldestOn(c, list), last = workday(); number <= last; number++) {
    const at = ring + entryOf(number);
    const n = <i32>unchecked(listed[at]);
    if (n == 0) continue;
    const run = n - <i32>unchecked(listed[at + 1]);
    all += n;
    clocks += run;
    inTime += <f64>run * shareWithin(EIGHTEEN_WEEKS, day - dayOf(number) + <i32>unchecked(listed[at + 2]));
  }
  running[0] += <f64>clocks;
  running[1] += inTime;
  return all;
}

/** What is left of each week's tests, and of those to be decided on, makes up all who are in tests. */
function testsAreSound(c: i32, week: i32): bool {
  let parts = 0;
  for (let routine = 0; routine < 2; routine++) {
    parts += get(c, Cell.DecidingRest + routine) + 25 * (get(c, Cell.Deciding + routine) + get(c, Cell.Tested + routine));
    for (let ago = 1; ago <= LONGEST_TESTS; ago++) {
      const row = (c * TEST_WEEKS + ((week - ago) & (TEST_WEEKS - 1))) * TEST_FIELDS + routine;
      parts += <i32>tests[row] * oneTestFrom[ago + 1] + <i32>tests[row + 2] * twoTestsFrom[ago + 1];
    }
  }
  return parts == 25 * get(c, Cell.InTests);
}

function bookingsAreSound(c: i32, kind: i32): bool {
  const row = (c * FollowUp.Count + kind) * BOOKING_WEEKS;
  let parts = get(c, Cell.BookedRest + kind);
  for (let ago = 0; ago < LONGEST_GAP; ago++) parts += <i32>bookings[row + ago] * dueFrom[ago + 1];
  return parts == get(c, Cell.Booked + kind) * PARTS;
}
