// The world and the scenario of a stay.
import type { Simulation } from '../../src/engine/simulation.ts';
import { cutWorld } from '../../src/england/cut.ts';
import { loadEngland } from '../../src/england/load.ts';
import { sandboxWorld } from '../../src/england/sandbox.ts';
import type { World } from '../../src/england/world.ts';
import { builtInScenario } from '../../src/scenario/builtIn.ts';
import type { Scenario } from '../../src/scenario/schema.ts';
import { SANDBOX, type Stay, WHOLE } from './stay.ts';

/** @param read gives the text of a table of England by its name */
export async function worldOf(place: string, read: (file: string) => Promise<string>): Promise<World> {
  if (place === SANDBOX) return sandboxWorld();
  const england = await loadEngland(read, '2008-04-01');
  return place === WHOLE ? england : cutWorld(england, place);
}

export function scenarioOf({ place, fidelity }: Pick<Stay, 'place' | 'fidelity'>, years = 20): Scenario {
  return builtInScenario(place === SANDBOX ? 'sandbox' : 'england-2008', { fidelity, years, seed: 1 });
}

export function peopleOf({ view }: Simulation): number {
  return Math.round(view.zones.population.reduce((sum, people) => sum + people, 0));
}
