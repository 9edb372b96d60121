// Boards manage the accounts they report: reserves fill a gap while they last, and part of a large surplus is spent.
import { Account, Flow, Mechanism, Rule } from '../../layout';
import { operatingIncome, over, reportedSurplus, Span } from '../../state/accounts';
import { isOn, isWarming, trustCount } from '../../state/clock';
import { accountOfTrust, cash, enterOnly, pay } from '../../state/ledger';
import { rule } from '../../state/rules';
import { isAlive, reserve } from '../../state/trusts';

export function breakEven(_day: i32): void {
  if (isWarming() || !isOn(Mechanism.Books)) return;
  for (let t = 0, n = trustCount(); t < n; t++) {
    if (!isAlive(t)) continue;
    if (isOn(Mechanism.ManagedBreakEven)) manageAccounts(t);
    investCash(t);
  }
}

/** Twelve months are brought to the small surplus that was planned, up if the reserve allows, down if there is much to spare. */
function manageAccounts(t: i32): void {
  const income = <f64>operatingIncome(t, Span.WithThisMonth);
  if (income <= 0.0) return;
  reserve[t] += (income * rule(Rule.ReserveGrowth)) / 12.0;
  const surplus = <f64>reportedSurplus(t, Span.WithThisMonth);
  const gap = income * rule(Rule.ReportedTarget) - surplus;
  if (gap > 0.0) {
    const used = <f64>over(t, Flow.ReserveUsed, Span.WithThisMonth);
    const left = Math.max(0.0, income * rule(Rule.ReserveLimit) - used);
    const released = Math.floor(Math.min(Math.min(gap, left), Math.max(0.0, reserve[t])));
    reserve[t] -= released;
    enterOnly(t, Flow.ReserveUsed, <i64>released);
    return;
  }
  const already = <f64>over(t, Flow.SurplusSpent, Span.WithThisMonth);
  const spare = surplus - already - income * rule(Rule.SurplusSpentAbove);
  if (spare <= 0.0) return;
  const spent = Math.floor((spare * rule(Rule.SurplusSpentShare)) / 12.0);
  pay(accountOfTrust(t), Account.Suppliers, Flow.SurplusSpent, <i64>spent);
  // half as much again is put by, while the reserve is no more than twice what a trust begins with
  if (reserve[t] > 2.0 * rule(Rule.ReserveShare) * income) return;
  const banked = Math.floor(spent * 0.5);
  reserve[t] += banked;
  enterOnly(t, Flow.ReserveUsed, -(<i64>banked));
}

/** Cash beyond what a trust needs is put into buildings and equipment. */
function investCash(t: i32): void {
  const cap = <i64>(rule(Rule.CashCap) * <f64>operatingIncome(t, Span.WithThisMonth));
  const account = accountOfTrust(t);
  if (cash[account] > cap) pay(account, Account.Suppliers, Flow.Investment, cash[account] - cap);
}
