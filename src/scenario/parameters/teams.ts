// Executive teams and their market.
import { Rule } from '../../../assembly/layout.ts';
import { group, JUDGEMENT, type Parameter } from './parameter.ts';

const teams = group('teams');
const FACTS =
  'judgement; fitted so that posts are empty 14 % of the time at weak and 3 % at strong trusts (King’s Fund)';

export const TEAMS: readonly Parameter[] = [
  teams(Rule.TeamTenure, 'years', [3, 0.25, 40], 'live', {
    label: 'Median tenure',
    source: 'chief executives: median 3 years (King’s Fund 2017)',
    description: 'Half of the teams that nobody blames have left their post by then.',
  }),
  teams(Rule.TeamRetire, 'share', [0.33, 0, 1], 'live', {
    label: 'Teams that retire',
    source: JUDGEMENT,
    description: 'Share of the teams that leave a post and do not look for another.',
  }),
  teams(Rule.TeamEntry, 'teams a year per trust', [0.14, 0, 2], 'live', {
    label: 'New teams',
    source: 'judgement: what retires or gives up is replaced, about 34 teams a year in England',
    description: 'Teams that come forward each year, for each trust there was on the first day.',
  }),
  teams(Rule.TeamReadiness, 'logit', [0.4, -6, 6], 'live', {
    label: 'Readiness to take a post',
    source: FACTS,
    description: 'Stance of a team of mean taste and skill toward the mean post.',
  }),
  teams(Rule.TeamPay, 'logit per log income', [0.3, 0, 3], 'live', {
    label: 'Pull of a larger trust',
    source: JUDGEMENT,
    description: 'Pay and standing that go with a trust’s size.',
  }),
  teams(Rule.TeamDistress, 'logit', [1, 0, 5], 'live', {
    label: 'Distress deters',
    source: JUDGEMENT,
    description: 'What a deficit of 8 % of income takes from the appeal of a post.',
  }),
  teams(Rule.TeamBlame, 'logit', [0.8, 0, 5], 'live', {
    label: 'Blame deters',
    source: JUDGEMENT,
    description: 'What full blame takes from it: a poor rating, a case, teams sacked before.',
  }),
  teams(Rule.TeamStructure, 'logit', [0.5, 0, 5], 'live', {
    label: 'Structure deters',
    source: JUDGEMENT,
    description: 'What fixed structure and PFI financing of 8 % of income take from it.',
  }),
  teams(Rule.TeamChoosiness, 'logit', [0.5, 0, 5], 'live', {
    label: 'Taste of teams',
    source: JUDGEMENT,
    description: 'Standard deviation of what teams ask of a post, besides what skill asks.',
  }),
  teams(Rule.TeamOffers, 'offers a quarter', [2, 0, 20], 'live', {
    label: 'Offers a trust makes',
    source: FACTS,
    description: 'Teams that a trust without one asks in a quarter.',
  }),
  teams(Rule.TeamHole, 'SD', [0.3, 0, 3], 'live', {
    label: 'Acting up',
    source: JUDGEMENT,
    description: 'Management missing while a trust has no permanent team.',
  }),
  teams(Rule.TeamHoleQuarters, 'quarters', [2, 0, 20], 'live', {
    label: 'Hole left by a move',
    source: 'judgement; nursing directors’ posts empty for nine months',
    description: 'Quarters, or one more, before a trust whose team was taken can look for a successor.',
  }),
  teams(Rule.TeamInfluence, 'share', [0.5, 0, 1], 'live', {
    label: 'Weight of an ordinary successor',
    source: JUDGEMENT,
    description:
      'Share of the distance to its own skill by which a team appointed in the ordinary way moves management; one sent by the regime moves it all.',
  }),
  teams(Rule.ParachutePay, 'logit', [0.8, -5, 5], 'live', {
    label: 'Premium of the regime',
    source: JUDGEMENT,
    description: 'What pay and promises add to a post that the regime offers.',
  }),
  teams(Rule.InterimQuarters, 'quarters', [2, 1, 12], 'live', {
    label: 'Interims',
    source: JUDGEMENT,
    description: 'Quarters between the dismissal of a team and the arrival of the next.',
  }),
  teams(Rule.NewTeamQuarters, 'quarters', [8, 1, 40], 'live', {
    label: 'Time given to a new team',
    source: 'special measures lasted 20 to 24 months',
    description: 'Quarters until a case that was dealt with by new management is looked at again.',
  }),
  teams(Rule.NewTeamCost, 'share of income', [0.003, 0, 0.1], 'live', {
    label: 'Cost of changing a team',
    source: JUDGEMENT,
    description: 'Severance and interims, paid by the trust at once.',
  }),
  teams(Rule.BuddyDrain, 'SD', [0.2, 0, 3], 'live', {
    label: 'Attention a buddy gives',
    source: JUDGEMENT,
    description: 'Management that a strong trust loses while it helps one in deep distress.',
  }),
];
