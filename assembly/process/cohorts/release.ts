// Those whose stay ends today leave their beds free; those who come back in an emergency are taken out of the wheel.
import { Mechanism, Rule, SPECIALTIES, Tally, WARDS } from '../../layout';
import { binomialCount, word } from '../../kernel/counts';
import { draw, siteDay, Stream } from '../../kernel/random';
import {
  AGAIN_LEAVE,
  bookReturn,
  clearRow,
  leavingAt,
  MOTHERS_LEAVE,
  plannedLeaving,
  plannedRowOf,
  rowOf,
  takePlanned,
} from '../../state/bedCohorts';
import { isOn, siteCount } from '../../state/clock';
import { bookFollowUps, FollowUp } from '../../state/plannedCohorts';
import { rule } from '../../state/rules';
import { count, left, occupied } from '../../state/sites';
import { finished } from '../../state/spells';
import { plannedDeath } from '../../state/stayTables';
import { addToday, Today, Urgent, urgentRate } from '../../state/urgentRates';

export function release(day: i32): void {
  for (let s = 0, n = siteCount(); s < n; s++) {
    const row = rowOf(s, day);
    let all = 0;
    for (let w = 0; w < WARDS; w++) {
      const here = leavingAt(row, w);
      unchecked((occupied[s * WARDS + w] -= here));
      all += here;
    }
    if (all == 0) continue;
    const mothers = leavingAt(row, MOTHERS_LEAVE);
    const again = leavingAt(row, AGAIN_LEAVE);
    const planned = plannedLeaving(plannedRowOf(s, day));
    addToday(s, Today.MothersLeave, mothers);
    addToday(s, Today.AgainLeave, again);
    addToday(s, Today.FirstLeave, all - mothers - again - planned);
    if (planned > 0) releasePlanned(s, planned, day);
    clearRow(row);
  }
}

/** After an operation few die and some come back; the others are followed up. */
function releasePlanned(s: i32, planned: i32, day: i32): void {
  const row = plannedRowOf(s, day);
  const key = draw(siteDay(s, day), Stream.SiteLeaving, 1);
  count(s, Tally.Discharges, planned);
  finished(planned);
  const care = urgentRate(s, Urgent.Care) * rule(Rule.DeathFactor);
  const back = isOn(Mechanism.Readmission) ? rule(Rule.ReadmissionPlanned) : 0.0;
  for (let k = 0; k < SPECIALTIES; k++) {
    const n = takePlanned(row, k);
    if (n == 0) continue;
    const died = binomialCount(n, plannedDeath(k) * care, word(key, k * 256));
    const returns = binomialCount(n - died, back, word(key, k * 256 + 128));
    for (let i = 0; i < returns; i++) bookReturn(s, k, day + 1 + <i32>(((word(key, k * 256 + 200 + i) >> 32) * 27) >> 32));
    count(s, Tally.Deaths, died);
    bookFollowUps(s, k, FollowUp.Treatment, n - died - returns);
    unchecked((left[s] += <i64>died));
  }
}
