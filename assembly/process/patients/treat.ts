// Theatres: day cases and inpatients are called from the lists, urgent first; without a free bed an operation is cancelled.
import { Mechanism, Pathway, Rule, SPECIALTIES, Tally, Ward, WARDS } from '../../layout';
import { workingDay } from '../../kernel/calendar';
import { portion } from '../../kernel/maths';
import { drop, front, length, peek, pop, push, recordAt, run } from '../../kernel/queue';
import { draw, firstChance, firstPick, secondPick, Stream } from '../../kernel/random';
import { plannedStay } from '../../state/care';
import { epochOf, isOn, siteCount } from '../../state/clock';
import { gapDays, visitsAfterTreatment } from '../../state/courses';
import { charge } from '../../state/ledger';
import {
  AFTER,
  CLOCK_RUNS,
  homeWard,
  identityOf,
  inBed,
  staysEnding,
  Waiting,
  waitingList,
  wholeNights,
} from '../../state/patients';
import { rule } from '../../state/rules';
import { beds, count, isClosed, leaving, left, makeUp, occupied, theatreCapacity } from '../../state/sites';
import { finished, followUp, stayFactor, stopClock } from '../../state/spells';
import { note, Step } from '../../state/watch';

export function treat(day: i32): void {
  if (!workingDay(epochOf(day))) return;
  for (let site = 0, n = siteCount(); site < n; site++) {
    if (isClosed(site)) continue;
    for (let k = 0; k < SPECIALTIES; k++) {
      const o = (site * SPECIALTIES + k) * 2;
      const gone = unchecked(leaving[site * SPECIALTIES + k]);
      dayCases(site, k, portion(unchecked(theatreCapacity[o]), day + 1024), gone, day);
      const slots = portion(unchecked(theatreCapacity[o + 1]), day + 1024);
      inpatients(site, k, slots, extraLists(site, k, slots), gone, day);
    }
  }
}

/** Operations cancelled are made up on extra lists, a third more slots a day at most: they are due within four weeks. */
function extraLists(site: i32, specialty: i32, slots: i32): i32 {
  const due = unchecked(makeUp[site * SPECIALTIES + specialty]);
  const extra = min(due, (slots + 2) / 3);
  unchecked((makeUp[site * SPECIALTIES + specialty] = due - extra));
  return extra;
}

function dayCases(site: i32, specialty: i32, slots: i32, gone: f64, day: i32): void {
  let free = slots;
  for (let priority = 0; priority < 2; priority++) {
    const waiting = waitingList(site, specialty, Waiting.DayCase, priority);
    while (free > 0 && length(waiting) > 0) {
      const from = front(waiting);
      const end = from + <u32>run(waiting);
      let at = from;
      for (; at < end && free > 0; at++) {
        const record = recordAt(at);
        const bits = draw(identityOf(record), Stream.Treatment);
        if (firstChance(bits) < gone) {
          leave(record, site);
          continue;
        }
        free--;
        stopClock(record, site, day);
        charge(site, Pathway.DayCase * SPECIALTIES + specialty, record);
        note(record, Step.Operated, site, 0);
        const visits = visitsAfterTreatment(specialty, firstPick(bits));
        followUp((record & ~CLOCK_RUNS) | AFTER, site, visits, day + gapDays(secondPick(bits)));
      }
      drop(waiting, <i32>(at - from));
    }
  }
  count(site, Tally.DayCases, slots - free);
  finished(slots - free);
}

function inpatients(site: i32, specialty: i32, slots: i32, extra: i32, gone: f64, day: i32): void {
  let free = slots + extra;
  const boards = isOn(Mechanism.Boarding);

  for (let priority = 0; priority < 2 && free > 0; priority++) {
    const waiting = waitingList(site, specialty, Waiting.Inpatient, priority);
    for (let n = length(waiting); n > 0 && free > 0; n--) {
      const bits = draw(identityOf(peek(waiting)), Stream.Treatment);
      if (firstChance(bits) < gone) {
        leave(pop(waiting), site);
        continue;
      }
      const ward = wardFor(site, homeWard(specialty), boards);
      if (ward < 0) {
        // today's lists cannot go ahead: those called keep their place, and what was an extra list already is owed again
        const called = min(free, length(waiting));
        unchecked((makeUp[site * SPECIALTIES + specialty] += called));
        count(site, Tally.Cancellations, max(0, called - extra));
        note(peek(waiting), Step.Cancelled, site, called);
        return;
      }
      const record = pop(waiting);
      free--;
      const stay = max(1, wholeNights(plannedStay(specialty, firstPick(bits)) * stayFactor(site)));
      stopClock(record, site, day);
      note(record, Step.Operated, site, stay);
      if (push(staysEnding(day + stay), inBed(record, ward, stay) | AFTER)) unchecked(occupied[site * WARDS + ward]++);
      else unchecked(left[site]++);
    }
  }
}

/** The patient's own ward, or the adult ward with most beds to spare; −1 when only tonight's emergencies' beds are left. */
function wardFor(site: i32, home: i32, boards: bool): i32 {
  if (spare(site, home) > 0) return home;
  if (!boards) return -1;
  let best = -1;
  let most = 0;
  for (let w: i32 = Ward.Medical; w <= Ward.Orthopaedic; w++) {
    const here = spare(site, w);
    if (here <= most) continue;
    most = here;
    best = w;
  }
  return best;
}

/** Free beds of a ward beyond those kept for emergencies. */
// @ts-ignore: decorator
@inline
function spare(site: i32, ward: i32): i32 {
  const have = unchecked(beds[site * WARDS + ward]);
  return have - <i32>Math.ceil(<f64>have * rule(Rule.ElectiveReserve)) - unchecked(occupied[site * WARDS + ward]);
}

/** Called in vain: the patient has gone elsewhere or recovered. */
function leave(record: u64, site: i32): void {
  count(site, Tally.LeftList);
  unchecked(left[site]++);
  note(record, Step.LeftList, site);
}
