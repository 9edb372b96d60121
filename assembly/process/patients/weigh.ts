// Each April: how much a kilometre weighs when a hospital is chosen.
import { CANDIDATES, Mechanism, Rule, Service } from '../../layout';
import { isOn, zoneCount } from '../../state/clock';
import { rule, yearOfRun } from '../../state/rules';
import { services, specialist } from '../../state/sites';
import { candidateKm, candidates, candidateSite, emergencyPull, plannedPull } from '../../state/zones';

/** Beyond this the fitted polynomial would steepen again: it goes on as a straight line (dynamics, "choice"). */
const FIT_ENDS = 66.7;

/** Utility of distance for planned care (Gutacker et al. 2016, table 3), before the information factor. */
export function distanceUtility(km: f64): f64 {
  const a = rule(Rule.PlannedDistance);
  const b = rule(Rule.PlannedDistanceSquared);
  const c = rule(Rule.PlannedDistanceCubed);
  const d = Math.min(km, FIT_ENDS);
  const slope = Math.min(0.0, a + 2.0 * b * FIT_ENDS + 3.0 * c * FIT_ENDS * FIT_ENDS);
  // whatever a scenario says of the curve, nobody likes a hospital better for being away
  return Math.min(0.0, a * d + b * d * d + c * d * d * d) + slope * (km - d);
}

/** How patients weigh distance this year: information makes it count less until 2013. */
export function weighDistance(day: i32): void {
  const years = isOn(Mechanism.Growth) ? <f64>yearOfRun(day) : 0.0;
  const information = Math.max(0.8, rule(Rule.InformationFactor) + rule(Rule.InformationTrend) * years);
  const perKm = rule(Rule.EmergencyDistance);
  const habit = rule(Rule.LocalInertia);
  for (let z = 0, n = zoneCount(); z < n; z++) {
    let local = true;
    for (let j = 0; j < <i32>candidates[z]; j++) {
      const at = z * CANDIDATES + j;
      const km = <f64>candidateKm[at];
      const s = candidateSite[at];
      const general = specialist[s] == 0 && (services[s] & Service.Emergency) != 0;
      plannedPull[at] = <f32>Math.exp(information * distanceUtility(km) + (general && local ? habit : 0.0));
      emergencyPull[at] = <f32>Math.exp(-perKm * km);
      if (general) local = false;
    }
  }
}

