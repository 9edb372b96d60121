// Private operators of hospitals: few, each with managers of some skill, capital, and a name that it can lose.
import { Account, Clock, Column, Flow, Mechanism, OperatorField, Rule } from '../layout';
import { MAX_OPERATORS } from '../layout';
import { column } from '../kernel/columns';
import { clip } from '../kernel/maths';
import { actor, normal, Stream } from '../kernel/random';
import { clock, isOn, isWarming } from './clock';
import { accountOfOperator, cash, pay } from './ledger';
import { rule } from './rules';

export const BEST_REPUTATION = 5.0;
/** Reputation of one that comes to a market that others have left (judgement). */
const NEWCOMER = 2.0;
const PENCE_IN_MILLION = 1e8;

/** Operator × OperatorField. */
let operators: StaticArray<f64> = new StaticArray<f64>(0);

export function claimOperators(): void {
  operators = column<f64>(Column.Operators, MAX_OPERATORS * OperatorField.Count);
}

// @ts-ignore: decorator
@inline
export function operatorOf(o: i32, field: OperatorField): f64 {
  return operators[o * OperatorField.Count + field];
}

function setOperator(o: i32, field: OperatorField, value: f64): void {
  operators[o * OperatorField.Count + field] = value;
}

/** Those of the first day; their owners put up the capital. */
export function openOperators(): void {
  for (let o = 0, n = <i32>rule(Rule.OperatorCount); o < n; o++) enter(o, rule(Rule.OpeningReputation));
}

function enter(o: i32, reputation: f64): void {
  setOperator(o, OperatorField.Present, 1.0);
  setOperator(o, OperatorField.EnteredOn, <f64>(isWarming() ? 0 : clock[Clock.Day]));
  setOperator(o, OperatorField.Reputation, reputation);
  const skill = rule(Rule.OperatorSkillMean) + rule(Rule.OperatorSkillSpread) * normal(actor(o, 0), Stream.Tender);
  setOperator(o, OperatorField.Skill, skill);
  const capital = <i64>Math.round(rule(Rule.OperatorCapitalM) * PENCE_IN_MILLION);
  pay(Account.Banks, accountOfOperator(o), Flow.OpeningBalance, capital);
}

/** Brings one more to the market, where there is room; the operator, or −1. */
export function bringNewcomer(): i32 {
  for (let o = 0; o < MAX_OPERATORS; o++) {
    if (operatorOf(o, OperatorField.Present) != 0.0) continue;
    enter(o, NEWCOMER);
    return o;
  }
  return -1;
}

/** Whether it would still put in a bid. */
export function isInMarket(o: i32): bool {
  return operatorOf(o, OperatorField.Present) != 0.0 && operatorOf(o, OperatorField.Reputation) > 0.0;
}

export function operatorsLeft(): i32 {
  let left = 0;
  for (let o = 0; o < MAX_OPERATORS; o++) if (isInMarket(o)) left++;
  return left;
}

/** Mean over those that ever came; 0 when there was none. */
export function meanReputation(): f64 {
  let sum = 0.0;
  let count = 0.0;
  for (let o = 0; o < MAX_OPERATORS; o++) {
    if (operatorOf(o, OperatorField.Present) == 0.0) continue;
    sum += operatorOf(o, OperatorField.Reputation);
    count += 1.0;
  }
  return count > 0.0 ? sum / count : 0.0;
}

/** Day on which the latest came; 0 when all are of the first day. */
export function latestEntry(): f64 {
  let latest = 0.0;
  for (let o = 0; o < MAX_OPERATORS; o++) latest = Math.max(latest, operatorOf(o, OperatorField.EnteredOn));
  return latest;
}

/** £ in its account. */
export function capitalOf(o: i32): f64 {
  return <f64>cash[accountOfOperator(o)] / 100.0;
}

/** Points of reputation that a failure costs: it weighs three times a success while scrutiny is asymmetric. */
export function failureWeight(): f64 {
  return isOn(Mechanism.Reputation) ? rule(Rule.ReputationFailure) : rule(Rule.ReputationSuccess);
}

export function succeeded(o: i32): void {
  move(o, rule(Rule.ReputationSuccess));
}

/** A failure is laid at its own door, and by those who want the private sector out a little at all the others'. */
export function failed(o: i32): void {
  move(o, -failureWeight());
  if (!isOn(Mechanism.Reputation)) return;
  for (let other = 0; other < MAX_OPERATORS; other++) {
    if (other != o && isInMarket(other)) move(other, -failureWeight() * rule(Rule.ReputationSpill));
  }
}

/** It has nothing left to bid with. */
export function ruin(o: i32): void {
  move(o, -BEST_REPUTATION);
}

function move(o: i32, points: f64): void {
  setOperator(o, OperatorField.Reputation, clip(operatorOf(o, OperatorField.Reputation) + points, 0.0, BEST_REPUTATION));
}
