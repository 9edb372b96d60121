// When the failure regime acts, and what its instruments cost.
import { Rule } from '../../../assembly/layout.ts';
import { group, JUDGEMENT, type Parameter } from './parameter.ts';

const regime = group('regime');

export const REGIME: readonly Parameter[] = [
  regime(Rule.TriggerMargin, 'share of income', [-0.04, -0.5, 0.1], 'live', {
    label: 'Deep deficit',
    source: JUDGEMENT,
    description: 'A surplus below this share of income counts toward the trigger.',
  }),
  regime(Rule.TriggerQuarters, 'quarters', [8, 1, 80], 'live', {
    label: 'Quarters in deep deficit',
    source: JUDGEMENT,
    description: 'Quarters running below the margin before a trust can be put into the regime.',
  }),
  regime(Rule.TriggerHazard, 'a quarter', [0.1, 0, 1], 'live', {
    label: 'Hazard of the trigger',
    source: JUDGEMENT,
    description: 'Chance a quarter that a trust that qualifies is put into the regime, at neutral patience.',
  }),
  regime(Rule.WeakQuarters, 'quarters', [6, 1, 80], 'live', {
    label: 'Quarters rated 1',
    source: JUDGEMENT,
    description: 'Quarters running at rating 1 with a deficit that also qualify.',
  }),
  regime(Rule.Patience, '−1 to 1', [0, -1, 1], 'start', {
    label: 'Patience of the Secretary of State',
    source: JUDGEMENT,
    description: 'Patience on the first day; below nought the hazard of the trigger grows.',
  }),
  regime(Rule.PatienceDecay, 'a quarter', [0.01, 0, 1], 'live', {
    label: 'Patience wears out',
    source: JUDGEMENT,
    description: 'Patience lost each quarter, besides what trusts in lasting deficit cost.',
  }),
  regime(Rule.PatienceRefill, 'per act', [0.25, 0, 2], 'live', {
    label: 'Patience after an act',
    source: JUDGEMENT,
    description: 'Patience regained by an act of the regime.',
  }),
  regime(Rule.ElectionCaution, 'factor', [0.35, 0, 2], 'live', {
    label: 'Caution before an election',
    source: JUDGEMENT,
    description: 'Multiplies the hazard of the trigger in the year before a general election.',
  }),
  regime(Rule.ClosureAversion, 'weight', [1, 0, 5], 'live', {
    label: 'Aversion to closing',
    source: JUDGEMENT,
    description:
      'Political cost of shutting a hospital against the money it loses; at 0 money alone decides.',
  }),
  regime(Rule.BailoutShare, 'share of deficit', [0.7, 0, 1.5], 'live', {
    label: 'Deficit that a bail-out pays',
    source: JUDGEMENT,
    description: 'Share of the yearly deficit paid as support.',
  }),
  regime(Rule.BailoutQuarters, 'quarters', [12, 1, 80], 'live', {
    label: 'Length of a bail-out',
    source: JUDGEMENT,
    description: 'Quarters for which support is promised.',
  }),
  regime(Rule.SupportBudgetM, '£m a year', [400, 0, 10000], 'live', {
    label: 'Support budget',
    source: 'judgement after £1bn of cash for 21 trusts 2006-12 (NAO)',
    description:
      'Most that the treasury pays in planned support in a year, and at once in the lump sum of a deal.',
  }),
  regime(Rule.AppraisalNoise, 'share', [0.3, 0, 3], 'live', {
    label: 'Error of the appraisal',
    source: JUDGEMENT,
    description: 'Standard deviation of the error in what each instrument is thought to be worth.',
  }),
  regime(Rule.BeliefStructural, 'probability', [0.5, 0, 1], 'live', {
    label: 'Government’s belief in structure',
    source: JUDGEMENT,
    description: 'How likely the government thinks that a deficit is structural rather than poor management.',
  }),
  regime(Rule.StrandedShare, 'share of estate cost', [0.15, 0, 1], 'live', {
    label: 'Stranded estate',
    source: JUDGEMENT,
    description: 'Estate cost that goes on after a site is shut; PFI charges go on in full.',
  }),
  regime(Rule.RedundancyShare, 'share of yearly pay', [1, 0, 3], 'live', {
    label: 'Redundancy',
    source: JUDGEMENT,
    description: 'Cost of a post cut, as a share of its yearly pay.',
  }),
  regime(Rule.CasesAtOnce, 'cases', [6, 0, 400], 'live', {
    label: 'Cases at once',
    source: JUDGEMENT,
    description: 'Most trusts that the centre handles in the regime at one time.',
  }),
  regime(Rule.RestAfterCase, 'quarters', [8, 0, 80], 'live', {
    label: 'Rest after a case',
    source: JUDGEMENT,
    description: 'Quarters before a trust can deal or be dealt with again.',
  }),
  regime(Rule.ClosureLoss, 'logit', [2.2, 0, 10], 'live', {
    label: 'Loss felt in a closure',
    source: JUDGEMENT,
    description: 'Political loss of a closure, times the aversion.',
  }),
  regime(Rule.PipelineHazard, 'a quarter', [0.02, 0, 0.2], 'live', {
    label: 'Trusts that cannot become FTs',
    source: 'judgement: 20 of 113 NHS trusts called themselves not viable in 2011',
    description:
      'Chance a quarter that an NHS trust rated 3 or less must find a partner; three times that at 2 or less.',
  }),
  regime(Rule.PipelineFrom, 'financial year', [2009, 2000, 2040], 'live', {
    label: 'Pipeline opens',
    source: JUDGEMENT,
    description: 'First financial year of that door.',
  }),
  regime(Rule.PipelineTo, 'financial year', [2016, 2000, 2040], 'live', {
    label: 'Pipeline closes',
    source: JUDGEMENT,
    description: 'Last financial year of that door.',
  }),
  regime(Rule.FoundationHazard, 'a quarter', [0.03, 0, 0.5], 'live', {
    label: 'Becoming a foundation trust',
    source: 'judgement: 107 FTs in June 2008, about 145 in April 2013',
    description: 'Chance a quarter that an NHS trust rated 4, or 3 twice over, is authorised.',
  }),
  regime(Rule.OverrunTime, 'factor', [2, 1, 5], 'live', {
    label: 'Overrun',
    source: 'South London and Mid Staffordshire: about 2.2 times their statutory clocks',
    description: 'Median factor on statutory clocks and delays.',
  }),
  regime(Rule.OverrunSpread, 'log SD', [0.3, 0, 1], 'live', {
    label: 'Spread of overruns',
    source: JUDGEMENT,
    description: 'Standard deviation of the logarithm of that factor.',
  }),
  regime(Rule.FailureMechanism, 'law', [5, 0, 5], 'start', {
    label: 'Law of failure',
    source: 'the acts and guidance of 2006-2014 (model-facts 2.8)',
    description:
      '0 none, 1 bail-out culture, 2 performance regime of 2008, 3 Unsustainable Provider Regime, 4 administration with continuity of services, 5 each on its dates and for its kind of trust.',
  }),
  regime(Rule.PreferredInstrument, 'instrument', [0, 0, 12], 'live', {
    label: 'Preferred instrument',
    source: JUDGEMENT,
    description:
      '0 none, 1 bail-out, 2 PFI relief, 3 new management, 4 takeover, 5 merger, 6 franchise, 7 private takeover, 8 split, 9 break-up, 10 reconfiguration, 11 badge, 12 closure.',
  }),
  regime(Rule.PreferenceDiscount, 'share', [0.5, 0, 1], 'live', {
    label: 'Preference',
    source: JUDGEMENT,
    description: 'Share of its cost that the preferred instrument is spared when instruments are compared.',
  }),
  regime(Rule.StanceBase, 'logit', [1, -5, 5], 'live', {
    label: 'Readiness to agree',
    source: JUDGEMENT,
    description: 'Stance of a party that neither gains nor loses by a plan.',
  }),
  regime(Rule.StanceSpread, 'logit', [1, 0, 5], 'live', {
    label: 'Spread of stances',
    source: JUDGEMENT,
    description: 'Standard deviation of the stance of a party, kept for the whole of a case.',
  }),
  regime(Rule.NetworkHelp, 'logit', [0.3, 0, 3], 'live', {
    label: 'Help of a science network',
    source: 'judgement: about 5 points more agreement (dynamics R11)',
    description:
      'What an academic health science network adds, from April 2013, to the stance of each party to a plan.',
  }),
];
