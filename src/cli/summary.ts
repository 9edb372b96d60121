// A run in a screenful: headline measures of its first and last year, what happened, what held, its digest.
import { accountabilityInWords } from '../measures/accountability.ts';
import type { FirstYearRow } from '../measures/firstYear.ts';
import { measureNamed } from '../measures/indicators.ts';
import { nullModelInWords } from '../measures/nullModel.ts';
import type { RunReport } from './runReport.ts';

/** Measure, factor, unit and decimals as shown; millions of small worlds are told as they are. */
export const HEADLINES: readonly (readonly [string, number, string, number])[] = [
  ['attendances', 1e-6, 'm', 2],
  ['emergencyAdmissions', 1e-6, 'm', 2],
  ['plannedAdmissions', 1e-6, 'm', 2],
  ['firstOutpatients', 1e-6, 'm', 2],
  ['occupancy', 100, '%', 1],
  ['fourHourPerformance', 100, '%', 1],
  ['eighteenWeekPerformance', 100, '%', 1],
  ['rttWaitWeeks', 1, 'weeks', 1],
  ['bypassShare', 100, '%', 1],
  ['emergencyDistanceMedianKm', 1, 'km', 1],
  ['bedsOpen', 1, '', 0],
  ['incomeM', 1, '£m', 0],
  ['surplusM', 1, '£m', 0],
  ['deficitShare', 100, '%', 1],
  ['supportPaidM', 1, '£m', 0],
  ['trustsCounted', 1, '', 0],
];

const NAME_WIDTH = 30;
const VALUE_WIDTH = 16;

/** Lines for a person; nothing in them that `run.json` lacks. */
export function summaryOf(report: RunReport): string {
  const years = Object.keys(report.years);
  const shown = [...new Set([years[0], years.at(-1)])].filter((year) => year !== undefined);
  const lines = [
    `${report.scenario.name}, seed ${report.seed}${report.replicate ? `, replicate ${report.replicate}` : ''}: ${report.startDate} to ${report.endDate}`,
    '',
  ];
  if (shown.length > 0) {
    lines.push(''.padEnd(NAME_WIDTH) + shown.map((year) => year.padStart(VALUE_WIDTH)).join(''));
    for (const [key, factor, unit, decimals] of HEADLINES) {
      const cells = shown.map((year) => cell(report.years[year]![key]!, factor, unit, decimals));
      lines.push(measureNamed(key).label.padEnd(NAME_WIDTH) + cells.join(''));
    }
    lines.push('');
  }
  if (report.firstYear) lines.push(...targetLines(report.firstYear), '');
  const events = Object.entries(report.events).sort(([, a], [, b]) => b - a);
  const laws = report.conservation.length;
  const kept = report.conservation.filter(({ breaches }) => breaches === 0).length;
  const speed = Math.round(report.episodes / report.wallSeconds);
  return [
    ...lines,
    `Events        ${events.map(([name, count]) => `${name} ${count}`).join(', ') || 'none'}`,
    ...(report.accountability.decisions > 0 ? accountabilityInWords(report.accountability) : []),
    ...(report.scenario.name === 'dh-2008-null'
      ? nullModelInWords(report.nullModel, (key) => measureNamed(key).label)
      : []),
    `Conservation  ${kept} of ${laws} laws kept every day${report.overflows ? `; ${report.overflows} found no room in a table` : ''}`,
    `Episodes      ${grouped(report.episodes)} in ${report.wallSeconds.toFixed(1)} s after ${report.openingSeconds.toFixed(1)} s of opening (${grouped(speed)} a second), ${report.peakMemoryMB} MB at most`,
    `Digest        ${report.digest}`,
    'Model result, not a forecast about any hospital.',
    '',
  ].join('\n');
}

/** The first year beside what is known of England then. */
function targetLines(rows: readonly FirstYearRow[]): string[] {
  const number = (value: number) => (Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2));
  return [
    'First year beside England 2008-09'.padEnd(NAME_WIDTH + VALUE_WIDTH) + 'target'.padStart(VALUE_WIDTH),
    ...rows.map(({ measure, unit, model, low, high, inside }) => {
      const target = `${low} to ${high} ${unit}`.padStart(VALUE_WIDTH);
      return `${measure.padEnd(NAME_WIDTH)}${`${number(model)} ${unit}`.padStart(VALUE_WIDTH)}${target}  ${inside ? 'inside' : 'OUTSIDE'}`;
    }),
  ];
}

/** A value of a headline as shown, right-aligned. */
export function cell(value: number, factor: number, unit: string, decimals: number): string {
  if (unit === 'm' && value < 1e6) return grouped(value).padStart(VALUE_WIDTH);
  const places = unit === '£m' && Math.abs(value) < 100 ? 1 : decimals;
  const options = { minimumFractionDigits: places, maximumFractionDigits: places };
  const number = Number.isFinite(value) ? Math.abs(value * factor).toLocaleString('en-GB', options) : '–';
  const sign = value < 0 && Number(number) !== 0 ? '−' : '';
  const shown = unit === '£m' ? `${sign}£${number} m` : `${sign}${number} ${unit}`;
  return shown.trimEnd().padStart(VALUE_WIDTH);
}

function grouped(value: number): string {
  return Math.round(value).toLocaleString('en-GB');
}
