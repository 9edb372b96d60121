// One worker against two: the same replicates lived by the product's own pool, each worker in a memory of its own.
import { nodePool } from '../../src/engine/nodePool.ts';
import type { Pool } from '../../src/engine/pool/pool.ts';
import { cpuClock, wallClock } from '../clock.ts';
import { ratioOf, type Spread, spreadOf } from '../measure.ts';
import type { Instruments } from './measureModel.ts';
import { scenarioOf } from './place.ts';
import type { Ensemble } from './stay.ts';

export interface EnsembleResult extends Ensemble {
  rounds: number;
  /** Replicates a minute of wall time, the time before their first day with it. */
  one: Spread;
  two: Spread;
  /** Two ÷ one, within a round. */
  speedup: Spread;
  /** CPU time of the replicates with two ÷ with one, within a round: what they cost each other, whoever else uses the machine. */
  costRise: Spread;
  /** CPU seconds of one replicate, by one worker. */
  secondsEach: Spread;
}

interface Lap {
  cpuSeconds: number;
  wallSeconds: number;
}

/**
 * Lives the replicates with one worker and with two, in turn, after one replicate that is not counted in each.
 * @throws when a replicate comes to another digest with two workers than with one
 */
export async function measureEnsemble(
  { module, worldOf, onProgress }: Pick<Instruments, 'module' | 'worldOf' | 'onProgress'>,
  ensemble: Ensemble,
  rounds: number,
): Promise<EnsembleResult> {
  const { place, fidelity, years, replicates } = ensemble;
  const name = `workers: ${place}, ${fidelity}`;
  await onProgress(`${name}, founding …`);
  const world = await worldOf(place);
  const scenario = scenarioOf(ensemble, years);
  const pools = [1, 2].map((workers) => nodePool(workers, module, world));
  const digests = new Map<number, string>();

  const lap = async (pool: Pool, count: number): Promise<Lap> => {
    const [cpu, wall] = [cpuClock(), wallClock()];
    const tasks = Array.from({ length: count }, (_, i) => ({ number: i, replicate: i, scenario }));
    for await (const { replicate, digest } of pool.live(tasks)) {
      if ((digests.get(replicate) ?? digest) !== digest)
        throw new Error(`${name}: replicate ${replicate} differs between one worker and two.`);
      digests.set(replicate, digest);
    }
    return { cpuSeconds: cpuClock() - cpu, wallSeconds: wallClock() - wall };
  };

  try {
    const [alone, both] = pools as [Pool, Pool];
    await lap(alone, 1);
    await lap(both, 2);
    const one: Lap[] = [];
    const two: Lap[] = [];
    for (let round = 1; round <= rounds; round++) {
      await onProgress(`${name}, round ${round} of ${rounds} …`);
      one.push(await lap(alone, replicates));
      two.push(await lap(both, replicates));
    }
    const speeds = (laps: Lap[]) => laps.map(({ wallSeconds }) => (replicates / wallSeconds) * 60);
    const costs = (laps: Lap[]) => laps.map(({ cpuSeconds }) => cpuSeconds / replicates);
    return {
      ...ensemble,
      rounds,
      one: spreadOf(speeds(one)),
      two: spreadOf(speeds(two)),
      speedup: ratioOf(speeds(two), speeds(one)),
      costRise: ratioOf(costs(two), costs(one)),
      secondsEach: spreadOf(costs(one)),
    };
  } finally {
    await Promise.all(pools.map((pool) => pool.close()));
  }
}
