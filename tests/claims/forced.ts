// What the claims about deals and teams share: a country of trusts, an instrument forced on some of them, and its twin where nothing is done.
import { BOOK_MONTHS, Column, Flow, TrustYear } from '../../assembly/layout.ts';
import type { Simulation } from '../../src/engine/simulation.ts';
import type { ScenarioFile } from '../../src/scenario/index.ts';
import { mixedTrusts, trustsWorld } from '../trustsWorld.ts';
import { begin } from '../worlds.ts';
import type { Adapt } from './claim.ts';

/** Twelve trusts in good order and four that fail, about twelve kilometres from each other. */
export const COUNTRY = trustsWorld(mixedTrusts(12, 4, 0.06));
export const FAILING = COUNTRY.trusts.flatMap(({ surplusM }, t) => (surplusM < 0 ? [t] : []));

type Act = NonNullable<ScenarioFile['interventions']>[number];
type Forced = Extract<Act, { act: 'force' }>['instrument'];

/** An instrument forced on each of some trusts on a day. */
export function forcedOn(
  trusts: readonly number[],
  instrument: Forced,
  date = '2008-07-10',
): ScenarioFile['interventions'] {
  return trusts.map((t) => ({ date, act: 'force', trust: `T${t}`, instrument }) as const);
}

/** A run of `years` in which nobody but the hand from outside acts: no trust is put into the regime by itself. */
export async function lived(adapt: Adapt, years: number, file: ScenarioFile = {}): Promise<Simulation> {
  const parameters = {
    ...file.parameters,
    regime: { triggerHazard: 0, pipelineHazard: 0, ...file.parameters?.regime },
  };
  const simulation = await begin(COUNTRY, adapt({ years, ...file, parameters }));
  simulation.step(simulation.days);
  return simulation;
}

export function ownerOf(simulation: Simulation, trust: number): number {
  return simulation.tables.u16(Column.TrustOwner)[trust]!;
}

/** A trust's line of a closed year. */
export function ofYear(simulation: Simulation, year: number, trust: number, column: TrustYear): number {
  const trusts = simulation.world.trusts.length;
  return simulation.trustYears()[(year * trusts + trust) * TrustYear.Count + column]!;
}

/** Underlying margin of some trusts together in a closed year; a trust that is part of another counts once, with it. */
export function marginOf(simulation: Simulation, year: number, trusts: readonly number[]): number {
  const sum = (column: TrustYear) => trusts.reduce((all, t) => all + ofYear(simulation, year, t, column), 0);
  return sum(TrustYear.Underlying) / sum(TrustYear.Income);
}

/** £m of a flow in a trust's books over the last twelve months. */
export function lastYearM(simulation: Simulation, trust: number, flow: Flow): number {
  const books = simulation.tables.i64(Column.TrustBooks);
  const entry = (trust * Flow.Count + flow) * (BOOK_MONTHS + 1);
  return Number(books.slice(entry, entry + BOOK_MONTHS).reduce((a, b) => a + b, 0n)) / 1e8;
}

export function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}
