// The market for executive teams: each quarter some come forward, some leave or retire, and trusts without one look for one.
//
// Offers go to the best team that looks, then to the next; posts of most appeal choose first. A team that already has a post is
// asked only by a trust that would be a clear step up. A team taken away leaves a hole for two or three quarters.
import { Clock, EventKind, Governance, Indicator, MAX_TRUSTS, Mechanism, Rule } from '../../layout';
import { actor, normal, Stream, unit } from '../../kernel/random';
import { appealOf, blameOf, chanceOfYes, holeAfterMove, meanIncome } from '../../state/appointment';
import { CaseField, caseOf } from '../../state/cases';
import { clock, isOn, isWarming, trustCount } from '../../state/clock';
import { add, happened } from '../../state/record';
import { rule } from '../../state/rules';
import {
  afterPost,
  arriving,
  isPromised,
  leavePost,
  LOOKING,
  newTeam,
  NOBODY,
  post,
  sacked,
  searching,
  serial,
  settleIn,
  since,
  skill,
  teamCount,
  teamOf,
  GONE,
} from '../../state/teams';
import { acting, governance, isAlive, management } from '../../state/trusts';

/** Quarters in a post before anyone asks a team to leave it, and how much better the other post must be, logits (judgements). */
const SETTLED = 8;
const STEP_UP = 0.7;
/** Share of teams still looking that give up in a quarter; share of past sackings forgotten in one (judgements). */
const GIVES_UP = 0.05;
const FORGOTTEN = 0.05;

const appeal = new StaticArray<f64>(MAX_TRUSTS);
const order = new StaticArray<i32>(MAX_TRUSTS);

export function talent(_day: i32): void {
  if (isWarming()) return;
  const market = isOn(Mechanism.TalentMarket);
  const mean = meanIncome();
  for (let t = 0, n = trustCount(); t < n; t++) {
    if (!isAlive(t)) continue;
    sacked[t] *= 1.0 - FORGOTTEN;
    if (market) appeal[t] = appealOf(t, mean);
    if (arriving[t * 2 + 1] > 0 && --arriving[t * 2 + 1] == 0) arrive(t, market);
  }
  if (!market) return;
  comeForward();
  for (let t = 0, n = trustCount(); t < n; t++) {
    if (!isAlive(t)) continue;
    if (hasOperator(t)) giveWay(t);
    else moveOn(t);
  }
  giveUp();
  fillPosts();
}

/** Those who were promised take over: management is theirs now. */
function arrive(t: i32, market: bool): void {
  if (!market) {
    const draw = normal(actor(t, caseOf(t, CaseField.Spells)), Stream.Team, 4);
    management[t] = rule(Rule.TeamSkillMean) + rule(Rule.TeamSkillSpread) * draw;
    acting[t] = 0.0;
  } else {
    const team = arriving[t * 2];
    arriving[t * 2] = NOBODY;
    if (post[team] >= 0) takeFrom(post[team], team);
    settleIn(team, t);
    management[t] = skill[team];
  }
  happened(EventKind.TeamArrived, t, -1, -1, 0, management[t]);
}

/** The trust that a team leaves for another stands without one, and cannot look for a successor at once. */
function takeFrom(t: i32, team: i32): void {
  leavePost(t, LOOKING);
  acting[t] = holeAfterMove();
  if (!isOn(Mechanism.TalentDrain)) return;
  const longer = unit(actor(serial[team], clock[Clock.QuarterIndex]), Stream.Team, 5);
  searching[t] = <i32>Math.floor(rule(Rule.TeamHoleQuarters) + longer);
}

/** So many a year for each trust that there ever was, in a steady trickle. */
function comeForward(): void {
  const perQuarter = 0.25 * rule(Rule.TeamEntry) * <f64>trustCount();
  const quarter = <f64>clock[Clock.QuarterIndex];
  for (let i = <i32>(perQuarter * quarter), n = <i32>(perQuarter * (quarter + 1.0)); i < n; i++) newTeam();
}

/** Whether a private operator's managers run the trust. */
function hasOperator(t: i32): bool {
  return governance[t] == Governance.Franchise || governance[t] == Governance.Private;
}

/** An operator brings managers of its own. */
function giveWay(t: i32): void {
  if (teamOf[t] != NOBODY) leavePost(t, afterPost(teamOf[t]));
  acting[t] = 0.0;
}

/** Half of all teams have left by the median tenure; blame shortens it. */
function moveOn(t: i32): void {
  const team = teamOf[t];
  if (team == NOBODY || arriving[t * 2 + 1] > 0) return;
  const stays = Math.pow(0.5, (1.0 + blameOf(t)) / (4.0 * rule(Rule.TeamTenure)));
  const u = unit(actor(serial[team], clock[Clock.QuarterIndex]), Stream.Team, 6);
  if (u >= stays && !isPromised(team)) leavePost(t, afterPost(team));
}

function giveUp(): void {
  for (let i = 0, n = teamCount(); i < n; i++) {
    if (post[i] != LOOKING || isPromised(i)) continue;
    if (unit(actor(serial[i], clock[Clock.QuarterIndex]), Stream.Team, 7) < GIVES_UP) post[i] = GONE;
  }
}

function fillPosts(): void {
  const open = rankOpenPosts();
  for (let i = 0; i < open; i++) {
    const t = order[i];
    if (searching[t] > 0) {
      searching[t]--;
      continue;
    }
    search(t);
  }
}

/** Trusts without a team, the post of most appeal first. */
function rankOpenPosts(): i32 {
  let open = 0;
  for (let t = 0, n = trustCount(); t < n; t++) {
    if (!isAlive(t) || hasOperator(t) || teamOf[t] != NOBODY || arriving[t * 2 + 1] > 0) continue;
    let i = open++;
    for (; i > 0 && appeal[order[i - 1]] < appeal[t]; i--) order[i] = order[i - 1];
    order[i] = t;
  }
  return open;
}

/** A few offers a quarter, to the best first. */
function search(t: i32): void {
  let last = Infinity;
  for (let offers = 0, most = <i32>rule(Rule.TeamOffers); offers < most; offers++) {
    const team = bestBelow(t, last);
    if (team == NOBODY) return;
    last = skill[team];
    add(Indicator.TeamsAsked, 1.0);
    const own = post[team] >= 0 ? appeal[post[team]] : 0.0;
    const u = unit(actor(serial[team], t + MAX_TRUSTS * clock[Clock.QuarterIndex]), Stream.Candidate);
    if (u >= chanceOfYes(team, appeal[t], own, 0.0)) continue;
    add(Indicator.TeamsAccepted, 1.0);
    if (post[team] >= 0) takeFrom(post[team], team);
    settleIn(team, t);
    management[t] += rule(Rule.TeamInfluence) * (skill[team] - management[t]);
    return;
  }
}

/** The most skilful team of less skill than `last` that may be asked. */
function bestBelow(t: i32, last: f64): i32 {
  let best = NOBODY;
  for (let i = 0, n = teamCount(); i < n; i++) {
    if (post[i] == GONE || skill[i] >= last || (best != NOBODY && skill[i] <= skill[best])) continue;
    if (post[i] >= 0 && !wouldStepUp(i, t)) continue;
    if (isPromised(i)) continue;
    best = i;
  }
  return best;
}

function wouldStepUp(team: i32, t: i32): bool {
  if (clock[Clock.QuarterIndex] - since[team] < SETTLED) return false;
  return appeal[t] > appeal[post[team]] + STEP_UP;
}
