// Before the uncounted days: emergencies and mothers who came in the months before and would still lie in a bed.
import { WARDS } from '../../layout';
import { poissonCount, word } from '../../kernel/counts';
import { draw, siteDay, Stream } from '../../kernel/random';
import { addLeaving, lay, MOTHERS_LEAVE, nightsOfCode, rowOf, STAY_CODES } from '../../state/bedCohorts';
import { OBSTETRICS } from '../../state/care';
import { siteCount } from '../../state/clock';
import { homeWard } from '../../state/patients';
import { beds, entered, occupied } from '../../state/sites';
import { MOTHERS_ROW, pickEmergency, pickRow } from '../../state/stayTables';
import { Urgent, urgentRate } from '../../state/urgentRates';

/** Days back: the longest stay. */
const HISTORY = 220;
/** Words that a site's day may use for its counts. */
const BEYOND_COUNT = 256;

export function openBeds(now: i32): void {
  for (let s = 0, n = siteCount(); s < n; s++) {
    const emergencies = urgentRate(s, Urgent.Admitted) + urgentRate(s, Urgent.Direct);
    const births = urgentRate(s, Urgent.Births);
    for (let day = now - HISTORY; day < now; day++) {
      const key = draw(siteDay(s, day), Stream.SiteOpening);
      for (let i = poissonCount(emergencies, word(key, 1)); i > 0; i--) {
        const label = pickEmergency(s, word(key, BEYOND_COUNT + i));
        const until = day + nightsOfCode(label % STAY_CODES);
        if (until > now) takeBed(s, homeWard(label / STAY_CODES), until, now);
      }
      for (let i = poissonCount(births, word(key, 2)); i > 0; i--) {
        const until = day + nightsOfCode(pickRow(MOTHERS_ROW, word(key, BEYOND_COUNT + i)));
        if (until > now && takeBed(s, homeWard(OBSTETRICS), until, now)) addLeaving(rowOf(s, until), MOTHERS_LEAVE);
      }
    }
  }
}

/** In the own ward, or in an adult one when that is full; without any bed the patient is not there. */
function takeBed(s: i32, home: i32, until: i32, now: i32): bool {
  let ward = home;
  for (let w = 0; occupied[s * WARDS + ward] >= beds[s * WARDS + ward]; w++) {
    if (w == 3) return false;
    ward = w;
  }
  entered[s]++;
  lay(s, ward, until - now, now);
  return true;
}
