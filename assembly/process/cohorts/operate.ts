// Theatres, day by day: inpatients are called from the lists, urgent first; without a free bed an operation is cancelled.
import { Pathway, SPECIALTIES, Tally, Ward, WARDS } from '../../layout';
import { word } from '../../kernel/counts';
import { actor, draw, Stream } from '../../kernel/random';
import { layPlanned } from '../../state/bedCohorts';
import { plannedStay } from '../../state/care';
import { leavers } from '../../state/leavers';
import { bill } from '../../state/ledger';
import { homeWard, wholeNights } from '../../state/patients';
import { Cell, get, put, raise } from '../../state/plannedCohorts';
import { MOST_AHEAD, theatres, theatresOf } from '../../state/plannedRings';
import { places, setOut } from '../../state/plannedWeek';
import { count, makeUp, theatreCapacity } from '../../state/sites';

/** First word of a day's key for lengths of stay, six to a word. */
const STAY_WORD = 32;

/** Sets out the stretch's operations and forgets who joined in the last. */
export function planOperations(c: i32, days: i32): void {
  const plan = theatresOf(c);
  setOut(unchecked(theatreCapacity[c * 2 + 1]), 0);
  for (let i = 0; i < days; i++) {
    unchecked((theatres[plan + i] = <u16>unchecked(places[i])));
    unchecked((theatres[plan + MOST_AHEAD + i] = 0));
    unchecked((theatres[plan + 2 * MOST_AHEAD + i] = 0));
  }
}

/**
 * The i-th working day of the stretch. `spares` holds the site's free beds by ward beyond the reserve, then 1 where patients
 * may board; `factor` multiplies stays. Who is called leaves the ring at the stretch's end (treat.ts).
 */
export function operate(c: i32, site: i32, k: i32, i: i32, day: i32, spares: StaticArray<i32>, factor: f64): void {
  const plan = theatresOf(c) + i;
  const slots = <i32>unchecked(theatres[plan]);
  const urgent = get(c, Cell.Available) + <i32>unchecked(theatres[plan + MOST_AHEAD]);
  const routine = get(c, Cell.Available + 1) + <i32>unchecked(theatres[plan + 2 * MOST_AHEAD]);
  put(c, Cell.Available, urgent);
  put(c, Cell.Available + 1, routine);
  const due = unchecked(makeUp[c]);
  // cancelled operations are made up on extra lists, a third more slots a day at most
  const extra = due > 0 ? min(due, (slots + 2) / 3) : 0;
  if (extra > 0) unchecked((makeUp[c] = due - extra));
  if (slots + extra == 0 || urgent + routine == 0) return;

  const home = homeWard(k);
  const key = draw(actor(c, day + 1024), Stream.PlannedDay, 1);
  let free = slots + extra;
  let placed = 0;
  for (let list = 4; list < 6 && free > 0; list++) {
    if (get(c, Cell.Available + list - 4) == 0) continue;
    const beds = min(free, placesIn(home, spares));
    const came = beds > 0 ? call(c, site, list, beds, day, key) : 0;
    for (let n = 0; n < came; n++, placed++) admitOne(site, k, home, day, placed, spares, factor, key);
    free -= came;
    const waiting = get(c, Cell.Available + list - 4);
    if (came < beds || free == 0 || waiting == 0) continue;
    // no bed: today's lists cannot go ahead; those called keep their place, and what was an extra list already is owed again
    const called = min(free, waiting);
    unchecked((makeUp[c] += called));
    count(site, Tally.Cancellations, max(0, called - extra));
    break;
  }
  if (placed == 0) return;
  count(site, Tally.Inpatients, placed);
  bill(site, Pathway.Inpatient * SPECIALTIES + k, placed);
}

/** Takes patients from a list until `beds` of them have come or it is at its end. */
// @ts-ignore: decorator
@inline
function call(c: i32, site: i32, list: i32, beds: i32, day: i32, key: u64): i32 {
  const available = get(c, Cell.Available + list - 4);
  let called = 0;
  let came = 0;
  while (came < beds && called < available) {
    const calls = min(beds - came, available - called);
    came += calls - leavers(c, site, calls, key + <u64>(called << 4) + <u64>list);
    called += calls;
  }
  put(c, Cell.Available + list - 4, available - called);
  raise(c, Cell.Waiting + list, -called);
  raise(c, Cell.Called + list - 4, called);
  raise(c, Cell.Came + list - 4, came);
  raise(c, Cell.CameDays + list - 4, came * day);
  return came;
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
