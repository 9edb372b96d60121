// An NHS trust in good order may become a foundation trust.
import { Clock, EventKind, Governance, Mechanism, Rule } from '../../layout';
import { financialYear } from '../../kernel/calendar';
import { actor, Stream, unit } from '../../kernel/random';
import { inRegime } from '../../state/cases';
import { clock, epochOf, isOn, isWarming, trustCount } from '../../state/clock';
import { happened } from '../../state/record';
import { rule } from '../../state/rules';
import { governance, isAlive, qualitySeen, rating } from '../../state/trusts';

/** Quality below which no application succeeds (judgement). */
const LEAST_QUALITY = -1.0;

export function authorise(day: i32): void {
  if (isWarming() || !isOn(Mechanism.Regime) || financialYear(epochOf(day)) > <i32>rule(Rule.PipelineTo)) return;
  for (let t = 0, n = trustCount(); t < n; t++) {
    const u = unit(actor(t, clock[Clock.QuarterIndex]), Stream.Bid);
    if (!isAlive(t) || governance[t] != Governance.NhsTrust || inRegime(t)) continue;
    if (rating[t] < 3 || qualitySeen[t] < LEAST_QUALITY || u >= rule(Rule.FoundationHazard)) continue;
    governance[t] = Governance.FoundationTrust as u8;
    happened(EventKind.Foundation, t);
  }
}
