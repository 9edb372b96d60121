// Local health economies: whose patients would go where if a hospital's service went, by the households' own choices,
// so that water and distance count as they do for patients.
import { AGE_BANDS, CANDIDATES, Column, ColumnUse, MAX_COMMISSIONERS, MAX_SITES, MAX_TRUSTS, Service, SiteKind } from '../layout';
import { column } from '../kernel/columns';
import { commissionerCount, siteCount, trustCount, zoneCount } from './clock';
import { attendanceConstant, emergencyAppeal, isClosed, kind, offers, plannedAppeal, trustOf } from './sites';
import { isAlive } from './trusts';
import { candidateKm, candidates, candidateSite, commissioner, emergencyPull, plannedPull, population } from './zones';

/** What is lost, beside a specialty by its number: the A & E with its admissions; maternity. */
export const URGENT_CARE = -1;
export const MATERNITY = -2;

/** Trust × trust: share of a trust's emergency patients who would go to another's hospitals without it; of its own to itself 0. */
export let diversionShare: StaticArray<f64> = new StaticArray<f64>(0);

const weights = new StaticArray<f64>(CANDIDATES);
const gains = new StaticArray<f64>(MAX_SITES);
const buyers = new StaticArray<f64>(MAX_COMMISSIONERS);
const byTrust = new StaticArray<f64>(MAX_TRUSTS);
/** What the last survey found: people who go to what is lost, extra km of those who have elsewhere to go; then of those whose nearest it is. */
let moved = 0.0;
let extraKm = 0.0;
let nearest = 0.0;
let nearestKm = 0.0;

export function claimEconomies(trusts: i32): void {
  diversionShare = column<f64>(Column.Diversion, trusts * trusts, ColumnUse.State);
}

export function peopleOf(z: i32): f64 {
  let people = 0.0;
  for (let a = 0; a < AGE_BANDS; a++) people += population[z * AGE_BANDS + a];
  return people;
}

/** Pull of the hospital at a candidate's place for what a survey is about, nought if it does not offer it. */
function pullOf(at: i32, what: i32): f64 {
  const s = <i32>candidateSite[at];
  if (what >= 0) return isClosed(s) || !offers(s, 1 << what) ? 0.0 : <f64>plannedPull[at] * plannedAppeal[what * siteCount() + s];
  if (kind[s] != SiteKind.Acute) return 0.0;
  if (what == MATERNITY) return offers(s, Service.Maternity) ? <f64>emergencyPull[at] * Math.exp(attendanceConstant[s]) : 0.0;
  return offers(s, Service.Emergency) ? <f64>emergencyPull[at] * emergencyAppeal[s] : 0.0;
}

/** Asks every household where it would go without a service (URGENT_CARE, MATERNITY or a specialty) of a site. */
export function surveyLoss(site: i32, what: i32): void {
  gains.fill(0.0);
  buyers.fill(0.0);
  moved = 0.0;
  extraKm = 0.0;
  nearest = 0.0;
  nearestKm = 0.0;
  let served = 0.0;
  for (let z = 0, zones = zoneCount(); z < zones; z++) {
    const o = z * CANDIDATES;
    const n = <i32>candidates[z];
    let place = -1;
    let rest = 0.0;
    let restKm = 0.0;
    let first = -1;
    let next = -1;
    for (let j = 0; j < n; j++) {
      const weight = pullOf(o + j, what);
      weights[j] = weight;
      if (weight <= 0.0) continue;
      if (first < 0) first = j;
      if (<i32>candidateSite[o + j] == site) {
        place = j;
        continue;
      }
      if (next < 0) next = j;
      rest += weight;
      restKm += weight * <f64>candidateKm[o + j];
    }
    if (place < 0) continue;
    const all = peopleOf(z);
    const go = (all * weights[place]) / (rest + weights[place]);
    moved += go;
    buyers[commissioner[z]] += go;
    if (first == place) nearest += all;
    if (rest <= 0.0) continue;
    const here = <f64>candidateKm[o + place];
    if (first == place) nearestKm += all * (<f64>candidateKm[o + next] - here);
    served += go;
    extraKm += go * (restKm / rest - here);
    for (let j = 0; j < n; j++) if (j != place && weights[j] > 0.0) gains[candidateSite[o + j]] += (go * weights[j]) / rest;
  }
  for (let s = 0, n = siteCount(); s < n; s++) gains[s] = served > 0.0 ? gains[s] / served : 0.0;
  for (let c = 0, n = commissionerCount(); c < n; c++) buyers[c] = moved > 0.0 ? buyers[c] / moved : 0.0;
  extraKm = served > 0.0 ? extraKm / served : 0.0;
  nearestKm = nearest > 0.0 ? nearestKm / nearest : 0.0;
}

/** Share of what was lost that a site would take on. */
export function gainOf(site: i32): f64 {
  return gains[site];
}

/** Share of those who lost it whose care a commissioner buys. */
export function buyerShare(c: i32): f64 {
  return buyers[c];
}

/** People for whom the lost service was the nearest, and how much farther the next is, km. */
export function peopleAffected(): f64 {
  return nearest;
}

export function extraKmOfAffected(): f64 {
  return nearestKm;
}

/** How much farther patients of the lost service travel on average, km. */
export function extraKmOfPatients(): f64 {
  return extraKm;
}

/** Fills the diversion shares between all trusts; once a year, since prices, waits and closures move them slowly. */
export function surveyTrusts(): void {
  const trusts = trustCount();
  // the row of a trust that is no more stays as it was
  for (let t = 0; t < trusts; t++) if (isAlive(t)) for (let o = 0; o < trusts; o++) diversionShare[t * trusts + o] = 0.0;
  for (let z = 0, zones = zoneCount(); z < zones; z++) {
    const all = shareByTrust(z);
    if (all <= 0.0) continue;
    const people = peopleOf(z);
    const o = z * CANDIDATES;
    for (let i = 0, n = <i32>candidates[z]; i < n; i++) {
      if (weights[i] <= 0.0) continue;
      const from = <i32>trustOf[candidateSite[o + i]];
      const left = all - byTrust[from];
      if (left <= 0.0) continue;
      const go = (people * weights[i]) / all;
      for (let j = 0; j < n; j++) {
        const to = <i32>trustOf[candidateSite[o + j]];
        if (to != from) diversionShare[from * trusts + to] += (go * weights[j]) / left;
      }
    }
  }
  for (let t = 0; t < trusts; t++) normalise(t, trusts);
}

function normalise(t: i32, trusts: i32): void {
  let sum = 0.0;
  for (let o = 0; o < trusts; o++) sum += diversionShare[t * trusts + o];
  if (sum > 0.0) for (let o = 0; o < trusts; o++) diversionShare[t * trusts + o] /= sum;
}

/** Fills `weights` and `byTrust` with a zone's pulls in an emergency; returns their sum. */
function shareByTrust(z: i32): f64 {
  const o = z * CANDIDATES;
  const n = <i32>candidates[z];
  for (let j = 0; j < n; j++) byTrust[trustOf[candidateSite[o + j]]] = 0.0;
  let all = 0.0;
  for (let j = 0; j < n; j++) {
    weights[j] = pullOf(o + j, URGENT_CARE);
    byTrust[trustOf[candidateSite[o + j]]] += weights[j];
    all += weights[j];
  }
  return all;
}
