// While trusts are joined together posts that fall empty stay empty, plans for the hospitals wait, and headquarters shrink.
import { Rule, SPECIALTIES } from '../../layout';
import { isWarming, siteCount, trustCount } from '../../state/clock';
import { rule } from '../../state/rules';
import { attendanceCapacity, bedPressure, bedsAt, clinicCapacity, frozen, isClosed, theatreCapacity } from '../../state/sites';
import { integrating, isAlive, overhead, savingDue } from '../../state/trusts';

const QUARTER = 0.25;

export function integrate(_day: i32): void {
  if (isWarming()) return;
  for (let t = 0, n = trustCount(); t < n; t++) {
    if (!isAlive(t) || integrating[t] <= 0) continue;
    overhead[t] -= savingDue[t];
    if (--integrating[t] == 0) savingDue[t] = 0.0;
  }
  const lost = rule(Rule.IntegrationFreeze) * QUARTER;
  for (let s = 0, n = siteCount(); s < n; s++) {
    if (isClosed(s) || frozen[s] <= 0) continue;
    frozen[s]--;
    for (let k = 0; k < SPECIALTIES; k++) clinicCapacity[s * SPECIALTIES + k] *= 1.0 - lost;
    for (let k = 0; k < SPECIALTIES * 2; k++) theatreCapacity[s * SPECIALTIES * 2 + k] *= 1.0 - lost;
    attendanceCapacity[s] *= 1.0 - lost;
    // wards without staff are shut when they make up a whole one
    bedPressure[s] -= lost * <f64>bedsAt(s);
  }
}
