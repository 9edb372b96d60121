// Day surgery: cases are called from the lists, urgent first; the clocks of those who come stop.
import { Pathway, SPECIALTIES, Tally } from '../../layout';
import { word } from '../../kernel/counts';
import { toUnit } from '../../kernel/random';
import { stopClocks } from '../../state/decisions';
import { leavers } from '../../state/leavers';
import { bill } from '../../state/ledger';
import { Cell, dayOf, FollowUp, get, put, raise, workday } from '../../state/plannedCohorts';
import { shareWithin } from '../../state/plannedCourses';
import { entryOf, listed, listedOf, oldestOn } from '../../state/plannedRings';
import { dayAhead, daysAhead, firstAhead, places, setOut } from '../../state/plannedWeek';
import { count, pending, theatreCapacity } from '../../state/sites';
import { EIGHTEEN_WEEKS, finished } from '../../state/spells';

/** First words of a stretch's key: rounding of clocks by list. */
const IN_TIME_WORD = 16;

/** The day lists of the stretch. */
export function treatDayCases(c: i32, site: i32, k: i32, key: u64): void {
  if (get(c, Cell.Waiting + 2) + get(c, Cell.Waiting + 3) == 0) return;
  setOut(unchecked(theatreCapacity[c * 2]), get(c, Cell.FreedDayLists));
  let treated = 0;
  let freed = 0;
  for (let list = 2; list < 4; list++) {
    if (get(c, Cell.Waiting + list) == 0) continue;
    const called = call(c, list);
    const gone = called > 0 ? leavers(c, site, called, key + <u64>(list + 1)) : 0;
    treated += called - gone;
    freed += gone;
    stop(site, called, gone, key, list);
  }
  put(c, Cell.FreedDayLists, get(c, Cell.Waiting + 3) > 0 ? freed : 0);
  if (treated == 0) return;
  finished(treated);
  count(site, Tally.DayCases, treated);
  bill(site, Pathway.DayCase * SPECIALTIES + k, treated);
  raise(c, Cell.Ended + FollowUp.Treatment, treated);
  unchecked((pending[site] += treated));
}

/** Clocks of those called last, the days they had run together, and how many may be expected within eighteen weeks. */
let clocks: i32 = 0;
let clockDays: i32 = 0;
let clocksInTime: f64 = 0.0;

/** Stops the clocks of those called last, `gone` of the `called` apart. */
function stop(site: i32, called: i32, gone: i32, key: u64, list: i32): void {
  const stopped = max(0, clocks - gone);
  if (stopped == 0) return;
  const part = gone == 0 ? 1.0 : <f64>stopped / <f64>clocks;
  stopClocks(site, stopped, <i32>(<f64>clockDays * part), clocksInTime * part, toUnit(word(key, IN_TIME_WORD + list)));
}

/** Calls a list for the places of each day. */
function call(c: i32, list: i32): i32 {
  const ring = listedOf(c, list);
  const first = firstAhead();
  const length = daysAhead();
  const here = get(c, Cell.Waiting + list);
  let waiting = here;
  let oldest = oldestOn(c, list);
  let running = 0;
  let days = 0;
  let inTime = 0.0;
  for (let i = 0; i < length && waiting > 0; i++) {
    const day = unchecked(dayAhead[i]);
    let free = unchecked(places[i]);
    while (free > 0 && oldest <= first + i) {
      const at = ring + entryOf(oldest);
      const since = <i32>unchecked(listed[at]);
      if (since == 0) {
        oldest++;
        continue;
      }
      const calls = min(since, free);
      const late = take(at, since, calls);
      const waited = day - dayOf(oldest) + <i32>unchecked(listed[at + 2]);
      running += calls - late;
      days += (calls - late) * waited;
      inTime += <f64>(calls - late) * shareWithin(EIGHTEEN_WEEKS, waited);
      waiting -= calls;
      free -= calls;
    }
    unchecked((places[i] = free));
  }
  put(c, Cell.Waiting + list, waiting);
  put(c, Cell.Oldest + list, oldest);
  clocks = running;
  clockDays = days;
  clocksInTime = inTime;
  return here - waiting;
}

/** Takes `calls` of `since` patients out of an entry; returns those of them without a clock. */
// @ts-ignore: decorator
@inline
function take(at: i32, since: i32, calls: i32): i32 {
  unchecked((listed[at] = <u16>(since - calls)));
  const without = <i32>unchecked(listed[at + 1]);
  if (without == 0) return 0;
  const late = calls == since ? without : (without * calls + (since >> 1)) / since;
  unchecked((listed[at + 1] = <u16>(without - late)));
  return late;
}

/** Inpatients taken since the stretch began leave their ring, first in first out, as of the mean day that they came on. */
export function settleInpatients(c: i32, site: i32, list: i32, key: u64): void {
  const called = get(c, Cell.Called + list - 4);
  if (called == 0) return;
  const came = get(c, Cell.Came + list - 4);
  const days = get(c, Cell.CameDays + list - 4);
  const ring = listedOf(c, list);
  let oldest = oldestOn(c, list);
  const day = came > 0 ? (days + (came >> 1)) / came : dayOf(oldest);
  const last = workday();
  let rest = called;
  let running = 0;
  let together = 0;
  let inTime = 0.0;
  while (rest > 0 && oldest <= last) {
    const at = ring + entryOf(oldest);
    const since = <i32>unchecked(listed[at]);
    if (since == 0) {
      oldest++;
      continue;
    }
    const calls = min(since, rest);
    const late = take(at, since, calls);
    const waited = day - dayOf(oldest) + <i32>unchecked(listed[at + 2]);
    running += calls - late;
    together += (calls - late) * waited;
    inTime += <f64>(calls - late) * shareWithin(EIGHTEEN_WEEKS, waited);
    rest -= calls;
  }
  put(c, Cell.Oldest + list, oldest);
  put(c, Cell.Called + list - 4, 0);
  put(c, Cell.Came + list - 4, 0);
  put(c, Cell.CameDays + list - 4, 0);
  clocks = running;
  clockDays = together;
  clocksInTime = inTime;
  stop(site, called, called - came, key, list);
}
