// Each month a trust pays its staff, its suppliers, its buildings and its capital.
import { Account, Flow, MAX_TRUSTS, Mechanism, Rule } from '../../layout';
import { Actor, actors } from '../../state/cases';
import { isOn, isWarming, siteCount, trustCount } from '../../state/clock';
import {
  agencyShare,
  capitalCharge,
  careCost,
  costFactor,
  dividendCost,
  estateCost,
  overheadCost,
  structureCost,
  unitaryChargeOn,
  workThisMonth,
} from '../../state/costs';
import { accountOfTrust, cash, pay as transfer } from '../../state/ledger';
import { rule } from '../../state/rules';
import { isClosed, trustOf } from '../../state/sites';
import { blockCost, debt, isAlive } from '../../state/trusts';

const MONTH = 1.0 / 12.0;

/** £ of this month, by trust. */
const care = new StaticArray<f64>(MAX_TRUSTS);
const estate = new StaticArray<f64>(MAX_TRUSTS);
const unitary = new StaticArray<f64>(MAX_TRUSTS);

export function pay(day: i32): void {
  if (isWarming() || !isOn(Mechanism.Books)) return;
  gatherSites(day);
  for (let t = 0, n = trustCount(); t < n; t++) if (isAlive(t)) payMonth(t);
}

function gatherSites(day: i32): void {
  care.fill(0.0);
  estate.fill(0.0);
  unitary.fill(0.0);
  const retail = 1.0 + rule(Rule.UnitaryIndexation) * (actors[Actor.RetailLevel] - 1.0);
  for (let s = 0, n = siteCount(); s < n; s++) {
    if (isClosed(s)) continue;
    const t = <i32>trustOf[s];
    care[t] += careCost(s, MONTH, workThisMonth(s));
    estate[t] += estateCost(s) * MONTH;
    unitary[t] += unitaryChargeOn(s, day - 1) * retail * MONTH;
  }
}

function payMonth(t: i32): void {
  const account = accountOfTrust(t);
  const running = (care[t] + (overheadCost(t) + blockCost[t]) * MONTH) * costFactor(t);
  const staff = running * rule(Rule.StaffShare);
  transfer(account, Account.Staff, Flow.StaffPay, pence(staff));
  transfer(account, Account.Staff, Flow.AgencyPay, pence(staff * agencyShare(t)));
  transfer(account, Account.Suppliers, Flow.Supplies, pence(running - staff));
  transfer(account, Account.Suppliers, Flow.Estate, pence(Math.max(0.0, estate[t] * costFactor(t) + structureCost(t) * MONTH)));
  transfer(account, Account.PfiCompanies, Flow.UnitaryCharge, pence(unitary[t]));
  transfer(account, Account.Suppliers, Flow.CapitalCharge, pence(capitalCharge(t) * MONTH));
  transfer(account, Account.Treasury, Flow.Dividend, pence(dividendCost(t) * MONTH));
  const yearly = rule(Rule.DebtInterest);
  transfer(account, Account.Treasury, Flow.Interest, <i64>Math.round(<f64>debt[t] * yearly * MONTH));
  // a balance below nought is an overdraft at the bank
  if (cash[account] < 0) transfer(account, Account.Banks, Flow.Interest, <i64>Math.round(<f64>-cash[account] * yearly * MONTH));
}

// @ts-ignore: decorator
@inline
function pence(pounds: f64): i64 {
  return <i64>Math.round(pounds * 100.0);
}
