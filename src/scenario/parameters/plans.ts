// How local economies agree on services, or do not, and what their plans cost.
import { Rule } from '../../../assembly/layout.ts';
import { group, JUDGEMENT, type Parameter } from './parameter.ts';

const plans = group('plans');

export const PLANS: readonly Parameter[] = [
  plans(Rule.MarginalSpread, 'log SD', [0.4, 0, 2], 'live', {
    label: 'Spread of marginal seats',
    source: JUDGEMENT,
    description:
      'Standard deviation, between commissioners’ areas, of the logarithm of how loud their MPs and campaigns are; the tables do not say which seats are marginal, so each area’s is drawn.',
  }),
  plans(Rule.ReconfigurationLoss, 'logit', [0.8, 0, 10], 'live', {
    label: 'Loss felt in a reconfiguration',
    source: JUDGEMENT,
    description:
      'What a party that hears a place in full loses by a reconfiguration, for each unit of loudness.',
  }),
  plans(Rule.BadgeLoss, 'logit', [1.3, 0, 10], 'live', {
    label: 'Loss felt in a badge hospital',
    source: JUDGEMENT,
    description: 'The same where a hospital is to keep only community and primary care.',
  }),
  plans(Rule.PlanReach, 'share', [0.15, 0, 1], 'live', {
    label: 'Reach of a plan',
    source: JUDGEMENT,
    description:
      'Share of a neighbour’s emergencies that would turn to the failing trust, from which on the neighbour’s services are part of its plan.',
  }),
  plans(Rule.ConsultationWeight, 'κ', [0.05, 0, 1], 'live', {
    label: 'Weight of consultation',
    source: JUDGEMENT,
    description:
      'Chance that a plan which every local voice opposes is changed by consultation; less in proportion to those who oppose it. 1 binds.',
  }),
  plans(Rule.ReviewChance, 'probability', [0.3, 0, 1], 'live', {
    label: 'Judicial review',
    source: JUDGEMENT,
    description: 'Chance that a plan that takes services from a solvent neighbour is taken to court.',
  }),
  plans(Rule.ReviewChanceLater, 'probability', [0.1, 0, 1], 'live', {
    label: 'Judicial review from June 2014',
    source: JUDGEMENT,
    description: 'The same once section 120 of the Care Act 2014 gives administrators the power.',
  }),
  plans(Rule.ReviewDays, 'days', [180, 0, 1500], 'live', {
    label: 'Time in court',
    source: 'Lewisham: decision 31 January 2013, quashed 31 July 2013',
    description: 'Days from a decision to the ruling; a plan that stands is that much later.',
  }),
  plans(Rule.ReviewStrength, 'logit', [-1, -10, 10], 'live', {
    label: 'Strength of a claim',
    source: JUDGEMENT,
    description:
      'Chance that a court quashes the plan, before the loudness of the place and an administrator’s want of power are added.',
  }),
  plans(Rule.ImplementationShare, 'probability', [0.6, 0, 1], 'live', {
    label: 'Plans carried out',
    source: 'judgement from about ten plans of 2006-2015, several of them never carried out',
    description: 'Chance that an agreed change of services is ever carried out; drawn once, at the decision.',
  }),
  plans(Rule.OverrunCost, 'factor', [1.5, 1, 5], 'live', {
    label: 'Overrun of cost',
    source: 'South London: £466m against £265m planned; Mid Staffordshire: £19.5m against £15.25m',
    description: 'Median factor on what a plan costs once.',
  }),
  plans(Rule.OverrunCostSpread, 'log SD', [0.3, 0, 1], 'live', {
    label: 'Spread of that overrun',
    source: JUDGEMENT,
    description: 'Standard deviation of the logarithm of that factor.',
  }),
  plans(Rule.PoolingGain, 'share', [0.08, 0, 0.5], 'live', {
    label: 'Spared by pooling',
    source: 'judgement: no evidence that reconfiguration saves much (King’s Fund 2014)',
    description:
      'Share of the beds, clinics and theatres of a service that moves which its new hospitals do not need.',
  }),
  plans(Rule.TransitionShare, 'of a year', [0.3, 0, 3], 'live', {
    label: 'Cost of moving',
    source: JUDGEMENT,
    description: 'What moving services costs once, as a share of a year’s cost of their beds and lists.',
  }),
  plans(Rule.TenantRent, 'share', [0.4, 0, 1], 'live', {
    label: 'Tenants’ rent',
    source: JUDGEMENT,
    description:
      'Share of a badge hospital’s estate cost that community and primary care pay, and commissioners for them.',
  }),
  plans(Rule.BadgePreference, 'share', [0.1, 0, 1], 'live', {
    label: 'Preference for a badge',
    source: JUDGEMENT,
    description:
      'Share of its cost that a badge hospital is spared when instruments are compared: nobody calls it closed.',
  }),
];
