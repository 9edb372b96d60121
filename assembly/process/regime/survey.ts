// Each month those who look on write down how local economies stand: badge hospitals, what waiting for a decision costs.
import { CaseField, Clock, Flow, Indicator, Rule, SiteKind, Stage } from '../../layout';
import { caseOf } from '../../state/cases';
import { clock, isWarming, siteCount, trustCount } from '../../state/clock';
import { surveyTrusts } from '../../state/economies';
import { flowTotals } from '../../state/ledger';
import { add, set } from '../../state/record';
import { rule } from '../../state/rules';
import { kind } from '../../state/sites';
import { deficitQuarters, isAlive } from '../../state/trusts';
import { deficitOf } from '../../state/worth';

export function survey(_day: i32): void {
  if (isWarming()) return;
  let badges = 0;
  for (let s = 0, n = siteCount(); s < n; s++) if (kind[s] == SiteKind.Badge) badges++;
  set(Indicator.BadgeSites, <f64>badges);
  set(Indicator.StrandedM, <f64>flowTotals[Flow.StrandedCost * 2] / 1e8);
  add(Indicator.DelayCostM, costOfDelay() / 12.0 / 1e6);
  if (clock[Clock.MonthIndex] % 12 == 0) surveyTrusts();
}

/** Deficits of trusts that have failed by the trigger's own measure, or are in the regime, and about which nothing is decided; £ a year. */
function costOfDelay(): f64 {
  let sum = 0.0;
  for (let t = 0, n = trustCount(); t < n; t++) {
    if (!isAlive(t)) continue;
    const stage = caseOf(t, CaseField.Stage);
    const waits = stage == Stage.Triggered || stage == Stage.Appraised || stage == Stage.Decided;
    // a trust dropped from the regime as it was has not ceased to fail
    const failed = caseOf(t, CaseField.Spells) > 0 ? 1 : <i32>rule(Rule.TriggerQuarters);
    const ignored = stage < Stage.Triggered && deficitQuarters[t] >= failed;
    if (waits || ignored) sum += deficitOf(t);
  }
  return sum;
}
