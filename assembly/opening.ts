// The first day, made: places, flows, wards, lists and books, then four weeks that nobody counts.
import { Clock } from './layout';
import { fixTopQuartile } from './state/causes';
import { clock, inCohorts, weekOf } from './state/clock';
import { fillStays } from './state/care';
import { drawWaits } from './state/flows';
import { forgetBills } from './state/ledger';
import { findCatchments } from './process/cohorts/findCatchments';
import { openBeds } from './process/cohorts/openBeds';
import { setCare, setUrgent } from './process/cohorts/setUrgent';
import { openBooks } from './process/opening/books';
import { calibrate } from './process/opening/calibrate';
import { offer } from './process/opening/candidates';
import { equip } from './process/opening/capacities';
import { BURN_IN, PLANNED_HISTORY, recallPlanned, recallUrgent, URGENT_HISTORY } from './process/opening/lists';
import { openTeams } from './process/opening/teams';
import { openPlanned } from './process/cohorts/openPlanned';
import { expectReferrals, planFirstTests } from './process/cohorts/planWeek';
import { setReferrals } from './process/cohorts/setReferrals';
import { shareReferrals } from './process/cohorts/shareReferrals';
import { demandPlanned, demandUrgent, setDemand } from './process/patients/demand';
import { drawUrgent, findNearest, publishAppeal, publishWaits } from './process/patients/publish';
import { rate } from './process/regime/rate';
import { forgetTallies } from './process/patients/summarise';
import { openOperators } from './state/operators';
import { observeMargins } from './state/regulators';
import { setYearStay } from './state/spells';
import { weakQuarters } from './state/trusts';
import { openUnions } from './state/unions';
import { weighDistance } from './process/patients/weigh';
import { weighChoice } from './process/patients/weighChoice';
import { step } from './step';

/** Days that a world of counts lives uncounted: it begins near its steady state, those who come back are missing. */
const BURN_IN_COHORTS = 56;

/** Days that `warm` has to be called for, from `firstDay()` on, before the first day of the run. */
export function firstDay(): i32 {
  if (inCohorts()) return -BURN_IN_COHORTS;
  return -BURN_IN - PLANNED_HISTORY;
}

/** Everything that follows from the tables alone, the same for every seed. */
export function found(): void {
  clock[Clock.Warming] = 1;
  clock[Clock.Day] = firstDay();
  fillStays();
  offer();
  weighDistance(0);
  calibrate();
}

/** What chance decides before anybody falls ill: opening waits, the wards that go with them, the books, the boards. */
export function prepare(): void {
  drawWaits();
  equip();
  openBooks();
  fixTopQuartile();
  openOperators();
  openUnions();
  openTeams();
  setYearStay(0);
  if (inCohorts()) setReferrals(0);
  else setDemand(0);
  publishAppeal();
  weighChoice();
  findNearest();
  if (!inCohorts()) {
    drawUrgent();
    return;
  }
  findCatchments();
  setUrgent(0);
  setCare();
  openBeds(-BURN_IN_COHORTS);
  shareReferrals();
  openPlanned(-BURN_IN_COHORTS, weekOf(-BURN_IN_COHORTS));
  publishWaits();
  expectReferrals();
  planFirstTests(weekOf(-BURN_IN_COHORTS));
}

/** Lives through one of the days before the first: remembered up to the uncounted weeks, then in full. */
export function warm(day: i32): void {
  if (day < -BURN_IN && !inCohorts()) {
    clock[Clock.Day] = day;
    demandPlanned(day);
    recallPlanned(day, -BURN_IN);
    if (day < -BURN_IN - URGENT_HISTORY) return;
    demandUrgent(day);
    recallUrgent(day, -BURN_IN);
    return;
  }
  step(day);
}

/** The doors open: from here on all is counted and paid. */
export function open(): void {
  publishWaits();
  forgetTallies();
  forgetBills();
  clock[Clock.Warming] = 0;
  clock[Clock.Day] = -1;
  clock[Clock.JourneyCount] = 0;
  // the books of the year before are there to be rated; quarters of weakness count from now on
  rate(0);
  observeMargins(true);
  weakQuarters.fill(0);
}

