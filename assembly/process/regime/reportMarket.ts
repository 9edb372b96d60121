// Each month the markets that the regime leans on are written down: teams, acquirers, and how concentrated hospitals have become.
import { BidAnswer, CaseField, Indicator, Mechanism, Rule, Stage } from '../../layout';
import { answerOf, mightBid } from '../../state/bargain';
import { caseOf } from '../../state/cases';
import { isOn, isWarming, trustCount } from '../../state/clock';
import { concentration } from '../../state/market';
import { add, set } from '../../state/record';
import { rule } from '../../state/rules';
import { LOOKING, NOBODY, post, teamCount, teamOf } from '../../state/teams';
import { attentionDrain, effectiveManagement, isAlive, kmBetween, qualitySeen, rating } from '../../state/trusts';
import { distressOf } from '../../state/worth';

/** Minutes within which an acquirer counts as near. */
const NEAR = 60.0;
/** Quality, and distress, beyond which a trust is called weak (judgement after inspectors' lowest grade). */
const WEAK = 0.5;

export function reportMarket(_day: i32): void {
  if (isWarming()) return;
  reportTeams();
  reportAcquirers();
  set(Indicator.Concentration, concentration());
}

function reportTeams(): void {
  let looking = 0.0;
  for (let i = 0, n = teamCount(); i < n; i++) if (post[i] == LOOKING) looking += 1.0;
  let alive = 0.0;
  let managed = 0.0;
  let drained = 0.0;
  for (let t = 0, n = trustCount(); t < n; t++) {
    if (!isAlive(t)) continue;
    alive += 1.0;
    managed += effectiveManagement(t);
    drained += attentionDrain[t];
    if (isOn(Mechanism.TalentMarket)) countPost(t);
  }
  set(Indicator.TeamsAvailable, looking);
  if (alive <= 0.0) return;
  set(Indicator.ManagementMean, managed / alive);
  set(Indicator.AttentionDrained, drained);
}

/** A post counts as that of a weak trust, of a strong one, or of neither. */
function countPost(t: i32): void {
  const vacant = teamOf[t] == NOBODY ? 1.0 : 0.0;
  const deep = distressOf(t);
  if ((rating[t] > 0 && rating[t] <= 2) || deep > WEAK) {
    add(Indicator.TrustsWeak, 1.0);
    add(Indicator.VacantWeak, vacant);
  } else if (rating[t] >= 3 && deep <= 0.0 && qualitySeen[t] > 0.0) {
    add(Indicator.TrustsStrong, 1.0);
    add(Indicator.VacantStrong, vacant);
  }
}

/** Trusts within an hour of a case that could bid for it today, added up over the cases that are not decided. */
function reportAcquirers(): void {
  let near = 0.0;
  for (let t = 0, n = trustCount(); t < n; t++) {
    const stage = caseOf(t, CaseField.Stage);
    if (!isAlive(t) || stage < Stage.Triggered || stage > Stage.Appraised) continue;
    for (let a = 0; a < n; a++) {
      if (!mightBid(a, t) || answerOf(a, t) != BidAnswer.Ready) continue;
      const minutes = ((kmBetween(a, t) * rule(Rule.DetourFactor)) / rule(Rule.RuralSpeed)) * 60.0;
      if (minutes <= NEAR) near += 1.0;
    }
    add(Indicator.CasesSearching, 1.0);
  }
  add(Indicator.EligibleAcquirers, near);
}
