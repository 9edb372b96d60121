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
  regime(Rule.WalkAway, 'a quarter', [0.03, 0, 1], 'live', {
    label: 'Falling out',
    source: 'judgement: of 5-10 % of deals left a quarter, what due diligence does not explain',
    description:
      'Chance a quarter that a deal ends before it is signed for other reasons than what is found in the books.',
  }),
  regime(Rule.DealDelayMean, 'days', [270, 0, 3650], 'live', {
    label: 'Time to close a deal',
    source: JUDGEMENT,
    description: 'Median days from the decision until the trusts are one, overruns included.',
  }),
  regime(Rule.OverheadSaving, 'share of income', [0.01, 0, 0.2], 'live', {
    label: 'Overhead saved',
    source:
      '1-3 % of merged turnover (Monitor, benefits from mergers); the low end, since Gaynor et al. 2012 found no gain',
    description: 'Corporate overhead that really falls away after a merger, bit by bit while it is joined.',
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
  regime(Rule.TakeoverRatingRisk, 'share of income', [0.01, 0, 0.5], 'live', {
    label: 'Rough handling',
    source: JUDGEMENT,
    description:
      'What an acquirer’s board fears from the regulator if the deal spoils its rating, as a share of its own income; half at a rating of 4 or 5.',
  }),
  regime(Rule.TakeoverAttention, 'share of income per SD', [0.02, 0, 0.5], 'live', {
    label: 'Price of attention',
    source: JUDGEMENT,
    description:
      'Yearly loss at home that a board expects for each standard deviation of management a deal takes.',
  }),
  regime(Rule.IntegrationQuarters, 'quarters', [8, 1, 40], 'live', {
    label: 'Joining two trusts',
    source: 'planned developments delayed by 18 months or more (Fulop et al. 2002)',
    description:
      'Quarters in which nothing is built at the trusts joined, posts stay empty and headquarters shrink.',
  }),
  regime(Rule.IntegrationFreeze, 'share a year', [0.05, 0, 0.5], 'live', {
    label: 'Posts not filled',
    source: 'judgement; staff fell by about a tenth in four years (Gaynor et al. 2012, from memory)',
    description: 'Share of clinics, theatres and wards that falls away in a year while posts are frozen.',
  }),
  regime(Rule.MergerRange, 'km', [40, 1, 1000], 'live', {
    label: 'Range of a merger',
    source: JUDGEMENT,
    description: 'Neighbours nearer than this may merge.',
  }),
  regime(Rule.MergerMargin, 'share of income', [-0.02, -0.5, 0.5], 'live', {
    label: 'Margin of a partner',
    source: JUDGEMENT,
    description: 'A neighbour with a larger deficit than this does not merge.',
  }),
  regime(Rule.MergerBlock, 'probability', [0.25, 0, 1], 'live', {
    label: 'Merger forbidden',
    source: 'judgement: one of about twenty mergers of 2010-15 was prohibited',
    description:
      'Chance that the competition authority forbids a merger of the closest rivals; in proportion to diversion for others.',
  }),
  regime(Rule.DueDiligenceError, 'share of deficit', [0.08, 0, 2], 'live', {
    label: 'Error of a look into the books',
    source: 'judgement; so that 5-10 % of deals in talks end a quarter',
    description:
      'Standard deviation of what one look at the accounts says about a deficit; a bidder believes the mean of its looks.',
  }),
];
