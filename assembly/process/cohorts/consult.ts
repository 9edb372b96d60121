// First appointments: the longest waiting are called, urgent first; some need tests before anything is decided.
import { Pathway, SPECIALTIES, Tally } from '../../layout';
import { tabledBinomial } from '../../kernel/binomialTables';
import { word } from '../../kernel/counts';
import { decide } from '../../state/decisions';
import { leavers } from '../../state/leavers';
import { bill } from '../../state/ledger';
import { Chance } from '../../state/plannedCourses';
import { Cell, dayOf, get, put, raise, RING } from '../../state/plannedCohorts';
import { oldestOn, referred, referredOf } from '../../state/plannedRings';
import { dayAhead, daysAhead, daysOfWeek, firstAhead, places, setOut } from '../../state/plannedWeek';
import { clinicCapacity, count, pending } from '../../state/sites';
import { finished } from '../../state/spells';

const TESTS_WORD = 3;

/** Days that those called last had waited together. */
let waitedTogether: i32 = 0;

/** The clinics of the stretch; a patient waits for `notice` days at least. */
export function consult(c: i32, site: i32, k: i32, notice: i32, key: u64): void {
  const capacity = unchecked(clinicCapacity[c]);
  if (capacity > 0.0) setOut(capacity, get(c, Cell.FreedClinics));
  let all = 0;
  let freed = 0;
  for (let routine = 0; routine < 2; routine++) {
    const called = capacity > 0.0 && get(c, Cell.Waiting + routine) > 0 ? call(c, routine, notice) : 0;
    const gone = called > 0 ? leavers(c, site, called, key + <u64>(routine + 1)) : 0;
    const seen = called - gone;
    const together = gone == 0 ? waitedTogether : <i32>((<i64>waitedTogether * seen) / called);
    freed += gone;
    all += seen;
    decideOn(c, site, k, routine, seen, together, key);
  }
  put(c, Cell.FreedClinics, get(c, Cell.Waiting + 1) > 0 ? freed : 0);
  if (all == 0) return;
  finished(all);
  count(site, Tally.FirstOutpatients, all);
  bill(site, Pathway.FirstOutpatient * SPECIALTIES + k, all);
}

/** Of `seen` patients some are tested first; those whose tests are done are decided on with the rest, after their mean wait. */
// @ts-ignore: decorator
@inline
function decideOn(c: i32, site: i32, k: i32, routine: i32, seen: i32, together: i32, key: u64): void {
  const tested = seen - tabledBinomial(Chance.NoTests, seen, word(key, TESTS_WORD + routine));
  const remaining = get(c, Cell.Deciding + routine);
  const diagnosed = daysAhead() == daysOfWeek() ? remaining : (remaining * daysAhead()) / daysOfWeek();
  const change = tested - diagnosed;
  const decided = seen - change;
  let days = together;
  if (tested > 0) {
    const waited = <i32>((<i64>tested * together) / seen);
    days -= waited;
    raise(c, Cell.Tested + routine, tested);
    raise(c, Cell.TestedDays + routine, waited);
  }
  put(c, Cell.Deciding + routine, remaining - diagnosed);
  raise(c, Cell.InTests, change);
  unchecked((pending[site] += change));
  if (decided == 0) return;
  decide(c, site, k, routine, decided, (days + diagnosed * get(c, Cell.DecidingWait + routine) + (decided >> 1)) / decided, key);
}

/** Calls a list for the places of each day. */
function call(c: i32, routine: i32, notice: i32): i32 {
  const ring = referredOf(c, routine);
  const first = firstAhead();
  const length = daysAhead();
  const here = get(c, Cell.Waiting + routine);
  let waiting = here;
  let oldest = oldestOn(c, routine);
  let days = 0;
  for (let i = 0; i < length && waiting > 0; i++) {
    const day = unchecked(dayAhead[i]);
    let free = unchecked(places[i]);
    while (free > 0 && oldest <= first + i) {
      const at = ring + (oldest & (RING - 1));
      const since = <i32>unchecked(referred[at]);
      if (since == 0) {
        oldest++;
        continue;
      }
      const waited = day - dayOf(oldest);
      if (waited < notice) break;
      const calls = min(since, free);
      unchecked((referred[at] = <u16>(since - calls)));
      waiting -= calls;
      free -= calls;
      days += calls * waited;
    }
    unchecked((places[i] = free));
  }
  put(c, Cell.Waiting + routine, waiting);
  put(c, Cell.Oldest + routine, oldest);
  waitedTogether = days;
  return here - waiting;
}
