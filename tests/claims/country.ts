// A small country to see claims in: twelve towns with a hospital each, whose trusts open from deep deficit to surplus.
import { Column, Indicator } from '../../assembly/layout.ts';
import type { Simulation } from '../../src/engine/simulation.ts';
import type { World } from '../../src/england/world.ts';
import type { ScenarioFile } from '../../src/scenario/index.ts';
import { begin, site, trust, worldOf, zone } from '../worlds.ts';

/** Opening margins, share of income; trusts T0 … T11. */
export const MARGINS = [-0.12, -0.09, -0.07, -0.05, -0.03, -0.01, 0, 0.005, 0.01, 0.015, 0.02, 0.03];
const PEOPLE = 60_000;
const INCOME_PER_HEAD_M = 0.00076;
const BEDS_PER_HEAD = 0.0023;
const APART_KM = 25;

/** Trusts that open in surplus are foundation trusts. */
export function country(margins: readonly number[] = MARGINS): World {
  const at = margins.map((_, i) => [(i % 4) * APART_KM, Math.floor(i / 4) * APART_KM] as const);
  const incomeM = PEOPLE * INCOME_PER_HEAD_M;
  return worldOf(
    at.map(([east, north], i) => zone(PEOPLE, east, north + 1, { commissioner: i % 3 })),
    at.map(([east, north], i) =>
      trust(incomeM, east, north, {
        surplusM: margins[i]! * incomeM,
        surplusNamed: true,
        foundation: margins[i]! >= 0,
      }),
    ),
    at.map(([east, north], i) =>
      site(i, east, north, {
        beds: Math.ceil(PEOPLE * BEDS_PER_HEAD),
        pfiChargeM: i === 1 ? 7 : 0,
        ...(i === 1 ? { pfiFrom: '2006-04-01', pfiTo: '2036-04-01' } : {}),
      }),
    ),
    3,
  );
}

export interface Lived {
  simulation: Simulation;
  /** An indicator added up over the run. */
  sum(what: Indicator): number;
  /** An indicator of the last month. */
  last(what: Indicator): number;
  /** An indicator's mean over the last twelve months. */
  mean(what: Indicator): number;
}

/** Lives `years` years of a world, patients as daily counts. */
export async function live(world: World, years: number, file: ScenarioFile = {}): Promise<Lived> {
  const simulation = await begin(world, { fidelity: 'cohorts', years, ...file });
  simulation.step(simulation.days);
  const months = simulation.months;
  const table = simulation.tables.f64(Column.Indicators);
  const at = (month: number, what: Indicator) => table[month * Indicator.Count + what]!;
  const over = (from: number, what: Indicator) => {
    let sum = 0;
    for (let month = from; month < months; month++) sum += at(month, what);
    return sum;
  };
  return {
    simulation,
    sum: (what) => over(0, what),
    last: (what) => at(months - 1, what),
    mean: (what) => over(months - 12, what) / 12,
  };
}

/** Lays the parameters of a file over another's. */
export function withParameters(
  file: ScenarioFile,
  group: string,
  values: Record<string, number>,
): ScenarioFile {
  return {
    ...file,
    parameters: { ...file.parameters, [group]: { ...file.parameters?.[group], ...values } },
  };
}
