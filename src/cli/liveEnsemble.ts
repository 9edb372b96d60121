// Replicates of a scenario, lived by workers, with progress and a way to stop them.
import { loadCore } from '../engine/loadCore.ts';
import { nodePool } from '../engine/nodePool.ts';
import type { Pool } from '../engine/pool/pool.ts';
import type { Task } from '../engine/pool/task.ts';
import { type Replicate, replicateOf } from '../measures/ensemble.ts';
import type { Scenario } from '../scenario/schema.ts';
import { Exit } from './fail.ts';
import { hashOf, hashOfWorld } from './hashes.ts';
import { Progress } from './progress.ts';
import { StopSignal } from './stopSignal.ts';
import { worldOf } from './world.ts';

export interface Lived {
  /** By number, whichever came first. */
  replicates: Replicate[];
  coreHash: string;
  tablesHash: string;
  workers: number;
  /** From the start of the workers to the last replicate. */
  wallSeconds: number;
}

/**
 * @throws Exit 130 or 143 when stopped, 1 when a replicate fails, naming it; InputError for a fault in the world's files
 */
export async function liveEnsemble(scenario: Scenario, count: number, workers: number): Promise<Lived> {
  const progress = new Progress();
  let pool: Pool | undefined;
  const stop = new StopSignal(() => pool?.close());
  const replicates: Replicate[] = [];
  let done = 0;
  try {
    progress.note('reading the tables …');
    const [{ module, bytes }, world] = await Promise.all([loadCore(), worldOf(scenario)]);
    stop.check('before the first replicate');
    const began = performance.now();
    progress.begin();
    pool = nodePool(workers, module, world);
    const say = (inHand: number) => progress.sayReplicates(done, inHand, count);
    for await (const outcome of pool.live(tasksOf(scenario, count), say)) {
      replicates[outcome.number] = replicateOf(scenario.startDate, outcome);
      done++;
    }
    return {
      replicates,
      coreHash: hashOf(bytes),
      tablesHash: hashOfWorld(world),
      workers,
      wallSeconds: (performance.now() - began) / 1000,
    };
  } catch (error) {
    if (error instanceof Exit || !pool) throw error;
    stop.check(`after ${done} of ${count} replicates`);
    throw new Exit(
      1,
      `${(error as Error).message.replace(/\.$/, '')}; the ensemble stopped, nothing was written`,
    );
  } finally {
    progress.clear();
    stop.release();
    await pool?.close();
  }
}

function* tasksOf(scenario: Scenario, count: number): Generator<Task, void> {
  for (let replicate = 0; replicate < count; replicate++) yield { number: replicate, scenario, replicate };
}
