// An ensemble in a screenful: what the replicates say of the first and the last year, and what happened in them.

import { measureNamed } from '../measures/indicators.ts';
import type { EnsembleReport } from './ensembleReport.ts';
import { rateOf } from './progress.ts';
import { cell, HEADLINES } from './summary.ts';

const NAME_WIDTH = 30;
const VALUE_WIDTH = 13;
const COLUMNS = ['mean', 'from', 'to', '5th', 'median', '95th'] as const;

/** Lines for a person; nothing in them that ensemble.json lacks. */
export function ensembleSummaryOf(report: EnsembleReport): string {
  const { scenario, replicates, workers, wallSeconds } = report;
  const years = Object.keys(report.years);
  const shown = [...new Set([years[0]!, years.at(-1)!])];
  return [
    `${scenario.name}, seed ${report.seed}, ${replicates} ${replicates === 1 ? 'replicate' : 'replicates'}, ${scenario.fidelity}`,
    '',
    ...shown.flatMap((year) => [...yearLines(report, year), '']),
    'from, to: 95 % interval of the mean; 5th, median, 95th: percentiles over the replicates',
    '',
    ...eventLines(report),
    `Replicates  ${replicates} in ${wallSeconds.toFixed(1)} s on ${workers} ${workers === 1 ? 'worker' : 'workers'} (${rateOf(replicates, wallSeconds)})`,
    ...(report.overflows ? [`Overflows   ${report.overflows} found no room in a table`] : []),
    'Model result, not a forecast about any hospital.',
    '',
  ].join('\n');
}

function yearLines(report: EnsembleReport, year: string): string[] {
  return [
    year.padEnd(NAME_WIDTH) + COLUMNS.map((name) => name.padStart(VALUE_WIDTH)).join(''),
    ...HEADLINES.map(([key, factor, unit, decimals]) => {
      const { mean, low, high, p5, p50, p95 } = report.years[year]![key]!;
      const cells = [mean, low, high, p5, p50, p95].map((value) =>
        cell(value, factor, unit, decimals).trim().padStart(VALUE_WIDTH),
      );
      return measureNamed(key).label.padEnd(NAME_WIDTH) + cells.join('');
    }),
  ];
}

/** How often each kind of event happened in a replicate, and in how many replicates it happened at all. */
function eventLines({ events, replicates }: EnsembleReport): string[] {
  const often = Object.entries(events).sort(([, a], [, b]) => b.total - a.total);
  if (often.length === 0) return ['No events in any replicate.', ''];
  const columns = ['mean', '5th', '95th', 'happened in'].map((name) => name.padStart(VALUE_WIDTH));
  return [
    'Events of a replicate'.padEnd(NAME_WIDTH) + columns.join(''),
    ...often.map(([event, { mean, p5, p95, replicates: in_ }]) => {
      const numbers = [mean, p5, p95].map((value) => value.toFixed(1).padStart(VALUE_WIDTH));
      return event.padEnd(NAME_WIDTH) + numbers.join('') + `${in_} of ${replicates}`.padStart(VALUE_WIDTH);
    }),
    '',
  ];
}
