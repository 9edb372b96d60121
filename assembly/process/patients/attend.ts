// Accident and emergency: everyone who came is seen, within four hours or not; some are admitted, the rest go home.
import { AGE_BANDS, Clock, Column, ColumnUse, Rule, Tally } from '../../layout';
import { civil } from '../../kernel/calendar';
import { column } from '../../kernel/columns';
import { clip } from '../../kernel/maths';
import { draw, firstChance, firstPick, secondChance, Stream } from '../../kernel/random';
import { admittedChance, OBSTETRICS, WINTER } from '../../state/care';
import { clock, epochOf, siteCount } from '../../state/clock';
import { emergencySpecialty } from '../../state/courses';
import { billPatient, charge } from '../../state/ledger';
import { NOWHERE } from '../../state/offers';
import {
  admissions,
  ageOf,
  attendances,
  CLOCK_RUNS,
  identityOf,
  siteOf,
  specialtyOf,
  withSpecialty,
} from '../../state/patients';
import { rule } from '../../state/rules';
import { attendanceCapacity, count, entered, left } from '../../state/sites';
import { finished } from '../../state/spells';
import { anyWatched, note, Step } from '../../state/watch';

let arrivals: StaticArray<i32> = new StaticArray<i32>(0);
let late: StaticArray<f64> = new StaticArray<f64>(0);
const chance = new StaticArray<f64>(AGE_BANDS);

export function claimAttend(sites: i32): void {
  arrivals = column<i32>(Column.ArrivalCount, sites, ColumnUse.Scratch);
  late = column<f64>(Column.LateChance, sites, ColumnUse.Scratch);
}

export function attend(day: i32): void {
  const n = clock[Clock.AttendanceCount];
  lateness(n);
  const month = (civil(epochOf(day)) / 100) % 100;
  for (let a = 0; a < AGE_BANDS; a++) chance[a] = admittedChance(a) * WINTER[month - 1];
  const watched = anyWatched();
  let admitted = clock[Clock.AdmissionCount];

  for (let i = 0; i < n; i++) {
    const record = unchecked(attendances[i]);
    const site = siteOf(record);
    if (site == NOWHERE) continue;
    unchecked(entered[site]++);

    if (specialtyOf(record) == OBSTETRICS) {
      unchecked((admissions[admitted++] = record));
      continue;
    }
    const age = ageOf(record);
    const bits = draw(identityOf(record), Stream.Attendance);
    if ((record & CLOCK_RUNS) != 0) {
      if (watched) {
        charge(site, 0, record);
        note(record, Step.Attended, site);
      } else billPatient(site, 0, record);
      if (firstChance(bits) >= unchecked(chance[age])) {
        if (secondChance(bits) < unchecked(late[site])) count(site, Tally.OverFourHours);
        unchecked(left[site]++);
        continue;
      }
    }
    const specialty = emergencySpecialty(age, firstPick(bits));
    unchecked((admissions[admitted++] = withSpecialty(record, specialty)));
  }
  clock[Clock.AdmissionCount] = admitted;
}

/** Counts who came; the chance that someone who goes home waits over four hours grows once more come than the staff can see. */
function lateness(n: i32): void {
  memory.fill(changetype<usize>(arrivals), 0, <usize>siteCount() * sizeof<i32>());
  for (let i = 0; i < n; i++) {
    const record = unchecked(attendances[i]);
    const site = siteOf(record);
    if (site != NOWHERE && (record & CLOCK_RUNS) != 0) unchecked(arrivals[site]++);
  }
  const base = rule(Rule.BreachBase);
  const slope = rule(Rule.BreachLoad);
  for (let s = 0, sites = siteCount(); s < sites; s++) {
    const came = unchecked(arrivals[s]);
    count(s, Tally.Attendances, came);
    finished(came);
    const capacity = unchecked(attendanceCapacity[s]);
    const load = capacity > 0.0 ? <f64>came / capacity : 1.0;
    unchecked((late[s] = clip(base + slope * Math.max(0.0, load - 1.0), 0.0, 1.0)));
  }
}
