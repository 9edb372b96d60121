// What was assumed in 2008 beside what emerges: expected failures, their sampling band, and four meanings of failure.
import type { Scenario } from '../scenario/schema.ts';

/** Seeds over which the null model is run. */
export const NULL_SEEDS = 200;

export interface NullModel {
  organisations: number;
  hazard: number;
  years: number;
  /** n·(1 − (1 − h)^years), and n·h. */
  expected: number;
  expectedInYearOne: number;
  /** Mean over the seeds, its 95 % interval, and the band that holds 95 % of single runs. */
  seeds: number;
  mean: number;
  interval: [number, number];
  band: [number, number];
  /** Failures that emerged in this run, by four definitions, and each as a share of trusts a year. */
  emerged: Record<string, { count: number; aYear: number }>;
}

const DEFINITIONS = ['administrations', 'organisationsEnded', 'specialMeasuresBegun', 'casesDecided'];

/**
 * @param failures of the null model, one for each seed
 * @param totals of the run's measures over its years
 * @param trustYears trusts that existed, added up over the years
 */
export function nullModelOf(
  scenario: Scenario,
  failures: readonly number[],
  totals: (key: string) => number,
  trustYears: number,
): NullModel {
  const { imposedTrusts: organisations, imposedHazard: hazard } = scenario.parameters.centre as Record<
    string,
    number
  >;
  const n = failures.length;
  const mean = failures.reduce((a, b) => a + b, 0) / n;
  const variance = failures.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1);
  const half = 1.96 * Math.sqrt(variance / n);
  const sorted = [...failures].sort((a, b) => a - b);
  return {
    organisations: organisations!,
    hazard: hazard!,
    years: scenario.years,
    expected: organisations! * (1 - (1 - hazard!) ** scenario.years),
    expectedInYearOne: organisations! * hazard!,
    seeds: n,
    mean,
    interval: [mean - half, mean + half],
    band: [sorted[Math.floor(0.025 * n)]!, sorted[Math.ceil(0.975 * n) - 1]!],
    emerged: Object.fromEntries(
      DEFINITIONS.map((key) => [key, { count: totals(key), aYear: totals(key) / trustYears }]),
    ),
  };
}

/** The same for a person. */
export function nullModelInWords(model: NullModel, label: (key: string) => string): string[] {
  const percent = (share: number) => `${(100 * share).toFixed(2)} %`;
  return [
    `Assumed in 2008: ${model.organisations} organisations at ${percent(model.hazard)} a year: ${model.expectedInYearOne.toFixed(1)} expected in the first year, ${model.expected.toFixed(2)} in ${model.years}.`,
    `Over ${model.seeds} seeds ${model.mean.toFixed(2)} (95 % interval of the mean ${model.interval.map((x) => x.toFixed(2)).join(' to ')}; single runs ${model.band.join(' to ')}).`,
    `Emerged in this run: ${Object.entries(model.emerged)
      .map(([key, { count, aYear }]) => `${label(key).toLowerCase()} ${count} (${percent(aYear)} a year)`)
      .join(', ')}.`,
  ];
}
