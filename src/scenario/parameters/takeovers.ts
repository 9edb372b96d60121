// How one trust comes to take over another, and at what price.
import { Rule } from '../../../assembly/layout.ts';
import { group, JUDGEMENT, type Parameter } from './parameter.ts';

const regime = group('regime');

export const TAKEOVERS: readonly Parameter[] = [
  regime(Rule.TakeoverRange, 'km', [70, 1, 1000], 'live', {
    label: 'Range of a takeover',
    source: JUDGEMENT,
    description: 'A trust may bid for another within this distance.',
  }),
  regime(Rule.TakeoverHurdle, 'share of target income', [0.01, -0.2, 0.5], 'live', {
    label: 'Hurdle',
    source: JUDGEMENT,
    description: 'Net gain that an acquirer’s board asks for.',
  }),
  regime(Rule.TakeoverYears, 'years', [5, 1, 30], 'live', {
    label: 'Horizon of the board',
    source: JUDGEMENT,
    description: 'Years over which an acquirer counts gains and costs.',
  }),
  regime(Rule.TakeoverDiscount, 'a year', [0.035, 0, 0.3], 'live', {
    label: 'Discount rate',
    source: 'HM Treasury Green Book: 3.5 % (from memory)',
    description: 'Rate at which boards discount later years.',
  }),
  regime(Rule.TakeoverSynergy, 'share of target income', [0.02, 0, 0.2], 'live', {
    label: 'Saving the board expects',
    source: '1-3 % of merged turnover (Monitor, benefits from mergers)',
    description: 'Yearly saving that an acquirer expects.',
  }),
  regime(Rule.TakeoverPower, 'share', [0.65, 0, 1], 'live', {
    label: 'Bargaining power of the acquirer',
    source: JUDGEMENT,
    description: 'Share of the surplus of a deal that the acquirer takes.',
  }),
  regime(Rule.TakeoverLumpShare, 'share', [0.3, 0, 1], 'live', {
    label: 'Paid at once',
    source: JUDGEMENT,
    description: 'Share of the price of a deal that is paid on the day; the rest follows as a yearly tail.',
  }),
  regime(Rule.TakeoverTailYears, 'years', [5, 1, 30], 'live', {
    label: 'Length of the tail',
    source: 'packages over five years (South London £466 m, Royal Free £263 m)',
    description: 'Years over which the rest of the price is paid.',
  }),
  regime(Rule.WalkAway, 'a quarter', [0.07, 0, 1], 'live', {
    label: 'Walking away',
    source: JUDGEMENT,
    description: 'Chance a quarter that due diligence ends a deal before it is signed.',
  }),
  regime(Rule.DealDelayMean, 'days', [270, 0, 3650], 'live', {
    label: 'Time to close a deal',
    source: JUDGEMENT,
    description: 'Median days from the decision until the trusts are one, overruns included.',
  }),
  regime(Rule.OverheadSaving, 'share of income', [0.02, 0, 0.2], 'live', {
    label: 'Overhead saved',
    source: '1-3 % of merged turnover (Monitor, benefits from mergers)',
    description: 'Corporate overhead that really falls away after a merger.',
  }),
  regime(Rule.TakeoverCeilingYears, 'years', [12, 0, 30], 'live', {
    label: 'Ceiling of support',
    source: JUDGEMENT,
    description: 'Years of the target’s deficit in the highest support that the treasury pays for a deal.',
  }),
  regime(Rule.TakeoverDeficitYears, 'years', [8, 0, 30], 'live', {
    label: 'Deficit expected to last',
    source: JUDGEMENT,
    description: 'Years of the target’s deficit that an acquirer expects to bear.',
  }),
];
