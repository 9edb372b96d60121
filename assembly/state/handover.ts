// Slots, tests and bookings of one cell shared among the same specialty of other sites: `shares` are cumulative by site.
import { MAX_SITES, Rule } from '../layout';
import { spread } from '../kernel/counts';
import { toUnit } from '../kernel/random';
import { siteCount, weekOf } from './clock';
import { SHORTEST_GAP } from './plannedCourses';
import {
  BOOKING_WEEKS,
  bookings,
  Cell,
  cellOf,
  FollowUp,
  get,
  put,
  raise,
  TEST_FIELDS,
  TEST_WEEKS,
  tests,
} from './plannedCohorts';
import { addSince, clinicWait, joinSince, setClinicWait, waitingSince, withoutClock } from './plannedRings';
import { rule } from './rules';

/** Patients that each site has been handed since its entry was last cleared. */
export const moved = new StaticArray<i32>(MAX_SITES);

/** A list's patients of one working day; they keep their place in time. */
export function handOverSlot(c: i32, k: i32, list: i32, number: i32, shares: StaticArray<f64>, key: u64): void {
  const n = waitingSince(c, list, number);
  if (n == 0) return;
  const u = toUnit(key);
  const late = list >= 2 ? withoutClock(c, list, number) : 0;
  let before = 0.0;
  for (let t = 0, sites = siteCount(); t < sites; t++) {
    const here = spread(n, before, shares[t], u);
    const without = min(here, spread(late, before, shares[t], u));
    before = shares[t];
    if (here == 0) continue;
    moved[t] += here;
    const to = cellOf(t, k);
    if (list >= 2) mixWaits(c, to, list, number, here);
    joinSince(to, list, number, here, without);
  }
  addSince(c, list, number, -n, -late);
}

/** The clinic wait of those listed on a day is the mean over old and new. */
function mixWaits(from: i32, to: i32, list: i32, number: i32, n: i32): void {
  const had = waitingSince(to, list, number);
  setClinicWait(to, list, number, (had * clinicWait(to, list, number) + n * clinicWait(from, list, number)) / (had + n));
}

/** Those in tests have one more of them, as if first seen last week: they are decided on within five weeks. */
export function handOverTests(c: i32, k: i32, shares: StaticArray<f64>, day: i32, key: u64): void {
  const people = get(c, Cell.InTests);
  const visits = get(c, Cell.Tests);
  const urgent = rule(Rule.UrgentShare);
  const u = toUnit(key);
  let before = 0.0;
  for (let t = 0, sites = siteCount(); t < sites; t++) {
    const here = spread(people, before, shares[t], u);
    raise(cellOf(t, k), Cell.Tests, spread(visits, before, shares[t], u));
    before = shares[t];
    if (here == 0) continue;
    const first = <i32>(<f64>here * urgent + 0.5);
    fileAgain(cellOf(t, k), 0, first, get(c, Cell.DecidingWait), day);
    fileAgain(cellOf(t, k), 1, here - first, get(c, Cell.DecidingWait + 1), day);
    moved[t] += here;
  }
  for (let i = 0; i < TEST_WEEKS * TEST_FIELDS; i++) tests[c * TEST_WEEKS * TEST_FIELDS + i] = 0;
  for (let field: i32 = Cell.Tested; field <= Cell.InTests; field++) put(c, field, 0);
}

function fileAgain(c: i32, routine: i32, n: i32, wait: i32, day: i32): void {
  if (n == 0) return;
  const row = (c * TEST_WEEKS + ((weekOf(day) - 1) & (TEST_WEEKS - 1))) * TEST_FIELDS + routine;
  const had = <i32>tests[row] + <i32>tests[row + 2];
  tests[row + 4] = <u16>((had * <i32>tests[row + 4] + n * wait) / (had + n));
  tests[row] += <u16>n;
  raise(c, Cell.InTests, n);
}

/** Visits that are booked are booked anew, a fortnight of their gap gone: the first may be next week. */
export function handOverBookings(c: i32, k: i32, kind: i32, shares: StaticArray<f64>, key: u64): void {
  const people = get(c, Cell.Booked + kind);
  const ended = get(c, Cell.Ended + kind);
  const u = toUnit(key);
  let before = 0.0;
  for (let t = 0, sites = siteCount(); t < sites; t++) {
    const to = cellOf(t, k);
    const here = spread(people, before, shares[t], u);
    const unseen = spread(ended, before, shares[t], u);
    before = shares[t];
    bookings[(to * FollowUp.Count + kind) * BOOKING_WEEKS + SHORTEST_GAP - 1] += <i16>here;
    raise(to, Cell.Booked + kind, here);
    raise(to, Cell.Ended + kind, unseen);
    moved[t] += here + unseen;
  }
  const row = (c * FollowUp.Count + kind) * BOOKING_WEEKS;
  for (let ago = 0; ago < BOOKING_WEEKS; ago++) bookings[row + ago] = 0;
  put(c, Cell.Booked + kind, 0);
  put(c, Cell.BookedRest + kind, 0);
  put(c, Cell.Ended + kind, 0);
}
