// Emergencies take the beds first, as in process/patients/admit.ts: those from last night's trolleys, those who come back,
// mothers, then the day's emergencies, each with a specialty and a stay drawn from the hospital's own mix.
import { BILL_EXCESS_DAY, Mechanism, Rule, SiteKind, SPECIALTIES, Tally, Ward, WARDS } from '../../layout';
import { word } from '../../kernel/counts';
import { clip } from '../../kernel/maths';
import { draw, siteDay, Stream, toUnit } from '../../kernel/random';
import {
  addLeaving,
  addTrolleys,
  AFTER_EMERGENCY,
  AGAIN_LEAVE,
  AGAIN_WAITING,
  anyReturns,
  MOTHERS_LEAVE,
  rowOf,
  SAME_DAY,
  STAY_CODES,
  takeReturns,
} from '../../state/bedCohorts';
import { OBSTETRICS } from '../../state/care';
import { openWeights, secondChoice } from '../../state/catchments';
import { isOn, siteCount } from '../../state/clock';
import { bill } from '../../state/ledger';
import { homeWard } from '../../state/patients';
import { rule } from '../../state/rules';
import { beds, bedsAt, count, entered, kind, left, occupied, occupiedAt, onTrolleys } from '../../state/sites';
import { fits, needsOfAll, placeAll } from './place';
import { AFTER_OPERATION, BATCH, chanceBits, crowded, drawEmergencies, drawReturn, drawRow, meaningOf, MOTHERS_ROW, roomy } from '../../state/stayTables';
import { Today, todayOf } from '../../state/urgentRates';

const WHOLE = 65536.0;
const LEVEL = 1024.0;
/** Share of beds from which a hospital counts as crowded, up to all (process/patients/admit.ts, state/spells.ts). */
const NEARLY_FULL = 0.92;
/** Words of a site's day: those who come back, mothers. */
const BACK = 1;
const MOTHERS = 1 << 20;

/** Who is admitted: for the first time, again, to give birth. */
enum Who {
  First,
  Again,
  Mother,
}

export function admitInCohorts(day: i32): void {
  for (let s = 0, n = siteCount(); s < n; s++) {
    const key = draw(siteDay(s, day), Stream.SiteBeds);
    takeBack(s, day, word(key, BACK));
    const mothers = todayOf(s, Today.Mothers);
    for (let from = 0; from < mothers; from += BATCH) {
      const batch = min(BATCH, mothers - from);
      const both = mayCrowd(s, batch);
      for (let i = 0; i < batch; i++) drawRow(MOTHERS_ROW, word(key, MOTHERS + from + i), i, both);
      settle(s, day, batch, Who.Mother, 0.0);
    }
    count(s, Tally.Births, mothers);

    const door = todayOf(s, Today.Admitted);
    const all = door + todayOf(s, Today.Direct);
    const throughDoor = all > 0 ? <f64>door / <f64>all : 0.0;
    for (let from = 0; from < all; from += BATCH) {
      const batch = min(BATCH, all - from);
      drawEmergencies(s, key, BACK + from, batch, mayCrowd(s, batch));
      settle(s, day, batch, Who.First, throughDoor);
    }
  }
}

/** Whether a site may be crowded once `more` have been taken in. */
function mayCrowd(s: i32, more: i32): bool {
  return <f64>(occupiedAt(s) + more) > NEARLY_FULL * <f64>bedsAt(s);
}

/** Readmissions of the day; those of a hospital that takes no emergencies go to another. */
function takeBack(s: i32, day: i32, key: u64): void {
  let n = 0;
  let drawn = 0;
  if (!anyReturns(s, day)) return;
  const weights = unchecked(kind[s]) != SiteKind.Acute ? openWeights(s) : 0.0;
  for (let k = 0; k <= SPECIALTIES; k++) {
    for (let here = takeReturns(s, k, day); here > 0; here--) {
      const own = word(key, ++drawn);
      if (unchecked(kind[s]) != SiteKind.Acute) {
        sendBack(s, weights, k, day, own);
        continue;
      }
      count(s, Tally.Readmissions);
      drawBack(s, k, own, n++);
      if (n < BATCH) continue;
      settle(s, day, n, Who.Again, 0.0);
      n = 0;
    }
  }
  if (n > 0) settle(s, day, n, Who.Again, 0.0);
}

function drawBack(s: i32, after: i32, bits: u64, i: i32): void {
  if (after == AFTER_EMERGENCY) drawReturn(s, bits, i, true);
  else drawRow(AFTER_OPERATION + after, bits, i, true);
}

function sendBack(s: i32, weights: f64, after: i32, day: i32, key: u64): void {
  unchecked(left[s]++);
  const t = secondChoice(s, weights, toUnit(word(key, BACK)));
  if (t < 0) return;
  unchecked(entered[t]++);
  count(t, Tally.Readmissions);
  drawBack(t, after, key, 0);
  settle(t, day, 1, Who.Again, 0.0);
}

/** Gives those drawn a bed, or a trolley until tomorrow; a stay of no night needs neither. Of them a share came through the door. */
function settle(s: i32, day: i32, n: i32, who: Who, throughDoor: f64): void {
  const boards = isOn(Mechanism.Boarding);
  const base = rule(Rule.BreachBase);
  const block = rule(Rule.BreachExitBlock);
  const have = bedsAt(s);
  const nearlyFull = NEARLY_FULL * <f64>have;
  const mother = who == Who.Mother;
  const shift = mother ? OBSTETRICS * STAY_CODES : 0;
  if (<f64>(occupiedAt(s) + n) <= nearlyFull) {
    const needs = needsOfAll(n, shift);
    if (fits(s, needs)) {
      const also = mother ? MOTHERS_LEAVE : who == Who.Again ? AGAIN_LEAVE : -1;
      placeAll(s, day, n, needs, shift, also, !mother, <u32>(WHOLE * throughDoor * base));
      return;
    }
  }
  const crowdsFrom = <i32>nearlyFull;
  const scale = have > 0 ? 1.0 / (<f64>have - nearlyFull) : 0.0;
  let used = occupiedAt(s);
  // chances of a full hospital's stay, in 1024ths, and of four hours and more, in 65536ths
  let full = have > 0 ? clip((<f64>used - nearlyFull) * scale, 0.0, 1.0) : 1.0;
  let longer = have > 0 ? <i32>(LEVEL * full) : 0;
  let late = <i32>(WHOLE * throughDoor * (base + block * full));
  const atDoor = <i32>(WHOLE * throughDoor);
  let overFour = 0;
  let excess = 0;

  for (let i = 0; i < n; i++) {
    const bits = unchecked(chanceBits[i]);
    let label = <i32>unchecked(roomy[i]);
    if (<i32>(bits & 1023) < longer) label = <i32>unchecked(crowded[i]);
    label += shift;
    const meaning = meaningOf(label);
    const stays = <i32>(meaning >> 26);
    let ward = <i32>((meaning >> 8) & 7);
    const chance = <i32>((bits >> 10) & 0xffff);
    if (unchecked(occupied[s * WARDS + ward]) + stays > unchecked(beds[s * WARDS + ward])) {
      ward = board(s, boards);
      if (ward < 0) {
        overFour += <i32>(chance < atDoor);
        wait(s, label, who);
        continue;
      }
    }
    overFour += <i32>(chance < late);
    const row = rowOf(s, day + <i32>(meaning & 0xff));
    unchecked((occupied[s * WARDS + ward] += stays));
    addLeaving(row, stays != 0 ? ward : SAME_DAY);
    if (who == Who.Again) addLeaving(row, AGAIN_LEAVE);
    if (mother) addLeaving(row, MOTHERS_LEAVE);
    else bill(s, <i32>((meaning >> 11) & 0x7f));
    excess += <i32>((meaning >> 18) & 0xff);
    used += stays;
    if (used > crowdsFrom) {
      full = clip((<f64>used - nearlyFull) * scale, 0.0, 1.0);
      longer = <i32>(LEVEL * full);
      late = <i32>(WHOLE * throughDoor * (base + block * full));
    }
  }
  count(s, Tally.OverFourHours, overFour);
  if (!mother) bill(s, BILL_EXCESS_DAY, excess);
}

function wait(s: i32, label: i32, who: Who): void {
  count(s, Tally.TrolleyWaits);
  unchecked(onTrolleys[s]++);
  addTrolleys(s, label, 1);
  if (who == Who.Again) addTrolleys(s, AGAIN_WAITING, 1);
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
