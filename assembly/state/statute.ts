// Statutory clocks of a case, in working days, and how far real cases ran beyond them.
//
// Health Act 2009, chapter 5A: 5 to appoint, 45 draft report, 5 + 30 consultation, 15 final report, 20 decision; the Care
// Act 2014 made the draft 65 and the consultation 40 (model-facts 2.8). Foundation trusts' 150 days share the same steps.
import { CaseField, FailureMechanism, Mechanism, Rule } from '../layout';
import { epochDay } from '../kernel/calendar';
import { actor, normal, Stream } from '../kernel/random';
import { caseOf } from './cases';
import { epochOf, isOn } from './clock';
import { ambiguityDays, hasAdministrator, lawOfCase } from './failureLaw';
import { rule } from './rules';

/** A case that managers handle without an administrator: working days for each of the two steps (judgement). */
const AGREEMENT = 60;
/** Working days in which Monitor's planners secure the services of a foundation trust first (judgement). */
const CONTINGENCY_PLANNING = 30;

export function afterCareAct(day: i32): bool {
  return epochOf(day) >= epochDay(2014, 6, 1);
}

/** From the order to the draft report. */
export function firstStageDays(trust: i32, day: i32): i32 {
  if (!hasAdministrator(trust)) return AGREEMENT + ambiguityDays(day);
  const planning = lawOfCase(trust) == FailureMechanism.Administration ? CONTINGENCY_PLANNING : 0;
  return <i32>(<f64>(planning + 5 + (afterCareAct(day) ? 65 : 45)) * overrunOf(trust)) + ambiguityDays(day);
}

/** From the draft report through consultation and final report to the decision. */
export function secondStageDays(trust: i32, day: i32): i32 {
  if (!hasAdministrator(trust)) return AGREEMENT;
  return <i32>(<f64>(5 + (afterCareAct(day) ? 40 : 30) + 15 + 20) * overrunOf(trust));
}

/** Days that something planned to take `days` really takes in this case. */
export function realDays(trust: i32, days: f64): i32 {
  return <i32>(days * overrunOf(trust));
}

/** Days from agreement until two trusts are one: the rule's median, longer or shorter as the case goes. */
export function dealDays(trust: i32): i32 {
  return <i32>(rule(Rule.DealDelayMean) * spreadOf(trust));
}

function overrunOf(trust: i32): f64 {
  return isOn(Mechanism.Overruns) ? rule(Rule.OverrunTime) * spreadOf(trust) : 1.0;
}

/** One log-normal factor for the whole of a case, median 1. */
function spreadOf(trust: i32): f64 {
  if (!isOn(Mechanism.Overruns)) return 1.0;
  return Math.exp(rule(Rule.OverrunSpread) * normal(actor(trust, caseOf(trust, CaseField.Spells)), Stream.Overrun));
}
