// The schedule of planned care in cohorts, one specialty of a hospital after the other.
//
// Nothing but beds ties a clinic's days to other places between two Mondays. So its days up to the week's or the month's
// end are lived in one go, while its numbers are at hand; only inpatients, who need a bed, are called day by day.
import { Mechanism, Rule, SPECIALTIES, WARDS } from './layout';
import { civil, weekday, workingDay } from './kernel/calendar';
import { actor, draw, Stream } from './kernel/random';
import { epochOf, isOn, siteCount } from './state/clock';
import { beginWorkday, cellOf, dayOf, openSlot, plannedUntil, setPlannedUntil, workday } from './state/plannedCohorts';
import { rule } from './state/rules';
import { beds, isClosed, occupied } from './state/sites';
import { stayFactor } from './state/spells';
import { consult } from './process/cohorts/consult';
import { followUp } from './process/cohorts/followUp';
import { refer } from './process/cohorts/refer';
import { treatDayCases, treatInpatients } from './process/cohorts/treat';

/** Free beds of a site by ward beyond those kept for emergencies; then 1 where patients may board in another ward. */
const spares = new StaticArray<i32>(WARDS + 1);
/** Of each working day that is lived ahead: working days left in its week, and the weekdays reviewed on it, a bit each. */
const daysLeft = new StaticArray<i32>(8);
const reviewed = new StaticArray<i32>(8);

export function planDay(day: i32): void {
  if (day > plannedUntil()) liveClinics(day);
  if (workingDay(epochOf(day))) liveTheatres(day, numberOf(day));
}

/** Clinics and day surgery from `day` to the week's or the month's end. */
function liveClinics(day: i32): void {
  const first = workday() + 1;
  let n = 0;
  let until = day;
  for (; ; until++) {
    if (workingDay(epochOf(until))) {
      beginWorkday(until);
      daysLeft[n] = workingDaysLeft(until);
      reviewed[n++] = reviewedSince(until);
    }
    if (weekday(epochOf(until)) == 6 || civil(epochOf(until + 1)) % 100 == 1) break;
  }
  setPlannedUntil(until);

  for (let s = 0, sites = siteCount(); s < sites; s++) {
    if (isClosed(s)) continue;
    for (let k = 0; k < SPECIALTIES; k++) {
      const c = cellOf(s, k);
      for (let i = 0; i < n; i++) {
        const today = first + i;
        const d = dayOf(today);
        const key = draw(actor(c, d + 1024), Stream.PlannedDay);
        openSlot(c, today);
        refer(c, s, today, key);
        consult(c, s, k, d, today, unchecked(daysLeft[i]), key);
        if (((unchecked(reviewed[i]) >> ((s + k) % 5)) & 1) != 0) followUp(c, s, k, d, today);
        treatDayCases(c, s, k, d, today, key);
      }
    }
  }
}

/** Inpatients of one day, by the beds that emergencies leave. */
function liveTheatres(day: i32, today: i32): void {
  for (let s = 0, n = siteCount(); s < n; s++) {
    if (isClosed(s)) continue;
    countSpares(s);
    const factor = stayFactor(s);
    for (let k = 0; k < SPECIALTIES; k++) treatInpatients(cellOf(s, k), s, k, day, today, spares, factor);
  }
}

/** Number of a working day that has been lived ahead. */
function numberOf(day: i32): i32 {
  let number = workday();
  while (dayOf(number) > day) number--;
  return number;
}

/** Working days of this week from `day` on. */
function workingDaysLeft(day: i32): i32 {
  let n = 1;
  for (let d = day + 1; weekday(epochOf(d)) != 0; d++) if (workingDay(epochOf(d))) n++;
  return n;
}

/** Weekdays since the last working day, this one among them, a bit each: the clinics of a holiday's weekday are held today. */
function reviewedSince(day: i32): i32 {
  let weekdays = 1 << weekday(epochOf(day));
  for (let d = day - 1; !workingDay(epochOf(d)); d--) weekdays |= 1 << weekday(epochOf(d));
  return weekdays;
}

function countSpares(site: i32): void {
  const reserve = rule(Rule.ElectiveReserve);
  for (let w = 0; w < WARDS; w++) {
    const have = unchecked(beds[site * WARDS + w]);
    spares[w] = have - <i32>Math.ceil(<f64>have * reserve) - unchecked(occupied[site * WARDS + w]);
  }
  spares[WARDS] = isOn(Mechanism.Boarding) ? 1 : 0;
}
