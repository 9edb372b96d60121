// Each Monday every zone's referrals are shared among its hospitals by their weights: what each hospital may expect a day.
//
//   rate[s, k] = plannedAppeal[k, s] × Σz plannedPull[z, s] × specialtyRate[z, k] ÷ plannedTotal[z, k]
import { CANDIDATES, SPECIALTY_LANES } from '../../layout';
import { siteCount, zoneCount } from '../../state/clock';
import { plannedAppealLanes, siteReferralRate } from '../../state/sites';
import { weighZone } from '../patients/weighChoice';
import { candidateSite, candidates, plannedPull, plannedTotal, specialtyRate } from '../../state/zones';

/** Bytes of a place's lanes. */
const LANES = SPECIALTY_LANES * 4;

/** Weighs the choices of each zone (weighChoice.ts) and, while they are at hand, shares its referrals by them. */
export function shareReferrals(): void {
  const rates = changetype<usize>(siteReferralRate);
  const sites = siteCount();
  memory.fill(rates, 0, <usize>sites * LANES);
  let total = changetype<usize>(plannedTotal);
  let zone = changetype<usize>(specialtyRate);
  for (let z = 0, zones = zoneCount(); z < zones; z++, total += LANES, zone += LANES) {
    weighZone(z);
    const first = perWeight(zone, total);
    const second = perWeight(zone + 16, total + 16);
    const third = perWeight(zone + 32, total + 32);
    for (let at = z * CANDIDATES, end = at + <i32>unchecked(candidates[z]); at < end; at++) {
      const site = rates + <usize>unchecked(candidateSite[at]) * LANES;
      const pull = f32x4.splat(unchecked(plannedPull[at]));
      v128.store(site, f32x4.add(v128.load(site), f32x4.mul(pull, first)));
      v128.store(site, f32x4.add(v128.load(site, 16), f32x4.mul(pull, second)), 16);
      v128.store(site, f32x4.add(v128.load(site, 32), f32x4.mul(pull, third)), 32);
    }
  }
  const appeal = changetype<usize>(plannedAppealLanes);
  for (let at: usize = 0, end = <usize>sites * LANES; at < end; at += 16) {
    v128.store(rates + at, f32x4.mul(v128.load(rates + at), v128.load(appeal + at)));
  }
}

/** Referrals a unit of weight; none where no hospital weighs anything. */
// @ts-ignore: decorator
@inline
function perWeight(referrals: usize, total: usize): v128 {
  const weight = v128.load(total);
  return v128.and(f32x4.div(v128.load(referrals), weight), f32x4.gt(weight, f32x4.splat(0)));
}
