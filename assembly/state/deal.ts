// A deal between two trusts: the terms written into the case, what the treasury pays when it is signed, the debt it forgives.
import { Account, CaseField, Flow, Indicator, Rule } from '../layout';
import { lumpOf, WRITTEN_OFF, yearlyTailOf } from './bargain';
import { caseOf, setCase } from './cases';
import { accountOfTrust, pay } from './ledger';
import { add } from './record';
import { rule } from './rules';
import { debt } from './trusts';
import { affordable, incomeOf } from './worth';

/** Whether the treasury's budget bears a price: its tail each year, and what is paid at once. */
export function bearable(price: f64): bool {
  return affordable(yearlyTailOf(price)) && lumpOf(price) <= rule(Rule.SupportBudgetM) * 1e6;
}

/** Writes partner and price into the case of a trust. */
export function writeTerms(t: i32, partner: i32, price: f64): void {
  setCase(t, CaseField.Counterpart, partner);
  setCase(t, CaseField.Price, <i32>(price / 1000.0));
  setCase(t, CaseField.LumpSum, <i32>(lumpOf(price) / 1000.0));
  setCase(t, CaseField.TailMonthly, <i32>(yearlyTailOf(price) / 12000.0));
  add(Indicator.DealPriceM, price / 1e6);
  add(Indicator.DealIncomeM, incomeOf(t) / 1e6);
}

/** The treasury gives the cash with which part of its own loan is paid back. */
export function writeOffDebt(t: i32): void {
  const part = <i64>(<f64>debt[t] * WRITTEN_OFF);
  if (part <= 0) return;
  pay(Account.Treasury, accountOfTrust(t), Flow.DebtWriteOff, part);
  pay(accountOfTrust(t), Account.Treasury, Flow.Repayment, part);
  debt[t] -= part;
}

/** Pays the lump sum to the partner and lets the tail begin; returns the lump sum, £. */
export function beginPayment(t: i32, partner: i32): f64 {
  const lump = <i64>caseOf(t, CaseField.LumpSum) * 100000;
  pay(Account.Treasury, accountOfTrust(partner), Flow.DealLumpSum, lump);
  setCase(t, CaseField.TailMonths, <i32>(rule(Rule.TakeoverTailYears) * 12.0));
  return <f64>lump / 100.0;
}
