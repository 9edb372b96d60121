// Split: the NHS keeps the care of patients, a private operator runs what is not clinical. It saves on its part, and the seam between the two costs.
import { CaseEntry, CaseField, ContractField, EventKind, Indicator, Instrument, Mechanism, Party, Rule, Stage } from '../../../layout';
import { clip } from '../../../kernel/maths';
import { caseOf, setCase } from '../../../state/cases';
import { isOn } from '../../../state/clock';
import { consents } from '../../../state/consent';
import { contractOf, costOfInefficiency } from '../../../state/contracts';
import { handOver } from '../../../state/management';
import { noteCase } from '../../../state/journal';
import { add, happened } from '../../../state/record';
import { rule } from '../../../state/rules';
import { signals } from '../../../state/trusts';
import { hostilityAt } from '../../../state/unions';
import { annuity, deficitOf, INFEASIBLE } from '../../../state/worth';
import { mayBeTendered, ministerAllows, runTender, tenderCost, tenderStands } from '../tender';

export function splitCost(t: i32): f64 {
  if (!mayBeTendered(t, Mechanism.Split)) return INFEASIBLE;
  return Math.max(0.0, deficitOf(t) - hopedNet(t)) * annuity(rule(Rule.TakeoverCeilingYears)) + tenderCost(t);
}

/** What a split leaves the trust, £ a year: the saving less the operator's part of it and less the seam. */
function hopedNet(t: i32): f64 {
  const saved = rule(Rule.NonClinicalShare) * rule(Rule.SplitSaving) * (1.0 - rule(Rule.OperatorFeeShare));
  return (saved - rule(Rule.InterfaceCost)) * costOfInefficiency(t);
}

/** The minister, the trust's own board, which will have to work across the seam, and an operator. */
export function agreeSplit(t: i32, day: i32): bool {
  if (!mayBeTendered(t, Mechanism.Split) || !ministerAllows(t, Instrument.Split, day)) return false;
  const deficit = deficitOf(t);
  const gain = deficit > 0.0 ? clip(hopedNet(t) / deficit, -1.0, 1.0) : 0.0;
  if (!consents(t, Instrument.Split, Party.OwnBoard, gain, rule(Rule.HostilityWeight) * hostilityAt(t))) return false;
  return runTender(t, Instrument.Split, day) >= 0;
}

export function splitStands(t: i32): bool {
  return isOn(Mechanism.Split) && tenderStands(t, Instrument.Split);
}

export function split(t: i32, day: i32): void {
  const o = caseOf(t, CaseField.Counterpart);
  const promised = <f64>caseOf(t, CaseField.Promised) * 1000.0;
  handOver(t, o, Instrument.Split, promised, day);
  signals[t * 2] += 1.0;
  setCase(t, CaseField.Stage, Stage.Outcome);
  setCase(t, CaseField.EndsOn, <i32>contractOf(t, ContractField.EndsOn));
  noteCase(t, CaseEntry.Executed, Instrument.Split, Party.Operator, o, 0.0, promised / 1e6);
  add(Indicator.Splits, 1.0);
  happened(EventKind.SplitAgreed, t, -1, -1, Instrument.Split, promised / 1e6);
}
