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

/** Words of a site's day: what befalls each, when each comes back; a count has those before. */
const FIRST_FATE = 4096;
const FIRST_DELAY = 8192;
const PER_32_BITS = 2.3283064365386963e-10;
/** Of today's planned patients of a site by specialty: those not yet asked, and those asked whom nothing befell. */
const going = new StaticArray<i32>(SPECIALTIES);
const home = new StaticArray<i32>(SPECIALTIES);

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

/**
 * After an operation few die and some come back; the others are followed up. What may befall anybody is drawn for all
 * specialties at once; whom it befalls, and whether it does in that specialty, for each of the few.
 */
function releasePlanned(s: i32, planned: i32, day: i32): void {
  const row = plannedRowOf(s, day);
  const key = draw(siteDay(s, day), Stream.SiteLeaving, 1);
  count(s, Tally.Discharges, planned);
  finished(planned);
  const care = urgentRate(s, Urgent.Care) * rule(Rule.DeathFactor);
  const back = isOn(Mechanism.Readmission) ? rule(Rule.ReadmissionPlanned) : 0.0;
  let most = 0.0;
  for (let k = 0; k < SPECIALTIES; k++) {
    unchecked((going[k] = takePlanned(row, k)));
    most = Math.max(most, plannedDeath(k));
  }
  const worst = Math.min(1.0, most * care);
  const atMost = worst + (1.0 - worst) * back;
  let died = 0;
  for (let i = 0, n = binomialCount(planned, atMost, word(key, 0)); i < n; i++) {
    const bits = word(key, FIRST_FATE + i);
    const k = takeOne(<i32>((<u64>(<u32>bits) * <u64>(planned - i)) >> 32));
    const u = <f64>(bits >> 32) * PER_32_BITS * atMost;
    const death = Math.min(1.0, plannedDeath(k) * care);
    if (u < death) died++;
    else if (u < death + (1.0 - death) * back) bookReturn(s, k, day + 1 + <i32>(((word(key, FIRST_DELAY + i) >> 32) * 27) >> 32));
    else unchecked(home[k]++);
  }
  count(s, Tally.Deaths, died);
  unchecked((left[s] += <i64>died));
  for (let k = 0; k < SPECIALTIES; k++) {
    const n = unchecked(going[k]) + unchecked(home[k]);
    unchecked((home[k] = 0));
    if (n > 0) bookFollowUps(s, k, FollowUp.Treatment, n);
  }
}

/** Specialty of the `i`-th of those still going; this one is taken out of them. */
function takeOne(i: i32): i32 {
  let k = 0;
  for (let rest = i; k < SPECIALTIES - 1; k++) {
    rest -= unchecked(going[k]);
    if (rest < 0) break;
  }
  unchecked(going[k]--);
  return k;
}
