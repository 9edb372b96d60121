// Patients choose a hospital: planned care among those their doctor offers, emergencies mostly the nearest.
import { CANDIDATES, Clock, Rule, SiteKind, SPECIALTIES, Tally } from '../../layout';
import { pickAlias } from '../../kernel/alias';
import { Stream, unit } from '../../kernel/random';
import { OBSTETRICS } from '../../state/care';
import { clock } from '../../state/clock';
import { firstPlanned, NOWHERE, secondPlanned, secondUrgent } from '../../state/offers';
import {
  attendanceDraws,
  attendances,
  CLOCK_RUNS,
  identityOf,
  referralDraws,
  referrals,
  sampleJourney,
  specialtyOf,
  withSite,
  zoneOf,
} from '../../state/patients';
import { distances } from '../../state/record';
import { rule } from '../../state/rules';
import { count, diverting, isClosed, kind } from '../../state/sites';
import { note, Step } from '../../state/watch';
import { birthDraw, candidateKm, candidateSite, emergencyDraw, nearestOffering } from '../../state/zones';

export function choosePlanned(): void {
  const offered = candidateSite;
  const km = candidateKm;
  const nearest = nearestOffering;

  for (let i = 0, n = clock[Clock.ReferralCount]; i < n; i++) {
    const record = unchecked(referrals[i]);
    const z = zoneOf(record);
    const k = specialtyOf(record);
    const bits = unchecked(referralDraws[i]);
    let j = firstPlanned(z, k, bits);
    if (j < 0) {
      unchecked((referrals[i] = withSite(record, NOWHERE)));
      continue;
    }
    let site = <i32>unchecked(offered[z * CANDIDATES + j]);
    let kindOfJourney: u32 = 0;
    if (isClosed(site)) {
      // only those who would have gone there choose again, so nobody else's choice moves
      j = secondPlanned(z, k, unit(identityOf(record), Stream.SecondChoice));
      if (j < 0) {
        unchecked((referrals[i] = withSite(record, NOWHERE)));
        continue;
      }
      site = <i32>unchecked(offered[z * CANDIDATES + j]);
      kindOfJourney = 2;
    }
    count(site, Tally.DistanceKm, <i32>(unchecked(km[z * CANDIDATES + j]) * 10.0));
    if (j != <i32>unchecked(nearest[z * SPECIALTIES + k])) count(site, Tally.BypassedNearest);
    const chosen = withSite(record, site);
    unchecked((referrals[i] = chosen));
    sampleJourney(chosen, bits, kindOfJourney);
  }
}

export function chooseUrgent(): void {
  const offered = candidateSite;
  const ambulance = rule(Rule.AmbulanceShare);

  for (let i = 0, n = clock[Clock.AttendanceCount]; i < n; i++) {
    const record = unchecked(attendances[i]);
    const z = zoneOf(record);
    const bits = unchecked(attendanceDraws[i]);
    const birth = specialtyOf(record) == OBSTETRICS;
    let j = pickAlias(birth ? birthDraw : emergencyDraw, z * CANDIDATES, CANDIDATES, bits);
    if (j == NOWHERE) {
      unchecked((attendances[i] = withSite(record, NOWHERE)));
      continue;
    }
    let site = <i32>unchecked(offered[z * CANDIDATES + j]);
    let kindOfJourney: u32 = 1;
    const shut = unchecked(kind[site]) != SiteKind.Acute;
    const turned = !shut && unchecked(diverting[site]) != 0 && unit(identityOf(record), Stream.Ambulance) < ambulance;
    if (shut || turned) {
      const other = secondUrgent(z, birth, unit(identityOf(record), Stream.SecondChoice));
      if (other < 0 && shut) {
        unchecked((attendances[i] = withSite(record, NOWHERE)));
        continue;
      }
      if (other >= 0) {
        j = other;
        const next = <i32>unchecked(offered[z * CANDIDATES + j]);
        if (turned) {
          count(site, Tally.Diverted);
          note(withSite(record, next), Step.Diverted, next, site);
        }
        site = next;
        kindOfJourney = 2;
      }
    }
    if ((record & CLOCK_RUNS) != 0) {
      const bin = <i32>(unchecked(candidateKm[z * CANDIDATES + j]) * 2.0);
      unchecked(distances[min(bin, distances.length - 1)]++);
    }
    const chosen = withSite(record, site);
    unchecked((attendances[i] = chosen));
    sampleJourney(chosen, bits, kindOfJourney);
  }
}
