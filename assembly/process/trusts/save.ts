// Each quarter trusts find savings: the frontier moves, and inefficiency, a stock, drifts to what their management makes of it.
import { Mechanism, Rule, Series } from '../../layout';
import { clip } from '../../kernel/maths';
import { Actor, actors } from '../../state/cases';
import { isOn, isWarming, trustCount } from '../../state/clock';
import { Span, underlyingMargin } from '../../state/accounts';
import { managementWeight, ofYear, rule } from '../../state/rules';
import {
  belief,
  churn,
  costIndex,
  effectiveManagement,
  effort,
  inefficiency,
  inefficiencyAnchor,
  isAlive,
  threat,
} from '../../state/trusts';

const QUARTER = 0.25;
const DEEP = 0.08;

export function save(day: i32): void {
  if (isWarming()) return;
  // wages and prices of the quarter that ended
  const inflation = 1.0 + ofYear(Series.InputInflation, day - 1) * QUARTER;
  actors[Actor.InputLevel] *= inflation;
  actors[Actor.RetailLevel] *= 1.0 + ofYear(Series.RetailPrices, day - 1) * QUARTER;
  for (let t = 0, n = trustCount(); t < n; t++) {
    if (!isAlive(t)) continue;
    costIndex[t] *= inflation;
    setEffort(t);
    if (isOn(Mechanism.Productivity)) findSavings(t);
  }
}

/** Who counts on a bail-out tries less; who sees others fall tries harder. */
function setEffort(t: i32): void {
  const soft = isOn(Mechanism.Beliefs) ? 1.0 - rule(Rule.EffortBelief) * (belief[t] - rule(Rule.OpeningBelief)) : 1.0;
  const feared = isOn(Mechanism.Threat) ? 1.0 + threat[t] : 1.0;
  effort[t] = clip(soft * feared, rule(Rule.EffortLow), rule(Rule.EffortHigh));
}

function findSavings(t: i32): void {
  costIndex[t] *= 1.0 - rule(Rule.FrontierProductivity) * effort[t] * QUARTER;

  const mean = rule(Rule.InefficiencyMean);
  const better = rule(Rule.InefficiencyPerManagement) * managementWeight() * effectiveManagement(t);
  const target = inefficiencyAnchor[t] + mean - better;
  const deficit = clip(-underlyingMargin(t, Span.Closed) / DEEP, 0.0, 1.0);
  let change = -rule(Rule.InefficiencyCatchUp) * effort[t] * (inefficiency[t] - target);
  // what a deficit forces is found for good: the anchor moves with the stock
  const forced = rule(Rule.DeficitRecovery) * deficit * effort[t];
  inefficiencyAnchor[t] -= forced * QUARTER;
  change -= forced;
  if (churn[t] > 0) {
    change += rule(Rule.ChurnCost);
    churn[t]--;
  }
  inefficiency[t] = Math.max(0.0, inefficiency[t] + change * QUARTER);
}
