import type { World } from '../../england/world.ts';
import { Pool, type PoolWorker } from './pool.ts';

/** A pool of Web Workers. */
export function browserPool(workers: number, module: WebAssembly.Module, world: World): Pool {
  return new Pool(startWorker, workers, module, world);
}

function startWorker(): PoolWorker {
  const worker = new Worker(new URL('./browserWorker.ts', import.meta.url), {
    type: 'module',
    name: 'replicates',
  });
  return {
    post: (order) => worker.postMessage(order),
    listen(heard, died) {
      worker.addEventListener('message', ({ data }) => heard(data));
      worker.addEventListener('messageerror', () => died('a message could not be read'));
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        died(event.message || 'it could not be started');
      });
    },
    end: async () => worker.terminate(),
  };
}
