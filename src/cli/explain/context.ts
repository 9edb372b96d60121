// What an explanation draws on: the run as it stands at the year's end, the tables it began from, the scenario.
import { Column, type Rule, type Series, TrustYear } from '../../../assembly/layout.ts';
import type { Simulation } from '../../engine/simulation.ts';
import type { World } from '../../england/world.ts';
import { PARAMETERS } from '../../scenario/parameters.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { SERIES } from '../../scenario/series.ts';

/** One thing that a line of the accounts is made of, and how it is known. */
export interface Input {
  text: string;
  source: string;
}

export interface Context {
  simulation: Simulation;
  world: World;
  scenario: Scenario;
  trust: number;
  /** Years since the start: 0 is the first financial year. */
  year: number;
  /** Sites that the trust runs at the year's end. */
  sites: number[];
  /** Pence, trust × bill code, as they were paid in the year. */
  prices: Int32Array;
}

export const RUN = 'this run';

/** @param given the run on the last day of the year, and the prices of the year: the day's end sets those of the next */
export function contextOf(given: Omit<Context, 'sites'>): Context {
  const owners = given.simulation.tables.u16(Column.SiteTrust);
  const sites = given.world.sites.map((_, site) => site).filter((site) => owners[site] === given.trust);
  return { ...given, sites };
}

/** A number of the trust's state. */
export function stateOf({ simulation, trust }: Context, column: Column): number {
  return simulation.tables.f64(column)[trust]!;
}

/** A number of the trust's yearly record. */
export function yearOf({ simulation, world, trust, year }: Context, column: TrustYear): number {
  return simulation.trustYears()[(year * world.trusts.length + trust) * TrustYear.Count + column]!;
}

/** A parameter as an input: path, value, unit and where the value comes from. */
export function parameterInput({ scenario }: Context, rule: Rule): Input {
  const { path, group, name, unit, source, default: standard } = PARAMETERS[rule]!;
  const value = scenario.parameters[group]![name]!;
  const known = value === standard ? source : `the scenario (usually ${plain(standard)}: ${source})`;
  const shown = unit === 'financial year' ? String(value) : `${plain(value)} ${unit}`;
  return { text: `${path} = ${shown}`, source: known };
}

/** A year of a series as an input. */
export function seriesInput({ scenario, year }: Context, series: Series): Input {
  const { name, unit, source } = SERIES[series]!;
  const calendar = Number(scenario.startDate.slice(0, 4)) + year;
  return { text: `series.${name}.${calendar} = ${plain(scenario.series[name]![calendar]!)} ${unit}`, source };
}

/** A figure of the opening tables as an input. */
export function figureInput(
  { world }: Context,
  table: 'trusts' | 'sites',
  code: string,
  column: string,
  text: string,
): Input {
  const { known, source } = world.provenance(table, code, column);
  return { text, source: source ? `${known}: ${source}` : known };
}

export function plain(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 6 });
}

export function millions(value: number): string {
  const amount = Math.abs(value).toLocaleString('en-GB', {
    minimumFractionDigits: 3,
    maximumFractionDigits: 3,
  });
  return `${value < 0 ? '−' : ''}£${amount} m`;
}
