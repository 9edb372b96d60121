// Each quarter: how far a hospital's referrals come on average, and how many of them pass by a nearer one.
import { CANDIDATES, SPECIALTIES, SPECIALTY_LANES } from '../../layout';
import { siteCount, zoneCount } from '../../state/clock';
import { bypassShare, journeyKm, plannedAppealLanes, siteReferralRate } from '../../state/sites';
import { candidateKm, candidates, candidateSite, nearestOffering, plannedPull, plannedTotal, specialtyRate } from '../../state/zones';

/** Bytes of a place's lanes. */
const LANES = SPECIALTY_LANES * 4;
/** Referrals a unit of weight in a zone, by specialty. */
const perWeight = new StaticArray<f32>(SPECIALTY_LANES);

/** After shareReferrals, whose rates it divides by. */
export function measureChoices(): void {
  const sites = siteCount();
  // sums first, of referrals × km and of referrals to the nearest; then divided by all referrals
  journeyKm.fill(0);
  bypassShare.fill(0);
  const appeal = changetype<usize>(plannedAppealLanes);
  for (let z = 0, zones = zoneCount(); z < zones; z++) {
    for (let k = 0; k < SPECIALTIES; k++) {
      const total = plannedTotal[z * SPECIALTY_LANES + k];
      perWeight[k] = total > 0 ? specialtyRate[z * SPECIALTY_LANES + k] / total : 0;
    }
    const first = v128.load(changetype<usize>(perWeight));
    const second = v128.load(changetype<usize>(perWeight), 16);
    const third = v128.load(changetype<usize>(perWeight), 32);
    for (let at = z * CANDIDATES, end = at + <i32>unchecked(candidates[z]); at < end; at++) {
      const s = <i32>unchecked(candidateSite[at]);
      const lanes = appeal + <usize>s * LANES;
      const flows = f32x4.add(
        f32x4.mul(first, v128.load(lanes)),
        f32x4.add(f32x4.mul(second, v128.load(lanes, 16)), f32x4.mul(third, v128.load(lanes, 32))),
      );
      const flow = <f64>(unchecked(plannedPull[at]) * sumOf(flows));
      unchecked((journeyKm[s] += flow * <f64>unchecked(candidateKm[at])));
    }
    for (let k = 0; k < SPECIALTIES; k++) {
      const j = <i32>unchecked(nearestOffering[z * SPECIALTIES + k]);
      if (j >= CANDIDATES) continue;
      const s = <i32>unchecked(candidateSite[z * CANDIDATES + j]);
      const weight = unchecked(plannedPull[z * CANDIDATES + j]) * unchecked(plannedAppealLanes[s * SPECIALTY_LANES + k]);
      unchecked((bypassShare[s] += <f64>(weight * unchecked(perWeight[k]))));
    }
  }
  for (let s = 0; s < sites; s++) {
    let all = 0.0;
    for (let k = 0; k < SPECIALTIES; k++) all += <f64>siteReferralRate[s * SPECIALTY_LANES + k];
    journeyKm[s] = all > 0.0 ? journeyKm[s] / all : 0.0;
    bypassShare[s] = all > 0.0 ? Math.max(0.0, 1.0 - bypassShare[s] / all) : 0.0;
  }
}

// @ts-ignore: decorator
@inline
function sumOf(flows: v128): f32 {
  return (
    f32x4.extract_lane(flows, 0) + f32x4.extract_lane(flows, 1) + f32x4.extract_lane(flows, 2) + f32x4.extract_lane(flows, 3)
  );
}
