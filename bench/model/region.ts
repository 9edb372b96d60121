// A part of England, cut out and brought to its first day.
import { Simulation } from '../../src/engine/simulation.ts';
import { cutWorld } from '../../src/england/cut.ts';
import { loadEngland } from '../../src/england/load.ts';
import { readTables } from '../../src/england/readTables.ts';
import type { World } from '../../src/england/world.ts';
import { builtInScenario } from '../../src/scenario/builtIn.ts';

export const SCENARIO = 'england-2008';
export const WHOLE = 'England';

/** `place` is WHOLE, or a region or health economy as `cutWorld` takes it. */
export async function worldOf(place: string): Promise<World> {
  const england = await loadEngland(readTables, '2008-04-01');
  return place === WHOLE ? england : cutWorld(england, place);
}

export function createSimulation(module: WebAssembly.Module, world: World, seed = 1): Promise<Simulation> {
  return Simulation.create(module, world, builtInScenario(SCENARIO, { seed }));
}

export function peopleOf(world: World): number {
  return Math.round(world.zones.reduce((sum, zone) => sum + zone.population.reduce((a, b) => a + b, 0), 0));
}
