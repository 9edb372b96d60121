// The market for patients: whose hospitals a household would go to, how concentrated that is, and where one trust's patients would turn.
import { AGE_BANDS, CANDIDATES, MAX_TRUSTS, Specialty } from '../layout';
import { siteCount, zoneCount } from './clock';
import { emergencyAppeal, isClosed, plannedAppeal, trustOf } from './sites';
import { kmBetween, treatsPatients } from './trusts';
import { candidates, candidateSite, emergencyPull, plannedPull, population } from './zones';

/** Beyond this far apart, trusts without hospitals share nobody, km (judgement). */
const APART = 30.0;

/** Share of a zone's patients that each candidate draws: half by emergencies, half by planned surgery. */
const share = new StaticArray<f64>(CANDIDATES);
const byTrust = new StaticArray<f64>(MAX_TRUSTS);

function fillShares(z: i32): i32 {
  const n = <i32>candidates[z];
  const sites = siteCount();
  let urgent = 0.0;
  let planned = 0.0;
  for (let pass = 0; pass < 2; pass++) {
    for (let j = 0; j < n; j++) {
      const s = <i32>candidateSite[z * CANDIDATES + j];
      const open = isClosed(s) ? 0.0 : 1.0;
      const u = open * <f64>emergencyPull[z * CANDIDATES + j] * emergencyAppeal[s];
      const p = open * <f64>plannedPull[z * CANDIDATES + j] * plannedAppeal[Specialty.GeneralSurgery * sites + s];
      if (pass == 0) {
        urgent += u;
        planned += p;
      } else share[j] = (urgent > 0.0 ? (0.5 * u) / urgent : 0.0) + (planned > 0.0 ? (0.5 * p) / planned : 0.0);
    }
  }
  return n;
}

function peopleOf(z: i32): f64 {
  let people = 0.0;
  for (let a = 0; a < AGE_BANDS; a++) people += population[z * AGE_BANDS + a];
  return people;
}

/** Σ share² of trusts where a person lives (0-1), mean over people. */
export function concentration(): f64 {
  let sum = 0.0;
  let all = 0.0;
  for (let z = 0, n = zoneCount(); z < n; z++) {
    const people = peopleOf(z);
    const near = fillShares(z);
    for (let j = 0; j < near; j++) byTrust[trustOf[candidateSite[z * CANDIDATES + j]]] += share[j];
    for (let j = 0; j < near; j++) {
      const t = trustOf[candidateSite[z * CANDIDATES + j]];
      sum += people * byTrust[t] * byTrust[t];
      byTrust[t] = 0.0;
    }
    all += people;
  }
  return all > 0.0 ? sum / all : 0.0;
}

/** Of the patients that a trust would lose if it were gone, the share that would turn to the other; for trusts without hospitals, nearness. */
export function diversion(from: i32, to: i32): f64 {
  if (!treatsPatients(from)) return Math.max(0.0, 1.0 - kmBetween(from, to) / APART);
  let lost = 0.0;
  let turned = 0.0;
  for (let z = 0, n = zoneCount(); z < n; z++) {
    const near = fillShares(z);
    let mine = 0.0;
    let theirs = 0.0;
    for (let j = 0; j < near; j++) {
      const t = <i32>trustOf[candidateSite[z * CANDIDATES + j]];
      if (t == from) mine += share[j];
      else if (t == to) theirs += share[j];
    }
    if (mine <= 0.0 || mine >= 1.0) continue;
    const people = peopleOf(z) * mine;
    lost += people;
    turned += (people * theirs) / (1.0 - mine);
  }
  return lost > 0.0 ? turned / lost : 0.0;
}

/** How much concentration two trusts add where their patients live when they become one: 2·share·share, mean over those patients. */
export function concentrationAdded(a: i32, b: i32): f64 {
  let sum = 0.0;
  let patients = 0.0;
  for (let z = 0, n = zoneCount(); z < n; z++) {
    const near = fillShares(z);
    let mine = 0.0;
    let theirs = 0.0;
    for (let j = 0; j < near; j++) {
      const t = <i32>trustOf[candidateSite[z * CANDIDATES + j]];
      if (t == a) mine += share[j];
      else if (t == b) theirs += share[j];
    }
    const people = peopleOf(z) * (mine + theirs);
    sum += people * 2.0 * mine * theirs;
    patients += people;
  }
  return patients > 0.0 ? sum / patients : 0.0;
}
