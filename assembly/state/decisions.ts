// What becomes of many patients at once where several processes bring it about: decided on, listed, their clocks stopped.
import { Tally } from '../layout';
import { tabledBinomial } from '../kernel/binomialTables';
import { word } from '../kernel/counts';
import { toUnit } from '../kernel/random';
import { Chance, MEAN_TEST_DAYS, shareWithin } from './plannedCourses';
import { Cell, FollowUp, raise } from './plannedCohorts';
import { joinAhead, joinLate } from './plannedWeek';
import { count, pending } from './sites';
import { EIGHTEEN_WEEKS } from './spells';

/** First words of a stretch's key that these use, urgent then routine. */
const LISTED_WORD = 8;
const KIND_WORD = 10;
const IN_TIME_WORD = 12;

/** The decision on `n` patients who waited `wait` days for the clinic: listed for treatment, or their clocks stop here. */
export function decide(c: i32, site: i32, k: i32, routine: i32, n: i32, wait: i32, key: u64): void {
  const listed = tabledBinomial(Chance.Listed + k, n, word(key, LISTED_WORD + routine));
  const stopped = n - listed;
  if (stopped > 0) {
    stopClocks(site, stopped, stopped * wait, <f64>stopped * shareWithin(EIGHTEEN_WEEKS, wait), toUnit(word(key, IN_TIME_WORD + routine)));
    raise(c, Cell.Ended + FollowUp.Clinic, stopped);
    unchecked((pending[site] += stopped));
  }
  if (listed == 0) return;
  const bits = word(key, KIND_WORD + routine);
  const dayCases = tabledBinomial(Chance.DayCase + k, listed, bits);
  joinAhead(c, 2 + routine, dayCases, wait, <i32>((bits >> 32) & 0xffff));
  joinAhead(c, 4 + routine, listed - dayCases, wait, <i32>(bits >> 48));
  count(site, Tally.ListedForTreatment, listed);
}

/** `n` patients join the lists on one day of the stretch; their clocks stopped long ago. */
export function listLate(c: i32, site: i32, k: i32, routine: i32, n: i32, i: i32, key: u64): void {
  const dayCases = tabledBinomial(Chance.DayCase + k, n, key);
  joinLate(c, 2 + routine, i, dayCases);
  joinLate(c, 4 + routine, i, n - dayCases);
  count(site, Tally.ListedForTreatment, n);
}

/**
 * Stops `n` clocks that ran `days` together, tests apart; `inTime` of them may be expected within eighteen weeks, which is
 * rounded by a uniform `u` so that it is right on average.
 */
// @ts-ignore: decorator
@inline
export function stopClocks(site: i32, n: i32, days: i32, inTime: f64, u: f64): void {
  count(site, Tally.RttStopped, n);
  count(site, Tally.RttWaitDays, days + <i32>(<f64>n * MEAN_TEST_DAYS + u));
  count(site, Tally.RttInTime, <i32>(inTime + u));
}
