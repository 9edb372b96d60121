// Two trusts become one: attention goes into it, posts are not filled, and what headquarters cost less is saved bit by bit.
import { Mechanism, Rule } from '../layout';
import { isOn, siteCount } from './clock';
import { rule } from './rules';
import { frozen, isClosed, trustOf } from './sites';
import { attentionDrain, churn, drainHold, integrating, overhead, rest, savingDue } from './trusts';
import { incomeOf } from './worth';

/** Largest target beside its acquirer that counts in full (dynamics R7). */
const LARGEST_RATIO = 1.5;

/** Attention that a deal takes from the one that runs both afterwards, SD. @param mine,theirs incomes; @param distress of the other, 0-1 */
export function drainOf(mine: f64, theirs: f64, distress: f64): f64 {
  if (mine <= 0.0 || !isOn(Mechanism.AttentionDrain)) return 0.0;
  return rule(Rule.DrainPerDeal) * Math.min(LARGEST_RATIO, theirs / mine) * distress;
}

export function takeAttention(t: i32, drain: f64): void {
  if (drain <= 0.0) return;
  attentionDrain[t] = Math.min(rule(Rule.DrainCap), attentionDrain[t] + drain);
  drainHold[t] = <i32>rule(Rule.DrainHold);
}

/** Called before `from` passes over to `into`: from here on their headquarters, and `from`'s hospitals (`both`: those of both), are joined. */
export function joinTogether(from: i32, into: i32, distress: f64, both: bool): void {
  const quarters = max(1, <i32>rule(Rule.IntegrationQuarters));
  takeAttention(into, drainOf(incomeOf(into), incomeOf(from), distress));
  churn[into] = max(churn[into], quarters);
  rest[into] = <i32>rule(Rule.RestAfterCase);
  // headquarters that merge need less, never less than half of the smaller
  const saving = rule(Rule.OverheadSaving) * (incomeOf(into) + incomeOf(from));
  const most = 0.5 * Math.min(overhead[from], overhead[into]);
  const left = savingDue[into] * <f64>integrating[into] + savingDue[from] * <f64>integrating[from];
  savingDue[into] = (left + Math.min(saving, most)) / <f64>quarters;
  integrating[into] = quarters;
  integrating[from] = 0;
  if (!isOn(Mechanism.Integration)) return;
  for (let s = 0, n = siteCount(); s < n; s++) {
    const t = <i32>trustOf[s];
    if (!isClosed(s) && (t == from || (both && t == into))) frozen[s] = quarters;
  }
}
