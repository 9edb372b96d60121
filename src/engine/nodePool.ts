import { Worker } from 'node:worker_threads';
import type { World } from '../england/world.ts';
import { Pool, type PoolWorker } from './pool/pool.ts';

// Two levels below the root, here (src/engine/) and in the bundle (build/cli/): the same path leads to the worker from both.
const WORKER = new URL('../../build/cli/worker.js', import.meta.url);

/** A pool of Node's worker threads. @param program what each runs */
export function nodePool(workers: number, module: WebAssembly.Module, world: World, program = WORKER): Pool {
  return new Pool(() => startWorker(program), workers, module, world);
}

function startWorker(program: URL): PoolWorker {
  const worker = new Worker(program);
  let ended = false;
  return {
    post: (order) => worker.postMessage(order),
    listen(heard, died) {
      worker.on('message', heard);
      worker.on('messageerror', (error) => died(error.message));
      worker.on('error', (error) => died(error instanceof Error ? error.message : String(error)));
      worker.on('exit', (code) => {
        if (!ended) died(`exit code ${code}`);
      });
    },
    async end() {
      ended = true;
      await worker.terminate();
    },
  };
}
