// Whose patients come to which hospital, by the choices people make: found again only when a hospital opened or shut.
import { AGE_BANDS, CANDIDATES, Rule, Service, SiteKind, SPECIALTIES } from '../../layout';
import {
  admittedChance,
  ATTENDANCE_BY_AGE,
  DIRECT_BY_AGE,
  needOf,
  plannedNeedOf,
  ratePerPerson,
  referralRate,
} from '../../state/care';
import { buyers, buyersOf, Care, KM_BINS, kmShare, MOTHERS_FIELD, people, PEOPLE_FIELDS, second, secondOf, travelKm } from '../../state/catchments';
import { commissionerCount, siteCount, zoneCount } from '../../state/clock';
import { rule } from '../../state/rules';
import {
  attendanceConstant,
  easting,
  emergencyAppeal,
  isClosed,
  kind,
  northing,
  plannedAppeal,
  services,
} from '../../state/sites';
import {
  candidateKm,
  candidates,
  candidateSite,
  commissioner,
  deprivation,
  easting as zoneEasting,
  emergencyPull,
  northing as zoneNorthing,
  plannedPull,
  population,
} from '../../state/zones';

const weights = new StaticArray<f64>(CANDIDATES);
const planned = new StaticArray<f64>(CANDIDATES);
const mothers = new StaticArray<f64>(CANDIDATES);
/** Attendances and admissions a year of a person of mean need, by age. */
const attends = new StaticArray<f64>(AGE_BANDS);
const admits = new StaticArray<f64>(AGE_BANDS);
const refers = new StaticArray<f64>(SPECIALTIES * AGE_BANDS);

export function findCatchments(): void {
  people.fill(0.0);
  travelKm.fill(0.0);
  buyers.fill(0.0);
  kmShare.fill(0.0);
  second.fill(0.0);
  for (let a = 0; a < AGE_BANDS; a++) {
    attends[a] = ratePerPerson(rule(Rule.AttendancesPerYear), ATTENDANCE_BY_AGE, a);
    admits[a] = attends[a] * admittedChance(a) + ratePerPerson(rule(Rule.DirectEmergenciesPerYear), DIRECT_BY_AGE, a);
    for (let k = 0; k < SPECIALTIES; k++) refers[k * AGE_BANDS + a] = referralRate(rule(Rule.FirstOutpatientsPerYear), k, a);
  }
  for (let z = 0, n = zoneCount(); z < n; z++) {
    sharePlanned(z, shareUrgent(z));
  }
  for (let s = 0, n = siteCount(); s < n; s++) finishSite(s);
}

/** Returns the sum of the weights of the hospitals that take emergencies. */
function shareUrgent(z: i32): f64 {
  const o = z * CANDIDATES;
  const n = <i32>candidates[z];
  const need = needOf(deprivation[z]);
  let come = 0.0;
  let stay = 0.0;
  for (let a = 0; a < AGE_BANDS; a++) {
    come += population[z * AGE_BANDS + a] * need * attends[a];
    stay += population[z * AGE_BANDS + a] * need * admits[a];
  }
  let total = 0.0;
  let births = 0.0;
  for (let j = 0; j < n; j++) {
    const s = <i32>candidateSite[o + j];
    const open = kind[s] == SiteKind.Acute;
    weights[j] = open ? <f64>emergencyPull[o + j] * emergencyAppeal[s] : 0.0;
    mothers[j] = open && (services[s] & Service.Maternity) != 0 ? <f64>emergencyPull[o + j] * Math.exp(attendanceConstant[s]) : 0.0;
    total += weights[j];
    births += mothers[j];
  }
  for (let j = 0; j < n; j++) {
    const s = <i32>candidateSite[o + j];
    if (mothers[j] > 0.0) people[s * PEOPLE_FIELDS + MOTHERS_FIELD] += (mothers[j] / births) * population[z * AGE_BANDS + 2];
    if (weights[j] <= 0.0) {
      // whoever still comes back to a hospital that shut: those who would have chosen it
      const had = kind[s] == SiteKind.Acute ? 0.0 : <f64>emergencyPull[o + j] * emergencyAppeal[s];
      if (had > 0.0 && total > 0.0) sendOn(s, o, n, (come * had) / ((total + had) * total));
      continue;
    }
    const share = weights[j] / total;
    for (let a = 0; a < AGE_BANDS; a++) people[s * PEOPLE_FIELDS + a] += share * population[z * AGE_BANDS + a] * need;
    const east = zoneEasting[z] - easting[s];
    const north = zoneNorthing[z] - northing[s];
    travelKm[s] += share * stay * Math.sqrt(east * east + north * north);
    buyers[buyersOf(s, Care.Urgent) + commissioner[z]] += <f32>(share * stay);
    kmShare[s * KM_BINS + min(<i32>(candidateKm[o + j] * 2.0), KM_BINS - 1)] += <f32>(share * come);
    const others = total - weights[j];
    if (others > 1e-12 * total) sendOn(s, o, n, (share * come) / others);
  }
  return total;
}

/** Adds to where a site's patients would go else: to each other hospital, so many a unit of its weight. */
function sendOn(s: i32, o: i32, n: i32, perWeight: f64): void {
  for (let i = 0; i < n; i++) {
    const t = <i32>candidateSite[o + i];
    if (t != s) second[secondOf(s) + t] += <f32>(perWeight * weights[i]);
  }
}

/** After shareUrgent of the same zone, whose weights it reads. */
function sharePlanned(z: i32, urgentTotal: f64): void {
  const o = z * CANDIDATES;
  const n = <i32>candidates[z];
  const sites = siteCount();
  const need = plannedNeedOf(deprivation[z]);
  const buyer = <i32>commissioner[z];
  for (let k = 0; k < SPECIALTIES; k++) {
    let flow = 0.0;
    for (let a = 0; a < AGE_BANDS; a++) flow += population[z * AGE_BANDS + a] * refers[k * AGE_BANDS + a];
    let total = 0.0;
    for (let j = 0; j < n; j++) {
      const s = <i32>candidateSite[o + j];
      planned[j] = isClosed(s) ? 0.0 : <f64>plannedPull[o + j] * plannedAppeal[k * sites + s];
      total += planned[j];
    }
    if (total <= 0.0) continue;
    const perWeight = (flow * need) / total;
    for (let j = 0; j < n; j++) {
      const s = <i32>candidateSite[o + j];
      buyers[buyersOf(s, Care.Planned) + buyer] += <f32>(planned[j] * perWeight);
      // after an operation in a hospital without emergencies one comes back to another
      if (kind[s] == SiteKind.Elective && planned[j] > 0.0) sendOn(s, o, n, (planned[j] * perWeight) / Math.max(1e-300, urgentTotal));
    }
  }
}

/** Turns a site's sums into shares. */
function finishSite(s: i32): void {
  const stay = sumOf(buyers, buyersOf(s, Care.Urgent), commissionerCount());
  if (stay > 0.0) travelKm[s] /= stay;
  accumulate(s, Care.Urgent, stay);
  accumulate(s, Care.Planned, sumOf(buyers, buyersOf(s, Care.Planned), commissionerCount()));
  const sites = siteCount();
  const come = sumOf(kmShare, s * KM_BINS, KM_BINS);
  if (come > 0.0) for (let b = 0; b < KM_BINS; b++) kmShare[s * KM_BINS + b] /= <f32>come;
  const all = come > 0.0 ? come : sumOf(second, secondOf(s), sites);
  if (all > 0.0) for (let t = 0; t < sites; t++) second[secondOf(s) + t] /= <f32>all;
}

/** Cumulative shares of the commissioners; of a site that nobody comes to, the one of the nearest home has all. */
function accumulate(s: i32, care: Care, total: f64): void {
  const o = buyersOf(s, care);
  const n = commissionerCount();
  if (total <= 0.0) buyers[o + nearestCommissioner(s)] = 1.0;
  let sum = 0.0;
  for (let c = 0; c < n; c++) {
    sum += <f64>buyers[o + c];
    buyers[o + c] = <f32>(total > 0.0 ? sum / total : sum);
  }
  buyers[o + n - 1] = 1.0;
}

function nearestCommissioner(s: i32): i32 {
  let best = 0;
  let least = Infinity;
  for (let z = 0, n = zoneCount(); z < n; z++) {
    const east = zoneEasting[z] - easting[s];
    const north = zoneNorthing[z] - northing[s];
    const far = east * east + north * north;
    if (far >= least) continue;
    least = far;
    best = <i32>commissioner[z];
  }
  return best;
}

function sumOf(table: StaticArray<f32>, from: i32, n: i32): f64 {
  let sum = 0.0;
  for (let i = 0; i < n; i++) sum += <f64>table[from + i];
  return sum;
}
