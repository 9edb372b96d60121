// Reconfiguration of a local economy: services move between its hospitals, also away from a solvent neighbour's, so that none is kept twice.
import { CaseEntry, CaseField, EventKind, Indicator, Instrument, Mechanism, Rule, Stage } from '../../../layout';
import { noteLoss, payTransition } from '../../../state/aftermath';
import { caseOf, setCase } from '../../../state/cases';
import { isOn } from '../../../state/clock';
import { planAgreed, realCost, sealFate } from '../../../state/fate';
import { noteCase } from '../../../state/journal';
import { moveServices } from '../../../state/moving';
import { savingOfMove, servicesOf, siteToReconfigure, transitionOf } from '../../../state/plans';
import { add, happened } from '../../../state/record';
import { rule } from '../../../state/rules';
import { trustOf } from '../../../state/sites';
import { signals } from '../../../state/trusts';
import { annuity, deficitOf, INFEASIBLE } from '../../../state/worth';

/** Days that a reconfiguration is planned to take; days after which it is judged (judgement: 18 months; three years). */
const PLANNED_DAYS = 540.0;
const JUDGED_AFTER = 1096;

/** The deficit that is left, and what the change costs once. */
export function reconfigurationCost(t: i32): f64 {
  if (!isOn(Mechanism.Reconfiguration)) return INFEASIBLE;
  const s = siteToReconfigure(t);
  if (s < 0) return INFEASIBLE;
  const bits = servicesOf(t, Instrument.Reconfiguration, s);
  return (deficitOf(t) - savingOfMove(s, bits)) * annuity(rule(Rule.TakeoverCeilingYears)) + transitionOf(s, bits);
}

/** Every party at the table: see sharedPlan.ts; then the public, perhaps a court. */
export function agreeReconfiguration(t: i32, day: i32): bool {
  const s = isOn(Mechanism.Reconfiguration) ? siteToReconfigure(t) : -1;
  if (s < 0) return false;
  setCase(t, CaseField.Site, s);
  setCase(t, CaseField.Services, servicesOf(t, Instrument.Reconfiguration, s));
  if (!planAgreed(t, Instrument.Reconfiguration, day)) return false;
  sealFate(t, Instrument.Reconfiguration, day, PLANNED_DAYS);
  return true;
}

/** Wards, lists and staff go to where the patients will; rotas end, estate follows with its lag. Others see an act of the regime. */
export function reconfigure(t: i32, day: i32): void {
  const s = caseOf(t, CaseField.Site);
  const bits = caseOf(t, CaseField.Services);
  const cost = realCost(t, Instrument.Reconfiguration, transitionOf(s, bits));
  const saving = savingOfMove(s, bits);
  noteLoss(t, s, bits);
  payTransition(cost);
  moveServices(s, bits, day);
  signals[t * 2] += 1.0;
  setCase(t, CaseField.Stage, Stage.Outcome);
  setCase(t, CaseField.EndsOn, day + JUDGED_AFTER);
  add(Indicator.Reconfigurations, 1.0);
  noteCase(t, CaseEntry.Executed, Instrument.Reconfiguration, 0, s, cost / 1e6, saving / 1e6);
  happened(EventKind.Reconfiguration, t, s, <i32>trustOf[s], Instrument.Reconfiguration, cost / 1e6);
}
