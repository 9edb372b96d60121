// What a trust, a site or a promise is worth over years: the sums that boards and administrators do. £.
import { CaseField, Rule } from '../layout';
import { Span, underlyingSurplus, operatingIncome } from './accounts';
import { Actor, actors, caseOf } from './cases';
import { trustCount } from './clock';
import { rule } from './rules';
import { isAlive, supportPromise } from './trusts';

/** A cost that rules an instrument out. */
export const INFEASIBLE = 1e15;

/** Income of twelve months. */
export function incomeOf(t: i32): f64 {
  return <f64>operatingIncome(t, Span.Closed) / 100.0;
}

/** Deficit of twelve months before support, ≥ 0. */
export function deficitOf(t: i32): f64 {
  return Math.max(0.0, -<f64>underlyingSurplus(t, Span.Closed) / 100.0);
}

/** Present value of £1 a year for some years, at the boards' rate. */
export function annuity(years: f64): f64 {
  const rate = rule(Rule.TakeoverDiscount);
  return rate > 0.0 ? (1.0 - Math.pow(1.0 + rate, -years)) / rate : years;
}

/** How deep a trust is: its deficit as a share of income, 1 at 8 %. */
export function distressOf(t: i32): f64 {
  const income = incomeOf(t);
  return income > 0.0 ? Math.min(1.0, deficitOf(t) / income / 0.08) : 1.0;
}

/** Whether the treasury's budget for a year bears this much more, £ a year. */
export function affordable(more: f64): bool {
  let promised = 0.0;
  for (let t = 0, n = trustCount(); t < n; t++) {
    if (isAlive(t) && supportPromise[t * 2 + 1] > 0.0) promised += (supportPromise[t * 2] * 12.0) / 100.0;
    if (caseOf(t, CaseField.TailMonths) > 0) promised += <f64>caseOf(t, CaseField.TailMonthly) * 12000.0;
  }
  const already = Math.max(promised, actors[Actor.SupportPaidThisYear]);
  return already + more <= rule(Rule.SupportBudgetM) * 1e6;
}
