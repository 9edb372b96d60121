// Management franchise: a private operator's managers run a trust whose hospitals, staff and debts stay the NHS's.
import { CaseEntry, CaseField, ContractField, EventKind, Indicator, Instrument, Mechanism, Party, Rule, Stage } from '../../../layout';
import { caseOf, setCase } from '../../../state/cases';
import { isOn } from '../../../state/clock';
import { contractOf, costOfInefficiency } from '../../../state/contracts';
import { beliefStructural } from '../../../state/government';
import { handOver } from '../../../state/management';
import { noteCase } from '../../../state/journal';
import { add, happened } from '../../../state/record';
import { rule } from '../../../state/rules';
import { effectiveManagement, signals } from '../../../state/trusts';
import { annuity, deficitOf, INFEASIBLE } from '../../../state/worth';
import { mayBeTendered, ministerAllows, runTender, tenderCost, tenderStands } from '../tender';

/** The deficit that is left when better managers have saved what the government thinks is theirs to save, and their fee is paid. */
export function franchiseCost(t: i32): f64 {
  if (!mayBeTendered(t, Mechanism.Franchise)) return INFEASIBLE;
  const saved = hopedSaving(t) * (1.0 - rule(Rule.OperatorFeeShare));
  return Math.max(0.0, deficitOf(t) - saved) * annuity(rule(Rule.TakeoverCeilingYears)) + tenderCost(t);
}

/** Saving a year that the government expects of operators' managers, £. */
export function hopedSaving(t: i32): f64 {
  const better = Math.max(0.0, rule(Rule.OperatorSkillMean) - effectiveManagement(t));
  return (1.0 - beliefStructural()) * rule(Rule.InefficiencyPerManagement) * better * costOfInefficiency(t);
}

/** The Secretary of State allows a tender, and somebody comes. */
export function agreeFranchise(t: i32, day: i32): bool {
  if (!mayBeTendered(t, Mechanism.Franchise) || !ministerAllows(t, Instrument.Franchise, day)) return false;
  return runTender(t, Instrument.Franchise, day) >= 0;
}

export function franchiseStands(t: i32): bool {
  return isOn(Mechanism.Franchise) && tenderStands(t, Instrument.Franchise);
}

/** The operator's managers come in; others see an act of the regime. */
export function franchise(t: i32, day: i32): void {
  const o = caseOf(t, CaseField.Counterpart);
  const promised = <f64>caseOf(t, CaseField.Promised) * 1000.0;
  handOver(t, o, Instrument.Franchise, promised, day);
  signals[t * 2] += 1.0;
  setCase(t, CaseField.Stage, Stage.Outcome);
  setCase(t, CaseField.EndsOn, <i32>contractOf(t, ContractField.EndsOn));
  noteCase(t, CaseEntry.Executed, Instrument.Franchise, Party.Operator, o, 0.0, promised / 1e6);
  add(Indicator.Franchises, 1.0);
  happened(EventKind.FranchiseLet, t, -1, -1, Instrument.Franchise, promised / 1e6);
}
