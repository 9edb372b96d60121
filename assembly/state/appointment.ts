// What a post is worth to an executive team, and the chance that it takes it: pay against distress, blame and what nobody could manage away.
import { Mechanism, Rule } from '../layout';
import { clip } from '../kernel/maths';
import { Span, operatingIncome } from './accounts';
import { inRegime } from './cases';
import { isOn, siteCount, today, trustCount } from './clock';
import { structureCost, unitaryChargeOn } from './costs';
import { rule } from './rules';
import { isClosed, trustOf } from './sites';
import { choosiness, LOOKING, post, sacked } from './teams';
import { isAlive, rating } from './trusts';
import { distressOf, incomeOf } from './worth';

/** Share of income at which fixed structure makes a post hopeless; logits that it takes to leave a post for another (judgements). */
const HOPELESS = 0.08;
const ROOTS = 1.5;

/** Mean income of the trusts that live, £ a year. */
export function meanIncome(): f64 {
  let sum = 0.0;
  let alive = 0.0;
  for (let t = 0, n = trustCount(); t < n; t++) {
    if (!isAlive(t)) continue;
    sum += <f64>operatingIncome(t, Span.Closed) / 100.0;
    alive += 1.0;
  }
  return alive > 0.0 ? sum / alive : 1.0;
}

/** Blame that falls on whoever sits in the chair, 0-1: a poor rating, a case, teams sacked before. */
export function blameOf(t: i32): f64 {
  const rated = rating[t] > 0 && rating[t] <= 2 ? 0.3 : 0.0;
  return clip(rated + (inRegime(t) ? 0.3 : 0.0) + 0.3 * sacked[t], 0.0, 1.0);
}

/** How much of a deficit is out of a team's hands, 0-1: structure and the financing of PFI beside income. */
export function helplessOf(t: i32): f64 {
  let charge = 0.0;
  for (let s = 0, n = siteCount(); s < n; s++) {
    if (<i32>trustOf[s] == t && !isClosed(s)) charge += unitaryChargeOn(s, today());
  }
  const fixed = Math.max(0.0, structureCost(t)) + charge * (1.0 - rule(Rule.UnitaryServiceShare));
  const income = incomeOf(t);
  return income > 0.0 ? clip(fixed / income / HOPELESS, 0.0, 1.0) : 1.0;
}

/** Utility of the post at a trust, logits. @param mean income of the mean trust, £ a year */
export function appealOf(t: i32, mean: f64): f64 {
  const income = Math.max(1.0, incomeOf(t));
  return (
    rule(Rule.TeamPay) * Math.log(income / mean) -
    rule(Rule.TeamDistress) * distressOf(t) -
    rule(Rule.TeamBlame) * blameOf(t) -
    rule(Rule.TeamStructure) * helplessOf(t)
  );
}

/** Chance that a team says yes to a post of this appeal. `own` is the appeal of the post it holds; `extra` what is put on top. */
export function chanceOfYes(team: i32, appeal: f64, own: f64, extra: f64): f64 {
  const tied = post[team] == LOOKING ? 0.0 : own + ROOTS;
  return 1.0 / (1.0 + Math.exp(-(rule(Rule.TeamReadiness) + appeal + extra - tied - choosiness[team])));
}

/** Management that a trust lacks while those who act up run it, SD; the hole that a team leaves when it moves can be switched off. */
export function holeAfterMove(): f64 {
  return isOn(Mechanism.TalentDrain) ? rule(Rule.TeamHole) : 0.0;
}
