// At the month's end what was counted at each site becomes the month's indicators.
import { AGE_BANDS, CANDIDATES, Indicator, MAX_SITES, Rule, Service, SiteKind, SPECIALTIES, Tally, WARDS } from '../../layout';
import { siteCount, zoneCount } from '../../state/clock';
import { add, distances, set } from '../../state/record';
import { beds, bedsAt, kind, offers, tally, tallyYear, trustOf, waitWeeks } from '../../state/sites';
import { rule } from '../../state/rules';
import { candidateKm, candidates, candidateSite, population, rural } from '../../state/zones';

function sum(what: Tally): f64 {
  let total = 0.0;
  for (let s = 0, n = siteCount(); s < n; s++) total += <f64>tally[s * Tally.Count + what];
  return total;
}

export function summarise(): void {
  add(Indicator.Attendances, sum(Tally.Attendances));
  add(Indicator.AttendancesOverFourHours, sum(Tally.OverFourHours));
  add(Indicator.Diverted, sum(Tally.Diverted));
  add(Indicator.EmergencyAdmissions, sum(Tally.Emergencies));
  add(Indicator.Inpatients, sum(Tally.Inpatients));
  add(Indicator.DayCases, sum(Tally.DayCases));
  add(Indicator.FirstOutpatients, sum(Tally.FirstOutpatients));
  add(Indicator.FollowUps, sum(Tally.FollowUps));
  add(Indicator.Births, sum(Tally.Births));
  add(Indicator.Discharges, sum(Tally.Discharges));
  add(Indicator.Deaths, sum(Tally.Deaths));
  add(Indicator.Readmissions, sum(Tally.Readmissions));
  add(Indicator.Cancellations, sum(Tally.Cancellations));
  add(Indicator.BoardedAdmissions, sum(Tally.Boarded));
  add(Indicator.TrolleyWaits, sum(Tally.TrolleyWaits));
  add(Indicator.ReferralsDeclined, sum(Tally.Declined));
  add(Indicator.LeftList, sum(Tally.LeftList));
  add(Indicator.RttStopped, sum(Tally.RttStopped));
  add(Indicator.RttStoppedInTime, sum(Tally.RttInTime));
  add(Indicator.RttWaitDays, sum(Tally.RttWaitDays));
  add(Indicator.PlannedChoices, sum(Tally.Referrals) + sum(Tally.Declined));
  add(Indicator.PlannedBypassedNearest, sum(Tally.BypassedNearest));
  add(Indicator.OccupiedBedDays, sum(Tally.OccupiedBedDays));
  add(Indicator.AvailableBedDays, sum(Tally.AvailableBedDays));
  const choices = sum(Tally.Referrals) + sum(Tally.Declined);
  set(Indicator.PlannedDistanceMeanKm, choices > 0.0 ? sum(Tally.DistanceKm) / 10.0 / choices : 0.0);
  set(Indicator.EmergencyDistanceMedianKm, medianDistance());
  let open = 0;
  for (let s = 0, n = siteCount(); s < n; s++) {
    if (kind[s] == SiteKind.Closed) continue;
    for (let w = 0; w < WARDS; w++) open += beds[s * WARDS + w];
  }
  set(Indicator.BedsOpen, <f64>open);
  set(Indicator.WaitWeeksMean, meanWait());
  set(Indicator.WithinThirtyMinutes, withinThirtyMinutes());
  set(Indicator.EffectiveRivals, effectiveRivals());
}

/** Closes the month's counts into the year's. */
export function closeTallies(): void {
  for (let i = 0, n = siteCount() * Tally.Count; i < n; i++) {
    tallyYear[i] += tally[i];
    tally[i] = 0;
  }
  distances.fill(0);
}

export function openTallyYear(): void {
  tallyYear.fill(0);
}

/** Forgets what was counted before the first day. */
export function forgetTallies(): void {
  tally.fill(0);
  tallyYear.fill(0);
  distances.fill(0);
}

function medianDistance(): f64 {
  let all = 0;
  for (let b = 0; b < distances.length; b++) all += distances[b];
  let below = 0;
  for (let b = 0; b < distances.length; b++) {
    below += distances[b];
    if (below * 2 >= all) return (<f64>b + 0.5) * 0.5;
  }
  return 0.0;
}

/** Published planned wait, weighted by this month's referrals, weeks. */
function meanWait(): f64 {
  let weeks = 0.0;
  let weight = 0.0;
  for (let s = 0, n = siteCount(); s < n; s++) {
    if (kind[s] == SiteKind.Closed) continue;
    let here = 0.0;
    let offered = 0.0;
    for (let k = 0; k < SPECIALTIES; k++) {
      if (!offers(s, 1 << k)) continue;
      here += waitWeeks[s * SPECIALTIES + k];
      offered += 1.0;
    }
    if (offered == 0.0) continue;
    const referred = <f64>tally[s * Tally.Count + Tally.Referrals];
    weeks += (here / offered) * referred;
    weight += referred;
  }
  return weight > 0.0 ? weeks / weight : 0.0;
}

function peopleOf(z: i32): f64 {
  let people = 0.0;
  for (let a = 0; a < AGE_BANDS; a++) people += population[z * AGE_BANDS + a];
  return people;
}

/** Share of people within thirty minutes' drive of an open A & E. */
function withinThirtyMinutes(): f64 {
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
function effectiveRivals(): f64 {
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
