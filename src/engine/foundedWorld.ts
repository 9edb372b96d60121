// A world founded once: what follows from its tables alone is worked out one time, then any number of runs begin from it.
import { ColumnUse } from '../../assembly/layout.ts';
import type { World } from '../england/world.ts';
import type { Scenario } from '../scenario/schema.ts';
import { Core } from './core.ts';
import { liveToFirstDay } from './firstDay.ts';
import { populate, seedCore } from './populate.ts';
import { Simulation } from './simulation.ts';
import { restoreSnapshot, type Snapshot, takeSnapshot } from './snapshot.ts';

/** What a run writes to before its first day, the columns that are fixed from then on among it. */
const WRITTEN = [ColumnUse.Fixed, ColumnUse.State];

export class FoundedWorld {
  private constructor(
    private readonly core: Core,
    private readonly foundation: Snapshot,
    readonly world: World,
    readonly scenario: Scenario,
  ) {}

  /** Reads the tables and works out offers, distances and calibration: about a second for England. */
  static async found(module: WebAssembly.Module, world: World, scenario: Scenario): Promise<FoundedWorld> {
    const core = await Core.load(module);
    populate(core, world, scenario);
    core.exports.found();
    return new FoundedWorld(core, takeSnapshot(core, undefined, WRITTEN), world, scenario);
  }

  /**
   * The run of a replicate of the scenario's seed on its first day, the same to the bit as one made alone.
   * It takes the memory of the one opened before, which must not be used any more.
   */
  open(replicate: number, onProgress?: (share: number) => void): Simulation {
    restoreSnapshot(this.core, this.foundation);
    seedCore(this.core, this.scenario.seed, replicate);
    liveToFirstDay(this.core, this.world, onProgress);
    return new Simulation(this.core, this.world, { ...this.scenario, replicate });
  }
}
