// Contracts between a trust and a private operator: who runs what, what was promised, and what has come of it. £ a year unless said.
import { CaseField, Column, ContractField, Flow, Instrument, Rule, Stage } from '../layout';
import { column } from '../kernel/columns';
import { clip } from '../kernel/maths';
import { over, Span, underlyingSurplus } from './accounts';
import { caseOf } from './cases';
import { today, trustCount } from './clock';
import { rule } from './rules';
import { inefficiency, isAlive } from './trusts';

const YEAR = 365.25;
/** Twelve months of books look this many years back on average. */
const BOOKS_LAG = 0.5;

/** Trust × ContractField. */
let contracts: StaticArray<f64> = new StaticArray<f64>(0);

export function claimContracts(trusts: i32): void {
  contracts = column<f64>(Column.TrustContract, trusts * ContractField.Count);
}

// @ts-ignore: decorator
@inline
export function contractOf(t: i32, field: ContractField): f64 {
  return contracts[t * ContractField.Count + field];
}

// @ts-ignore: decorator
@inline
export function setContract(t: i32, field: ContractField, value: f64): void {
  contracts[t * ContractField.Count + field] = value;
}

export function clearContract(t: i32): void {
  for (let f = 0; f < ContractField.Count; f++) setContract(t, f, 0.0);
}

/** The operator that a trust has a contract with, −1 without one. */
export function operatorAt(t: i32): i32 {
  return <i32>contractOf(t, ContractField.Operator) - 1;
}

export function isUnderContract(t: i32): bool {
  return operatorAt(t) >= 0 && isAlive(t);
}

export function kindOfContract(t: i32): i32 {
  return <i32>contractOf(t, ContractField.Kind);
}

/** Contracts that an operator holds or has won. */
export function contractsOf(o: i32): i32 {
  let count = 0;
  for (let t = 0, n = trustCount(); t < n; t++) {
    if (isUnderContract(t) && operatorAt(t) == o) count++;
    else if (isAwarded(t) && caseOf(t, CaseField.Counterpart) == o) count++;
  }
  return count;
}

/** Whether a tender has been won and the contract has not begun. */
export function isAwarded(t: i32): bool {
  return isAlive(t) && caseOf(t, CaseField.Stage) == Stage.Decided && isPrivate(caseOf(t, CaseField.Instrument));
}

/** Whether an instrument hands something to a private operator. */
export function isPrivate(instrument: i32): bool {
  return instrument == Instrument.Franchise || instrument == Instrument.PrivateTakeover || instrument == Instrument.Split;
}

export function contractYears(t: i32): f64 {
  return (<f64>today() + 1.0 - contractOf(t, ContractField.StartedOn)) / YEAR;
}

/** Pay and supplies of twelve months at the trust's inefficiency. */
export function runningCost(t: i32, span: Span = Span.Closed): f64 {
  return -<f64>(over(t, Flow.StaffPay, span) + over(t, Flow.Supplies, span)) / 100.0;
}

/** What a point of inefficiency, 1 = 100 %, costs. */
export function costOfInefficiency(t: i32): f64 {
  return runningCost(t) / (1.0 + inefficiency[t]);
}

/** What a contract is measured by: twelve months' surplus before support, interest on old debt and the operator's fee. */
export function performanceOf(t: i32, span: Span = Span.Closed): f64 {
  return <f64>(underlyingSurplus(t, span) - over(t, Flow.Interest, span) - over(t, Flow.OperatorFee, span)) / 100.0;
}

/** What is saved beside the day the contract began. */
export function savedBy(t: i32, span: Span): f64 {
  if (kindOfContract(t) != Instrument.Split) return performanceOf(t, span) - contractOf(t, ContractField.Baseline);
  // of a split only the part that is the operator's is measured; it comes as inefficiency goes
  const come = 1.0 - Math.exp(-rule(Rule.InefficiencyCatchUp) * contractYears(t));
  return ((contractOf(t, ContractField.Saving) * runningCost(t, span)) / (1.0 + inefficiency[t])) * come;
}

/** What was to be saved by now. */
export function promisedByNow(t: i32): f64 {
  const years = Math.max(0.25, rule(Rule.PromiseYears));
  return contractOf(t, ContractField.Promised) * clip((contractYears(t) - BOOKS_LAG) / years, 0.0, 1.0);
}

/** £ that an operator may still lose before its cap is reached. */
export function roomBelowCap(t: i32): f64 {
  return Math.max(0.0, rule(Rule.OperatorLossCapM) * 1e6 - contractOf(t, ContractField.Borne));
}
