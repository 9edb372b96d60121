// At the month's end what was counted at each site becomes the month's indicators.
import { Indicator, SiteKind, SPECIALTIES, Tally, WARDS } from '../../layout';
import { effectiveRivals, measureAccess, withinThirtyMinutes } from '../../state/access';
import { siteCount } from '../../state/clock';
import { add, distances, set } from '../../state/record';
import { beds, kind, offers, tally, tallyYear, waitWeeks } from '../../state/sites';

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
  measureAccess();
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
