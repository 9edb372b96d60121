// A hospital that shut today, or that lost a service, hands its waiting patients to the others; those in its beds finish their stay.
import { CANDIDATES, Clock, Service, SiteKind, SPECIALTIES, Tally } from '../../layout';
import { length, pop, push } from '../../kernel/queue';
import { Stream, unit } from '../../kernel/random';
import { clock, siteCount } from '../../state/clock';
import { secondPlanned, secondUrgent } from '../../state/offers';
import { identityOf, sampleJourney, trolleys, WAITING_KINDS, waitingList, withSite, zoneOf } from '../../state/patients';
import { closedOn, count, entered, kind, left, onTrolleys, servicesLost } from '../../state/sites';
import { note, Step } from '../../state/watch';
import { candidateSite } from '../../state/zones';

export function reroute(day: i32): void {
  for (let s = 0, n = siteCount(); s < n; s++) {
    if (closedOn[s] != day || kind[s] != SiteKind.Closed) continue;
    handOverLists(s, Service.AllSpecialties);
    handOverTrolleys(s);
  }
  // whoever still comes to be listed there is handed on too
  if (clock[Clock.ServicesMovedOn] != 0) passOnLost();
}

function passOnLost(): void {
  for (let s = 0, n = siteCount(); s < n; s++) {
    const lost = <i32>unchecked(servicesLost[s]);
    if (lost == 0) continue;
    handOverLists(s, lost);
    if ((lost & Service.Emergency) != 0) handOverTrolleys(s);
  }
}

/** Hands on those who wait for the specialties in `bits`. */
function handOverLists(site: i32, bits: i32): void {
  for (let k = 0; k < SPECIALTIES; k++) {
    if (((bits >> k) & 1) == 0) continue;
    for (let w = 0; w < WAITING_KINDS; w++) {
      for (let priority = 0; priority < 2; priority++) {
        const from = waitingList(site, k, w, priority);
        for (let n = length(from); n > 0; n--) {
          const record = pop(from);
          unchecked(left[site]++);
          const z = zoneOf(record);
          const j = secondPlanned(z, k, unit(identityOf(record), Stream.SecondChoice, 2));
          if (j < 0) continue;
          const next = <i32>candidateSite[z * CANDIDATES + j];
          const patient = withSite(record, next);
          unchecked(entered[next]++);
          count(next, Tally.Referrals);
          if (!push(waitingList(next, k, w, priority), patient)) unchecked(left[next]++);
          note(patient, Step.Rerouted, next, site);
          sampleJourney(patient, <u32>record ^ <u32>(record >> 32), 2);
        }
      }
    }
  }
}

function handOverTrolleys(site: i32): void {
  const from = trolleys(site);
  for (let n = length(from); n > 0; n--) {
    const record = pop(from);
    onTrolleys[site]--;
    unchecked(left[site]++);
    const z = zoneOf(record);
    const j = secondUrgent(z, false, unit(identityOf(record), Stream.SecondChoice, 2));
    if (j < 0) continue;
    const next = <i32>candidateSite[z * CANDIDATES + j];
    const patient = withSite(record, next);
    unchecked(entered[next]++);
    if (push(trolleys(next), patient)) onTrolleys[next]++;
    else unchecked(left[next]++);
    note(patient, Step.Rerouted, next, site);
  }
}
