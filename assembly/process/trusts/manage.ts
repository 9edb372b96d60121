// Management drifts around a mean that rivals raise; attention that deals have taken comes back slowly.
import { Clock, Mechanism, Rule } from '../../layout';
import { clip } from '../../kernel/maths';
import { actor, normal, Stream } from '../../kernel/random';
import { clock, isOn, isWarming, trustCount } from '../../state/clock';
import { rule } from '../../state/rules';
import { helper } from '../../state/teams';
import {
  attentionDrain,
  drainHold,
  effectiveManagement,
  isAlive,
  management,
  managementMean,
  owner,
  rest,
  rivals,
  rivalsWithin,
} from '../../state/trusts';

/** Share of the distance to its buddy's management that a trust goes in a quarter (judgement). */
const TAUGHT = 0.06;

export function manage(_day: i32): void {
  if (isWarming()) return;
  for (let t = 0, n = trustCount(); t < n; t++) {
    // drawn for every trust there ever was, so that one that dies changes no other's chance
    const shock = rule(Rule.ManagementShock) * normal(actor(t, clock[Clock.QuarterIndex]), Stream.ManagementShock);
    if (!isAlive(t)) continue;
    rivals[t * 2 + 1] = rivalsWithin(t, rule(Rule.RivalDistance));
    const mean = managementMean[t] + pressureOf(t);
    management[t] = mean + rule(Rule.ManagementPersistence) * (management[t] - mean) + shock;
    learnFromBuddy(t);
    recover(t);
  }
}

/** Rivals sharpen management: what more or fewer of them than on the first day do to its mean, SD. */
function pressureOf(t: i32): f64 {
  if (!isOn(Mechanism.CompetitionManagement)) return 0.0;
  const more = Math.log(1.0 + <f64>rivals[t * 2 + 1]) - Math.log(1.0 + <f64>rivals[t * 2]);
  const cap = rule(Rule.ManagementRivalsCap);
  return clip(rule(Rule.ManagementRivals) * more, -cap, cap);
}

/** A trust that a stronger one lends a hand takes on some of its ways. */
function learnFromBuddy(t: i32): void {
  if (helper[t * 2 + 1] <= 0) return;
  helper[t * 2 + 1]--;
  const from = <i32>owner[helper[t * 2]];
  if (from != t) management[t] += TAUGHT * Math.max(0.0, effectiveManagement(from) - management[t]);
}

function recover(t: i32): void {
  if (rest[t] > 0) rest[t]--;
  if (!isOn(Mechanism.AttentionDrain)) attentionDrain[t] = 0.0;
  else if (drainHold[t] > 0) drainHold[t]--;
  else attentionDrain[t] *= rule(Rule.DrainDecay);
}
