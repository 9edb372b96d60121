// Private operators of hospitals, what they bid and risk, and the unions that oppose them.
import { Rule } from '../../../assembly/layout.ts';
import { group, JUDGEMENT, type Parameter } from './parameter.ts';

const operators = group('operators');

export const OPERATORS: readonly Parameter[] = [
  operators(Rule.OperatorCount, 'operators', [4, 0, 6], 'start', {
    label: 'Operators on the first day',
    source: JUDGEMENT,
    description: 'Private firms that might run a hospital.',
  }),
  operators(Rule.OperatorSkillMean, 'SD', [0.5, -3, 3], 'start', {
    label: 'Skill of operators',
    source: JUDGEMENT,
    description:
      'Mean skill of the managers they send, in standard deviations of hospital management; the government’s hope too.',
  }),
  operators(Rule.OperatorSkillSpread, 'SD', [0.6, 0, 3], 'start', {
    label: 'Spread of their skill',
    source: JUDGEMENT,
    description: 'Standard deviation of that skill between operators.',
  }),
  operators(Rule.OperatorCapitalM, '£m', [15, 0, 500], 'live', {
    label: 'Capital of an operator',
    source: JUDGEMENT,
    description: 'What its owners put up when it enters; it must cover the cap of each contract it holds.',
  }),
  operators(Rule.OperatorLossCapM, '£m', [5, 0, 500], 'live', {
    label: 'Cap on an operator’s losses',
    source: 'Hinchingbrooke franchise of 2012: £5m (minister, 2016)',
    description: 'Losses that an operator bears in one contract before it may leave.',
  }),
  operators(Rule.OperatorLossShare, 'share', [0.3, 0, 1], 'live', {
    label: 'Share of losses borne',
    source: JUDGEMENT,
    description: 'Of what was promised and is not saved, the operator’s part; the rest is the public’s.',
  }),
  operators(Rule.OperatorFeeShare, 'share', [0.4, 0, 1], 'live', {
    label: 'Fee',
    source: JUDGEMENT,
    description: 'Operator’s share of what is saved beside the day its contract began.',
  }),
  operators(Rule.OpeningReputation, 'points of 5', [3, 0, 5], 'start', {
    label: 'Reputation on the first day',
    source: JUDGEMENT,
    description: 'Reputation of each operator; at nought it bids no more.',
  }),
  operators(Rule.ReputationSuccess, 'points', [1, 0, 5], 'live', {
    label: 'Reputation of a success',
    source: JUDGEMENT,
    description: 'Points gained when a contract stands and saves after some years.',
  }),
  operators(Rule.ReputationFailure, 'points', [3, 0, 5], 'live', {
    label: 'Reputation lost by a failure',
    source: 'judgement: losses weigh three times gains',
    description: 'Points lost when a contract is given up, or has saved nothing when it is judged.',
  }),
  operators(Rule.ReputationSpill, 'share', [0.25, 0, 1], 'live', {
    label: 'Failure held against the others',
    source: JUDGEMENT,
    description: 'Share of those points that every other operator loses too.',
  }),
  operators(Rule.ReputationWorthM, '£m a point', [2, 0, 100], 'live', {
    label: 'Worth of a point of reputation',
    source: JUDGEMENT,
    description: 'What an operator’s board would pay for a point of reputation.',
  }),
  operators(Rule.ReputationYears, 'years', [5, 0.25, 20], 'live', {
    label: 'Years until a contract is judged',
    source: JUDGEMENT,
    description: 'A contract that still stands is counted as success or failure after so many years.',
  }),
  operators(Rule.EntrantYears, 'years', [5, 0.25, 50], 'live', {
    label: 'Years between newcomers',
    source: JUDGEMENT,
    description: 'While fewer than two operators are left, one enters so many years after the last.',
  }),
  operators(Rule.ContractYears, 'years', [10, 1, 30], 'live', {
    label: 'Length of a contract',
    source: 'Hinchingbrooke franchise: ten years (general reading)',
    description: 'After it the trust is run by the NHS again.',
  }),
  operators(Rule.PromiseYears, 'years', [3, 0.25, 20], 'live', {
    label: 'Years until the promise is due',
    source: JUDGEMENT,
    description: 'The saving promised grows evenly to its full size over so many years.',
  }),
  operators(Rule.TenderCostM, '£m', [1.8, 0, 50], 'live', {
    label: 'Cost of a tender',
    source: 'George Eliot, abandoned in 2014: £1.8m',
    description: 'Paid by the treasury, whether or not anybody bids.',
  }),
  operators(Rule.TenderDays, 'days', [365, 0, 2000], 'live', {
    label: 'Length of a tender',
    source: JUDGEMENT,
    description:
      'Planned days from the decision to the day a contract begins; overruns and disputes come on top.',
  }),
  operators(Rule.BidNoise, 'share of income', [0.02, 0, 0.2], 'live', {
    label: 'Error of bidders',
    source: JUDGEMENT,
    description: 'Standard deviation of each bidder’s own error about the saving to be made in a year.',
  }),
  operators(Rule.BidShade, 'share', [0.2, 0, 0.9], 'live', {
    label: 'Caution of bidders',
    source: JUDGEMENT,
    description: 'Share of its own estimate that a bidder does not promise.',
  }),
  operators(Rule.TerminationCostM, '£m', [0.13, 0, 50], 'live', {
    label: 'Cost of taking a hospital back',
    source: 'Hinchingbrooke franchise: £130k',
    description: 'Paid by the treasury when an operator leaves.',
  }),
  operators(Rule.NonClinicalShare, 'share of cost', [0.3, 0, 1], 'live', {
    label: 'What is not clinical',
    source: JUDGEMENT,
    description: 'Share of running cost that a split puts into private hands.',
  }),
  operators(Rule.SplitSaving, 'share of that', [0.075, 0, 0.5], 'live', {
    label: 'Saving of a split',
    source: 'judgement: 5 to 10 % of what is not clinical',
    description:
      'Saved by an operator of mean skill; a third more or less with a standard deviation of skill.',
  }),
  operators(Rule.InterfaceCost, 'share of cost', [0.01, 0, 0.1], 'live', {
    label: 'Cost of the seam',
    source: 'judgement: 0.5 to 1.5 % of running cost',
    description: 'What it costs that two organisations run one hospital.',
  }),
  operators(Rule.AppetiteWeight, 'logit', [4, 0, 20], 'live', {
    label: 'Weight of the government’s appetite',
    source: JUDGEMENT,
    description: 'How much the yearly appetite for private help moves the Secretary of State’s answer.',
  }),
  operators(Rule.PrivatePolitics, 'share of income', [0.02, 0, 0.5], 'live', {
    label: 'Political price of private hands',
    source: JUDGEMENT,
    description: 'Counted against private options where appetite is low and unions are hostile.',
  }),
  operators(Rule.PrivateLawFrom, 'financial year', [2013, 2000, 2040], 'live', {
    label: 'Hospitals may be sold from',
    source: 'judgement: no NHS hospital has been; the 2012 Act let an administrator propose any provider',
    description: 'First financial year in which a trust can pass to a private owner with its assets.',
  }),
  operators(Rule.OpeningHostility, '0-3', [0.3, 0, 3], 'start', {
    label: 'Hostility of unions on the first day',
    source: JUDGEMENT,
    description: 'Hostility to private hands in each region; 1 is a campaign.',
  }),
  operators(Rule.HostilityDecay, 'a quarter', [0.9, 0, 1], 'live', {
    label: 'Hostility stays',
    source: JUDGEMENT,
    description: 'Share of hostility left after a quarter.',
  }),
  operators(Rule.HostilityShare, 'a quarter', [0.1, 0, 3], 'live', {
    label: 'Hostility from private shares',
    source: JUDGEMENT,
    description:
      'Added each quarter where much of a region’s hospital income is in private hands; two thirds of it at 5 %.',
  }),
  operators(Rule.HostilityCampaign, 'a quarter', [0.1, 0, 3], 'live', {
    label: 'Hostility from a contract in the making',
    source: JUDGEMENT,
    description: 'Added each quarter for each trust of the region that is to be handed over.',
  }),
  operators(Rule.HostilityRedundancy, 'per share of pay', [30, 0, 500], 'live', {
    label: 'Hostility from redundancies',
    source: JUDGEMENT,
    description: 'Added by redundancy pay as a share of the pay of the region’s hospital staff.',
  }),
  operators(Rule.HostilityWeight, 'logit', [1.5, 0, 20], 'live', {
    label: 'Weight of hostility',
    source: JUDGEMENT,
    description:
      'How much a unit of hostility moves the Secretary of State, and a trust’s own board, against a contract.',
  }),
  operators(Rule.DisputeDelay, 'quarters', [2, 0, 20], 'live', {
    label: 'Delay by disputes',
    source: 'judgement: two to four quarters',
    description:
      'Quarters by which a private contract is put off in quiet times; twice as many in a campaign.',
  }),
  operators(Rule.DisputeCost, 'share of running cost', [0.004, 0, 0.1], 'live', {
    label: 'Cost of disputes',
    source: JUDGEMENT,
    description: 'Yearly cost of cover at a trust that is to be handed over, at hostility 1.',
  }),
  operators(Rule.SaleAversion, 'logit', [3, 0, 20], 'live', {
    label: 'Aversion to selling',
    source: 'judgement: no NHS hospital has been sold',
    description: 'How much more it takes a Secretary of State to sell a hospital than to let one.',
  }),
];
