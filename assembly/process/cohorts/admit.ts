// Emergencies take the beds first, as in process/patients/admit.ts: those from last night's trolleys, those who come back,
// mothers, then the day's emergencies, each with a specialty and a stay drawn from the hospital's own mix.
import { BILL_EXCESS_DAY, BILL_SHORT_EMERGENCY, Mechanism, Pathway, Rule, SiteKind, SPECIALTIES, Tally, Ward, WARDS } from '../../layout';
import { word } from '../../kernel/counts';
import { clip } from '../../kernel/maths';
import { draw, mix, siteDay, Stream, toUnit } from '../../kernel/random';
import { pickWide } from '../../kernel/wideAlias';
import {
  addLeaving,
  AFTER_EMERGENCY,
  AGAIN_LEAVE,
  AGAIN_WAITING,
  addTrolleys,
  MOTHERS_LEAVE,
  nightsOfCode,
  rowOf,
  STAY_CODES,
  takeReturns,
  TROLLEY_KINDS,
  trolleyCount,
} from '../../state/bedCohorts';
import { OBSTETRICS, TRIM_POINT } from '../../state/care';
import { openWeights, secondChoice } from '../../state/catchments';
import { isOn, siteCount } from '../../state/clock';
import { bill } from '../../state/ledger';
import { homeWard } from '../../state/patients';
import { rule } from '../../state/rules';
import { beds, bedsAt, count, entered, kind, left, occupied, occupiedAt, onTrolleys } from '../../state/sites';
import { LABELS, LEVELS, MOTHERS_ROW, outlived, pickPlaceStay, stayCells, stayTable } from '../../state/stayTables';
import { addToday, Today, todayOf } from '../../state/urgentRates';

const STEP: u64 = 0x9e3779b97f4a7c15;
const WHOLE = 65536.0;
/** Words of a site's day: emergencies, those who come back, mothers. */
const BACK = 1;
const MOTHERS = 2;

export function admitInCohorts(day: i32): void {
  const boards = isOn(Mechanism.Boarding);
  const base = rule(Rule.BreachBase);
  const block = rule(Rule.BreachExitBlock);
  for (let s = 0, n = siteCount(); s < n; s++) {
    const key = draw(siteDay(s, day), Stream.SiteBeds);
    if (unchecked(onTrolleys[s]) > 0) takeFromTrolleys(s, day, boards);
    takeBack(s, day, word(key, BACK), boards);
    takeMothers(s, day, word(key, MOTHERS), boards);
    takeEmergencies(s, day, key, boards, base, block);
  }
}

function takeEmergencies(s: i32, day: i32, key: u64, boards: bool, base: f64, block: f64): void {
  const door = todayOf(s, Today.Admitted);
  const n = door + todayOf(s, Today.Direct);
  if (n == 0) return;
  const have = bedsAt(s);
  const table = stayTable(s, 0);
  // chances in 65536ths: of having come through the door, of a full hospital's stay, of four hours and more
  const throughDoor = WHOLE * (<f64>door / <f64>n);
  const nearlyFull = 0.92 * <f64>have;
  const scale = have > 0 ? 1.0 / (0.08 * <f64>have) : 0.0;
  let used = occupiedAt(s);
  let full = have > 0 ? fullness(used, nearlyFull, scale) : 1.0;
  let longer = have > 0 ? <i32>(WHOLE * full) : 0;
  let late = <i32>(throughDoor * (base + block * full));
  let overFour = 0;
  let noNight = 0;
  let excess = 0;
  let state = key;

  for (let i = 0; i < n; i++) {
    state += STEP;
    const bits = mix(state);
    const chance = <i32>((bits >> 16) & 0xffff);
    const label = pickWide(stayCells, table + (<i32>(bits & 0xffff) < longer ? LABELS : 0), LABELS, <u32>(bits >> 32));
    const specialty = label / STAY_CODES;
    const code = label % STAY_CODES;
    if (code == 0) {
      noNight++;
      bill(s, BILL_SHORT_EMERGENCY + specialty);
      overFour += <i32>(chance < late);
      continue;
    }
    let ward = homeWard(specialty);
    if (unchecked(occupied[s * WARDS + ward]) >= unchecked(beds[s * WARDS + ward])) {
      ward = board(s, boards);
      if (ward < 0) {
        overFour += <i32>(chance < <i32>throughDoor);
        wait(s, specialty, code, 0);
        continue;
      }
    }
    overFour += <i32>(chance < late);
    const nights = nightsOfCode(code);
    unchecked(occupied[s * WARDS + ward]++);
    addLeaving(rowOf(s, day + nights), ward);
    bill(s, code < 2 ? BILL_SHORT_EMERGENCY + specialty : Pathway.Emergency * SPECIALTIES + specialty);
    excess += max(0, nights - TRIM_POINT);
    used++;
    if (<f64>used > nearlyFull) {
      full = fullness(used, nearlyFull, scale);
      longer = <i32>(WHOLE * full);
      late = <i32>(throughDoor * (base + block * full));
    }
  }
  addToday(s, Today.FirstLeave, noNight);
  count(s, Tally.OverFourHours, overFour);
  bill(s, BILL_EXCESS_DAY, excess);
}

// @ts-ignore: decorator
@inline
function fullness(used: i32, nearlyFull: f64, scale: f64): f64 {
  return clip((<f64>used - nearlyFull) * scale, 0.0, 1.0);
}

/** How a stay is drawn just now: 1 as in a full hospital. */
function levelOf(s: i32, bits: u64): i32 {
  const have = <f64>bedsAt(s);
  if (have == 0.0) return 0;
  return <f64>(bits & 0xffff) < WHOLE * fullness(occupiedAt(s), 0.92 * have, 1.0 / (0.08 * have)) ? 1 : 0;
}

/** Where those who come back to a site go: there, or where they may be sent when it takes no emergencies; −1 for nowhere. */
function backAt(s: i32, key: u64): i32 {
  if (unchecked(kind[s]) == SiteKind.Acute) return s;
  unchecked(left[s]++);
  const t = secondChoice(s, openWeights(s), toUnit(word(key, BACK)));
  if (t >= 0) unchecked(entered[t]++);
  return t;
}

/** Readmissions of the day: an emergency's are like the hospital's emergencies, but of those who outlived the first stay. */
function takeBack(s: i32, day: i32, key: u64, boards: bool): void {
  let n = 0;
  for (let k = 0; k <= SPECIALTIES; k++) {
    const here = takeReturns(s, k, day);
    for (let i = 0; i < here; i++) {
      let state = word(key, ++n);
      const at = backAt(s, state);
      if (at < 0) continue;
      let label: i32;
      if (k != AFTER_EMERGENCY) {
        label = k * STAY_CODES + pickPlaceStay(k, levelOf(at, state), <u32>(state >> 32));
      } else {
        do {
          state = mix(state + STEP);
          label = pickWide(stayCells, stayTable(at, levelOf(at, state)), LABELS, <u32>(state >> 32));
        } while (<i32>((state >> 16) & 0xffff) >= unchecked(outlived[label]));
      }
      count(at, Tally.Readmissions);
      place(at, label / STAY_CODES, label % STAY_CODES, 1, day, boards, false);
    }
  }
}

function takeMothers(s: i32, day: i32, key: u64, boards: bool): void {
  for (let i = 0, n = todayOf(s, Today.Mothers); i < n; i++) {
    const bits = word(key, i);
    place(s, OBSTETRICS, pickPlaceStay(MOTHERS_ROW, levelOf(s, bits), <u32>(bits >> 32)), 0, day, boards, false);
  }
}

/** Those who spent the night on a trolley; which specialty is looked at first goes round. */
function takeFromTrolleys(s: i32, day: i32, boards: bool): void {
  let back = trolleyCount(s, AGAIN_WAITING);
  for (let i = 0; i < TROLLEY_KINDS; i++) {
    const kind = (i + day + TROLLEY_KINDS * 128) % TROLLEY_KINDS;
    for (let code = 0; code < STAY_CODES; code++) {
      for (let n = trolleyCount(s, kind * STAY_CODES + code); n > 0; n--) {
        const again = kind < SPECIALTIES && back > 0 ? 1 : 0;
        if (!place(s, kind, code, again, day, boards, true)) break;
        back -= again;
        addTrolleys(s, kind * STAY_CODES + code, -1);
        unchecked(onTrolleys[s]--);
      }
    }
  }
  addTrolleys(s, AGAIN_WAITING, back - trolleyCount(s, AGAIN_WAITING));
}

/** Finds a bed, or a trolley until tomorrow. A stay of no night needs neither. */
function place(s: i32, specialty: i32, code: i32, again: i32, day: i32, boards: bool, waited: bool): bool {
  const mother = specialty == OBSTETRICS;
  if (code > 0) {
    let ward = homeWard(specialty);
    if (unchecked(occupied[s * WARDS + ward]) >= unchecked(beds[s * WARDS + ward])) ward = board(s, boards);
    if (ward < 0) {
      if (!waited) wait(s, specialty, code, again);
      return false;
    }
    const row = rowOf(s, day + nightsOfCode(code));
    unchecked(occupied[s * WARDS + ward]++);
    addLeaving(row, ward);
    if (mother) addLeaving(row, MOTHERS_LEAVE);
    else if (again != 0) addLeaving(row, AGAIN_LEAVE);
  } else {
    addToday(s, mother ? Today.MothersLeave : again != 0 ? Today.AgainLeave : Today.FirstLeave, 1);
  }
  if (mother) {
    count(s, Tally.Births);
    return true;
  }
  bill(s, code < 2 ? BILL_SHORT_EMERGENCY + specialty : Pathway.Emergency * SPECIALTIES + specialty);
  const excess = nightsOfCode(code) - TRIM_POINT;
  if (excess > 0) bill(s, BILL_EXCESS_DAY, excess);
  return true;
}

function wait(s: i32, specialty: i32, code: i32, again: i32): void {
  count(s, Tally.TrolleyWaits);
  unchecked(onTrolleys[s]++);
  addTrolleys(s, specialty * STAY_CODES + code, 1);
  if (again != 0) addTrolleys(s, AGAIN_WAITING, 1);
}

/** The adult ward with most free beds for a patient whose own is full, −1 when all are. */
function board(s: i32, boards: bool): i32 {
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
