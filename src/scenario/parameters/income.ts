// What hospitals are paid.
import { Rule } from '../../../assembly/layout.ts';
import { group, JUDGEMENT, type Parameter } from './parameter.ts';

const income = group('income');

export const INCOME: readonly Parameter[] = [
  income(Rule.PriceLevel, 'factor', [1, 0.5, 2], 'start', {
    label: 'Price level',
    source: 'national tariff 2008-17: +1.7, 0, −1.5 and −1.8 % from 2008-09 to 2012-13',
    description: 'Prices of the first year beside those of 2008-09.',
  }),
  income(Rule.QualityPaymentShare, 'share', [0.75, 0, 1], 'live', {
    label: 'Quality payment earned',
    source: JUDGEMENT,
    description: 'Share of the year’s CQUIN payment that a trust of mean quality earns.',
  }),
  income(Rule.MarginalRate, 'share', [0.3, 0, 1], 'live', {
    label: 'Marginal rate for emergencies',
    source: '30 % of the price above the 2008-09 baseline (HSJ 5063878, HFMA)',
    description: 'Share of the price paid for emergency admissions above the baseline.',
  }),
  income(Rule.MarginalRateFrom, 'financial year', [2010, 2000, 2100], 'live', {
    label: 'Marginal rate from',
    source: 'in force from 2010-11 (HSJ 5063878, HFMA)',
    description: 'Financial year, by its April, in which the marginal rate begins.',
  }),
  income(Rule.PenaltyFourHours, '£ per attendance', [200, 0, 5000], 'live', {
    label: 'Penalty, four hours',
    source: 'judgement after the NHS standard contract of 2013-14: £200 a breach (from memory)',
    description:
      'Kept back for each attendance over four hours beyond the 5 % that the standard allows, from 2011-12.',
  }),
  income(Rule.PenaltyEighteenWeeks, '£ per patient', [400, 0, 10000], 'live', {
    label: 'Penalty, eighteen weeks',
    source: 'judgement after the NHS standard contract of 2013-14: up to £400 a breach (from memory)',
    description:
      'Kept back for each treatment after eighteen weeks beyond the 8 % that the standard allows, from 2009-10.',
  }),
  income(Rule.BlockGrowth, 'a year', [0.009, -0.05, 0.1], 'live', {
    label: 'Growth of block contracts',
    source: JUDGEMENT,
    description:
      'Rise of block contracts above the tariff’s: the growth money of services that are not paid by the patient. Without it their providers alone would fail.',
  }),
  income(Rule.BlockFloor, 'share', [0.1, 0, 1], 'start', {
    label: 'Least block income',
    source: JUDGEMENT,
    description:
      'An acute trust has at least this share of its income from block contracts, education and research.',
  }),
  income(Rule.PriceFeedbackFrom, 'financial year', [2017, 2008, 2040], 'live', {
    label: 'Price rule from',
    source: 'judgement: the last tariff here is 2016-17',
    description: 'Financial year, by its April, from which prices answer the sector’s accounts.',
  }),
  income(Rule.PriceFeedbackBase, 'a year', [0.019, -0.02, 0.05], 'live', {
    label: 'Efficiency asked for',
    source: JUDGEMENT,
    description: 'What prices fall short of input inflation when the sector breaks even.',
  }),
  income(Rule.PriceFeedbackSlope, 'per unit of margin', [0.35, 0, 2], 'live', {
    label: 'Prices answer the margin',
    source: JUDGEMENT,
    description: 'How much more is asked for each unit of last year’s sector margin.',
  }),
  income(Rule.PriceFeedbackLow, 'a year', [-0.005, -0.05, 0.05], 'live', {
    label: 'Least asked for',
    source: JUDGEMENT,
    description: 'Lower limit of the efficiency asked for.',
  }),
  income(Rule.PriceFeedbackHigh, 'a year', [0.03, -0.05, 0.1], 'live', {
    label: 'Most asked for',
    source: JUDGEMENT,
    description: 'Upper limit of the efficiency asked for.',
  }),
  income(Rule.AllocationMargin, 'share', [0.01, 0, 0.1], 'live', {
    label: 'Room in allocations',
    source: JUDGEMENT,
    description: 'Commissioners are given this much above what was spent last year.',
  }),
];
