// Accident and emergency, counted: those sent home waited over four hours when more came than the staff can see.
import { Rule, Tally } from '../../layout';
import { clip } from '../../kernel/maths';
import { binomialCount } from '../../kernel/counts';
import { draw, siteDay, Stream } from '../../kernel/random';
import { episodes, isWarming, siteCount } from '../../state/clock';
import { bill } from '../../state/ledger';
import { rule } from '../../state/rules';
import { attendanceCapacity, count, entered, left } from '../../state/sites';
import { Today, todayOf } from '../../state/urgentRates';

export function attendInCohorts(day: i32): void {
  const base = rule(Rule.BreachBase);
  const slope = rule(Rule.BreachLoad);
  let all: i64 = 0;
  for (let s = 0, n = siteCount(); s < n; s++) {
    const home = todayOf(s, Today.Home);
    const seen = home + todayOf(s, Today.Admitted);
    unchecked((entered[s] += <i64>(seen + todayOf(s, Today.Direct) + todayOf(s, Today.Mothers))));
    if (seen == 0) continue;
    const capacity = unchecked(attendanceCapacity[s]);
    const load = capacity > 0.0 ? <f64>seen / capacity : 1.0;
    const late = clip(base + slope * Math.max(0.0, load - 1.0), 0.0, 1.0);
    all += seen;
    count(s, Tally.Attendances, seen);
    bill(s, 0, seen);
    count(s, Tally.OverFourHours, binomialCount(home, late, draw(siteDay(s, day), Stream.FourHours)));
    unchecked((left[s] += <i64>home));
  }
  if (!isWarming()) episodes[0] += all;
}
