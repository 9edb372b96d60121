// The administrator reckons what each feasible instrument would cost the public purse, with error, and proposes the cheapest.
import { CaseField, Instrument, Route, Rule, Stage } from '../../layout';
import { actor, normal, Stream } from '../../kernel/random';
import { caseOf, setCase } from '../../state/cases';
import { isWarming, trustCount } from '../../state/clock';
import { secondStageDays } from '../../state/statute';
import { rule } from '../../state/rules';
import { isAlive } from '../../state/trusts';
import { bailoutCost } from './instruments/bailout';
import { closureCost } from './instruments/close';
import { takeoverCost } from './instruments/takeover';
import { INFEASIBLE } from '../../state/worth';

export function appraise(day: i32): void {
  if (isWarming()) return;
  for (let t = 0, n = trustCount(); t < n; t++) {
    if (!isAlive(t) || caseOf(t, CaseField.Stage) != Stage.Triggered) continue;
    if (caseOf(t, CaseField.ClockDay) < caseOf(t, CaseField.ClockDays)) continue;
    const inDeficit = caseOf(t, CaseField.Route) == Route.Deficit;
    estimate(t, CaseField.CostOfBailout, Instrument.Bailout, inDeficit ? bailoutCost(t) : INFEASIBLE);
    estimate(t, CaseField.CostOfTakeover, Instrument.Takeover, takeoverCost(t));
    estimate(t, CaseField.CostOfClosure, Instrument.Closure, inDeficit ? closureCost(t) : INFEASIBLE);
    setCase(t, CaseField.Stage, Stage.Appraised);
    setCase(t, CaseField.ClockDay, 0);
    setCase(t, CaseField.ClockDays, secondStageDays(t, day));
  }
}

/** Writes a cost, seen through error, in £000. */
function estimate(t: i32, field: CaseField, instrument: Instrument, cost: f64): void {
  if (cost >= INFEASIBLE) {
    setCase(t, field, i32.MAX_VALUE);
    return;
  }
  const error = normal(actor(t, caseOf(t, CaseField.Spells)), Stream.Appraisal, instrument);
  setCase(t, field, <i32>((cost + rule(Rule.AppraisalNoise) * error * Math.abs(cost)) / 1000.0));
}
