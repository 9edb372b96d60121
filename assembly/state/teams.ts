// Executive teams: one a trust, and a pool of those looking for a post. A team has a skill and a view of what it will put up with.
import { Clock, Column, Mechanism, Rule } from '../layout';
import { column } from '../kernel/columns';
import { actor, normal, Stream, unit } from '../kernel/random';
import { clock, isOn, trustCount } from './clock';
import { rule } from './rules';
import { acting } from './trusts';

/** Where a team is: at a trust (its index), looking for a post, or gone for good. */
export const LOOKING = -1;
export const GONE = -2;
export const NOBODY = -1;
/** Teams at work or looking at one time; those who go make room. */
const MAX_TEAMS = 1600;
/** How much choosier a team is for each standard deviation of skill, logits (judgement). */
const SKILL_CHOOSES = 0.3;

/** By team: skill in standard deviations of management; what it asks of a post, logits. */
export let skill: StaticArray<f64> = new StaticArray<f64>(0);
export let choosiness: StaticArray<f64> = new StaticArray<f64>(0);
/** By team: a trust, LOOKING or GONE; the quarter it came there; its number since the world began. */
export let post: StaticArray<i32> = new StaticArray<i32>(0);
export let since: StaticArray<i32> = new StaticArray<i32>(0);
export let serial: StaticArray<i32> = new StaticArray<i32>(0);
/** [0] teams ever, [1] places of the table in use. */
let totals: StaticArray<i32> = new StaticArray<i32>(0);

/** By trust: its team or NOBODY; teams that have left it; teams put out of it by the regime, fading. */
export let teamOf: StaticArray<i32> = new StaticArray<i32>(0);
export let teamsUsed: StaticArray<i32> = new StaticArray<i32>(0);
export let sacked: StaticArray<f64> = new StaticArray<f64>(0);
/** By trust: quarters until a successor can be sought after its team was taken away. */
export let searching: StaticArray<i32> = new StaticArray<i32>(0);
/** Trust × 2: the team that is to come, or NOBODY; quarters until it does (0: nobody is to come). */
export let arriving: StaticArray<i32> = new StaticArray<i32>(0);
/** Trust × 2: the trust that lends it a hand, or NOBODY; quarters left. */
export let helper: StaticArray<i32> = new StaticArray<i32>(0);

export function claimTeams(trusts: i32): void {
  skill = column<f64>(Column.TeamSkill, MAX_TEAMS);
  choosiness = column<f64>(Column.TeamChoosiness, MAX_TEAMS);
  post = column<i32>(Column.TeamPost, MAX_TEAMS);
  since = column<i32>(Column.TeamSince, MAX_TEAMS);
  serial = column<i32>(Column.TeamSerial, MAX_TEAMS);
  totals = column<i32>(Column.TeamTotals, 2);
  teamOf = column<i32>(Column.TrustTeam, trusts);
  teamsUsed = column<i32>(Column.TrustTeamsUsed, trusts);
  sacked = column<f64>(Column.TrustSacked, trusts);
  searching = column<i32>(Column.TrustSearch, trusts);
  arriving = column<i32>(Column.TrustArriving, trusts * 2);
  helper = column<i32>(Column.TrustHelper, trusts * 2);
}

/** Places of the table to look at. */
// @ts-ignore: decorator
@inline
export function teamCount(): i32 {
  return totals[1];
}

/** A new team comes forward, looking for a post; NOBODY when the table is full. */
export function newTeam(): i32 {
  let i = 0;
  while (i < totals[1] && post[i] != GONE) i++;
  if (i >= MAX_TEAMS) {
    clock[Clock.Overflows]++;
    return NOBODY;
  }
  if (i == totals[1]) totals[1] = i + 1;
  const number = totals[0]++;
  serial[i] = number;
  skill[i] = rule(Rule.TeamSkillMean) + rule(Rule.TeamSkillSpread) * normal(actor(number, 0), Stream.Team, 0);
  choosiness[i] = choosinessOf(i);
  post[i] = LOOKING;
  since[i] = clock[Clock.QuarterIndex];
  return i;
}

/** Better teams ask more of a post, with a taste of their own. */
export function choosinessOf(team: i32): f64 {
  return SKILL_CHOOSES * skill[team] + rule(Rule.TeamChoosiness) * normal(actor(serial[team], 0), Stream.Team, 1);
}

/** A team takes a post. What it does to management is the caller's to say. */
export function settleIn(team: i32, t: i32): void {
  post[team] = t;
  since[team] = clock[Clock.QuarterIndex];
  teamOf[t] = team;
  acting[t] = 0.0;
}

/** The team of a trust leaves; the trust is run by those who act up until another comes. */
export function leavePost(t: i32, to: i32): void {
  const team = teamOf[t];
  if (team == NOBODY) return;
  post[team] = to;
  since[team] = clock[Clock.QuarterIndex];
  teamOf[t] = NOBODY;
  teamsUsed[t]++;
  acting[t] = rule(Rule.TeamHole);
}

/** Where a team goes that leaves without a post: home for good, or to look for another. */
export function afterPost(team: i32): i32 {
  return unit(actor(serial[team], clock[Clock.QuarterIndex]), Stream.Team, 2) < rule(Rule.TeamRetire) ? GONE : LOOKING;
}

/** A trust is no more: its team is out of a post, and nobody is on the way to it. */
export function releaseTeam(t: i32): void {
  arriving[t * 2] = NOBODY;
  arriving[t * 2 + 1] = 0;
  helper[t * 2] = NOBODY;
  helper[t * 2 + 1] = 0;
  if (isOn(Mechanism.TalentMarket) && teamOf[t] != NOBODY) leavePost(t, afterPost(teamOf[t]));
}

/** Whether a team has said yes to a trust that it has not come to yet. */
export function isPromised(team: i32): bool {
  for (let t = 0, n = trustCount(); t < n; t++) if (arriving[t * 2] == team && arriving[t * 2 + 1] > 0) return true;
  return false;
}
