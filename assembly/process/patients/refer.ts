// Referrals join their hospital's list for a first appointment; some are deterred by the wait and never start.
import { Clock, Mechanism, Rule, SPECIALTIES, Tally } from '../../layout';
import { push } from '../../kernel/queue';
import { draw, firstChance, firstPick, secondChance, Stream } from '../../kernel/random';
import { diagnosticSteps } from '../../state/care';
import { clock, isOn, siteCount } from '../../state/clock';
import { NOWHERE } from '../../state/offers';
import { CLOCK_RUNS, identityOf, referrals, siteOf, specialtyOf, URGENT, Waiting, waitingList, withSteps } from '../../state/patients';
import { rule } from '../../state/rules';
import { count, entered, leaving, left, starting, waitWeeks } from '../../state/sites';
import { anyWatched, note, Step } from '../../state/watch';

/** What the waits make of people today: how many start at all, and how many of those called have gone. */
function answerWaits(): void {
  const feedback = isOn(Mechanism.WaitFeedback);
  const perWeek = rule(Rule.WaitFeedback);
  const usual = rule(Rule.WaitFeedbackFrom);
  const rate = rule(Rule.LeaveListRate);
  for (let o = 0, n = siteCount() * SPECIALTIES; o < n; o++) {
    const wait = unchecked(waitWeeks[o]);
    unchecked((starting[o] = Math.exp(-perWeek * (feedback ? wait : usual))));
    unchecked((leaving[o] = 1.0 - Math.exp(-rate * wait)));
  }
}

export function refer(): void {
  answerWaits();
  const watched = anyWatched();
  const urgentShare = rule(Rule.UrgentShare);

  for (let i = 0, n = clock[Clock.ReferralCount]; i < n; i++) {
    const record = unchecked(referrals[i]);
    const site = siteOf(record);
    if (site == NOWHERE) continue;
    const k = specialtyOf(record);
    const bits = draw(identityOf(record), Stream.Referral);
    if (firstChance(bits) >= unchecked(starting[site * SPECIALTIES + k])) {
      count(site, Tally.Declined);
      if (watched) note(record, Step.Declined, site, <i32>waitWeeks[site * SPECIALTIES + k]);
      continue;
    }

    const urgent = secondChance(bits) < urgentShare;
    const steps = diagnosticSteps(firstPick(bits));
    const patient = withSteps(record, steps) | CLOCK_RUNS | (urgent ? URGENT : 0);
    unchecked(entered[site]++);
    count(site, Tally.Referrals);
    if (!push(waitingList(site, k, Waiting.Clinic, urgent ? 0 : 1), patient)) unchecked(left[site]++);
    if (watched) note(patient, Step.Referred, site, k);
  }
}
