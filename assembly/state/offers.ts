// Second choices: when the hospital drawn is shut or turns ambulances away, its patients, and they alone, choose again.
// By the logit's independence of irrelevant alternatives this is exactly the choice from the hospitals that are left.
import { CANDIDATES, Service, SiteKind } from '../layout';
import { siteCount } from './clock';
import { attendanceConstant, diverting, emergencyAppeal, isClosed, kind, offers, plannedAppeal } from './sites';
import { candidates, candidateSite, emergencyPull, plannedPull } from './zones';

/** The site field of a patient to whom nobody offers the care needed. */
export const NOWHERE = 511;

/** An exact draw by weight among the open hospitals that offer the specialty; −1 when there is none. */
export function secondPlanned(z: i32, k: i32, u: f64): i32 {
  const sites = siteCount();
  const o = z * CANDIDATES;
  const n = <i32>candidates[z];
  let total = 0.0;
  for (let j = 0; j < n; j++) {
    const s = <i32>candidateSite[o + j];
    if (!isClosed(s)) total += <f64>plannedPull[o + j] * plannedAppeal[k * sites + s];
  }
  let rest = u * total;
  let last = -1;
  for (let j = 0; j < n; j++) {
    const s = <i32>candidateSite[o + j];
    const weight = isClosed(s) ? 0.0 : <f64>plannedPull[o + j] * plannedAppeal[k * sites + s];
    if (weight <= 0.0) continue;
    last = j;
    rest -= weight;
    if (rest < 0.0) return j;
  }
  return last;
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
