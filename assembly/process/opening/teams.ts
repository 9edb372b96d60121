// On the first day every trust has the team that made its management what it is, and some teams are looking for a post.
import { Clock, Mechanism, Rule } from '../../layout';
import { actor, Stream, unit } from '../../kernel/random';
import { clock, isOn, trustCount } from '../../state/clock';
import { rule } from '../../state/rules';
import { arriving, helper, choosiness, choosinessOf, newTeam, NOBODY, settleIn, since, skill, teamOf } from '../../state/teams';
import { management } from '../../state/trusts';

/** Teams looking on the first day for each trust (judgement: about a year's supply). */
const LOOKING_PER_TRUST = 0.25;

/** After management is drawn. */
export function openTeams(): void {
  const n = trustCount();
  for (let t = 0; t < n; t++) {
    teamOf[t] = NOBODY;
    arriving[t * 2] = NOBODY;
    helper[t * 2] = NOBODY;
  }
  if (!isOn(Mechanism.TalentMarket)) return;
  for (let t = 0; t < n; t++) {
    const team = newTeam();
    settleIn(team, t);
    skill[team] = management[t];
    choosiness[team] = choosinessOf(team);
    // in post for up to twice the median
    since[team] = clock[Clock.QuarterIndex] - <i32>(unit(actor(t, 0), Stream.Team, 3) * rule(Rule.TeamTenure) * 8.0);
  }
  for (let i = 0, pool = <i32>Math.ceil(LOOKING_PER_TRUST * <f64>n); i < pool; i++) newTeam();
}
