// The record of the markets that the regime leans on: executive teams, acquirers, deals, concentration.
import type { Indicator } from '../../assembly/layout.ts';
import { count, mean, type Recorded, stock } from './fold.ts';

const money = (label: string, definition: string): Recorded => ({
  ...count(label, '£m', definition),
  decimals: 3,
});

export const MARKETS = {
  TeamsAvailable: stock(
    'Teams available',
    'teams',
    0,
    'Executive teams that look for a post at the month’s end.',
  ),
  VacantWeak: count(
    'Vacant posts, weak trusts',
    'trust-months',
    'Months in which a trust rated 1 or 2, or with a deficit above 4 % of income, had no permanent team.',
  ),
  VacantStrong: count(
    'Vacant posts, strong trusts',
    'trust-months',
    'Months in which a trust rated 3 or more, without deficit and of better than mean quality, had no permanent team.',
  ),
  TrustsWeak: count('Weak trusts', 'trust-months', 'Months that weak trusts lived through.'),
  TrustsStrong: count('Strong trusts', 'trust-months', 'Months that strong trusts lived through.'),
  TeamsAsked: count(
    'Teams asked',
    'offers',
    'Posts offered to executive teams, those of the regime among them.',
  ),
  TeamsAccepted: count('Teams that came', 'offers', 'Those of the offers that were accepted.'),
  ManagementMean: mean(
    'Management, mean',
    'SD',
    4,
    'Mean management of trusts, less attention drained by deals and what empty posts lack.',
  ),
  AttentionDrained: mean(
    'Attention drained',
    'SD',
    4,
    'Management that deals have taken from the trusts that did them, added up.',
  ),
  BidsAsked: count('Trusts asked to bid', 'trusts', 'Trusts asked to take over another, over all rounds.'),
  BidsRefused: count(
    'Trusts that would not bid',
    'trusts',
    'Those of them that said no or asked more than the treasury pays.',
  ),
  CasesOffered: count('Rounds of bidding', 'rounds', 'Times that a failing trust was offered for takeover.'),
  CasesSearching: count('Cases that search', 'case-months', 'Months in which cases waited for a decision.'),
  EligibleAcquirers: count(
    'Acquirers within an hour',
    'trust-months',
    'Trusts within sixty minutes of a case that could bid for it, added up over cases and months.',
  ),
  Bidders: count('Bidders', 'trusts', 'Trusts that were ready to bid, over all rounds.'),
  DealPriceM: money('Price of deals', 'Support agreed for takeovers and mergers, lump sum and tail.'),
  DealIncomeM: money('Income dealt with', 'Yearly income of the trusts that those deals are about.'),
  WalkAways: count('Walk-aways', 'deals', 'Deals that a board left before they were signed.'),
  NewManagements: count(
    'New management',
    'cases',
    'Cases in which the top team was replaced or a buddy sent.',
  ),
  Mergers: count('Mergers', 'trusts', 'Trusts merged with a neighbour by the regime.'),
  MergersBlocked: count('Mergers blocked', 'cases', 'Mergers that the competition authority forbade.'),
  Concentration: mean(
    'Concentration',
    'HHI 0-1',
    4,
    'Sum of squared shares of trusts in the emergency and surgical patients of a person’s small area, mean over people.',
  ),
} satisfies Partial<Record<keyof typeof Indicator, Recorded>>;
