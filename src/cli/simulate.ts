// A scenario run to its end, with progress and a way to stop it.
import { loadCore } from '../engine/loadCore.ts';
import { Simulation } from '../engine/simulation.ts';
import type { World } from '../england/world.ts';
import { dateOf } from '../measures/dates.ts';
import type { Scenario } from '../scenario/schema.ts';
import { Exit } from './fail.ts';
import { hashOf, hashOfWorld } from './hashes.ts';
import { Progress } from './progress.ts';
import { StopSignal } from './stopSignal.ts';
import { worldOf } from './world.ts';

/** Days between two looks at the terminal and at signals. */
const STRIDE = 7;

export interface Finished {
  simulation: Simulation;
  world: World;
  coreHash: string;
  tablesHash: string;
  /** From the first day to the last. */
  wallSeconds: number;
  /** Making the world and living through the time before its first day. */
  openingSeconds: number;
}

/** What a command may want of a run besides its end. */
export interface Wishes {
  /** Days to live, if not all. */
  days?: number;
  /** Called when the world stands on its first day. */
  opened?: (simulation: Simulation, world: World) => void;
}

/**
 * Runs a scenario.
 * @throws Exit 130 or 143 when stopped, 1 when a law of conservation breaks; InputError for a fault in the world's files
 */
export async function simulate(scenario: Scenario, wishes: Wishes = {}): Promise<Finished> {
  const stop = new StopSignal();
  const progress = new Progress();
  try {
    const created = performance.now();
    progress.note('reading the tables …');
    const [{ module, bytes }, world] = await Promise.all([loadCore(), worldOf(scenario)]);
    const simulation = await Simulation.create(module, world, scenario, (share) =>
      progress.note(`before the first day … ${Math.round(100 * share)} %`),
    );
    wishes.opened?.(simulation, world);
    const began = performance.now();
    await live(simulation, Math.min(simulation.days, wishes.days ?? simulation.days), progress, stop);
    const ended = performance.now();
    return {
      simulation,
      world,
      coreHash: hashOf(bytes),
      tablesHash: hashOfWorld(world),
      wallSeconds: (ended - began) / 1000,
      openingSeconds: (began - created) / 1000,
    };
  } finally {
    progress.clear();
    stop.release();
  }
}

async function live(
  simulation: Simulation,
  last: number,
  progress: Progress,
  stop: StopSignal,
): Promise<void> {
  const { startDate } = simulation.view;
  progress.begin();
  for (;;) {
    // signals are heard only between tasks
    await new Promise(setImmediate);
    stop.check(`on ${dateOf(startDate, simulation.day)}`);
    if (simulation.day >= last) return;
    try {
      simulation.step(Math.min(STRIDE, last - simulation.day));
    } catch (error) {
      throw new Exit(1, `${(error as Error).message} The run stopped; nothing was written.`);
    }
    progress.say(startDate, simulation.day, last, simulation.episodes);
  }
}
