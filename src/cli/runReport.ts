// What a run says about itself: run.json, and what `--json` prints.
import { EventKind, LAYOUT_VERSION } from '../../assembly/layout.ts';
import packageFile from '../../package.json';
import type { Law, Simulation } from '../engine/simulation.ts';
import { type Accountability, accountability } from '../measures/accountability.ts';
import { wordsOf } from '../measures/csv.ts';
import { dateOf } from '../measures/dates.ts';
import { type Deal, dealsOf, type Success, successByOrder } from '../measures/deals.ts';
import { type FirstYearRow, firstYear } from '../measures/firstYear.ts';
import { MEASURES } from '../measures/indicators.ts';
import { type Neighbours, neighboursOf } from '../measures/neighbours.ts';
import { NULL_SEEDS, type NullModel, nullModelOf } from '../measures/nullModel.ts';
import { type MonthlyRecord, periodsOf, valueOver } from '../measures/periods.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { Finished } from './simulate.ts';

export interface RunReport {
  trustscape: string;
  layout: number;
  node: string;
  coreHash: string;
  tablesHash: string;
  /** Every number that the run was given: the run can be repeated from this alone. */
  scenario: Scenario;
  seed: number;
  replicate: number;
  startDate: string;
  endDate: string;
  days: number;
  episodes: number;
  episodesByPathway: Record<string, number>;
  peakLiveRecords: Record<string, number>;
  /** Making the world and the time before its first day; then the run itself. */
  openingSeconds: number;
  wallSeconds: number;
  peakMemoryMB: number;
  conservation: Law[];
  /** Patients or events that found no room in a table. */
  overflows: number;
  digest: string;
  events: Record<string, number>;
  /** Who decided about failing trusts, and whether anybody was heard. */
  accountability: Accountability;
  /** Trusts around each case that was carried out, the year before and the second year after. */
  neighbours: Neighbours[];
  /** Takeovers and mergers old enough to be judged, against matched trusts left alone; and success by order within bands of deficit. */
  deals: Deal[];
  dealSuccess: Success[];
  /** What the Department assumed in 2008, beside what emerged. */
  nullModel: NullModel;
  /** All of England from 2008 only: the first year beside what is known of it. */
  firstYear?: FirstYearRow[];
  /** Financial year → measure → value. */
  years: Record<string, Record<string, number>>;
}

export async function reportOf(
  scenario: Scenario,
  { simulation, coreHash, tablesHash, wallSeconds, openingSeconds }: Finished,
): Promise<RunReport> {
  const record = recordOf(scenario, simulation);
  const counts: Record<string, number> = {};
  for (const { kind } of simulation.events()) {
    const name = wordsOf(EventKind[kind]);
    counts[name] = (counts[name] ?? 0) + 1;
  }
  const years = periodsOf(record, 12).map((year) => [
    year.name,
    Object.fromEntries(MEASURES.map((measure) => [measure.key, valueOver(record, measure, year)])),
  ]);
  const deals = dealsOf(
    {
      years: Math.floor(record.months / 12),
      trusts: simulation.world.trusts.length,
      values: simulation.trustYears(),
    },
    simulation.events(),
  );
  const total = (key: string) => years.reduce((sum, [, of]) => sum + (of as Record<string, number>)[key]!, 0);
  return {
    trustscape: packageFile.version,
    layout: LAYOUT_VERSION,
    node: process.versions.node,
    coreHash,
    tablesHash,
    scenario,
    seed: scenario.seed,
    replicate: scenario.replicate,
    startDate: scenario.startDate,
    endDate: dateOf(scenario.startDate, simulation.day - 1),
    days: simulation.day,
    episodes: simulation.episodes,
    episodesByPathway: simulation.episodesByPathway(),
    peakLiveRecords: simulation.livePeak(),
    openingSeconds: Number(openingSeconds.toFixed(3)),
    wallSeconds: Number(wallSeconds.toFixed(3)),
    peakMemoryMB: Math.round(process.resourceUsage().maxRSS / 1024),
    conservation: simulation.conservation(),
    overflows: simulation.overflows,
    digest: await simulation.digest(),
    events: counts,
    accountability: accountability(record.values),
    neighbours: neighboursOf(simulation),
    deals,
    dealSuccess: successByOrder(deals).filter(({ deals: judged }) => judged > 0),
    nullModel: nullModelOf(
      scenario,
      simulation.imposedFailures(NULL_SEEDS),
      total,
      Math.max(1, total('trustsCounted')),
    ),
    ...(showsEngland2008(scenario, record) ? { firstYear: firstYear(record) } : {}),
    years: Object.fromEntries(years),
  };
}

function showsEngland2008({ world, region, startDate }: Scenario, { months }: MonthlyRecord): boolean {
  return world === 'england' && region === undefined && startDate === '2008-04-01' && months >= 12;
}

/** The monthly record of a simulation as the measures read it. */
export function recordOf(scenario: Scenario, simulation: Simulation): MonthlyRecord {
  return { startDate: scenario.startDate, months: simulation.months, values: simulation.indicators() };
}
