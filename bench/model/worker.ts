// The other side of workers.ts: lives as many days as it is told, and tells how many episodes they had.
import { parentPort, workerData } from 'node:worker_threads';
import { Simulation } from '../../src/engine/simulation.ts';
import { readTables } from '../../src/england/readTables.ts';
import { scenarioOf, worldOf } from './place.ts';
import type { Stay } from './stay.ts';

export interface WorkerTask {
  module: WebAssembly.Module;
  stay: Stay;
}

/** 0 when the first day is reached, then after each number of days received. */
export interface Told {
  episodes: number;
}

/** Listens until it is ended. */
export async function work(): Promise<never> {
  const { module, stay } = workerData as WorkerTask;
  const simulation = await Simulation.create(module, await worldOf(stay.place, readTables), scenarioOf(stay));
  const tell = (episodes: number) => parentPort!.postMessage({ episodes } satisfies Told);
  parentPort!.on('message', (days: number) => {
    const before = simulation.episodes;
    simulation.step(days);
    tell(simulation.episodes - before);
  });
  tell(0);
  return new Promise(() => {});
}
