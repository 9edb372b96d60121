// Boards count what their sites did this month: work, full beds, attendances.
import { Tally } from '../../layout';
import { isWarming, siteCount } from '../../state/clock';
import { workThisMonth } from '../../state/costs';
import { isClosed, load, tally, work } from '../../state/sites';

/** Days in a month, on average. */
const MONTH_DAYS = 365.25 / 12.0;
/** Weight of the newest month in a mean of about twelve months, and of about three. */
const OF_TWELVE = 1.0 / 12.0;
const OF_THREE = 1.0 / 3.0;

export function observe(_day: i32): void {
  if (isWarming()) return;
  for (let s = 0, n = siteCount(); s < n; s++) {
    if (isClosed(s)) continue;
    work[s * 2] += OF_TWELVE * (12.0 * workThisMonth(s) - work[s * 2]);
    const available = tally[s * Tally.Count + Tally.AvailableBedDays];
    const occupied = tally[s * Tally.Count + Tally.OccupiedBedDays];
    if (available > 0) load[s * 2] += OF_THREE * (<f64>occupied / <f64>available - load[s * 2]);
    const attended = <f64>tally[s * Tally.Count + Tally.Attendances] / MONTH_DAYS;
    load[s * 2 + 1] += OF_THREE * (attended - load[s * 2 + 1]);
  }
}
