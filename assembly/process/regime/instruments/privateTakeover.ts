// Private takeover: a trust passes to a private operator with its cash, debts and buildings. What it loses is the operator's, and there is no cheap way out.
import { CaseEntry, CaseField, ContractField, EventKind, Indicator, Instrument, Mechanism, Party, Rule, Stage } from '../../../layout';
import { financialYear } from '../../../kernel/calendar';
import { caseOf, isForced, setCase } from '../../../state/cases';
import { epochOf, isOn, today } from '../../../state/clock';
import { contractOf } from '../../../state/contracts';
import { handOver } from '../../../state/management';
import { noteCase } from '../../../state/journal';
import { add, happened } from '../../../state/record';
import { rule } from '../../../state/rules';
import { signals, supportPromise } from '../../../state/trusts';
import { affordable, annuity, deficitOf, incomeOf, INFEASIBLE } from '../../../state/worth';
import { mayBeTendered, ministerAllows, runTender, tenderCost, tenderStands } from '../tender';
import { hopedSaving } from './franchise';

/** What selling a hospital costs a government beyond letting one, as a multiple (judgement). */
const SALE = 2.0;

/** Support while the operator finds its savings, and the price of selling. The deficits after that are no longer the public's. */
export function privateTakeoverCost(t: i32): f64 {
  if (!mayBeSold(t)) return INFEASIBLE;
  return dowryOf(t, hopedSaving(t)) * annuity(rule(Rule.TakeoverTailYears)) + SALE * tenderCost(t);
}

/** No hospital is sold before a law allows it. */
function mayBeSold(t: i32): bool {
  if (financialYear(epochOf(today())) < <i32>rule(Rule.PrivateLawFrom) && !isForced(t)) return false;
  return mayBeTendered(t, Mechanism.PrivateTakeover);
}

/** £ a year that the treasury pays a buyer for some years: the deficit that is not to be saved, and a hurdle for what is not seen. */
function dowryOf(t: i32, saved: f64): f64 {
  return Math.max(0.0, deficitOf(t) - saved) + rule(Rule.TakeoverHurdle) * incomeOf(t);
}

export function agreePrivateTakeover(t: i32, day: i32): bool {
  if (!mayBeSold(t) || !ministerAllows(t, Instrument.PrivateTakeover, day)) return false;
  if (runTender(t, Instrument.PrivateTakeover, day) < 0) return false;
  const dowry = dowryOf(t, <f64>caseOf(t, CaseField.Promised) * 1000.0);
  const agreed = affordable(dowry) || isForced(t);
  noteCase(t, agreed ? CaseEntry.Agreed : CaseEntry.Refused, Instrument.PrivateTakeover, Party.Treasury, -1, dowry / 1e6, rule(Rule.SupportBudgetM));
  return agreed;
}

export function saleStands(t: i32): bool {
  return isOn(Mechanism.PrivateTakeover) && tenderStands(t, Instrument.PrivateTakeover);
}

/** The keys pass over; the treasury begins to pay what was agreed. */
export function sell(t: i32, day: i32): void {
  const o = caseOf(t, CaseField.Counterpart);
  const promised = <f64>caseOf(t, CaseField.Promised) * 1000.0;
  const dowry = dowryOf(t, promised);
  handOver(t, o, Instrument.PrivateTakeover, promised, day);
  supportPromise[t * 2] = Math.round((dowry * 100.0) / 12.0);
  supportPromise[t * 2 + 1] = rule(Rule.TakeoverTailYears) * 12.0;
  signals[t * 2] += 1.0;
  setCase(t, CaseField.Stage, Stage.Outcome);
  setCase(t, CaseField.EndsOn, <i32>contractOf(t, ContractField.EndsOn));
  noteCase(t, CaseEntry.Executed, Instrument.PrivateTakeover, Party.Operator, o, 0.0, dowry / 1e6);
  add(Indicator.PrivateTakeovers, 1.0);
  happened(EventKind.PrivateTakeover, t, -1, -1, Instrument.PrivateTakeover, dowry / 1e6);
}
