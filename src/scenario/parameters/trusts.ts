// How trusts manage: productivity, savings, break-even, quality, attention.
import { Rule } from '../../../assembly/layout.ts';
import { group, JUDGEMENT, type Parameter } from './parameter.ts';

const trusts = group('trusts');
const CALIBRATED = 'judgement, tuned on 2008-12 only (trust-level trial)';

export const TRUSTS: readonly Parameter[] = [
  trusts(Rule.FrontierProductivity, 'a year', [0.0175, -0.02, 0.06], 'live', {
    label: 'Frontier productivity',
    source: 'achievable efficiency 1.5-2 % a year (HFMA, tariff option)',
    description: 'Yearly fall of unit cost at normal effort.',
  }),
  trusts(Rule.InefficiencyMean, 'share of cost', [0.12, 0, 0.5], 'start', {
    label: 'Mean inefficiency',
    source: CALIBRATED,
    description: 'Cost above the frontier in the mean trust on the first day.',
  }),
  trusts(Rule.InefficiencyCatchUp, 'a year', [0.3, 0, 2], 'live', {
    label: 'Catch-up',
    source: CALIBRATED,
    description: 'Share of the distance to its own target inefficiency that a trust goes in a year.',
  }),
  trusts(Rule.InefficiencyPerManagement, 'share of cost per SD', [0.034, 0, 0.2], 'live', {
    label: 'Inefficiency by management',
    source: CALIBRATED,
    description:
      'How much lower the target is for a standard deviation of better management, at full management weight.',
  }),
  trusts(Rule.ManagementCost, 'weight 0-1, or −1', [-1, -1, 1], 'live', {
    label: 'Management moves cost',
    source: 'contested: near 0 (Janke et al. 2019) or larger (Bloom et al. 2015; Surrey & Sussex)',
    description: 'Scale of the effect of management on cost, λ; −1 ties it to the structure weight w.',
  }),
  trusts(Rule.StructureWeight, 'weight 0-1', [0.5, 0, 1], 'start', {
    label: 'Management world or structural world',
    source: 'not identifiable from accounts: sweep it',
    description:
      'At 1 the unexplained part of an opening deficit is inefficiency; at 0 it is estate and rotas, w.',
  }),
  trusts(Rule.ChurnCost, 'share of cost a year', [0.003, 0, 0.05], 'live', {
    label: 'Cost of churn',
    source: CALIBRATED,
    description: 'Inefficiency added while the top team is changing.',
  }),
  trusts(Rule.DeficitRecovery, 'share of cost a year', [0.035, 0, 0.2], 'live', {
    label: 'Savings found in deficit',
    source: CALIBRATED,
    description:
      'Extra recurrent savings of a trust with a deficit of 8 % of income; in proportion for others.',
  }),
  trusts(Rule.ReserveShare, 'share of income', [0.03, 0, 0.2], 'start', {
    label: 'Non-recurrent reserve',
    source: CALIBRATED,
    description: 'What a trust can release once to report break-even.',
  }),
  trusts(Rule.ReserveGrowth, 'share of income a year', [0.003, 0, 0.05], 'live', {
    label: 'Growth of the reserve',
    source: CALIBRATED,
    description: 'What is added to the reserve each year.',
  }),
  trusts(Rule.ReserveLimit, 'share of income a year', [0.05, 0, 0.5], 'live', {
    label: 'Most released in a year',
    source: CALIBRATED,
    description: 'Limit on the reserve used in one year.',
  }),
  trusts(Rule.ReportedTarget, 'share of income', [0.002, -0.05, 0.1], 'live', {
    label: 'Surplus reported',
    source: CALIBRATED,
    description: 'The small surplus that boards manage their accounts to.',
  }),
  trusts(Rule.SurplusSpentAbove, 'share of income', [0.015, 0, 0.2], 'live', {
    label: 'Surplus spent above',
    source: CALIBRATED,
    description: 'Boards spend part of a surplus above this.',
  }),
  trusts(Rule.SurplusSpentShare, 'share', [0.5, 0, 1], 'live', {
    label: 'Part of that surplus spent',
    source: CALIBRATED,
    description: 'Share of the surplus above the limit that is spent in the year.',
  }),
  trusts(Rule.CashCap, 'share of income', [0.15, 0, 1], 'live', {
    label: 'Cash cap',
    source: JUDGEMENT,
    description: 'Cash above this share of income is invested.',
  }),
  trusts(Rule.OpeningCashDays, 'days of cost', [25, 0, 200], 'start', {
    label: 'Cash on the first day',
    source: JUDGEMENT,
    description: 'Cash that the mean trust holds when the run begins.',
  }),
  trusts(Rule.ManagementPersistence, 'a quarter', [0.97, 0, 1], 'live', {
    label: 'Management persists',
    source: CALIBRATED,
    description: 'Share of the distance from its mean that a trust’s management keeps over a quarter.',
  }),
  trusts(Rule.ManagementShock, 'SD a quarter', [0.24, 0, 2], 'live', {
    label: 'Change of management',
    source: CALIBRATED,
    description: 'Standard deviation of the quarterly change of management.',
  }),
  trusts(Rule.ManagementRivals, 'SD per log rival', [0.4, -2, 2], 'live', {
    label: 'Rivals sharpen management',
    source: 'Bloom et al. 2015: +0.4 SD for one more rival',
    description: 'Shift of mean management per log of (1 + rivals), against the first day.',
  }),
  trusts(Rule.ManagementRivalsCap, 'SD', [0.8, 0, 4], 'live', {
    label: 'Most that rivals do',
    source: CALIBRATED,
    description: 'Limit on the shift that rivals make.',
  }),
  trusts(Rule.RivalDistance, 'km', [30, 1, 300], 'live', {
    label: 'Rivals within',
    source: 'Bloom et al. 2015: 30 km',
    description: 'Trusts nearer than this are rivals.',
  }),
  trusts(Rule.TeamSkillMean, 'SD', [0.2, -2, 3], 'live', {
    label: 'Skill of new teams',
    source: CALIBRATED,
    description: 'Mean skill of the executive teams that can be had.',
  }),
  trusts(Rule.TeamSkillSpread, 'SD', [0.8, 0, 3], 'live', {
    label: 'Spread of their skill',
    source: CALIBRATED,
    description: 'Standard deviation of the skill of the teams that can be had.',
  }),
  trusts(Rule.QualityPersistence, 'a quarter', [0.9, 0, 1], 'live', {
    label: 'Quality persists',
    source: CALIBRATED,
    description: 'Share of its quality that a trust keeps over a quarter.',
  }),
  trusts(Rule.QualityManagement, 'SD per SD', [0.06, 0, 1], 'live', {
    label: 'Quality from management',
    source: CALIBRATED,
    description: 'Quality added in a quarter by a standard deviation of management.',
  }),
  trusts(Rule.QualityCrowding, 'SD', [0.1, 0, 2], 'live', {
    label: 'Quality lost to crowding',
    source: CALIBRATED,
    description: 'Quality lost in a quarter at 95 % occupancy; none below 88 %.',
  }),
  trusts(Rule.QualityRushedSavings, 'SD', [0.05, 0, 2], 'live', {
    label: 'Quality lost to rushed savings',
    source: CALIBRATED,
    description: 'Quality lost in a quarter when savings run at 4 % a year; none at 2 %.',
  }),
  trusts(Rule.QualityShock, 'SD a quarter', [0.37, 0, 2], 'live', {
    label: 'Change of quality',
    source: CALIBRATED,
    description: 'Standard deviation of the quarterly change of quality.',
  }),
  trusts(Rule.DrainPerDeal, 'SD', [0.6, 0, 3], 'live', {
    label: 'Attention a deal takes',
    source: CALIBRATED,
    description: 'Management lost to a deal with a target of the acquirer’s own size in deep distress.',
  }),
  trusts(Rule.DrainCap, 'SD', [1, 0, 5], 'live', {
    label: 'Most attention lost',
    source: CALIBRATED,
    description: 'Limit on the management lost to deals.',
  }),
  trusts(Rule.DrainHold, 'quarters', [7, 0, 40], 'live', {
    label: 'Attention lost for',
    source: 'planned developments delayed by 18 months or more (Fulop et al. 2002)',
    description: 'Quarters before the attention begins to return.',
  }),
  trusts(Rule.DrainDecay, 'a quarter', [0.8, 0, 1], 'live', {
    label: 'Attention returns',
    source: CALIBRATED,
    description: 'Share of the lost attention still lost after each further quarter.',
  }),
  trusts(Rule.OpeningResidual, 'factor', [2.5, 0, 4], 'start', {
    label: 'Unexplained margins',
    source: JUDGEMENT,
    description:
      'Distance of an opening margin from the mean, where no source names it, beside the tables’: they leave out deficits that nobody named.',
  }),
  trusts(Rule.UncoordinatedPast, 'share', [1, 0, 1], 'start', {
    label: 'Uncoordinated past',
    source: JUDGEMENT,
    description:
      'Share of what history left a trust with, duplicated services and old debt, that it still has on the first day; below one the past was coordinated and its books are better for it.',
  }),
];
