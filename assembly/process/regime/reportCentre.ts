// Each month what the centre thinks and sees is written down.
import { Indicator, Rule } from '../../layout';
import { Actor, actors } from '../../state/cases';
import { isWarming, trustCount } from '../../state/clock';
import { set } from '../../state/record';
import { specialMeasures } from '../../state/regulators';
import { rule } from '../../state/rules';
import { isAlive, quality, treatsPatients } from '../../state/trusts';

export function reportCentre(_day: i32): void {
  if (isWarming()) return;
  set(Indicator.Patience, actors[Actor.Patience]);
  set(Indicator.Credibility, actors[Actor.Credibility]);
  set(Indicator.BeliefStructural, actors[Actor.BeliefStructural]);
  let sum = 0.0;
  let acute = 0.0;
  let inside = 0;
  for (let t = 0, n = trustCount(); t < n; t++) {
    if (!isAlive(t) || !treatsPatients(t)) continue;
    sum += quality[t];
    acute += 1.0;
    if (specialMeasures[t] > 0) inside++;
  }
  set(Indicator.InSpecialMeasures, <f64>inside);
  if (acute == 0.0) return;
  const line = sum / acute - rule(Rule.SpecialMeasuresBelow);
  let below = 0;
  for (let t = 0, n = trustCount(); t < n; t++) {
    if (isAlive(t) && treatsPatients(t) && quality[t] < line) below++;
  }
  set(Indicator.BelowStandard, <f64>below);
}
