// Each working day's referrals join their hospital's list for a first appointment.
import { Tally } from '../../layout';
import { poissonCount, word } from '../../kernel/counts';
import { Rate, rates } from '../../state/plannedCohorts';
import { daysAhead, enlist, firstAhead, joinClinic } from '../../state/plannedWeek';
import { count, entered } from '../../state/sites';

/** First words of the stretch's key, urgent and routine. */
const WORDS = 256;

/** Those whom the wait deters are not among them: their number is drawn at the month's end (closePlanned.ts). */
export function refer(c: i32, site: i32, key: u64): void {
  const days = daysAhead();
  let all = 0;
  for (let list = 0; list < 2; list++) {
    const mean = unchecked(rates[c * Rate.Count + Rate.Urgent + list]);
    let sum = 0;
    for (let i = 0; i < days; i++) {
      const n = poissonCount(mean, word(key, WORDS + list * 16 + i));
      joinClinic(c, list, i, n);
      sum += n;
    }
    enlist(c, list, firstAhead(), sum);
    all += sum;
  }
  unchecked((entered[site] += <i64>all));
  count(site, Tally.Referrals, all);
}
