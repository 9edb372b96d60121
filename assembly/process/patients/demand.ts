// People fall ill: each zone sends its referrals and its emergencies of the day.
import { AGE_BANDS, Clock, Mechanism, Rule, SPECIALTIES } from '../../layout';
import { buildAlias, pickAlias, setWeight } from '../../kernel/alias';
import { civil, weekday, workingDay } from '../../kernel/calendar';
import { poissonCount } from '../../kernel/counts';
import { draw, Stream } from '../../kernel/random';
import {
  ATTENDANCE_BY_AGE,
  DIRECT_BY_AGE,
  MONTH,
  MOTHERS,
  needOf,
  OBSTETRICS,
  plannedNeedOf,
  ratePerPerson,
  referralRate,
  WEEKDAY,
} from '../../state/care';
import { clock, epochOf, isOn, zoneCount } from '../../state/clock';
import {
  attendanceDraws,
  attendances,
  CLOCK_RUNS,
  EMERGENCY,
  Group,
  makeIdentity,
  referralDraws,
  referrals,
} from '../../state/patients';
import { rule, yearOfRun } from '../../state/rules';
import { deprivation, growth, PLANNED_KINDS, plannedMix, plannedRate, population, URGENT_KINDS, urgentMix, urgentRate } from '../../state/zones';

/** Working days in a mean year: 365.25 less weekends and eight bank holidays. */
const WORKING_DAYS = 253.0;

/** Each April: the year's people, need and growth become each zone's rates and mix of arrivals. */
export function setDemand(day: i32): void {
  const year = yearOfRun(day);
  const grows = isOn(Mechanism.Growth);
  const attendanceLevel = grows ? Math.pow(1.0 + rule(Rule.AttendanceGrowth), <f64>year) : 1.0;
  const emergencyLevel = grows ? Math.pow(1.0 + rule(Rule.EmergencyGrowth), <f64>year) : 1.0;
  const plannedLevel = grows ? Math.pow(1.0 + rule(Rule.PlannedGrowth), <f64>year) : 1.0;
  const ceiling = referralCeiling();

  for (let z = 0, n = zoneCount(); z < n; z++) {
    const need = needOf(deprivation[z]);
    const plannedNeed = plannedNeedOf(deprivation[z]);
    let urgent = 0.0;
    let planned = 0.0;
    for (let a = 0; a < AGE_BANDS; a++) {
      const people = population[z * AGE_BANDS + a] * (grows ? growth[year * AGE_BANDS + a] : 1.0);
      const attends = people * need * attendanceLevel * ratePerPerson(rule(Rule.AttendancesPerYear), ATTENDANCE_BY_AGE, a);
      const direct = people * need * emergencyLevel * ratePerPerson(rule(Rule.DirectEmergenciesPerYear), DIRECT_BY_AGE, a);
      setWeight(a, attends);
      setWeight(AGE_BANDS + a, direct);
      urgent += attends + direct;
    }
    const mothers = population[z * AGE_BANDS + 2] * (grows ? growth[year * AGE_BANDS + 2] : 1.0);
    const births = (mothers * rule(Rule.BirthsPerYear)) / MOTHERS;
    setWeight(AGE_BANDS * 2, births);
    urgentRate[z] = (urgent + births) / 365.25;
    buildAlias(urgentMix, z * URGENT_KINDS, URGENT_KINDS);

    for (let k = 0; k < SPECIALTIES; k++) {
      for (let a = 0; a < AGE_BANDS; a++) {
        const people = population[z * AGE_BANDS + a] * (grows ? growth[year * AGE_BANDS + a] : 1.0);
        const refers = people * plannedNeed * plannedLevel * referralRate(rule(Rule.FirstOutpatientsPerYear), k, a);
        setWeight(k * AGE_BANDS + a, refers);
        planned += refers;
      }
    }
    plannedRate[z] = (planned * ceiling) / WORKING_DAYS;
    buildAlias(plannedMix, z * PLANNED_KINDS, PLANNED_KINDS);
  }
}

/** Referrals are drawn at the rate of a hospital without a wait; `refer` then declines those that a wait deters. */
function referralCeiling(): f64 {
  return Math.exp(rule(Rule.WaitFeedback) * rule(Rule.WaitFeedbackFrom));
}

/** Draws the day's arrivals, zone by zone; each patient's chance is its own and the same under every policy. */
export function demand(day: i32): void {
  demandUrgent(day);
  demandPlanned(day);
}

export function demandUrgent(day: i32): void {
  const epoch = epochOf(day);
  const month = (civil(epoch) / 100) % 100;
  const season = WEEKDAY[weekday(epoch)] * MONTH[month - 1];
  const room = attendances.length;
  let total = 0;

  for (let z = 0, zones = zoneCount(); z < zones; z++) {
    const mean = unchecked(urgentRate[z]) * season;
    const base = makeIdentity(day, z, Group.Urgent, 0);
    const n = poissonCount(mean, draw(base, Stream.UrgentCount));
    for (let k = 0; k < n && total < room; k++) {
      const identity = base | (<u64>min(k, 511) << 28);
      const bits = draw(identity, Stream.Arrival);
      const kind = pickAlias(urgentMix, z * URGENT_KINDS, URGENT_KINDS, <u32>bits);
      // attendance: age, came through the door (the four-hour clock runs); direct: age; birth: a mother of 18-44
      let record: u64;
      if (kind < AGE_BANDS) record = identity | EMERGENCY | CLOCK_RUNS | (<u64>kind << 37);
      else if (kind < AGE_BANDS * 2) record = identity | EMERGENCY | (<u64>(kind - AGE_BANDS) << 37);
      else record = identity | (<u64>2 << 37) | (<u64>OBSTETRICS << 49);
      unchecked((attendances[total] = record));
      unchecked((attendanceDraws[total] = <u32>(bits >> 32)));
      total++;
    }
    if (total >= room) unchecked(clock[Clock.Overflows]++);
  }
  clock[Clock.AttendanceCount] = total;
}

/** Family doctors refer on working days. */
export function demandPlanned(day: i32): void {
  clock[Clock.ReferralCount] = 0;
  if (!workingDay(epochOf(day))) return;
  const room = referrals.length;
  let total = 0;

  for (let z = 0, zones = zoneCount(); z < zones; z++) {
    const mean = unchecked(plannedRate[z]);
    const base = makeIdentity(day, z, Group.Planned, 0);
    const n = poissonCount(mean, draw(base, Stream.PlannedCount));
    for (let k = 0; k < n && total < room; k++) {
      const identity = base | (<u64>min(k, 511) << 28);
      const bits = draw(identity, Stream.Arrival);
      const kind = pickAlias(plannedMix, z * PLANNED_KINDS, PLANNED_KINDS, <u32>bits);
      const specialty = kind / AGE_BANDS;
      const age = kind - specialty * AGE_BANDS;
      unchecked((referrals[total] = identity | (<u64>age << 37) | (<u64>specialty << 49)));
      unchecked((referralDraws[total] = <u32>(bits >> 32)));
      total++;
    }
    if (total >= room) unchecked(clock[Clock.Overflows]++);
  }
  clock[Clock.ReferralCount] = total;
}
