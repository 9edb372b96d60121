// What was seen to happen to others changes what trusts believe will happen to them, and how much they fear it.
import { Mechanism, Rule } from '../../layout';
import { isOn, isWarming, trustCount } from '../../state/clock';
import { rule } from '../../state/rules';
import { belief, isAlive, kmBetween, sameKind, signals, threat } from '../../state/trusts';

/** Weight of news that comes from the far end of the country. */
const EVERYWHERE = 0.05;

export function believe(_day: i32): void {
  if (isWarming()) return;
  for (let t = 0, n = trustCount(); t < n; t++) {
    if (!isAlive(t)) continue;
    let acts = 0.0;
    let bailouts = 0.0;
    for (let o = 0; o < n; o++) {
      if (signals[o * 2] == 0.0 && signals[o * 2 + 1] == 0.0) continue;
      const weight = weightOf(t, o);
      acts += weight * signals[o * 2];
      bailouts += weight * signals[o * 2 + 1];
    }
    if (isOn(Mechanism.Beliefs)) update(t, rule(Rule.BeliefAct) * acts, rule(Rule.BeliefBailout) * bailouts);
    const felt = threat[t] * rule(Rule.ThreatDecay) + rule(Rule.ThreatWeight) * acts;
    threat[t] = Math.min(rule(Rule.ThreatCap), felt);
  }
  signals.fill(0.0);
}

/** Belief moves toward the share of bail-outs in what was seen, and back to where it began. */
function update(t: i32, acts: f64, bailouts: f64): void {
  const seen = acts + bailouts;
  if (seen > 0.0) belief[t] += (1.0 - Math.exp(-seen)) * (bailouts / seen - belief[t]);
  belief[t] += rule(Rule.BeliefDecay) * (rule(Rule.OpeningBelief) - belief[t]);
}

function weightOf(t: i32, other: i32): f64 {
  const likeness = sameKind(t, other) ? 1.0 : rule(Rule.BeliefUnlike);
  const near = Math.exp(-kmBetween(t, other) / rule(Rule.BeliefDistance));
  return likeness * (EVERYWHERE + (1.0 - EVERYWHERE) * near);
}
