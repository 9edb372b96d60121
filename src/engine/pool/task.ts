// What a pool and its workers say to each other. All of it can be posted between threads.
import type { World } from '../../england/world.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { SimEvent } from '../frame.ts';

/** The figures of a world, without the function that tells where they come from. */
export type Tables = Omit<World, 'provenance'>;

export function tablesOf({ provenance: _, ...tables }: World): Tables {
  return tables;
}

/** One run to its end. */
export interface Task {
  /** What the outcome is collected by; the first task is 0. */
  number: number;
  /** Of the pool's world; a worker founds anew when anything but the replicate differs from its task before. */
  scenario: Scenario;
  replicate: number;
  /** Whether the trusts' yearly records are wanted: 70 kB a year for England. */
  trustYears?: boolean;
}

/** What a run came to; the same whichever worker lived it. */
export interface Outcome {
  number: number;
  replicate: number;
  digest: string;
  days: number;
  months: number;
  /** Month × Indicator. */
  indicators: Float64Array;
  /** Closed year × trust × TrustYear, if wanted. */
  trustYears?: Float64Array;
  events: SimEvent[];
  episodes: number;
  /** Patients or events that found no room in a table. */
  overflows: number;
}

/** From the pool to a worker; `begin` comes first and once. */
export type Order =
  | { kind: 'begin'; module: WebAssembly.Module; tables: Tables }
  | { kind: 'live'; task: Task };

/** From a worker to the pool. `share` is of the days of its task, those before the first one among them. */
export type Report =
  | { kind: 'progress'; share: number }
  | { kind: 'done'; outcome: Outcome }
  | { kind: 'failed'; message: string };
