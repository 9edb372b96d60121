// How near people are to hospitals, and how much choice they have: measured again only when beds, owners or services changed.
import { AGE_BANDS, CANDIDATES, Column, ColumnUse, MAX_SITES, Rule, Service, SiteKind } from '../layout';
import { column } from '../kernel/columns';
import { mix } from '../kernel/random';
import { siteCount, zoneCount } from './clock';
import { rule } from './rules';
import { bedsAt, kind, offers, services, trustOf } from './sites';
import { candidateKm, candidates, candidateSite, population, rural } from './zones';

/** What was measured last, and a number made of all it depends on. */
let measured: StaticArray<f64> = new StaticArray<f64>(0);
let measuredOf: StaticArray<u64> = new StaticArray<u64>(0);

export function claimAccess(): void {
  measured = column<f64>(Column.AccessMeasured, 2, ColumnUse.Scratch);
  measuredOf = column<u64>(Column.AccessMeasuredOf, 1, ColumnUse.Scratch);
}

export function measureAccess(): void {
  const now = worldNow();
  if (now == measuredOf[0]) return;
  measuredOf[0] = now;
  measured[0] = findWithinThirtyMinutes();
  measured[1] = findEffectiveRivals();
}

/** Share of people within thirty minutes' drive of an open A & E. */
export function withinThirtyMinutes(): f64 {
  return measured[0];
}

/** Effective number of rival trusts around a person. */
export function effectiveRivals(): f64 {
  return measured[1];
}

/** A number made of beds, owners, services and the speed of travel. */
function worldNow(): u64 {
  let sum = mix(reinterpret<u64>(rule(Rule.RuralSpeed)));
  sum = mix(sum ^ reinterpret<u64>(rule(Rule.UrbanSpeed)));
  sum = mix(sum ^ reinterpret<u64>(rule(Rule.DetourFactor)));
  for (let s = 0, n = siteCount(); s < n; s++) {
    sum = mix(sum ^ (<u64>bedsAt(s) | (<u64>kind[s] << 20) | (<u64>services[s] << 24) | (<u64>trustOf[s] << 40)));
  }
  return sum;
}

function peopleOf(z: i32): f64 {
  let people = 0.0;
  for (let a = 0; a < AGE_BANDS; a++) people += population[z * AGE_BANDS + a];
  return people;
}

/** Share of people within thirty minutes' drive of an open A & E. */
function findWithinThirtyMinutes(): f64 {
  let near = 0.0;
  let all = 0.0;
  for (let z = 0, n = zoneCount(); z < n; z++) {
    const people = peopleOf(z);
    all += people;
    const speed = rural[z] != 0 ? rule(Rule.RuralSpeed) : rule(Rule.UrbanSpeed);
    for (let j = 0; j < <i32>candidates[z]; j++) {
      const s = <i32>candidateSite[z * CANDIDATES + j];
      if (kind[s] != SiteKind.Acute || !offers(s, Service.Emergency)) continue;
      const minutes = ((<f64>candidateKm[z * CANDIDATES + j] * rule(Rule.DetourFactor)) / speed) * 60.0;
      if (minutes <= 30.0) near += people;
      break;
    }
  }
  return all > 0.0 ? near / all : 0.0;
}

/** Beds open at each site that takes emergencies; none elsewhere. */
const open = new StaticArray<f64>(MAX_SITES);

/** Effective number of rival trusts, 1 ÷ HHI of A & E hospitals' beds by trust among the nearest eight, mean over people. */
function findEffectiveRivals(): f64 {
  for (let s = 0, n = siteCount(); s < n; s++) open[s] = kind[s] == SiteKind.Acute ? <f64>bedsAt(s) : 0.0;
  let sum = 0.0;
  let all = 0.0;
  for (let z = 0, n = zoneCount(); z < n; z++) {
    const people = peopleOf(z);
    let total = 0.0;
    let squares = 0.0;
    const last = min(8, <i32>candidates[z]);
    for (let j = 0; j < last; j++) {
      const s = candidateSite[z * CANDIDATES + j];
      const mine = open[s];
      total += mine;
      for (let i = 0; i < last; i++) {
        const other = candidateSite[z * CANDIDATES + i];
        if (trustOf[other] == trustOf[s]) squares += mine * open[other];
      }
    }
    if (squares > 0.0) sum += (people * total * total) / squares;
    all += people;
  }
  return all > 0.0 ? sum / all : 0.0;
}
