// The day's referrals join their hospital's list for a first appointment.
import { Tally } from '../../layout';
import { poissonCount, word } from '../../kernel/counts';
import { join, Rate, rates } from '../../state/plannedCohorts';
import { count, entered } from '../../state/sites';

/** Those whom the wait deters are not among them: their number is drawn at the month's end (closePlanned.ts). */
export function refer(c: i32, site: i32, today: i32, key: u64): void {
  const urgent = poissonCount(unchecked(rates[c * Rate.Count + Rate.Urgent]), word(key, 1));
  const routine = poissonCount(unchecked(rates[c * Rate.Count + Rate.Routine]), word(key, 2));
  join(c, 0, today, urgent);
  join(c, 1, today, routine);
  unchecked((entered[site] += <i64>(urgent + routine)));
  count(site, Tally.Referrals, urgent + routine);
}
