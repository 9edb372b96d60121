// Each quarter the unions of each region take in what private hands hold and seek; where a contract is in the making, work is disrupted.
import { Account, CaseField, Flow, Mechanism, Rule, Stage } from '../../layout';
import { Span } from '../../state/accounts';
import { caseOf } from '../../state/cases';
import { isOn, isWarming, trustCount } from '../../state/clock';
import { isPrivate, runningCost } from '../../state/contracts';
import { accountOfTrust, pay } from '../../state/ledger';
import { rule } from '../../state/rules';
import { isAlive } from '../../state/trusts';
import { coolAndFeed, hostilityAt } from '../../state/unions';

const QUARTER = 0.25;

export function protest(_day: i32): void {
  if (isWarming() || !isOn(Mechanism.UnionHostility)) return;
  coolAndFeed();
  if (!isOn(Mechanism.Books)) return;
  for (let t = 0, n = trustCount(); t < n; t++) {
    if (!isAlive(t) || caseOf(t, CaseField.Stage) != Stage.Decided || !isPrivate(caseOf(t, CaseField.Instrument))) continue;
    const cover = rule(Rule.DisputeCost) * hostilityAt(t) * runningCost(t, Span.Closed) * QUARTER;
    pay(accountOfTrust(t), Account.Suppliers, Flow.UnionDispute, <i64>Math.round(cover * 100.0));
  }
}
