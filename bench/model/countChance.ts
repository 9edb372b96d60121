// How much chance a stay takes, counted in a second run of it by the counted core.
import { Simulation } from '../../src/engine/simulation.ts';
import type { World } from '../../src/england/world.ts';
import { type Counted, countedCore, readCounted } from './countedCore.ts';
import type { ModelResult } from './measureModel.ts';
import { scenarioOf } from './place.ts';

export interface ChanceResult extends Counted {
  place: string;
  fidelity: ModelResult['fidelity'];
  days: number;
}

type Row = Pick<ModelResult, 'place' | 'fidelity' | 'days' | 'digest'>;

/**
 * Lives the stay of a row again.
 * @throws when the counted run comes to another digest than the row
 */
export async function countChance(row: Row, world: World): Promise<ChanceResult> {
  const simulation = await Simulation.create(await countedCore(), world, scenarioOf(row));
  const before = readCounted(simulation.tables.exports);
  simulation.step(row.days);
  if ((await simulation.digest()) !== row.digest)
    throw new Error('The counted run differs from the measured.');
  const after = readCounted(simulation.tables.exports);
  return {
    place: row.place,
    fidelity: row.fidelity,
    days: row.days,
    words: after.words - before.words,
    poisson: after.poisson - before.poisson,
    binomial: after.binomial - before.binomial,
    refreshes: after.refreshes - before.refreshes,
  };
}
