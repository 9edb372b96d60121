// A hospital that has shut, or lost a specialty, hands its lists, tests and bookings to the others, as its patients' homes choose among those left.
import { CANDIDATES, MAX_SITES, Service, SPECIALTIES, SPECIALTY_LANES, Tally } from '../../layout';
import { word } from '../../kernel/counts';
import { draw, siteDay, Stream } from '../../kernel/random';
import { siteCount, zoneCount } from '../../state/clock';
import { handOverBookings, handOverSlot, handOverTests, moved } from '../../state/handover';
import { Cell, cellOf, FollowUp, get, LISTS, put, workday } from '../../state/plannedCohorts';
import { MOST_AHEAD, oldestOn, theatres, theatresOf } from '../../state/plannedRings';
import { count, entered, isClosed, left, pending, plannedAppeal, plannedAppealLanes, plannedConstant, servicesLost } from '../../state/sites';
import { candidates, candidateSite, plannedPull, plannedTotal, specialtyRate } from '../../state/zones';
import { settleInpatients } from './treat';

/** Cumulative share of each hospital in what a closed one hands over; what is missing to 1 has nowhere to go. */
const shares = new StaticArray<f64>(MAX_SITES);

export function reroutePlanned(day: i32): void {
  for (let s = 0, n = siteCount(); s < n; s++) {
    const bits = isClosed(s) ? <i32>Service.AllSpecialties : <i32>servicesLost[s];
    if (bits != 0) handOver(s, bits, day);
  }
}

/** Of the specialties in `bits`. */
function handOver(s: i32, bits: i32, day: i32): void {
  const key = draw(siteDay(s, day), Stream.SecondChoice, 1);
  for (let k = 0; k < SPECIALTIES; k++) {
    const c = cellOf(s, k);
    if (((bits >> k) & 1) == 0 || careOf(c) == 0) continue;
    shareOut(s, k);
    moveLists(s, k, word(key, k));
    moveBooked(s, k, day, word(key, k + SPECIALTIES));
  }
}

/** Patients of a cell who wait or are between two visits. */
function careOf(c: i32): i32 {
  let sum = get(c, Cell.InTests);
  for (let list = 0; list < LISTS; list++) sum += get(c, Cell.Waiting + list);
  for (let kind = 0; kind < FollowUp.Count; kind++) sum += get(c, Cell.Ended + kind) + get(c, Cell.Booked + kind);
  return sum;
}

/** Where a site's patients of a specialty go. Its own weight is that of the last day it was open, or of its name where a specialty left. */
function shareOut(s: i32, k: i32): void {
  const sites = siteCount();
  const kept = isClosed(s) ? plannedAppeal[k * sites + s] : Math.exp(plannedConstant[s]);
  const counted = plannedAppealLanes[s * SPECIALTY_LANES + k] > 0;
  let all = 0.0;
  shares.fill(0.0);
  for (let z = 0, n = zoneCount(); z < n; z++) {
    const end = z * CANDIDATES + <i32>candidates[z];
    let at = z * CANDIDATES;
    while (at < end && <i32>candidateSite[at] != s) at++;
    if (at == end) continue;
    const total = <f64>plannedTotal[z * SPECIALTY_LANES + k];
    const own = <f64>plannedPull[at] * kept;
    const others = counted ? total - own : total;
    const came = (<f64>specialtyRate[z * SPECIALTY_LANES + k] * own) / (others + own);
    if (!(came > 0.0)) continue;
    all += came;
    // less is what rounding leaves where there is no other
    if (others <= 1e-5 * own) continue;
    for (let j = z * CANDIDATES; j < end; j++) {
      const t = <i32>candidateSite[j];
      if (t != s && !isClosed(t)) shares[t] += (came * <f64>plannedPull[j] * <f64>plannedAppealLanes[t * SPECIALTY_LANES + k]) / others;
    }
  }
  let sum = 0.0;
  for (let t = 0; t < sites; t++) {
    sum += all > 0.0 ? shares[t] / all : 0.0;
    shares[t] = Math.min(1.0, sum);
  }
}

function moveLists(s: i32, k: i32, key: u64): void {
  const c = cellOf(s, k);
  for (let list = 0; list < LISTS; list++) {
    if (list >= 4) {
      // whom the theatres have called this week are in the ring until they are settled, and who would join has nowhere to
      settleInpatients(c, s, list, key);
      for (let i = 0; i < MOST_AHEAD; i++) theatres[theatresOf(c) + (list - 3) * MOST_AHEAD + i] = 0;
    }
    const n = get(c, Cell.Waiting + list);
    if (n == 0) continue;
    for (let number = oldestOn(c, list); number <= workday(); number++) handOverSlot(c, k, list, number, shares, word(key, number));
    left[s] += <i64>n;
    put(c, Cell.Waiting + list, 0);
    if (list >= 4) put(c, Cell.Available + list - 4, 0);
    for (let t = 0, sites = siteCount(); t < sites; t++) {
      if (moved[t] == 0) continue;
      entered[t] += <i64>moved[t];
      count(t, Tally.Referrals, moved[t]);
      moved[t] = 0;
    }
  }
}

function moveBooked(s: i32, k: i32, day: i32, key: u64): void {
  const c = cellOf(s, k);
  const gone = careOf(c);
  pending[s] -= gone;
  left[s] += <i64>gone;
  handOverTests(c, k, shares, day, word(key, 0));
  for (let kind = 0; kind < FollowUp.Count; kind++) {
    handOverBookings(c, k, kind, shares, word(key, 4 + kind));
  }
  for (let t = 0, sites = siteCount(); t < sites; t++) {
    entered[t] += <i64>moved[t];
    pending[t] += moved[t];
    moved[t] = 0;
  }
}
