// A row of small trusts that fail, and what their contracts with private operators say: shared by the tests of the private side.
import {
  type CaseEntry,
  Clock,
  Column,
  ContractField,
  Indicator,
  type Instrument,
  OperatorField,
} from '../../assembly/layout.ts';
import type { Simulation } from '../../src/engine/simulation.ts';
import type { World } from '../../src/england/world.ts';
import type { ScenarioFile } from '../../src/scenario/index.ts';
import { begin, row } from '../worlds.ts';
import { decideFor, FIRST_QUARTER } from './books.ts';

/** `n` towns of 40,000 people; the first `failing` of their trusts, of about £30m a year, lose £2.4m. */
export function failingTowns(n = 4, failing = 1): World {
  const world = row(n, 12, 40_000);
  world.trusts.forEach((trust, t) => {
    trust.surplusNamed = true;
    if (t < failing) trust.surplusM = -2.4;
  });
  return world;
}

/** What else could be done about a failing trust. */
const NHS_WAYS = [
  ...['bailout', 'pfiRelief', 'newManagement', 'takeover', 'merger'],
  ...['breakUp', 'reconfiguration', 'badge', 'closure'],
];

/** The first `n` trusts of `failingTowns` enter the regime at once, no other ever does; clocks are kept, and a private way is decided on within the year. */
export function inRegimeAtOnce(n: number): Pick<ScenarioFile, 'interventions' | 'parameters' | 'without'> {
  return {
    interventions: Array.from({ length: n }, (_, t) => ({
      date: '2008-05-01',
      act: 'enter',
      trust: `T${t}`,
    })),
    without: NHS_WAYS,
    parameters: {
      regime: { triggerHazard: 0, pipelineHazard: 0, overrunTime: 1, overrunSpread: 0, failureMechanism: 2 },
    },
  };
}

/** Days until the cases of `inRegimeAtOnce` are decided. */
export const DECIDED = 366;

/** The failing trust of `failingTowns` in the hands of its first operator from the second quarter on; no other case is opened. */
export async function handedOver(
  instrument: Instrument,
  promisedThousands: number,
  file: ScenarioFile = {},
): Promise<Simulation> {
  const { parameters } = file;
  const simulation = await begin(failingTowns(), {
    years: 12,
    ...file,
    parameters: { ...parameters, regime: { triggerHazard: 0, pipelineHazard: 0, ...parameters?.regime } },
  });
  simulation.step(80);
  if (instrument) decideFor(simulation, 0, instrument, { Promised: promisedThousands, Forced: 1 });
  simulation.step(FIRST_QUARTER - 80);
  return simulation;
}

export const contract = (simulation: Simulation, field: ContractField, trust = 0): number =>
  simulation.tables.f64(Column.TrustContract)[trust * ContractField.Count + field]!;

export const operator = (simulation: Simulation, field: OperatorField, o = 0): number =>
  simulation.tables.f64(Column.Operators)[o * OperatorField.Count + field]!;

/** Pence in an operator's account; the accounts of the centre, trusts and commissioners come first. */
export function heldByOperator(simulation: Simulation, o = 0): number {
  const { trusts, commissioners } = simulation.world;
  return Number(simulation.tables.i64(Column.AccountCash)[5 + trusts.length + commissioners.length + o]);
}

/** An indicator added up over the months so far. */
export function soFar(simulation: Simulation, indicator: Indicator): number {
  const table = simulation.tables.f64(Column.Indicators);
  let sum = 0;
  for (let month = 0; month <= simulation.months; month++) sum += table[month * Indicator.Count + indicator]!;
  return sum;
}

/** An indicator as the last closed month has it. */
export const latest = (simulation: Simulation, indicator: Indicator): number =>
  simulation.tables.f64(Column.Indicators)[(simulation.months - 1) * Indicator.Count + indicator]!;

export interface JournalLine {
  day: number;
  trust: number;
  entry: CaseEntry;
  instrument: Instrument;
  party: number;
  value: number;
  other: number;
}

const JOURNAL_FIELDS = 9;

/** The lines of the cases' journal that say `entry`. */
export function journal(simulation: Simulation, entry: CaseEntry): JournalLine[] {
  const rows = simulation.tables.f64(Column.CaseJournal);
  const count = simulation.tables.i32(Column.Clock)[Clock.CaseJournalCount]!;
  return Array.from({ length: count }, (_, n) => rows.subarray(n * JOURNAL_FIELDS, (n + 1) * JOURNAL_FIELDS))
    .map(([day, trust, , said, instrument, party, , value, other]) => ({
      day: day!,
      trust: trust!,
      entry: said!,
      instrument: instrument!,
      party: party!,
      value: value!,
      other: other!,
    }))
    .filter((line) => line.entry === entry);
}
