// Replicates of a run in the page, lived by Web Workers beside the run that is shown.
import { browserPool } from '../engine/pool/browserPool.ts';
import type { Outcome } from '../engine/pool/task.ts';
import { makingsOf } from './model.ts';
import type { RunRequest } from './run/protocol.ts';

/** @returns outcomes by replicate, from 0 to `count` − 1 */
export async function liveReplicates(
  request: RunRequest,
  count: number,
  workers: number,
): Promise<Outcome[]> {
  const { module, world, scenario } = await makingsOf(request);
  const pool = browserPool(workers, module, world);
  const tasks = Array.from({ length: count }, (_, number) => ({ number, scenario, replicate: number }));
  const outcomes: Outcome[] = [];
  for await (const outcome of pool.live(tasks)) outcomes[outcome.number] = outcome;
  await pool.close();
  return outcomes;
}
