// Patients whose stay ends today leave, and their beds fall free; those who come back in an emergency arrive.
import { CANDIDATES, Clock, SiteKind, Tally, WARDS } from '../../layout';
import { after, begin, drop, front, length, pop, recordAt, run } from '../../kernel/queue';
import { Stream, unit } from '../../kernel/random';
import { clock, siteCount } from '../../state/clock';
import { secondUrgent } from '../../state/offers';
import {
  admissions,
  bySite,
  identityOf,
  nightsOf,
  openSites,
  outOfBed,
  placeBySite,
  returnsDue,
  siteEnds,
  siteOf,
  staysEnding,
  wardOf,
  withSite,
  zoneOf,
} from '../../state/patients';
import { count, entered, kind, left, occupied, pending } from '../../state/sites';
import { finishSpell, weighRisk } from '../../state/spells';
import { note, Step } from '../../state/watch';
import { candidateSite } from '../../state/zones';

export function discharge(day: i32): void {
  weighRisk();
  const leaving = sortLeaving(staysEnding(day));
  for (let i = 0; i < leaving; i++) {
    const record = unchecked(bySite[i]);
    const site = siteOf(record);
    unchecked(occupied[site * WARDS + wardOf(record)]--);
    finishSpell(outOfBed(record), site, nightsOf(record), day);
  }
  comeBack(day);
}

/** Takes all who leave a bed off their list, in the order of their hospitals; returns how many they are. */
function sortLeaving(list: i32): i32 {
  const n = min(length(list), bySite.length);
  siteEnds.fill(0);
  for (let at = begin(list), i = 0; i < n; at = after(at, list), i++) unchecked(siteEnds[siteOf(recordAt(at))]++);
  openSites(siteCount());
  for (let rest = n; rest > 0; ) {
    const from = front(list);
    const some = min(run(list), rest);
    for (let at = from, end = from + <u32>some; at < end; at++) placeBySite(recordAt(at));
    drop(list, some);
    rest -= some;
  }
  return n;
}

/** Readmissions of the day join the emergencies of their hospital, or of another when it has shut. */
function comeBack(day: i32): void {
  const list = returnsDue(day);
  let admitted = clock[Clock.AdmissionCount];
  for (let n = length(list); n > 0; n--) {
    const record = pop(list);
    let site = siteOf(record);
    unchecked(pending[site]--);
    let patient = record;
    if (unchecked(kind[site]) != SiteKind.Acute) {
      unchecked(left[site]++);
      const j = secondUrgent(zoneOf(record), false, unit(identityOf(record), Stream.SecondChoice, 1));
      if (j < 0) continue;
      site = <i32>candidateSite[zoneOf(record) * CANDIDATES + j];
      patient = withSite(record, site);
      unchecked(entered[site]++);
    }
    count(site, Tally.Readmissions);
    note(patient, Step.Returned, site);
    unchecked((admissions[admitted++] = patient));
  }
  clock[Clock.AdmissionCount] = admitted;
}
