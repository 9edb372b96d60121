// The schedule of planned care in cohorts: a working day of every clinic and theatre, one specialty of a hospital after the other.
import { Mechanism, Rule, SPECIALTIES, WARDS } from './layout';
import { weekday, workingDay } from './kernel/calendar';
import { actor, draw, Stream } from './kernel/random';
import { epochOf, isOn, siteCount } from './state/clock';
import { beginWorkday, cellOf, openSlot } from './state/plannedCohorts';
import { rule } from './state/rules';
import { beds, isClosed, occupied } from './state/sites';
import { stayFactor } from './state/spells';
import { consult } from './process/cohorts/consult';
import { followUp } from './process/cohorts/followUp';
import { refer } from './process/cohorts/refer';
import { treat } from './process/cohorts/treat';

/** Free beds of a site by ward beyond those kept for emergencies; then 1 where patients may board in another ward. */
const spares = new StaticArray<i32>(WARDS + 1);

export function planDay(day: i32): void {
  if (!workingDay(epochOf(day))) return;
  const today = beginWorkday(day);
  const daysLeft = workingDaysLeft(day);
  const reviewed = reviewedSince(day);

  for (let s = 0, n = siteCount(); s < n; s++) {
    if (isClosed(s)) continue;
    countSpares(s);
    const factor = stayFactor(s);
    for (let k = 0; k < SPECIALTIES; k++) {
      const c = cellOf(s, k);
      const key = draw(actor(c, day + 1024), Stream.PlannedDay);
      openSlot(c, today);
      refer(c, s, today, key);
      // before treat: who is listed today may be called today
      consult(c, s, k, day, today, daysLeft, key);
      if (((reviewed >> ((s + k) % 5)) & 1) != 0) followUp(c, s, k, day, today);
      treat(c, s, k, day, today, spares, factor, key);
    }
  }
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
