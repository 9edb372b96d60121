// The treasury pays each month what it has promised: planned support, and the tail of each deal to whoever runs the trust now.
import { Account, Flow, Indicator, Mechanism } from '../../layout';
import { Actor, actors, CaseField, caseOf, setCase } from '../../state/cases';
import { isOn, isWarming, trustCount } from '../../state/clock';
import { accountOfTrust, pay, thisMonth } from '../../state/ledger';
import { add } from '../../state/record';
import { isAlive, owner, pfiRelief, supportPromise } from '../../state/trusts';

export function support(_day: i32): void {
  if (isWarming() || !isOn(Mechanism.Books)) return;
  for (let t = 0, n = trustCount(); t < n; t++) {
    payPromise(t);
    if (isAlive(t) && pfiRelief[t] > 0.0) relieve(t);
    payTail(t);
  }
}

function payPromise(t: i32): void {
  if (!isAlive(t) || supportPromise[t * 2 + 1] < 1.0) return;
  supportPromise[t * 2 + 1] -= 1.0;
  give(t, Flow.Support, <i64>Math.round(supportPromise[t * 2]));
}

/** What was granted toward a PFI scheme; nothing once its charges have ended or its site has shut. */
function relieve(t: i32): void {
  const pence = <i64>Math.min(pfiRelief[t], <f64>-thisMonth(t, Flow.UnitaryCharge));
  if (pence <= 0) return;
  give(t, Flow.PfiRelief, pence);
  add(Indicator.PfiReliefPaidM, <f64>pence / 1e8);
}

function payTail(t: i32): void {
  const months = caseOf(t, CaseField.TailMonths);
  if (months <= 0 || isAlive(t)) return;
  setCase(t, CaseField.TailMonths, months - 1);
  give(<i32>owner[t], Flow.DealTail, <i64>caseOf(t, CaseField.TailMonthly) * 100000);
}

function give(t: i32, flow: Flow, pence: i64): void {
  pay(Account.Treasury, accountOfTrust(t), flow, pence);
  actors[Actor.SupportPaidThisYear] += <f64>pence / 100.0;
}
