// The centre: what government and regulators see, think and can bear.
import { Rule } from '../../../assembly/layout.ts';
import { group, JUDGEMENT, type Parameter } from './parameter.ts';

const centre = group('centre');

export const CENTRE: readonly Parameter[] = [
  centre(Rule.RegulatorLag, 'quarters', [2, 0, 8], 'live', {
    label: 'Lag of the finance regulator',
    source: 'judgement: Peterborough’s breach was declared about a year after its hospital opened',
    description: 'Quarters after which the regulator has a trust’s underlying margin.',
  }),
  centre(Rule.RegulatorNoise, 'share of income', [0.01, 0, 0.2], 'live', {
    label: 'Error of the finance regulator',
    source: JUDGEMENT,
    description: 'Standard deviation of the error in the margin that the regulator sees.',
  }),
  centre(Rule.PublicMood, 'factor', [1, 0, 5], 'live', {
    label: 'Mood of the times',
    source: JUDGEMENT,
    description:
      'Multiplies the hazard of the trigger: above one when government is tough on failure everywhere.',
  }),
  centre(Rule.Blame, 'share', [0.8, 0, 1], 'live', {
    label: 'Blame on the predecessor',
    source: JUDGEMENT,
    description:
      'Share of the political price of PFI relief that falls on those who signed, when government has just changed (May 2010).',
  }),
  centre(Rule.BlameHalfLife, 'years', [4, 0.5, 40], 'live', {
    label: 'Blame fades',
    source: JUDGEMENT,
    description: 'Years after which the half of that blame has faded.',
  }),
  centre(Rule.StructuralNoise, 'probability', [0.15, 0, 0.5], 'start', {
    label: 'Views of governments',
    source: 'judgement (trust-level trial: 0.5 ± 0.15)',
    description: 'Standard deviation of the opening belief in structural causes.',
  }),
  centre(Rule.StructuralLearning, 'share', [0.1, 0, 1], 'live', {
    label: 'Government learns',
    source: JUDGEMENT,
    description: 'How far the outcome of a remedy moves the belief in structural causes.',
  }),
  centre(Rule.PfiReliefShare, 'share', [0.8, 0, 1], 'live', {
    label: 'PFI relief',
    source: 'judgement after the £1.5bn over 25 years offered to seven trusts in 2012',
    description: 'Share of the financing part of unitary charges that relief pays.',
  }),
  centre(Rule.PfiReliefFrom, 'share of income', [0.1, 0, 1], 'live', {
    label: 'PFI relief from',
    source: '22 of about 110 NHS trusts flagged, charges above a tenth of income (model-facts V6)',
    description: 'Least unitary charges, as a share of income, that are relieved.',
  }),
  centre(Rule.PoliticalBailout, 'share of cost', [0.25, 0, 5], 'live', {
    label: 'Support looks weak',
    source: JUDGEMENT,
    description: 'Political cost of support without change, as a share of the money.',
  }),
  centre(Rule.EscalationChance, 'factor', [0.6, 0, 2], 'live', {
    label: 'Escalation',
    source: 'judgement (trust-level trial: about one administration in twenty years)',
    description: 'Chance that a deep case is given an administrator is this times (1.3 − patience).',
  }),
  centre(Rule.EscalationMargin, 'share of income', [-0.05, -0.5, 0.1], 'live', {
    label: 'Deep enough for an administrator',
    source: JUDGEMENT,
    description: 'Underlying margin below which a case may be escalated.',
  }),
  centre(Rule.AmbiguityDays, 'working days', [40, 0, 500], 'live', {
    label: 'Waiting for the next law',
    source: JUDGEMENT,
    description: 'Days lost by cases that open in the year before the law of failure changes.',
  }),
  centre(Rule.InspectionRate, 'a quarter', [0.25, 0, 1], 'live', {
    label: 'Inspections',
    source: 'judgement: a hospital is inspected about once a year',
    description: 'Chance a quarter that the quality regulator inspects a trust.',
  }),
  centre(Rule.SpecialMeasuresBelow, 'SD', [1.6, 0, 10], 'live', {
    label: 'Inadequate',
    source: 'set so that about 3 % of acute trusts a year enter: 32 trusts in four years (NHS Providers)',
    description: 'How far below the mean quality must be found for special measures.',
  }),
  centre(Rule.SpecialMeasuresFrom, 'financial year', [2013, 2000, 2040], 'live', {
    label: 'Special measures from',
    source: 'July 2013, after the Keogh reviews',
    description: 'First financial year of special measures for quality.',
  }),
  centre(Rule.InspectionNoise, 'SD', [0.4, 0, 5], 'live', {
    label: 'Error of inspections',
    source: JUDGEMENT,
    description: 'Standard deviation of the error in the quality that an inspection finds.',
  }),
  centre(Rule.BuddyHelp, 'SD a quarter', [0.06, 0, 1], 'live', {
    label: 'Help of a buddy',
    source: JUDGEMENT,
    description: 'Quality gained a quarter for each standard deviation by which the buddy is better managed.',
  }),
  centre(Rule.ImposedTrusts, 'organisations', [267, 0, 1000], 'start', {
    label: 'Organisations of the null model',
    source: 'impact assessment of 2008: 5.6 ÷ 2.1 % (model-facts 0.1)',
    description:
      'Organisations to which the imposed hazard applies; they are numbers, not the trusts of the map.',
  }),
  centre(Rule.ImposedHazard, 'a year', [0.021, 0, 1], 'start', {
    label: 'Imposed failure rate',
    source: 'impact assessment of 2008: 2.1 % a year for twenty years',
    description: 'Hazard of the null model, counted beside what emerges; it acts on nothing.',
  }),
  centre(Rule.LoanLimit, 'share of income', [10, 0, 20], 'live', {
    label: 'Lending stops',
    source: 'judgement: no trust was ever refused the cash to pay its staff',
    description: 'Debt at which the treasury lends no more, as a share of a year’s income.',
  }),
];
