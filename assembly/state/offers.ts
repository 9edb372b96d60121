// Second choices: when the hospital drawn is shut or turns ambulances away, its patients, and they alone, choose again.
// By the logit's independence of irrelevant alternatives this is exactly the choice from the hospitals that are left.
import { CANDIDATES, Service, SiteKind, SPECIALTY_LANES } from '../layout';
import { attendanceConstant, diverting, emergencyAppeal, isClosed, kind, offers, plannedAppealLanes } from './sites';
import { candidates, candidateSite, emergencyPull, plannedPull, plannedTotal } from './zones';

/** The site field of a patient to whom nobody offers the care needed. */
export const NOWHERE = 511;

/** What a hospital among those offered weighs for a specialty this week. */
// @ts-ignore: decorator
@inline
function plannedWeight(at: i32, k: i32): f32 {
  return unchecked(plannedPull[at]) * unchecked(plannedAppealLanes[<i32>candidateSite[at] * SPECIALTY_LANES + k]);
}

/**
 * A draw by weight among all that the zone is offered, those that shut since Monday included; −1 when none offers the
 * specialty. The walk goes from the nearest on, where most people stay, and mostly ends soon.
 */
export function firstPlanned(z: i32, k: i32, bits: u32): i32 {
  const total = unchecked(plannedTotal[z * SPECIALTY_LANES + k]);
  const first = z * CANDIDATES;
  const end = first + <i32>unchecked(candidates[z]);
  // 24 bits, the most that an f32 holds
  let rest = <f32>(bits >> 8) * <f32>5.9604644775390625e-8 * total;
  for (let at = first; at < end; at++) {
    rest -= plannedWeight(at, k);
    if (rest < 0) return at - first;
  }
  // the sum in another order may round to less than the total: the last that weighs anything
  for (let at = end - 1; at >= first; at--) if (plannedWeight(at, k) > 0) return at - first;
  return -1;
}

/** An exact draw by weight among the open hospitals that offer the specialty; −1 when there is none. */
export function secondPlanned(z: i32, k: i32, u: f64): i32 {
  const first = z * CANDIDATES;
  const end = first + <i32>candidates[z];
  let total = 0.0;
  for (let at = first; at < end; at++) total += openWeight(at, k);
  let rest = u * total;
  let last = -1;
  for (let at = first; at < end; at++) {
    const weight = openWeight(at, k);
    if (weight <= 0.0) continue;
    last = at - first;
    rest -= weight;
    if (rest < 0.0) return last;
  }
  return last;
}

function openWeight(at: i32, k: i32): f64 {
  return isClosed(<i32>candidateSite[at]) ? 0.0 : <f64>plannedWeight(at, k);
}

/** An exact draw among emergency (or maternity) hospitals that are open and not turning ambulances away; −1 if none. */
export function secondUrgent(z: i32, birth: bool, u: f64): i32 {
  const o = z * CANDIDATES;
  const n = <i32>candidates[z];
  let total = 0.0;
  for (let j = 0; j < n; j++) total += urgentWeight(o + j, birth);
  if (total <= 0.0) return -1;
  let rest = u * total;
  let last = -1;
  for (let j = 0; j < n; j++) {
    const weight = urgentWeight(o + j, birth);
    if (weight <= 0.0) continue;
    last = j;
    rest -= weight;
    if (rest < 0.0) return j;
  }
  return last;
}

function urgentWeight(at: i32, birth: bool): f64 {
  const s = <i32>candidateSite[at];
  if (kind[s] != SiteKind.Acute || diverting[s] != 0) return 0.0;
  if (birth) return offers(s, Service.Maternity) ? <f64>emergencyPull[at] * Math.exp(attendanceConstant[s]) : 0.0;
  return <f64>emergencyPull[at] * emergencyAppeal[s];
}
