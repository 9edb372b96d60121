// What does not change about a run: its places, its trusts, its dates.
import { Column } from '../../assembly/layout.ts';
import type { World } from '../england/world.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { Core } from './core.ts';
import type { RunView } from './frame.ts';
import { endDate } from './populate.ts';

const DAY_MS = 86_400_000;

export function viewOf(core: Core, world: World, scenario: Scenario): RunView {
  return {
    scenario: scenario.name,
    seed: scenario.seed,
    startDate: world.startDate,
    endDate: endDate(world.startDate, scenario.years),
    zones: {
      eastingKm: Float32Array.from(world.zones, (zone) => zone.eastingKm),
      northingKm: Float32Array.from(world.zones, (zone) => zone.northingKm),
      population: Float32Array.from(world.zones, (zone) => zone.population.reduce((a, b) => a + b, 0)),
      areaKm2: Float32Array.from(world.zones, (zone) => zone.areaKm2),
    },
    sites: {
      code: world.sites.map((site) => site.code),
      name: world.sites.map((site) => site.name),
      eastingKm: Float32Array.from(world.sites, (site) => site.eastingKm),
      northingKm: Float32Array.from(world.sites, (site) => site.northingKm),
    },
    trusts: {
      code: world.trusts.map((trust) => trust.code),
      name: world.trusts.map((trust) => trust.name),
      kind: core.u8(Column.TrustKind).slice(),
    },
  };
}

/** ISO date of a day since the world's first. */
export function dateOf(world: World, day: number): string {
  return new Date(Date.parse(`${world.startDate}T00:00:00Z`) + day * DAY_MS).toISOString().slice(0, 10);
}
