// Emergencies take the beds first: their own ward's, then any that is free; for whom there is none, a trolley until tomorrow.
import { Clock, Mechanism, Rule, Tally, Ward, WARDS } from '../../layout';
import { clip } from '../../kernel/maths';
import { length, pop, push } from '../../kernel/queue';
import { draw, secondChance, secondPick, Stream } from '../../kernel/random';
import { birthStay, emergencyStay, OBSTETRICS, STAY_BY_SPECIALTY } from '../../state/care';
import { clock, isOn, siteCount } from '../../state/clock';
import { bornAt, finishSpell, stayFactor } from '../../state/spells';
import {
  admissions,
  AFTER,
  ageOf,
  bySite,
  CLOCK_RUNS,
  homeWard,
  identityOf,
  inBed,
  openSites,
  placeBySite,
  siteEnds,
  siteOf,
  specialtyOf,
  staysEnding,
  trolleys,
  wholeNights,
} from '../../state/patients';
import { rule } from '../../state/rules';
import { beds, bedsAt, count, left, occupied, occupiedAt, onTrolleys } from '../../state/sites';
import { note, Step } from '../../state/watch';

export function admit(day: i32): void {
  const boards = isOn(Mechanism.Boarding);
  sortAdmissions();
  let from = 0;
  for (let s = 0, n = siteCount(); s < n; s++) {
    // before today's: those who spent the night on a trolley
    placeFromTrolleys(s, day, boards);
    const end = unchecked(siteEnds[s]);
    placeToday(s, from, end, day, boards);
    from = end;
  }
  clock[Clock.AdmissionCount] = 0;
}

/** Puts the day's admissions in the order of their hospitals: each then fills its own beds. */
function sortAdmissions(): void {
  const n = clock[Clock.AdmissionCount];
  siteEnds.fill(0);
  for (let i = 0; i < n; i++) unchecked(siteEnds[siteOf(admissions[i])]++);
  openSites(siteCount());
  for (let i = 0; i < n; i++) placeBySite(unchecked(admissions[i]));
}

function placeFromTrolleys(site: i32, day: i32, boards: bool): void {
  const list = trolleys(site);
  for (let waiting = length(list); waiting > 0; waiting--) {
    const record = pop(list);
    if (place(record, site, day, boards, stayBits(record))) onTrolleys[site]--;
    else push(list, record);
  }
}

function placeToday(site: i32, from: i32, end: i32, day: i32, boards: bool): void {
  const base = rule(Rule.BreachBase);
  const block = rule(Rule.BreachExitBlock);
  for (let i = from; i < end; i++) {
    const record = unchecked(bySite[i]);
    const cameThroughDoor = (record & CLOCK_RUNS) != 0;
    const bits = stayBits(record);
    if (place(record & ~CLOCK_RUNS, site, day, boards, bits)) {
      if (cameThroughDoor && secondChance(bits) < base + block * fullness(site)) count(site, Tally.OverFourHours);
      continue;
    }
    if (cameThroughDoor) count(site, Tally.OverFourHours);
    count(site, Tally.TrolleyWaits);
    note(record, Step.WaitedForBed, site);
    if (push(trolleys(site), record & ~CLOCK_RUNS)) unchecked(onTrolleys[site]++);
    else unchecked(left[site]++);
  }
}

/** The draw of an emergency's stay: that of the attendance, or of the return. */
// @ts-ignore: decorator
@inline
function stayBits(record: u64): u64 {
  return draw(identityOf(record), Stream.Attendance, (record & AFTER) != 0 ? 1 : 0);
}

/** How near a hospital is to having no free bed: 0 at 92 % full, 1 when full (judgement). */
function fullness(site: i32): f64 {
  const have = bedsAt(site);
  if (have == 0) return 1.0;
  return clip((<f64>occupiedAt(site) / <f64>have - 0.92) / 0.08, 0.0, 1.0);
}

/** Finds a bed for the length of the stay. A stay of no night needs none. */
function place(record: u64, site: i32, day: i32, boards: bool, bits: u64): bool {
  const specialty = specialtyOf(record);
  const birth = specialty == OBSTETRICS;
  const pick = secondPick(bits);
  const nights = birth
    ? birthStay(pick) * stayFactor(site)
    : emergencyStay(ageOf(record), pick) * STAY_BY_SPECIALTY[specialty] * stayFactor(site);
  const stay = wholeNights(nights);

  if (stay == 0) {
    note(record, Step.Admitted, site, 0);
    bornAt(birth, site);
    finishSpell(record, site, 0, day);
    return true;
  }
  let ward = homeWard(specialty);
  if (unchecked(occupied[site * WARDS + ward]) >= unchecked(beds[site * WARDS + ward])) {
    ward = boards ? freestWard(site) : -1;
    if (ward < 0) return false;
    count(site, Tally.Boarded);
    note(record, Step.Boarded, site, ward);
  }
  if (!push(staysEnding(day + stay), inBed(record, ward, stay))) return false;
  unchecked(occupied[site * WARDS + ward]++);
  note(record, Step.Admitted, site, stay);
  bornAt(birth, site);
  return true;
}

/** The adult ward with most free beds, −1 when all are full. */
function freestWard(site: i32): i32 {
  let best = -1;
  let most = 0;
  for (let w: i32 = Ward.Medical; w <= Ward.Orthopaedic; w++) {
    const free = beds[site * WARDS + w] - occupied[site * WARDS + w];
    if (free > most) {
      most = free;
      best = w;
    }
  }
  return best;
}
