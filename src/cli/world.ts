// The world that a scenario names, read from the project's tables or a user's own files.
import { CUTS, cutWorld } from '../england/cut.ts';
import { loadEngland } from '../england/load.ts';
import { loadOwn } from '../england/own.ts';
import { readTables } from '../england/readTables.ts';
import { sandboxWorld } from '../england/sandbox.ts';
import type { World } from '../england/world.ts';
import { refuseName } from '../scenario/errors.ts';
import type { Scenario } from '../scenario/schema.ts';
import { readUserText } from './files.ts';

/** @throws InputError for an unknown region or a fault in a user's own files */
export async function worldOf(scenario: Scenario): Promise<World> {
  if (scenario.world === 'sandbox') return sandboxWorld();
  if (scenario.own) return ownWorld(scenario.own, scenario.startDate);
  if (scenario.region !== undefined) checkRegion(scenario.region);
  const england = await loadEngland(readTables, scenario.startDate);
  return scenario.region === undefined ? england : cutWorld(england, scenario.region);
}

/** The world of a user's three files. */
export function ownWorld(
  paths: { trusts: string; sites: string; zones: string },
  startDate: Scenario['startDate'],
): World {
  const source = (name: string) => ({ name, text: readUserText(name) });
  return loadOwn(
    { trusts: source(paths.trusts), sites: source(paths.sites), zones: source(paths.zones) },
    startDate,
  );
}

/** Throws InputError for a name that is no region and no health economy. */
export function checkRegion(region: string): void {
  const plain = (name: string) => name.toLowerCase().replaceAll(' ', '-');
  if (!CUTS.some((name) => plain(name) === plain(region))) refuseName('region', region, 'region', CUTS);
}
