// Boards count what their sites did this month: work, full beds, attendances.
import { Clock, Tally } from '../../layout';
import { clock, isWarming, siteCount } from '../../state/clock';
import { workThisMonth } from '../../state/costs';
import { isClosed, load, tally, work } from '../../state/sites';

/** Days in a month, on average. */
const MONTH_DAYS = 365.25 / 12.0;
/** Weight of the newest month in a mean of about twelve months. */
const NEWEST = 1.0 / 12.0;

export function observe(_day: i32): void {
  if (isWarming()) return;
  for (let s = 0, n = siteCount(); s < n; s++) {
    if (isClosed(s)) continue;
    work[s * 2] += NEWEST * (12.0 * workThisMonth(s) - work[s * 2]);
    const attended = <f64>tally[s * Tally.Count + Tally.Attendances] / MONTH_DAYS;
    load[s * 3 + 1] += NEWEST * (attended - load[s * 3 + 1]);
    observeBeds(s);
  }
}

function observeBeds(s: i32): void {
  const available = tally[s * Tally.Count + Tally.AvailableBedDays];
  if (available == 0) return;
  const full = <f64>tally[s * Tally.Count + Tally.OccupiedBedDays] / <f64>available;
  const month = clock[Clock.MonthIndex];
  load[s * 3] += NEWEST * (full - load[s * 3]);
  // the first year's mean is what a board is used to
  if (month < 12) load[s * 3 + 2] += (full - load[s * 3 + 2]) / <f64>(month + 1);
  if (month == 11) load[s * 3] = load[s * 3 + 2];
}
