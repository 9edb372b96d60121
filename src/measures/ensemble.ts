// What many replicates of one scenario say together: headline measures by year, and how often things happened.
import { EventKind } from '../../assembly/layout.ts';
import type { Outcome } from '../engine/pool/task.ts';
import { fixed, wordsOf } from './csv.ts';
import { type Measure, measureNamed } from './indicators.ts';
import { type Period, periodsOf, valueOver } from './periods.ts';
import { type Sample, sampleOf } from './statistics.ts';

/** The measures told of an ensemble, by key, in order. */
export const ENSEMBLE_MEASURES: readonly Measure[] = [
  ...['attendances', 'emergencyAdmissions', 'plannedAdmissions', 'firstOutpatients', 'deaths'],
  ...['occupancy', 'fourHourPerformance', 'eighteenWeekPerformance', 'rttWaitWeeks', 'rttWaiting'],
  ...['bypassShare', 'emergencyDistanceMedianKm', 'withinThirtyMinutes', 'bedsOpen'],
  ...['incomeM', 'surplusM', 'underlyingSurplusM', 'trustsGrossDeficitM', 'deficitShare', 'supportPaidM'],
  ...['debtM', 'qualityMean', 'ratingOneOrTwo', 'trustsCounted', 'casesOpen', 'casesOpened'],
  ...['bailouts', 'takeovers', 'closures'],
].map(measureNamed);

/** One replicate, boiled down to what an ensemble keeps of it. */
export interface Replicate {
  replicate: number;
  digest: string;
  episodes: number;
  overflows: number;
  /** Year × ENSEMBLE_MEASURES. */
  values: Float64Array;
  /** EventKind → times. */
  events: Uint32Array;
}

const KINDS = Object.values(EventKind).filter((kind): kind is EventKind => typeof kind === 'number');

export function replicateOf(startDate: string, outcome: Outcome): Replicate {
  const record = { startDate, months: outcome.months, values: outcome.indicators };
  const years = periodsOf(record, 12);
  const events = new Uint32Array(KINDS.length);
  for (const { kind } of outcome.events) events[kind]!++;
  return {
    replicate: outcome.replicate,
    digest: outcome.digest,
    episodes: outcome.episodes,
    overflows: outcome.overflows,
    values: Float64Array.from(
      years.flatMap((year) => ENSEMBLE_MEASURES.map((measure) => valueOver(record, measure, year))),
    ),
    events,
  };
}

export interface EnsembleRow extends Sample {
  year: string;
  measure: Measure;
}

/** One row a year and measure. */
export function ensembleRows(years: readonly Period[], replicates: readonly Replicate[]): EnsembleRow[] {
  return years.flatMap(({ name: year }, y) =>
    ENSEMBLE_MEASURES.map((measure, m) => {
      const at = y * ENSEMBLE_MEASURES.length + m;
      return { year, measure, ...sampleOf(replicates.map(({ values }) => values[at]!)) };
    }),
  );
}

export interface EventCount extends Sample {
  event: string;
  total: number;
  /** Replicates in which it happened at all. */
  replicates: number;
}

/** How often each kind of event happened in a replicate; kinds that never did are left out. */
export function eventCounts(replicates: readonly Replicate[]): EventCount[] {
  return KINDS.map((kind) => {
    const counts = replicates.map(({ events }) => events[kind]!);
    return {
      event: wordsOf(EventKind[kind]),
      total: counts.reduce((sum, count) => sum + count, 0),
      replicates: counts.filter((count) => count > 0).length,
      ...sampleOf(counts),
    };
  }).filter(({ total }) => total > 0);
}

/** replicate, year, indicator, unit, value: one line each, a replicate at a time. */
export function* replicatesCsv(
  years: readonly Period[],
  replicates: readonly Replicate[],
): Generator<string, void> {
  yield 'replicate,year,indicator,unit,value\n';
  for (const { replicate, values } of replicates) {
    const lines = years.flatMap(({ name }, y) =>
      ENSEMBLE_MEASURES.map(({ key, unit, decimals }, m) => {
        const value = fixed(values[y * ENSEMBLE_MEASURES.length + m]!, decimals);
        return `${replicate},${name},${key},${unit},${value}\n`;
      }),
    );
    yield lines.join('');
  }
}

/** year, indicator, unit, replicates, mean, its 95 % interval, percentiles. */
export function summaryCsv(rows: readonly EnsembleRow[]): string {
  const lines = ['year,indicator,unit,replicates,mean,mean_low_95,mean_high_95,p5,p50,p95'];
  for (const { year, measure, n, ...sample } of rows) {
    // one more decimal than a single run's value has: a mean of whole patients is no whole number
    const decimals = measure.decimals + 1;
    const numbers = (['mean', 'low', 'high', 'p5', 'p50', 'p95'] as const).map((of) =>
      fixed(sample[of], decimals),
    );
    lines.push([year, measure.key, measure.unit, n, ...numbers].join(','));
  }
  return `${lines.join('\n')}\n`;
}
