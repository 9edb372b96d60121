// Each Monday every zone adds up what its hospitals weigh, all specialties at once: a lane each, four lanes a vector.
//
//   plannedTotal[z, k] = Σj plannedPull[z, j] × plannedAppeal[k, site j]      (utility = a[zone, site] + b[site, specialty])
import { CANDIDATES, SPECIALTY_LANES } from '../../layout';
import { zoneCount } from '../../state/clock';
import { plannedAppealLanes } from '../../state/sites';
import { candidateSite, candidates, plannedPull, plannedTotal } from '../../state/zones';

/** Bytes of a place's lanes. */
const LANES = SPECIALTY_LANES * 4;

export function weighChoice(): void {
  for (let z = 0, zones = zoneCount(); z < zones; z++) weighZone(z);
}

// @ts-ignore: decorator
@inline
export function weighZone(z: i32): void {
  const appeal = changetype<usize>(plannedAppealLanes);
  const total = changetype<usize>(plannedTotal) + <usize>z * LANES;
  let first = f32x4.splat(0);
  let second = f32x4.splat(0);
  let third = f32x4.splat(0);
  for (let at = z * CANDIDATES, end = at + <i32>unchecked(candidates[z]); at < end; at++) {
    const site = appeal + <usize>unchecked(candidateSite[at]) * LANES;
    const pull = f32x4.splat(unchecked(plannedPull[at]));
    first = f32x4.add(first, f32x4.mul(pull, v128.load(site)));
    second = f32x4.add(second, f32x4.mul(pull, v128.load(site, 16)));
    third = f32x4.add(third, f32x4.mul(pull, v128.load(site, 32)));
  }
  v128.store(total, first);
  v128.store(total, second, 16);
  v128.store(total, third, 32);
}
