// Management drifts around a mean that rivals raise; attention that deals have taken comes back slowly.
import { Clock, Mechanism, Rule } from '../../layout';
import { clip } from '../../kernel/maths';
import { actor, normal, Stream } from '../../kernel/random';
import { clock, isOn, isWarming, trustCount } from '../../state/clock';
import { rule } from '../../state/rules';
import {
  attentionDrain,
  drainHold,
  isAlive,
  management,
  managementMean,
  rest,
  rivals,
  rivalsWithin,
} from '../../state/trusts';

export function manage(_day: i32): void {
  if (isWarming()) return;
  for (let t = 0, n = trustCount(); t < n; t++) {
    // drawn for every trust there ever was, so that one that dies changes no other's chance
    const shock = rule(Rule.ManagementShock) * normal(actor(t, clock[Clock.QuarterIndex]), Stream.ManagementShock);
    if (!isAlive(t)) continue;
    rivals[t * 2 + 1] = rivalsWithin(t, rule(Rule.RivalDistance));
    const pressure =
      Math.log(1.0 + <f64>rivals[t * 2 + 1]) - Math.log(1.0 + <f64>rivals[t * 2]);
    const cap = rule(Rule.ManagementRivalsCap);
    const mean = managementMean[t] + clip(rule(Rule.ManagementRivals) * pressure, -cap, cap);
    management[t] = mean + rule(Rule.ManagementPersistence) * (management[t] - mean) + shock;
    recover(t);
  }
}

function recover(t: i32): void {
  if (rest[t] > 0) rest[t]--;
  if (!isOn(Mechanism.AttentionDrain)) attentionDrain[t] = 0.0;
  else if (drainHold[t] > 0) drainHold[t]--;
  else attentionDrain[t] *= rule(Rule.DrainDecay);
}
