// Before today's emergencies: those who spent the night on a trolley take the beds that fell free.
import { BILL_EXCESS_DAY, BILL_SHORT_EMERGENCY, Mechanism, Pathway, SPECIALTIES, Tally, Ward, WARDS } from '../../layout';
import {
  addLeaving,
  addTrolleys,
  AGAIN_LEAVE,
  AGAIN_WAITING,
  lay,
  MOTHERS_LEAVE,
  nextWaiting,
  nightsOfCode,
  rowOf,
  STAY_CODES,
  TROLLEY_KINDS,
  trolleyCount,
} from '../../state/bedCohorts';
import { OBSTETRICS, TRIM_POINT } from '../../state/care';
import { isOn, siteCount } from '../../state/clock';
import { bill } from '../../state/ledger';
import { homeWard } from '../../state/patients';
import { beds, count, occupied, onTrolleys } from '../../state/sites';

export function fromTrolleys(day: i32): void {
  const boards = isOn(Mechanism.Boarding);
  for (let s = 0, n = siteCount(); s < n; s++) if (unchecked(onTrolleys[s]) > 0) takeIn(s, day, boards);
}

/** Who came when is not known; which specialty is looked at first goes round. */
function takeIn(s: i32, day: i32, boards: bool): void {
  for (let i = 0; i < TROLLEY_KINDS; i++) {
    const kind = (i + day + TROLLEY_KINDS * 128) % TROLLEY_KINDS;
    const end = (kind + 1) * STAY_CODES;
    for (let at = nextWaiting(s, kind * STAY_CODES, end); at < end; at = nextWaiting(s, at, end)) {
      const ward = wardFor(s, homeWard(kind), boards);
      if (ward < 0) break;
      takeOne(s, kind, at - kind * STAY_CODES, ward, day);
    }
  }
}

function takeOne(s: i32, kind: i32, code: i32, ward: i32, day: i32): void {
  const nights = nightsOfCode(code);
  const row = rowOf(s, day + nights);
  lay(s, ward, nights, day);
  addTrolleys(s, kind * STAY_CODES + code, -1);
  unchecked(onTrolleys[s]--);
  if (kind == OBSTETRICS) {
    addLeaving(row, MOTHERS_LEAVE);
    return;
  }
  if (trolleyCount(s, AGAIN_WAITING) > 0) {
    addTrolleys(s, AGAIN_WAITING, -1);
    addLeaving(row, AGAIN_LEAVE);
  }
  bill(s, (code < 2 ? BILL_SHORT_EMERGENCY : Pathway.Emergency * SPECIALTIES) + kind);
  bill(s, BILL_EXCESS_DAY, max(0, nights - TRIM_POINT));
}

/** The own ward, or the adult ward with most free beds; −1 when all are full. */
function wardFor(s: i32, home: i32, boards: bool): i32 {
  if (occupied[s * WARDS + home] < beds[s * WARDS + home]) return home;
  if (!boards) return -1;
  let best = -1;
  let most = 0;
  for (let w: i32 = Ward.Medical; w <= Ward.Orthopaedic; w++) {
    const free = beds[s * WARDS + w] - occupied[s * WARDS + w];
    if (free <= most) continue;
    most = free;
    best = w;
  }
  if (best >= 0) count(s, Tally.Boarded);
  return best;
}
