// The body of every worker of a pool, under Node and in the page: founds the world once and lives one replicate after another.
import { TrustYear } from '../../../assembly/layout.ts';
import type { World } from '../../england/world.ts';
import { FoundedWorld } from '../foundedWorld.ts';
import type { Simulation } from '../simulation.ts';
import type { Order, Outcome, Report, Tables, Task } from './task.ts';

/** The worker's end of the line to its pool. */
export interface Port {
  post(report: Report, transfer: ArrayBuffer[]): void;
  hear(handler: (order: Order) => void): void;
}

/** Days lived between two reports of progress. */
const STRIDE = 91;
/** Share of a task that the time before the first day counts as. */
const OPENING_SHARE = 0.05;

export function serve(port: Port): void {
  let given: { module: WebAssembly.Module; world: World } | undefined;
  let founded: { of: string; world: FoundedWorld } | undefined;

  const foundedFor = async ({ scenario }: Task): Promise<FoundedWorld> => {
    if (!given) throw new Error('A task came before the world.');
    const of = JSON.stringify({ ...scenario, replicate: 0 });
    if (founded?.of !== of) {
      // the memory of the one before may go first
      founded = undefined;
      founded = { of, world: await FoundedWorld.found(given.module, given.world, scenario) };
    }
    return founded.world;
  };

  const live = async (task: Task): Promise<void> => {
    const tell = (share: number) => port.post({ kind: 'progress', share }, []);
    const world = await foundedFor(task);
    const simulation = world.open(task.replicate, (share) => tell(OPENING_SHARE * share));
    while (!simulation.finished) {
      simulation.step(STRIDE);
      tell(OPENING_SHARE + (1 - OPENING_SHARE) * (simulation.day / simulation.days));
    }
    const outcome = await outcomeOf(task, simulation);
    const arrays = [outcome.indicators, ...(outcome.trustYears ? [outcome.trustYears] : [])];
    port.post(
      { kind: 'done', outcome },
      arrays.map(({ buffer }) => buffer as ArrayBuffer),
    );
  };

  port.hear((order) => {
    if (order.kind === 'begin') {
      given = { module: order.module, world: worldFrom(order.tables) };
      return;
    }
    live(order.task).catch((error: unknown) => {
      port.post({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }, []);
    });
  });
}

function worldFrom(tables: Tables): World {
  return {
    ...tables,
    provenance: () => {
      throw new Error('Where a figure comes from is not told to workers.');
    },
  };
}

async function outcomeOf({ number, replicate, trustYears }: Task, simulation: Simulation): Promise<Outcome> {
  const trusts = simulation.view.trusts.code.length;
  const closedYears = Math.floor(simulation.months / 12);
  return {
    number,
    replicate,
    digest: await simulation.digest(),
    days: simulation.day,
    months: simulation.months,
    indicators: simulation.indicators(),
    ...(trustYears
      ? { trustYears: simulation.trustYears().slice(0, closedYears * trusts * TrustYear.Count) }
      : {}),
    events: simulation.events(),
    episodes: simulation.episodes,
    overflows: simulation.overflows,
  };
}
