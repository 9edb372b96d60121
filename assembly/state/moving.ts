// Services move: wards, lists, staff and baselines of what leaves a hospital go to where its patients will go.
import { Clock, Rule, Service, SiteKind, SPECIALTIES, Ward, WARDS } from '../layout';
import { clock, siteCount } from './clock';
import { gainOf, MATERNITY, surveyLoss, URGENT_CARE } from './economies';
import { homeWard } from './patients';
import { shareOfWard } from './plans';
import { rule } from './rules';
import { attendanceCapacity, beds, bedsToGo, clinicCapacity, emergencyBaseline, kind, occupied, services, servicesLost, theatreCapacity } from './sites';

/** Moves services (bits) away from a site today. What pooling spares goes for good; beds with patients in them follow as these leave. */
export function moveServices(site: i32, bits: i32, day: i32): void {
  const kept = 1.0 - rule(Rule.PoolingGain);
  moveWards(site, bits, kept);
  for (let k = 0; k < SPECIALTIES; k++) if (((bits >> k) & 1) == 1) moveLists(site, k, kept);
  if ((bits & Service.Emergency) != 0) moveEmergency(site, kept);
  services[site] = services[site] & <u16>~bits;
  servicesLost[site] = servicesLost[site] | <u16>bits;
  if ((services[site] & (Service.Emergency | Service.Maternity)) == 0) kind[site] = SiteKind.Elective as u8;
  clock[Clock.ServicesMovedOn] = day;
}

/** What a hospital that shuts gives its neighbours: a share of its wards, lists and staff. It keeps its own figures, which nobody pays for. */
export function handOverCapacity(site: i32, part: f64): void {
  const bits = <i32>services[site];
  for (let w = 0; w < WARDS; w++) {
    const go = <f64>beds[site * WARDS + w] * part;
    if (go < 1.0) continue;
    surveyLoss(site, w == Ward.Maternity ? MATERNITY : (bits & Service.Emergency) != 0 ? URGENT_CARE : firstOf(w, bits));
    handOut(site, w, go);
  }
  for (let k = 0; k < SPECIALTIES; k++) if (((bits >> k) & 1) == 1) shareLists(site, k, part);
  if ((bits & Service.Emergency) != 0) shareEmergency(site, part);
}

/** Each ward's beds go where the patients of its emergencies, births or lists will. */
function moveWards(site: i32, bits: i32, kept: f64): void {
  for (let w = 0; w < WARDS; w++) {
    const go = <i32>Math.round(shareOfWard(site, w, bits) * <f64>beds[site * WARDS + w]);
    if (go == 0) continue;
    surveyLoss(site, w == Ward.Maternity ? MATERNITY : (bits & Service.Emergency) != 0 ? URGENT_CARE : firstOf(w, bits));
    handOut(site, w, <f64>go * kept);
    const now = min(go, beds[site * WARDS + w] - occupied[site * WARDS + w]);
    beds[site * WARDS + w] -= now;
    bedsToGo[site * WARDS + w] += go - now;
  }
}

/** The first specialty among those that leave whose patients lie in a ward. */
function firstOf(ward: i32, bits: i32): i32 {
  for (let k = 0; k < SPECIALTIES; k++) if (((bits >> k) & 1) == 1 && homeWard(k) == ward) return k;
  return URGENT_CARE;
}

/** Whole beds by the shares of the last survey; what rounding leaves over passes to the next. */
function handOut(site: i32, ward: i32, all: f64): void {
  let due = 0.0;
  for (let s = 0, n = siteCount(); s < n; s++) {
    if (s == site) continue;
    due += all * gainOf(s);
    const whole = <i32>Math.floor(due + 1e-9);
    beds[s * WARDS + ward] += whole;
    due -= <f64>whole;
  }
}

function moveLists(site: i32, k: i32, kept: f64): void {
  shareLists(site, k, kept);
  const from = site * SPECIALTIES + k;
  clinicCapacity[from] = 0.0;
  theatreCapacity[from * 2] = 0.0;
  theatreCapacity[from * 2 + 1] = 0.0;
}

function shareLists(site: i32, k: i32, kept: f64): void {
  surveyLoss(site, k);
  const from = site * SPECIALTIES + k;
  for (let s = 0, n = siteCount(); s < n; s++) {
    const part = gainOf(s) * kept;
    if (part <= 0.0) continue;
    const to = s * SPECIALTIES + k;
    clinicCapacity[to] += part * clinicCapacity[from];
    theatreCapacity[to * 2] += part * theatreCapacity[from * 2];
    theatreCapacity[to * 2 + 1] += part * theatreCapacity[from * 2 + 1];
  }
}

function moveEmergency(site: i32, kept: f64): void {
  shareEmergency(site, kept);
  attendanceCapacity[site] = 0.0;
  emergencyBaseline[site] = 0;
}

/** A & E staff, and the baseline above which emergencies are paid less. */
function shareEmergency(site: i32, kept: f64): void {
  surveyLoss(site, URGENT_CARE);
  const baseline = emergencyBaseline[site];
  for (let s = 0, n = siteCount(); s < n; s++) {
    const part = gainOf(s);
    if (part <= 0.0) continue;
    attendanceCapacity[s] += part * kept * attendanceCapacity[site];
    emergencyBaseline[s] += <i64>(<f64>baseline * part);
  }
}
