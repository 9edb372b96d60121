// The schedule of planned care in cohorts, one specialty of a hospital after the other.
//
// Nothing but beds ties a clinic's days to other places between two Mondays. So the working days up to the week's or the
// month's end are lived in one stretch: each day's referrals and places as they are, but one draw for what befalls all who
// are seen in it. Only inpatients, who need a bed, are called day by day.
import { Mechanism, Rule, SPECIALTIES, WARDS } from './layout';
import { civil, weekday, workingDay } from './kernel/calendar';
import { actor, draw, Stream } from './kernel/random';
import { epochOf, isOn, siteCount } from './state/clock';
import { cellOf, dayOf, firstWorkday, plannedUntil, setPlannedUntil, workday } from './state/plannedCohorts';
import { openRings } from './state/plannedRings';
import { addWorkday, beginStretch, dayAhead, daysAhead, reviews } from './state/plannedWeek';
import { rule } from './state/rules';
import { beds, isClosed, occupied } from './state/sites';
import { stayFactor } from './state/spells';
import { consult } from './process/cohorts/consult';
import { followUp } from './process/cohorts/followUp';
import { operate, planOperations } from './process/cohorts/operate';
import { refer } from './process/cohorts/refer';
import { settleInpatients, treatDayCases } from './process/cohorts/treat';

/** Free beds of a site by ward beyond those kept for emergencies; then 1 where patients may board in another ward. */
const spares = new StaticArray<i32>(WARDS + 1);

export function planDay(day: i32): void {
  if (day > plannedUntil()) liveClinics(day);
  if (workingDay(epochOf(day))) liveTheatres(day, numberOf(day) - firstWorkday());
  if (day == plannedUntil()) settle(day);
}

/** Clinics and day surgery from `day` to the week's or the month's end. */
function liveClinics(day: i32): void {
  let until = day;
  beginStretch();
  for (; ; until++) {
    if (workingDay(epochOf(until))) addWorkday(until);
    if (weekday(epochOf(until)) == 6 || civil(epochOf(until + 1)) % 100 == 1) break;
  }
  setPlannedUntil(until);
  if (daysAhead() == 0) return;

  const notice = <i32>rule(Rule.ClinicNotice);
  const urgentShare = rule(Rule.UrgentShare);
  const last = workday();
  for (let s = 0, sites = siteCount(); s < sites; s++) {
    if (isClosed(s)) continue;
    for (let k = 0; k < SPECIALTIES; k++) {
      const c = cellOf(s, k);
      const key = draw(actor(c, day + 1024), Stream.PlannedDay);
      openRings(c, last);
      planOperations(c, daysAhead());
      refer(c, s, key);
      consult(c, s, k, notice, key);
      for (let bits = reviews[(s + k) % 5]; bits != 0; bits &= bits - 1) {
        const i = ctz(bits);
        followUp(c, s, k, i, unchecked(dayAhead[i]), urgentShare);
      }
      treatDayCases(c, s, k, key);
    }
  }
}

/** Inpatients of the `i`-th working day of the stretch, by the beds that emergencies leave. */
function liveTheatres(day: i32, i: i32): void {
  const reserve = rule(Rule.ElectiveReserve);
  spares[WARDS] = isOn(Mechanism.Boarding) ? 1 : 0;
  for (let s = 0, n = siteCount(); s < n; s++) {
    if (isClosed(s)) continue;
    countSpares(s, reserve);
    const factor = stayFactor(s);
    for (let k = 0; k < SPECIALTIES; k++) operate(cellOf(s, k), s, k, i, day, spares, factor);
  }
}

/** At the stretch's end the lists give up those who were called to a bed, and their clocks stop. */
function settle(day: i32): void {
  for (let s = 0, n = siteCount(); s < n; s++) {
    for (let k = 0; k < SPECIALTIES; k++) {
      const c = cellOf(s, k);
      const key = draw(actor(c, day + 1024), Stream.PlannedDay, 2);
      for (let list = 4; list < 6; list++) settleInpatients(c, s, list, key);
    }
  }
}

/** Number of a working day that has been lived ahead. */
function numberOf(day: i32): i32 {
  let number = workday();
  while (dayOf(number) > day) number--;
  return number;
}

function countSpares(site: i32, reserve: f64): void {
  for (let w = 0; w < WARDS; w++) {
    const have = unchecked(beds[site * WARDS + w]);
    unchecked((spares[w] = have - <i32>Math.ceil(<f64>have * reserve) - unchecked(occupied[site * WARDS + w])));
  }
}
