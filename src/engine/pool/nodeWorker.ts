// A worker of a pool under Node: bundled as build/cli/worker.js.
import { parentPort } from 'node:worker_threads';
import { serve } from './serve.ts';

serve({
  post: (report, transfer) => parentPort!.postMessage(report, transfer),
  hear: (handler) => parentPort!.on('message', handler),
});
