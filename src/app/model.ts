// Opens a run inside the worker: the core, the tables and the scenario come from the page's own files.
import coreUrl from '../../build/trustscape.wasm?url&no-inline';
import { Simulation } from '../engine/simulation.ts';
import { cutWorld } from '../england/cut.ts';
import { loadEngland, type StartDate } from '../england/load.ts';
import { sandboxWorld } from '../england/sandbox.ts';
import type { Site, Trust, World } from '../england/world.ts';
import { builtInScenario, type Scenario } from '../scenario/index.ts';
import type { Land, Opened, RunRequest, StartingFigure } from './run/protocol.ts';

const tables = import.meta.glob<string>('../england/tables/*', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});

export interface Model {
  simulation: Simulation;
  opened: Opened;
  startingFigures(trust: number): StartingFigure[];
}

let core: Promise<WebAssembly.Module> | undefined;
let land: Promise<Land> | undefined;

async function fetched(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`);
  return response;
}

async function readTable(file: string): Promise<string> {
  const url = tables[`../england/tables/${file}`];
  if (!url) throw new Error(`There is no table ${file}.`);
  return (await fetched(url)).text();
}

async function compileCore(): Promise<WebAssembly.Module> {
  return WebAssembly.compile(await (await fetched(coreUrl)).arrayBuffer());
}

async function readLand(): Promise<Land> {
  const rings = JSON.parse(await readTable('land.json')) as Record<string, [number, number][][]>;
  const flat = (names: string[]) => names.flatMap((name) => rings[name] ?? []).map((ring) => ring.flat());
  return { england: flat(['england']), rest: flat(['wales', 'scotland']) };
}

async function worldOf(scenario: Scenario): Promise<World> {
  if (scenario.world === 'sandbox') return sandboxWorld();
  if (scenario.world !== 'england') throw new Error('The page opens England and the sandbox.');
  const world = await loadEngland(readTable, scenario.startDate as StartDate);
  return scenario.region ? cutWorld(world, scenario.region) : world;
}

export interface Makings {
  module: WebAssembly.Module;
  world: World;
  scenario: Scenario;
}

/** What a run is made from: the core is compiled once, the world is read anew. */
export async function makingsOf(request: RunRequest): Promise<Makings> {
  core ??= compileCore();
  const scenario = builtInScenario(request.scenario, {
    seed: request.seed,
    ...(request.years > 0 ? { years: request.years } : {}),
  });
  const [module, world] = await Promise.all([core, worldOf(scenario)]);
  return { module, world, scenario };
}

/** Builds a run. */
export async function openModel(request: RunRequest, onProgress?: (share: number) => void): Promise<Model> {
  const { module, world, scenario } = await makingsOf(request);
  const simulation = await Simulation.create(module, world, scenario, onProgress);
  const real = scenario.world === 'england';
  land ??= readLand();
  const shore = real ? await land : { england: [], rest: [] };
  return {
    simulation,
    opened: { view: simulation.view, land: shore, days: simulation.days, real },
    startingFigures: (trust) => startingFigures(world, trust),
  };
}

const TRUST_COLUMNS = [
  'incomeM',
  'surplusM',
  'debtM',
  'foundation',
  'marketForces',
] as const satisfies (keyof Trust)[];
const SITE_COLUMNS = [
  'beds',
  'occupancy',
  'pfiChargeM',
  'backlogM',
  'floorAreaM2',
  'attendances',
] as const satisfies (keyof Site)[];

const shown = (value: number | boolean | string): string =>
  typeof value === 'number'
    ? value.toLocaleString('en-GB', { maximumFractionDigits: 3 })
    : value
      ? 'yes'
      : 'no';

/** The figures that a trust and its sites start from; a figure that is nought says nothing. */
function startingFigures(world: World, index: number): StartingFigure[] {
  const trust = world.trusts[index];
  if (!trust) return [];
  const figures: StartingFigure[] = TRUST_COLUMNS.map((column) => ({
    table: 'trusts',
    of: trust.name,
    column,
    value: shown(trust[column]),
    ...world.provenance('trusts', trust.code, column),
  }));
  for (const site of world.sites) {
    if (site.trust !== index) continue;
    for (const column of SITE_COLUMNS) {
      if (!site[column]) continue;
      const known = world.provenance('sites', site.code, column);
      figures.push({ table: 'sites', of: site.name, column, value: shown(site[column]), ...known });
    }
  }
  return figures;
}
