// The tables that a run leaves behind. Numbers have a fixed number of decimals, so equal runs write equal bytes.
import { EventKind, Governance, Instrument, TrustYear } from '../../assembly/layout.ts';
import type { RunView, SimEvent } from '../engine/frame.ts';
import { dateOf, financialYearName } from './dates.ts';
import { MEASURES } from './indicators.ts';
import { type MonthlyRecord, periodsOf, valueOver } from './periods.ts';

/** date, indicator, unit, value: every measure at each month's end. */
export function indicatorsCsv(record: MonthlyRecord): string {
  const lines = ['date,indicator,unit,value'];
  for (const month of periodsOf(record, 1)) {
    for (const measure of MEASURES) {
      lines.push(
        [
          month.name,
          measure.key,
          measure.unit,
          fixed(valueOver(record, measure, month), measure.decimals),
        ].join(','),
      );
    }
  }
  return `${lines.join('\n')}\n`;
}

/** Columns of trusts.csv that are numbers: name, place in `TrustYear`, decimals. */
const TRUST_COLUMNS: readonly (readonly [string, TrustYear, number])[] = [
  ['income_m', TrustYear.Income, 3],
  ['surplus_m', TrustYear.Surplus, 3],
  ['underlying_m', TrustYear.Underlying, 3],
  ['cash_m', TrustYear.Cash, 3],
  ['debt_m', TrustYear.Debt, 3],
  ['support_m', TrustYear.Support, 3],
  ['rating', TrustYear.Rating, 0],
  ['occupancy', TrustYear.Occupancy, 4],
  ['wait_weeks', TrustYear.WaitWeeks, 2],
  ['eighteen_weeks', TrustYear.EighteenWeeks, 4],
  ['four_hours', TrustYear.FourHours, 4],
  ['quality', TrustYear.Quality, 4],
  ['management', TrustYear.Management, 4],
  ['inefficiency', TrustYear.Inefficiency, 5],
  ['belief', TrustYear.Belief, 4],
  ['beds', TrustYear.Beds, 0],
  ['deficit_management_m', TrustYear.CauseManagement, 8],
  ['deficit_pfi_m', TrustYear.CausePfi, 8],
  ['deficit_capacity_m', TrustYear.CauseCapacity, 8],
  ['deficit_debt_m', TrustYear.CauseDebt, 8],
  ['deficit_rest_m', TrustYear.CauseRest, 8],
  ['teams_used', TrustYear.Teams, 0],
  ['attention_drain', TrustYear.AttentionDrain, 4],
];

/** One line for each year and trust; `values` is year × trust × TrustYear. A dissolved trust has its status and owner only. */
export function trustsCsv(
  startDate: string,
  trusts: RunView['trusts'],
  years: number,
  values: Float64Array,
): string {
  const count = trusts.code.length;
  const lines = [
    ['year', 'trust', 'name', ...TRUST_COLUMNS.map(([name]) => name), 'status', 'owner'].join(','),
  ];
  for (let year = 0; year < years; year++) {
    for (let trust = 0; trust < count; trust++) {
      const at = (column: TrustYear) => values[(year * count + trust) * TrustYear.Count + column]!;
      const dissolved = at(TrustYear.Governance) === Governance.Dissolved;
      const cells = TRUST_COLUMNS.map(([, column, decimals]) =>
        dissolved ? '' : fixed(at(column), decimals),
      );
      const status = wordsOf(Governance[at(TrustYear.Governance)]);
      const owner = trusts.code[at(TrustYear.Owner)] ?? '';
      lines.push(
        [
          financialYearName(startDate, year),
          quoted(trusts.code[trust]),
          quoted(trusts.name[trust]),
          ...cells,
          status,
          quoted(owner),
        ].join(','),
      );
    }
  }
  return `${lines.join('\n')}\n`;
}

/** date, event, trust, site, counterpart, instrument, amount (£m; beds for wards). Codes as in the tables. */
export function eventsCsv(view: RunView, events: readonly SimEvent[]): string {
  const lines = ['date,event,trust,site,counterpart,instrument,amount'];
  for (const event of events) {
    lines.push(
      [
        dateOf(view.startDate, event.day),
        wordsOf(EventKind[event.kind]),
        quoted(view.trusts.code[event.trust]),
        quoted(view.sites.code[event.site]),
        quoted(view.trusts.code[event.counterpart]),
        event.instrument === Instrument.None ? '' : wordsOf(Instrument[event.instrument]),
        fixed(event.amount, 3),
      ].join(','),
    );
  }
  return `${lines.join('\n')}\n`;
}

/** `TakeoverAgreed` → `takeover agreed`. */
export function wordsOf(member = ''): string {
  return member.replace(/(?<=[a-z])[A-Z]/g, ' $&').toLowerCase();
}

/** A number with so many decimals; nothing where there is no number; never −0. */
export function fixed(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return '';
  const text = value.toFixed(decimals);
  return Number(text) === 0 ? text.replace('-', '') : text;
}

function quoted(text = ''): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
