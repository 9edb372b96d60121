// Quality of care follows management a little, suffers where beds are full and savings are rushed, and wanders.
import { Clock, Mechanism, Rule } from '../../layout';
import { clip } from '../../kernel/maths';
import { actor, normal, Stream } from '../../kernel/random';
import { clock, isOn, isWarming, siteCount, trustCount } from '../../state/clock';
import { rule } from '../../state/rules';
import { bedsAt, isClosed, load, trustOf } from '../../state/sites';
import { effectiveManagement, effort, isAlive, quality, qualitySeen } from '../../state/trusts';

export function improve(_day: i32): void {
  if (isWarming()) return;
  for (let t = 0, n = trustCount(); t < n; t++) {
    const shock = isOn(Mechanism.QualityShocks)
      ? rule(Rule.QualityShock) * normal(actor(t, clock[Clock.QuarterIndex]), Stream.QualityShock)
      : 0.0;
    if (!isAlive(t)) continue;
    // patients and regulators see what was true a quarter ago
    qualitySeen[t] = quality[t];
    const crowding = rule(Rule.QualityCrowding) * clip((occupancyOf(t) - 0.88) / 0.07, 0.0, 1.5);
    const savings = rule(Rule.FrontierProductivity) * effort[t];
    const rushed = rule(Rule.QualityRushedSavings) * clip((savings - 0.02) / 0.02, 0.0, 1.0);
    quality[t] =
      rule(Rule.QualityPersistence) * quality[t] + rule(Rule.QualityManagement) * effectiveManagement(t) - crowding - rushed + shock;
  }
}

/** Share of a trust's beds that were full of late; 0 for a trust without beds. */
function occupancyOf(t: i32): f64 {
  let full = 0.0;
  let have = 0.0;
  for (let s = 0, n = siteCount(); s < n; s++) {
    if (<i32>trustOf[s] != t || isClosed(s)) continue;
    const here = <f64>bedsAt(s);
    full += load[s * 3] * here;
    have += here;
  }
  return have > 0.0 ? full / have : 0.0;
}
