// New management: the top team goes, two quarters of interims follow, then the team that was found. No money moves but its pay.
//
// Three forms, in the order in which they are tried: a team out of a post, or parachuted from a strong trust (which it leaves
// with a hole); or, if none will come, a buddy: a strong neighbour that lends its people and some of its attention.
import { Account, CaseEntry, CaseField, EventKind, Flow, Indicator, Instrument, MAX_TRUSTS, Mechanism, Party, Rule, Stage } from '../../../layout';
import { actor, Stream, unit } from '../../../kernel/random';
import { appealOf, chanceOfYes, meanIncome } from '../../../state/appointment';
import { caseOf, inRegime, isForced, setCase } from '../../../state/cases';
import { isOn, trustCount } from '../../../state/clock';
import { consents } from '../../../state/consent';
import { beliefStructural } from '../../../state/government';
import { takeAttention } from '../../../state/integration';
import { noteCase } from '../../../state/journal';
import { accountOfTrust, pay } from '../../../state/ledger';
import { add, happened } from '../../../state/record';
import { rule } from '../../../state/rules';
import { afterPost, arriving, helper, GONE, isPromised, leavePost, NOBODY, post, sacked, serial, skill, teamCount, teamOf, teamsUsed } from '../../../state/teams';
import { acting, churn, effectiveManagement, isAlive, kmBetween, rating, rest, sameKind, signals } from '../../../state/trusts';
import { annuity, deficitOf, distressOf, incomeOf, INFEASIBLE } from '../../../state/worth';

/** Teams approached in one search; least skill that is approached; quarters of churn; how much of an act others see in it (judgements). */
const MOST_ASKED = 6;
const LEAST_SKILL = 0.0;
const CHURN = 6;
const SEEN_AS = 0.25;
/** A buddy is this near, km, and this much better managed, SD. */
const BUDDY_RANGE = 60.0;
const BUDDY_BETTER = 0.5;

/** What a government that believes in managers hopes of the mean team, less its belief in structure; the rest of the deficit goes on. */
export function newManagementCost(t: i32): f64 {
  if (!isOn(Mechanism.NewManagement)) return INFEASIBLE;
  const better = Math.max(0.0, rule(Rule.TeamSkillMean) - effectiveManagement(t));
  const hoped = (1.0 - beliefStructural()) * rule(Rule.InefficiencyPerManagement) * better * incomeOf(t);
  return Math.max(0.0, deficitOf(t) - hoped) * annuity(rule(Rule.TakeoverCeilingYears)) + rule(Rule.NewTeamCost) * incomeOf(t);
}

/** The regulator must back it, and somebody must be willing to come. */
export function agreeNewManagement(t: i32, day: i32): bool {
  if (!isOn(Mechanism.NewManagement)) return false;
  if (!consents(t, Instrument.NewManagement, Party.FinanceRegulator, distressOf(t), sacked[t])) return false;
  if (isOn(Mechanism.TalentMarket) && !findTeam(t) && !findBuddy(t)) return false;
  setCase(t, CaseField.EndsOn, day);
  return true;
}

/** The best are asked first, with a premium; each says yes or no once in a spell. */
function findTeam(t: i32): bool {
  const mean = meanIncome();
  const appeal = appealOf(t, mean);
  let last = Infinity;
  for (let asked = 0; asked < MOST_ASKED; asked++) {
    const team = bestBelow(t, last);
    if (team == NOBODY) return false;
    last = skill[team];
    const from = post[team];
    const own = from >= 0 ? appealOf(from, mean) : 0.0;
    const chance = chanceOfYes(team, appeal, own, rule(Rule.ParachutePay));
    const u = unit(actor(serial[team], t + MAX_TRUSTS * caseOf(t, CaseField.Spells)), Stream.Candidate, 1);
    const comes = u < chance || isForced(t);
    noteCase(t, comes ? CaseEntry.Agreed : CaseEntry.Refused, Instrument.NewManagement, Party.ExecutiveTeam, from, chance, u);
    add(Indicator.TeamsAsked, 1.0);
    if (!comes) continue;
    add(Indicator.TeamsAccepted, 1.0);
    arriving[t * 2] = team;
    return true;
  }
  return false;
}

/** Those looking for a post, and those who run a trust in good order. */
function bestBelow(t: i32, last: f64): i32 {
  let best = NOBODY;
  for (let i = 0, n = teamCount(); i < n; i++) {
    if (post[i] == GONE || post[i] == t || skill[i] < LEAST_SKILL || skill[i] >= last) continue;
    if (best != NOBODY && skill[i] <= skill[best]) continue;
    if (post[i] >= 0 && (rating[post[i]] < 3 || inRegime(post[i]))) continue;
    if (!isPromised(i)) best = i;
  }
  return best;
}

/** The nearest trust that is clearly better run and lends a hand. */
function findBuddy(t: i32): bool {
  let best = -1;
  for (let a = 0, n = trustCount(); a < n; a++) {
    if (a == t || !isAlive(a) || !sameKind(a, t) || rating[a] < 3 || inRegime(a) || rest[a] > 0) continue;
    if (kmBetween(a, t) > BUDDY_RANGE || effectiveManagement(a) < effectiveManagement(t) + BUDDY_BETTER) continue;
    if (best < 0 || kmBetween(a, t) < kmBetween(best, t)) best = a;
  }
  if (best < 0 || !consents(t, Instrument.NewManagement, Party.OtherBoard, 0.0, distressOf(t), best)) return false;
  helper[t * 2] = best;
  return true;
}

/** The team is dismissed; headlines follow at once, the others later. */
export function replaceTeam(t: i32, day: i32): void {
  const withBuddy = isOn(Mechanism.TalentMarket) && arriving[t * 2] == NOBODY && helper[t * 2] != NOBODY;
  if (withBuddy) lendHand(t);
  else dismiss(t);
  signals[t * 2] += SEEN_AS;
  setCase(t, CaseField.Stage, Stage.Outcome);
  setCase(t, CaseField.EndsOn, day + <i32>(rule(Rule.NewTeamQuarters) * 91.3));
  noteCase(t, CaseEntry.Executed, Instrument.NewManagement, 0, withBuddy ? helper[t * 2] : -1, 0.0, 0.0);
  add(Indicator.NewManagements, 1.0);
  happened(EventKind.NewManagement, t, -1, withBuddy ? helper[t * 2] : -1, Instrument.NewManagement);
}

function dismiss(t: i32): void {
  const team = teamOf[t];
  if (isOn(Mechanism.TalentMarket) && team != NOBODY) leavePost(t, afterPost(team));
  else teamsUsed[t]++;
  sacked[t] += 1.0;
  acting[t] = rule(Rule.TeamHole);
  arriving[t * 2 + 1] = max(1, <i32>rule(Rule.InterimQuarters));
  churn[t] = max(churn[t], CHURN);
  const cost = rule(Rule.NewTeamCost) * incomeOf(t);
  pay(accountOfTrust(t), Account.Staff, Flow.Redundancy, <i64>Math.round(cost * 100.0));
}

function lendHand(t: i32): void {
  helper[t * 2 + 1] = <i32>rule(Rule.NewTeamQuarters);
  if (isOn(Mechanism.AttentionDrain)) takeAttention(helper[t * 2], rule(Rule.BuddyDrain) * distressOf(t));
}
