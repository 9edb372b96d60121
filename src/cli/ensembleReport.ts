// What an ensemble says about itself: ensemble.json, and what `--json` prints.
import { LAYOUT_VERSION } from '../../assembly/layout.ts';
import packageFile from '../../package.json';
import { type EnsembleRow, ensembleRows, eventCounts, type Replicate } from '../measures/ensemble.ts';
import { periodsOf } from '../measures/periods.ts';
import type { Sample } from '../measures/statistics.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { Lived } from './liveEnsemble.ts';

export interface EnsembleReport {
  trustscape: string;
  layout: number;
  node: string;
  /** As it was typed. */
  command: string;
  coreHash: string;
  tablesHash: string;
  /** With the seed that all replicates share; each run is repeated by `run` with `--replicate`. */
  scenario: Scenario;
  seed: number;
  replicates: number;
  workers: number;
  wallSeconds: number;
  episodes: number;
  /** Patients or events that found no room in a table, over all replicates. */
  overflows: number;
  /** Event → how often in a replicate, in all, and in how many replicates. */
  events: Record<string, Sample & { total: number; replicates: number }>;
  /** Financial year → measure → what the replicates say. */
  years: Record<string, Record<string, Sample>>;
  /** By replicate. */
  digests: string[];
}

export function ensembleReportOf(
  scenario: Scenario,
  command: string,
  { replicates, coreHash, tablesHash, workers, wallSeconds }: Lived,
): EnsembleReport {
  const rows = rowsOf(scenario, replicates);
  const years: EnsembleReport['years'] = {};
  for (const { year, measure, ...sample } of rows) {
    years[year] ??= {};
    years[year][measure.key] = sample;
  }
  return {
    trustscape: packageFile.version,
    layout: LAYOUT_VERSION,
    node: process.versions.node,
    command,
    coreHash,
    tablesHash,
    scenario,
    seed: scenario.seed,
    replicates: replicates.length,
    workers,
    wallSeconds: Number(wallSeconds.toFixed(3)),
    episodes: replicates.reduce((sum, { episodes }) => sum + episodes, 0),
    overflows: replicates.reduce((sum, { overflows }) => sum + overflows, 0),
    events: Object.fromEntries(eventCounts(replicates).map(({ event, ...counts }) => [event, counts])),
    years,
    digests: replicates.map(({ digest }) => digest),
  };
}

/** The financial years of a scenario's run. */
export const yearsOf = ({ startDate, years }: Scenario) =>
  periodsOf({ startDate, months: 12 * years, values: new Float64Array() }, 12);

export function rowsOf(scenario: Scenario, replicates: readonly Replicate[]): EnsembleRow[] {
  return ensembleRows(yearsOf(scenario), replicates);
}
