// Each quarter the unions of each region take in what private hands hold and seek; where a contract is in the making, work is disrupted.
import { Account, Flow, Mechanism, Rule } from '../../layout';
import { Span } from '../../state/accounts';
import { isOn, isWarming, trustCount } from '../../state/clock';
import { isAwarded, runningCost } from '../../state/contracts';
import { accountOfTrust, pay } from '../../state/ledger';
import { rule } from '../../state/rules';
import { coolAndFeed, hostilityAt } from '../../state/unions';

const QUARTER = 0.25;

export function protest(_day: i32): void {
  if (isWarming() || !isOn(Mechanism.UnionHostility)) return;
  coolAndFeed();
  if (!isOn(Mechanism.Books)) return;
  for (let t = 0, n = trustCount(); t < n; t++) {
    if (!isAwarded(t)) continue;
    const cover = rule(Rule.DisputeCost) * hostilityAt(t) * runningCost(t, Span.Closed) * QUARTER;
    pay(accountOfTrust(t), Account.Suppliers, Flow.UnionDispute, <i64>Math.round(cover * 100.0));
  }
}
