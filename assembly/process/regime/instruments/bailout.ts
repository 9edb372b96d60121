// Bail-out: the treasury promises to pay most of the deficit for some years. Everyone sees it.
import { CaseEntry, CaseField, EventKind, Indicator, Instrument, Mechanism, Party, Rule, Stage } from '../../../layout';
import { isForced, setCase } from '../../../state/cases';
import { isOn } from '../../../state/clock';
import { sawBailout } from '../../../state/government';
import { noteCase } from '../../../state/journal';
import { add, happened } from '../../../state/record';
import { rule } from '../../../state/rules';
import { signals, supportPromise } from '../../../state/trusts';
import { affordable, annuity, deficitOf, distressOf, INFEASIBLE } from '../../../state/worth';

/** What it costs to go on like this: the deficit, for as long as the treasury looks ahead. */
export function bailoutCost(t: i32): f64 {
  return isOn(Mechanism.Bailout) ? deficitOf(t) * annuity(rule(Rule.TakeoverCeilingYears)) : INFEASIBLE;
}

/** The treasury agrees while its budget lasts. */
export function agreeBailout(t: i32): bool {
  return isForced(t) || (isOn(Mechanism.Bailout) && affordable(deficitOf(t) * rule(Rule.BailoutShare)));
}

export function bailOut(t: i32, day: i32): void {
  const yearly = deficitOf(t) * rule(Rule.BailoutShare);
  const months = rule(Rule.BailoutQuarters) * 3.0;
  supportPromise[t * 2] = Math.round((yearly * 100.0) / 12.0);
  supportPromise[t * 2 + 1] = months;
  signals[t * 2 + 1] += distressOf(t);
  sawBailout(distressOf(t));
  setCase(t, CaseField.Stage, Stage.Outcome);
  setCase(t, CaseField.EndsOn, day + <i32>(months * 30.4));
  noteCase(t, CaseEntry.Executed, Instrument.Bailout, Party.Treasury, -1, 0.0, yearly / 1e6);
  add(Indicator.Bailouts, 1.0);
  happened(EventKind.Bailout, t, -1, -1, Instrument.Bailout, (yearly * months) / 12.0 / 1e6);
}
