// What a closed hospital still costs falls to the treasury: its unitary charge to the end, and a share of its estate.
import { Account, Flow, Mechanism, Rule } from '../../layout';
import { Actor, actors } from '../../state/cases';
import { isOn, isWarming, siteCount } from '../../state/clock';
import { areaOf, unitaryChargeOn } from '../../state/costs';
import { pay } from '../../state/ledger';
import { rule } from '../../state/rules';
import { closedOn, isClosed } from '../../state/sites';

export function strand(day: i32): void {
  if (isWarming() || !isOn(Mechanism.Books)) return;
  const retail = 1.0 + rule(Rule.UnitaryIndexation) * (actors[Actor.RetailLevel] - 1.0);
  for (let s = 0, n = siteCount(); s < n; s++) {
    // sites shut before the first day were somebody's to settle then
    if (!isClosed(s) || closedOn[s] < 0) continue;
    const charge = (unitaryChargeOn(s, day - 1) * retail) / 12.0;
    pay(Account.Treasury, Account.PfiCompanies, Flow.UnitaryCharge, <i64>Math.round(charge * 100.0));
    const estate = (rule(Rule.StrandedShare) * rule(Rule.EstateCostPerM2) * areaOf(s) * actors[Actor.InputLevel]) / 12.0;
    pay(Account.Treasury, Account.Suppliers, Flow.StrandedCost, <i64>Math.round(estate * 100.0));
  }
}
