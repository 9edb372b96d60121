// Each Monday: how many referrals each clinic may expect a day, who leaves its list, and whose tests are done this week.
import { Mechanism, Rule, SPECIALTIES, SPECIALTY_LANES } from '../../layout';
import { binomialCount, word } from '../../kernel/counts';
import { actor, draw, Stream } from '../../kernel/random';
import { TWO_STEPS } from '../../state/care';
import { LONGEST_TESTS, oneTestAfter, TESTED_SHARE, twoTestsAfter } from '../../state/plannedCourses';
import { isOn, siteCount } from '../../state/clock';
import { Cell, cellOf, get, put, raise, Rate, rates, TEST_FIELDS, TEST_WEEKS, tests } from '../../state/plannedCohorts';
import { rule } from '../../state/rules';
import { siteReferralRate, waitWeeks } from '../../state/sites';

/** What each clinic may expect a day at this week's choices and waits. */
export function expectReferrals(): void {
  const feedback = isOn(Mechanism.WaitFeedback);
  const perWeek = rule(Rule.WaitFeedback);
  const usual = rule(Rule.WaitFeedbackFrom);
  const urgentShare = rule(Rule.UrgentShare);
  const leave = rule(Rule.LeaveListRate);

  for (let s = 0, n = siteCount(); s < n; s++) {
    for (let k = 0; k < SPECIALTIES; k++) {
      const c = cellOf(s, k);
      const wait = unchecked(waitWeeks[c]);
      const drawn = <f64>unchecked(siteReferralRate[s * SPECIALTY_LANES + k]);
      const starting = drawn > 0.0 ? drawn * Math.exp(-perWeek * (feedback ? wait : usual)) : 0.0;
      unchecked((rates[c * Rate.Count + Rate.Urgent] = starting * urgentShare));
      unchecked((rates[c * Rate.Count + Rate.Routine] = starting * (1.0 - urgentShare)));
      unchecked((rates[c * Rate.Count + Rate.Leaving] = leave * wait));
    }
  }
}

/** Files last week's tests and calls those whose decision falls in this week; `week` counts Mondays. */
export function planTests(week: i32): void {
  for (let c = 0, n = siteCount() * SPECIALTIES; c < n; c++) {
    fileTests(c, week - 1);
    callTested(c, week);
  }
}

/** In the week that the world begins in the tests are laid out already. */
export function planFirstTests(week: i32): void {
  for (let c = 0, n = siteCount() * SPECIALTIES; c < n; c++) callTested(c, week);
}

/** Last week's patients with tests become a row of the table. */
function fileTests(c: i32, week: i32): void {
  const row = (c * TEST_WEEKS + (week & (TEST_WEEKS - 1))) * TEST_FIELDS;
  const key = draw(actor(c, week), Stream.PlannedWeek);
  for (let routine = 0; routine < 2; routine++) {
    const tested = get(c, Cell.Tested + routine);
    const days = get(c, Cell.TestedDays + routine);
    const twice = binomialCount(tested, TWO_STEPS / TESTED_SHARE, word(key, routine));
    unchecked((tests[row + routine] = <u16>(tested - twice)));
    unchecked((tests[row + 2 + routine] = <u16>twice));
    unchecked((tests[row + 4 + routine] = <u16>(tested > 0 ? (days + tested / 2) / tested : 0)));
    put(c, Cell.Tested + routine, 0);
    put(c, Cell.TestedDays + routine, 0);
  }
}

/** Diagnostic appointments take two to six weeks each, as likely one as another: each week's patients fall due in parts. */
function callTested(c: i32, week: i32): void {
  let first = get(c, Cell.TestsRest);
  let decided = 0;
  for (let routine = 0; routine < 2; routine++) {
    let parts = get(c, Cell.DecidingRest + routine);
    let days = 0;
    let weight = 0;
    for (let ago = 2; ago <= LONGEST_TESTS; ago++) {
      const row = (c * TEST_WEEKS + ((week - ago) & (TEST_WEEKS - 1))) * TEST_FIELDS + routine;
      const once = <i32>unchecked(tests[row]);
      const twice = <i32>unchecked(tests[row + 2]);
      const due = once * unchecked(oneTestAfter[ago]) + twice * unchecked(twoTestsAfter[ago]);
      weight += due;
      days += due * <i32>unchecked(tests[row + 4]);
      // the first of two
      if (ago <= 6) first += twice;
    }
    parts += weight;
    const people = parts / 25;
    put(c, Cell.DecidingRest + routine, parts - people * 25);
    raise(c, Cell.Deciding + routine, people);
    put(c, Cell.DecidingWait + routine, weight > 0 ? (days + weight / 2) / weight : 0);
    decided += people;
  }
  put(c, Cell.Tests, decided + first / 5);
  put(c, Cell.TestsRest, first % 5);
}
