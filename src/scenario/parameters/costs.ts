// What running hospitals costs.
import { Rule } from '../../../assembly/layout.ts';
import { group, JUDGEMENT, type Parameter } from './parameter.ts';

const costs = group('costs');

export const COSTS: readonly Parameter[] = [
  costs(Rule.BedCost, '£ a year', [62000, 0, 1e6], 'start', {
    label: 'A bed open',
    source: JUDGEMENT,
    description: 'Nursing and ward cost of one staffed bed.',
  }),
  costs(Rule.RotaCost, '£ a year', [1.5e6, 0, 5e7], 'start', {
    label: 'A round-the-clock service',
    source: 'judgement on 8-10 consultants for each 24/7 rota (RCS and RCOG guidance, from memory)',
    description: 'Least cost of each service that a site keeps day and night, however few come.',
  }),
  costs(Rule.TheatreSlotCost, '£', [450, 0, 20000], 'start', {
    label: 'A theatre slot',
    source: JUDGEMENT,
    description: 'Staff and running of one patient’s place on a theatre list, used or not.',
  }),
  costs(Rule.ClinicSlotCost, '£', [85, 0, 2000], 'start', {
    label: 'A clinic slot',
    source: JUDGEMENT,
    description:
      'Staff and running of one first appointment and the follow-ups that come of it, used or not.',
  }),
  costs(Rule.AttendanceCost, '£', [60, 0, 2000], 'start', {
    label: 'A place in A & E',
    source: JUDGEMENT,
    description: 'Staff of A & E for one expected attendance.',
  }),
  costs(Rule.EstateCostPerM2, '£ per m² a year', [115, 0, 2000], 'start', {
    label: 'Estate',
    source: 'judgement after ERIC 2016-17, taken back to 2008',
    description: 'Upkeep, energy and rates of a square metre outside PFI.',
  }),
  costs(Rule.OverheadShare, 'share of income', [0.08, 0, 0.5], 'start', {
    label: 'Corporate overhead',
    source: JUDGEMENT,
    description: 'Headquarters and support, as a share of opening income.',
  }),
  costs(Rule.CapitalShare, 'share of income', [0.04, 0, 0.3], 'start', {
    label: 'Depreciation',
    source: JUDGEMENT,
    description: 'Depreciation as a share of opening income.',
  }),
  costs(Rule.DividendRate, 'a year', [0.035, 0, 0.2], 'live', {
    label: 'Dividend on public capital',
    source: 'public dividend capital: 3.5 % a year (from memory)',
    description: 'Paid to the treasury on net assets.',
  }),
  costs(Rule.DebtInterest, 'a year', [0.045, 0, 0.3], 'live', {
    label: 'Interest on loans',
    source: 'judgement after £2.7 m on £56 m at Surrey & Sussex (Hansard 2008)',
    description: 'Paid to the treasury on its loans and on historic debt.',
  }),
  costs(Rule.VacancyBase, 'share of posts', [0.05, 0, 0.5], 'live', {
    label: 'Posts empty',
    source: JUDGEMENT,
    description: 'Share of posts empty in a trust that breaks even.',
  }),
  costs(Rule.VacancyDistress, 'share of posts', [0.06, 0, 0.5], 'live', {
    label: 'Posts empty in distress',
    source: 'judgement after executive vacancies 14 % in inadequate, 3 % in outstanding trusts',
    description:
      'Added share of empty posts in a trust with a deficit of 8 % of income; in proportion for others.',
  }),
  costs(Rule.AgencyPremium, 'factor', [1.6, 1, 5], 'live', {
    label: 'Agency premium',
    source: 'judgement: an agency hour costs 1.5 to 2 times a trust’s own',
    description: 'Cost of an hour from an agency beside an hour of a trust’s own staff.',
  }),
  costs(Rule.StaffShare, 'share of cost', [0.72, 0, 1], 'start', {
    label: 'Pay',
    source: 'judgement; pay is about 65 % of all cost (NHS accounts, from memory)',
    description:
      'Share of the cost of care, block services and overhead that is pay; the rest goes to suppliers.',
  }),
  costs(Rule.UnitaryIndexation, 'share of RPI', [1, 0, 2], 'live', {
    label: 'Indexation of PFI charges',
    source: 'contracts indexed by the retail prices index (from memory)',
    description: 'Share of the retail price rise that unitary charges follow.',
  }),
  costs(Rule.UnitaryServiceShare, 'share of charge', [0.45, 0, 1], 'live', {
    label: 'Services within the PFI charge',
    source: '40-50 % services (Hansard, 7 June 2007); ERIC 2016-17: finance is 58 % of unitary charges',
    description: 'Share of a unitary charge that buys maintenance and services; the rest is financing.',
  }),
  costs(Rule.VariableShare, 'share of base price', [0.2, 0.1, 0.5], 'live', {
    label: 'Cost that follows each patient',
    source: 'judgement: 20 % of cost varies within the quarter',
    description: 'Share of a patient’s base price that is spent only if the patient comes.',
  }),
  costs(Rule.BlockCostShare, '£ per £', [0.8, 0.5, 1], 'start', {
    label: 'Direct cost of block income',
    source: 'judgement: the rest is its share of overhead and estate',
    description: 'Direct cost for each pound of block income.',
  }),
  costs(Rule.AssetsShare, '£ per £ of income', [0.5, 0.2, 1], 'start', {
    label: 'Net assets',
    source: 'judgement: net assets are about half of income',
    description: 'Net assets for each pound of opening income; the dividend is paid on them.',
  }),
  costs(Rule.FixedFollows, 'elasticity', [0.6, 0, 1], 'live', {
    label: 'Fixed cost follows work',
    source: 'judgement: over three years only a quarter of cost is fixed',
    description: 'How far rotas, estate and overhead in the end follow the work done.',
  }),
  costs(Rule.FixedLag, 'quarters', [12, 1, 40], 'live', {
    label: 'Lag of fixed cost',
    source: 'judgement: three years',
    description: 'Time over which fixed cost follows.',
  }),
  costs(Rule.PayablesDays, 'days', [12, 0, 60], 'live', {
    label: 'Bills unpaid',
    source: JUDGEMENT,
    description: 'Days of spending that are owed, net, at a month’s end.',
  }),
  costs(Rule.FacilityDays, 'days', [24, 0, 60], 'live', {
    label: 'Working capital facility',
    source: 'judgement; Monitor allowed up to 30 days (from memory)',
    description: 'Days of a facility that the financial risk rating counts as liquidity, to September 2013.',
  }),
  costs(Rule.RepaymentYears, 'years', [20, 1, 40], 'live', {
    label: 'Term of loans',
    source: JUDGEMENT,
    description: 'Years over which treasury loans are paid back.',
  }),
];
