// Referrals join their hospital's list for a first appointment; some are deterred by the wait and never start.
import { Clock, Mechanism, Rule, SPECIALTIES, Tally } from '../../layout';
import { push } from '../../kernel/queue';
import { draw, Stream, toUnit, unit } from '../../kernel/random';
import { ONE_STEP, TWO_STEPS } from '../../state/care';
import { clock, isOn } from '../../state/clock';
import { NOWHERE } from '../../state/offers';
import { CLOCK_RUNS, identityOf, referrals, siteOf, specialtyOf, URGENT, Waiting, waitingList, withSteps } from '../../state/patients';
import { rule } from '../../state/rules';
import { count, entered, left, waitWeeks } from '../../state/sites';
import { note, Step } from '../../state/watch';

export function refer(): void {
  const feedback = isOn(Mechanism.WaitFeedback);
  const perWeek = rule(Rule.WaitFeedback);
  const usual = rule(Rule.WaitFeedbackFrom);
  const ceiling = Math.exp(-perWeek * usual);
  const urgentShare = rule(Rule.UrgentShare);

  for (let i = 0, n = clock[Clock.ReferralCount]; i < n; i++) {
    const record = unchecked(referrals[i]);
    const site = siteOf(record);
    if (site == NOWHERE) continue;
    const k = specialtyOf(record);
    const identity = identityOf(record);

    const wait = feedback ? unchecked(waitWeeks[site * SPECIALTIES + k]) : usual;
    const starts = wait == usual ? ceiling : Math.exp(-perWeek * wait);
    if (unit(identity, Stream.Decline) >= starts) {
      count(site, Tally.Declined);
      note(record, Step.Declined, site, <i32>wait);
      continue;
    }

    const bits = draw(identity, Stream.Urgency);
    const urgent = toUnit(bits) < urgentShare;
    const u = toUnit(draw(identity, Stream.DiagnosticSteps));
    const steps = u < TWO_STEPS ? 2 : u < TWO_STEPS + ONE_STEP ? 1 : 0;
    const patient = withSteps(record, steps) | CLOCK_RUNS | (urgent ? URGENT : 0);
    unchecked(entered[site]++);
    count(site, Tally.Referrals);
    if (!push(waitingList(site, k, Waiting.Clinic, urgent ? 0 : 1), patient)) unchecked(left[site]++);
    note(patient, Step.Referred, site, k);
  }
}
