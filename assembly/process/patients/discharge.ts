// Patients whose stay ends today leave, and their beds fall free; those who come back in an emergency arrive.
import { CANDIDATES, Clock, SiteKind, Tally, WARDS } from '../../layout';
import { length, pop } from '../../kernel/queue';
import { Stream, unit } from '../../kernel/random';
import { clock } from '../../state/clock';
import { secondUrgent } from '../../state/offers';
import {
  admissions,
  identityOf,
  nightsOf,
  outOfBed,
  returnsDue,
  siteOf,
  staysEnding,
  wardOf,
  withSite,
  zoneOf,
} from '../../state/patients';
import { count, entered, kind, left, occupied, pending } from '../../state/sites';
import { finishSpell } from '../../state/spells';
import { note, Step } from '../../state/watch';
import { candidateSite } from '../../state/zones';

export function discharge(day: i32): void {
  const list = staysEnding(day);
  for (let n = length(list); n > 0; n--) {
    const record = pop(list);
    const site = siteOf(record);
    unchecked(occupied[site * WARDS + wardOf(record)]--);
    finishSpell(outOfBed(record), site, nightsOf(record), day);
  }
  comeBack(day);
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
