// Theatres: day cases and inpatients are called from the lists, urgent first; without a free bed an operation is cancelled.
import { Pathway, SPECIALTIES, Tally, Ward, WARDS } from '../../layout';
import { word } from '../../kernel/counts';
import { portion } from '../../kernel/maths';
import { actor, draw, Stream, toUnit } from '../../kernel/random';
import { layPlanned } from '../../state/bedCohorts';
import { plannedStay } from '../../state/care';
import { shareWithin } from '../../state/plannedCourses';
import { stopClocks } from '../../state/decisions';
import { leavers } from '../../state/leavers';
import { bill } from '../../state/ledger';
import { homeWard, wholeNights } from '../../state/patients';
import { Cell, clinicWait, dayOf, FollowUp, get, oldestOn, put, raise, setWithoutClock, slotOf, slots, withoutClock } from '../../state/plannedCohorts';
import { count, makeUp, pending, theatreCapacity } from '../../state/sites';
import { EIGHTEEN_WEEKS, finished } from '../../state/spells';

/** First words of a day's key: rounding of clocks by list, then lengths of stay, six to a word. */
const IN_TIME_WORD = 16;
const STAY_WORD = 32;

export function treatDayCases(c: i32, site: i32, k: i32, day: i32, today: i32, key: u64): void {
  let free = portion(unchecked(theatreCapacity[c * 2]), day + 1024);
  let treated = 0;
  for (let list = 2; list < 4 && free > 0; list++) {
    if (get(c, Cell.Waiting + list) == 0) continue;
    const came = call(c, site, list, free, day, today, key);
    free -= came;
    treated += came;
  }
  if (treated == 0) return;
  finished(treated);
  count(site, Tally.DayCases, treated);
  bill(site, Pathway.DayCase * SPECIALTIES + k, treated);
  raise(c, Cell.Ended + FollowUp.Treatment, treated);
  unchecked((pending[site] += treated));
}

/** `spares` holds the site's free beds by ward beyond the reserve, then 1 where patients may board; `factor` multiplies stays. */
export function treatInpatients(c: i32, site: i32, k: i32, day: i32, today: i32, spares: StaticArray<i32>, factor: f64): void {
  const slots = portion(unchecked(theatreCapacity[c * 2 + 1]), day + 1024);
  const due = unchecked(makeUp[c]);
  // cancelled operations are made up on extra lists, a third more slots a day at most
  const extra = min(due, (slots + 2) / 3);
  if (extra > 0) unchecked((makeUp[c] = due - extra));
  let free = slots + extra;
  if (free == 0 || get(c, Cell.Waiting + 4) + get(c, Cell.Waiting + 5) == 0) return;
  const key = draw(actor(c, day + 1024), Stream.PlannedDay, 1);
  const home = homeWard(k);
  let placed = 0;
  for (let list = 4; list < 6 && free > 0; list++) {
    if (get(c, Cell.Waiting + list) == 0) continue;
    const places = min(free, placesIn(home, spares));
    const came = places > 0 ? call(c, site, list, places, day, today, key) : 0;
    for (let i = 0; i < came; i++, placed++) admitOne(site, k, home, day, placed, spares, factor, key);
    free -= came;
    if (came > 0) {
      count(site, Tally.Inpatients, came);
      bill(site, Pathway.Inpatient * SPECIALTIES + k, came);
    }
    const waiting = get(c, Cell.Waiting + list);
    if (came < places || free == 0 || waiting == 0) continue;
    // no bed: today's lists cannot go ahead; those called keep their place, and what was an extra list already is owed again
    const called = min(free, waiting);
    unchecked((makeUp[c] += called));
    count(site, Tally.Cancellations, max(0, called - extra));
    return;
  }
}

/** Beds that a planned patient of a ward may have tonight. */
function placesIn(home: i32, spares: StaticArray<i32>): i32 {
  let places = max(0, unchecked(spares[home]));
  if (unchecked(spares[WARDS]) == 0) return places;
  for (let w: i32 = Ward.Medical; w <= Ward.Orthopaedic; w++) if (w != home) places += max(0, unchecked(spares[w]));
  return places;
}

/** Lays a patient in the own ward, or in the adult ward with most beds to spare, for a stay drawn by 10 bits of the day's words. */
function admitOne(site: i32, k: i32, home: i32, day: i32, n: i32, spares: StaticArray<i32>, factor: f64, key: u64): void {
  let ward = home;
  if (unchecked(spares[home]) <= 0) {
    for (let w: i32 = Ward.Medical; w <= Ward.Orthopaedic; w++) if (unchecked(spares[w]) > unchecked(spares[ward])) ward = w;
  }
  unchecked(spares[ward]--);
  const bits = <u32>((word(key, STAY_WORD + n / 6) << (<u64>(n % 6) * 10)) >> 32);
  const stay = max(1, wholeNights(plannedStay(k, bits) * factor));
  layPlanned(site, k, ward, stay, day);
}

/** Calls a list for up to `free` places; the clocks of those who come stop. */
function call(c: i32, site: i32, list: i32, free: i32, day: i32, today: i32, key: u64): i32 {
  const routine = list & 1;
  let waiting = get(c, Cell.Waiting + list);
  let oldest = oldestOn(c, list);
  let treated = 0;
  let stopped = 0;
  let days = 0;
  let inTime = 0.0;
  while (waiting > 0 && treated < free && oldest <= today) {
    const slot = slotOf(c, oldest);
    const here = <i32>unchecked(slots[slot + list]);
    if (here == 0) {
      oldest++;
      continue;
    }
    const calls = min(here, free - treated);
    const came = calls - leavers(c, site, calls, key + <u64>(waiting << 4) + <u64>list);
    unchecked((slots[slot + list] = <u16>(here - calls)));
    let clocks = came;
    const late = withoutClock(slot, list);
    if (late > 0) {
      const called = (late * calls + (here >> 1)) / here;
      setWithoutClock(slot, list, late - called);
      clocks = max(0, came - called);
    }
    const waited = day - dayOf(oldest) + clinicWait(slot, routine);
    stopped += clocks;
    days += clocks * waited;
    inTime += <f64>clocks * shareWithin(EIGHTEEN_WEEKS, waited);
    waiting -= calls;
    treated += came;
  }
  put(c, Cell.Waiting + list, waiting);
  put(c, Cell.Oldest + list, oldest);
  if (stopped > 0) stopClocks(site, stopped, days, inTime, toUnit(word(key, IN_TIME_WORD + list)));
  return treated;
}
