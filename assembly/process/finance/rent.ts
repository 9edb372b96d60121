// Community and primary care rent rooms in badge hospitals; their commissioners pay.
import { Flow, Mechanism, SiteKind } from '../../layout';
import { settleByShare } from '../../state/commissioning';
import { isOn, isWarming, siteCount } from '../../state/clock';
import { rentOf } from '../../state/plans';
import { kind, trustOf } from '../../state/sites';

export function rent(_day: i32): void {
  if (isWarming() || !isOn(Mechanism.Books)) return;
  for (let s = 0, n = siteCount(); s < n; s++) {
    if (kind[s] != SiteKind.Badge) continue;
    settleByShare(<i32>trustOf[s], Flow.Rent, <i64>Math.round((rentOf(s) * 100.0) / 12.0));
  }
}
