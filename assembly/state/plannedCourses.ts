// The course of planned care as chances: what state/spells.ts draws for one patient, as it falls on many.
import { SPECIALTIES } from '../layout';
import { claimBinomials, fillBinomials } from '../kernel/binomialTables';
import { DAY_CASE_SHARE, EMERGENCY_VISITS, FOLLOW_UPS, FOLLOW_UPS_AFTER, LISTED, LISTED_LATER, ONE_STEP, TWO_STEPS } from './care';

/** Most follow-ups that a patient's record can hold. */
const MOST_VISITS = 15;
/** Weeks from the first appointment to the decision: none, 2-6 with one test, 4-12 with two. */
export const LONGEST_TESTS = 12;
/** Weeks between visits: 3-17. */
export const SHORTEST_GAP = 3;
export const LONGEST_GAP = 17;
/** Parts that a booking is counted in: what falls due in a week are whole visits, the rest waits for the next. */
export const PARTS = 32768;

/** Chances that never change, by which counts are drawn from tables: one of its own, then those of each specialty in turn. */
export enum Chance {
  NoTests = 0,
  Listed = 1,
  DayCase = 11,
  ListedLater = 21,
  /** Of a first follow-up by class (clinic, treatment), and of another after each (and after an emergency). */
  First = 31,
  Next = 51,
  Count = 81,
}

/** Chances of a first follow-up and of another after each, class × specialty. */
export const firstVisit = new StaticArray<f64>(2 * SPECIALTIES);
export const nextVisit = new StaticArray<f64>(3 * SPECIALTIES);
/** Parts of the visits booked in a week that fall due so many weeks later, 0-31. */
export const dueAfter = new StaticArray<i16>(32);
/** Share of those decided on whose tests took at most so many weeks, 0-12, then 1. */
export const testedWithin = new StaticArray<f64>(LONGEST_TESTS + 2);
/** 25ths of those with one and with two tests who are decided on so many weeks later, 0-12. */
export const oneTestAfter = new StaticArray<i32>(LONGEST_TESTS + 1);
export const twoTestsAfter = new StaticArray<i32>(LONGEST_TESTS + 1);
/** Mean days from the first appointment to the decision, of all and of those who need tests. */
export const MEAN_TEST_DAYS: f64 = ONE_STEP * 28.0 + TWO_STEPS * 56.0;
export const TESTED_SHARE: f64 = ONE_STEP + TWO_STEPS;

export function fillCourses(): void {
  for (let k = 0; k < SPECIALTIES; k++) {
    setVisits(0, k, FOLLOW_UPS[k]);
    setVisits(1, k, FOLLOW_UPS_AFTER[k]);
    nextVisit[2 * SPECIALTIES + k] = 1.0 - 1.0 / EMERGENCY_VISITS;
  }
  fillChances();
  let before = 0.0;
  let given = 0;
  for (let w = SHORTEST_GAP; w <= LONGEST_GAP; w++) {
    // gapDays: 3 + 13.6 u^1.5, rounded
    before = Math.min(1.0, Math.pow((<f64>(w - SHORTEST_GAP) + 0.5) / 13.6, 2.0 / 3.0));
    const upTo = <i32>Math.round((w == LONGEST_GAP ? 1.0 : before) * <f64>PARTS);
    dueAfter[w] = <i16>(upTo - given);
    given = upTo;
  }
  let decided = 0.0;
  for (let w = 0; w <= LONGEST_TESTS; w++) {
    oneTestAfter[w] = w >= 2 && w <= 6 ? 5 : 0;
    twoTestsAfter[w] = w >= 4 ? 5 - abs(w - 8) : 0;
    decided += w == 0 ? 1.0 - TESTED_SHARE : (ONE_STEP * <f64>oneTestAfter[w] + TWO_STEPS * <f64>twoTestsAfter[w]) / 25.0;
    testedWithin[w] = decided;
  }
  testedWithin[LONGEST_TESTS + 1] = 1.0;
}

function fillChances(): void {
  claimBinomials(Chance.Count);
  fillBinomials(Chance.NoTests, 1.0 - TESTED_SHARE);
  for (let k = 0; k < SPECIALTIES; k++) {
    fillBinomials(Chance.Listed + k, LISTED[k]);
    fillBinomials(Chance.DayCase + k, DAY_CASE_SHARE[k]);
    fillBinomials(Chance.ListedLater + k, LISTED_LATER[k]);
  }
  for (let i = 0; i < 2 * SPECIALTIES; i++) fillBinomials(Chance.First + i, firstVisit[i]);
  for (let i = 0; i < 3 * SPECIALTIES; i++) fillBinomials(Chance.Next + i, nextVisit[i]);
}

/** A geometric number of visits, cut at the most: the chance of a first is kept, that of another makes up the mean. */
function setVisits(group: i32, k: i32, mean: f64): void {
  const again = mean / (1.0 + mean);
  firstVisit[group * SPECIALTIES + k] = again;
  nextVisit[group * SPECIALTIES + k] = 1.0 - (1.0 - again) / (1.0 - Math.pow(again, <f64>MOST_VISITS));
}

/** Share of those listed, or decided on, on one day who were referred at most `limit` days ago; `waited` without the tests. */
// @ts-ignore: decorator
@inline
export function shareWithin(limit: i32, waited: i32): f64 {
  const left = limit - waited;
  return left < 0 ? 0.0 : unchecked(testedWithin[min(left / 7, LONGEST_TESTS + 1)]);
}
