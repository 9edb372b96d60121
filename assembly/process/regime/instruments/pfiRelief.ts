// PFI relief: the treasury pays part of what the financing of a PFI scheme costs beyond the tariff, for as long as it runs.
// It answers that part of a deficit and no other; what management and capacity cost stays.
import { CaseEntry, CaseField, EventKind, Instrument, Mechanism, Party, Rule, Stage } from '../../../layout';
import { Actor, actors, isForced, setCase } from '../../../state/cases';
import { isOn, siteCount, today } from '../../../state/clock';
import { unitaryChargeOn } from '../../../state/costs';
import { blameOnPredecessor, sawBailout } from '../../../state/government';
import { consents } from '../../../state/consent';
import { noteCase } from '../../../state/journal';
import { happened } from '../../../state/record';
import { rule } from '../../../state/rules';
import { isClosed, trustOf } from '../../../state/sites';
import { pfiRelief, signals } from '../../../state/trusts';
import { affordable, annuity, deficitOf, incomeOf, INFEASIBLE } from '../../../state/worth';

/** Others see less of a bail-out in it than in plain support (judgement). */
const SEEN_AS_BAILOUT = 0.3;

/** £ a year that relief would pay: a share of the financing part of the trust's unitary charges. */
export function reliefOf(t: i32): f64 {
  const retail = 1.0 + rule(Rule.UnitaryIndexation) * (actors[Actor.RetailLevel] - 1.0);
  let charges = 0.0;
  for (let s = 0, n = siteCount(); s < n; s++) {
    if (<i32>trustOf[s] == t && !isClosed(s)) charges += unitaryChargeOn(s, today()) * retail;
  }
  if (charges < rule(Rule.PfiReliefFrom) * incomeOf(t)) return 0.0;
  return rule(Rule.PfiReliefShare) * (1.0 - rule(Rule.UnitaryServiceShare)) * charges;
}

/** Relief for as long as the treasury looks ahead, and the deficit that it leaves. */
export function pfiReliefCost(t: i32): f64 {
  if (!isOn(Mechanism.PfiRelief) || pfiRelief[t] > 0.0) return INFEASIBLE;
  const relief = reliefOf(t);
  if (relief <= 0.0) return INFEASIBLE;
  const left = Math.max(0.0, deficitOf(t) - relief);
  return (relief + left) * annuity(rule(Rule.TakeoverCeilingYears));
}

/** The treasury must bear it; the Secretary of State finds it easier the more others can be blamed. */
export function agreePfiRelief(t: i32, day: i32): bool {
  const relief = reliefOf(t);
  const bears = affordable(relief) || isForced(t);
  noteCase(t, bears ? CaseEntry.Agreed : CaseEntry.Refused, Instrument.PfiRelief, Party.Treasury, -1, relief / 1e6, rule(Rule.SupportBudgetM));
  if (!bears) return false;
  const gain = deficitOf(t) > 0.0 ? Math.min(1.0, relief / deficitOf(t)) : 0.0;
  const loss = rule(Rule.PoliticalBailout) * (1.0 - blameOnPredecessor(day)) * 2.0;
  if (!consents(t, Instrument.PfiRelief, Party.SecretaryOfState, gain, loss)) return false;
  setCase(t, CaseField.EndsOn, day);
  return true;
}

export function relievePfi(t: i32, day: i32): void {
  const yearly = reliefOf(t);
  pfiRelief[t] = Math.round((yearly * 100.0) / 12.0);
  signals[t * 2 + 1] += SEEN_AS_BAILOUT;
  sawBailout(SEEN_AS_BAILOUT);
  setCase(t, CaseField.Stage, Stage.Outcome);
  setCase(t, CaseField.EndsOn, day + 365 * 3);
  noteCase(t, CaseEntry.Executed, Instrument.PfiRelief, Party.Treasury, -1, 0.0, yearly / 1e6);
  happened(EventKind.PfiReliefGranted, t, -1, -1, Instrument.PfiRelief, yearly / 1e6);
}
