// A trust that cannot pay its bills is lent the cash; one that can pays its loans back.
import { Account, EventKind, FailureMechanism, Flow, Instrument, Mechanism, Rule } from '../../layout';
import { operatingSpending, Span } from '../../state/accounts';
import { isOn, isWarming, trustCount } from '../../state/clock';
import { lawOn } from '../../state/failureLaw';
import { accountOfTrust, cash, pay } from '../../state/ledger';
import { happened } from '../../state/record';
import { rule, yearOfRun } from '../../state/rules';
import { distressOf, incomeOf } from '../../state/worth';
import { cashHelpYear, debt, isAlive, overdrawn, signals } from '../../state/trusts';

/** Days of spending that a loan leaves in hand, and that must be in hand before one is repaid (judgement). */
const LENT_DAYS = 5.0;
const KEPT_DAYS = 12.0;

export function lend(day: i32): void {
  if (isWarming() || !isOn(Mechanism.Books)) return;
  for (let t = 0, n = trustCount(); t < n; t++) {
    if (!isAlive(t)) continue;
    const daily = <f64>operatingSpending(t, Span.WithThisMonth) / 365.0;
    const short = cash[accountOfTrust(t)] < 0;
    const lender = short && hasLender(t, day);
    // without a lender the trust goes on in overdraft, and the months are counted
    overdrawn[t] = short && !lender ? overdrawn[t] + 1 : 0;
    if (lender) borrow(t, day, daily);
    else if (!short && debt[t] > 0) repay(t, daily);
  }
}

/** The treasury lends while a law of failure stands, up to a limit; without one the centre's cash has stopped. */
function hasLender(t: i32, day: i32): bool {
  if (!isOn(Mechanism.Regime) || lawOn(t, day) == FailureMechanism.None) return false;
  return <f64>debt[t] / 100.0 < rule(Rule.LoanLimit) * incomeOf(t);
}

function borrow(t: i32, day: i32, daily: f64): void {
  const account = accountOfTrust(t);
  const loan = <i64>Math.round(LENT_DAYS * daily) - cash[account];
  pay(Account.Treasury, account, Flow.Loan, loan);
  debt[t] += loan;
  // seen by others as a little bail-out, once a year, the more so the deeper the deficit
  const year = yearOfRun(day) + 1;
  if (cashHelpYear[t] == year) return;
  cashHelpYear[t] = year;
  signals[t * 2 + 1] += rule(Rule.BeliefRoutineCash) * distressOf(t);
  happened(EventKind.Loan, t, -1, -1, Instrument.None, <f64>loan / 1e8);
}

function repay(t: i32, daily: f64): void {
  const account = accountOfTrust(t);
  const spare = cash[account] - <i64>(KEPT_DAYS * daily);
  const due = min(debt[t], <i64>(<f64>debt[t] / (rule(Rule.RepaymentYears) * 12.0)) + 1);
  const paid = min(due, spare);
  if (paid <= 0) return;
  pay(account, Account.Treasury, Flow.Repayment, paid);
  debt[t] -= paid;
}
