// A worker of a pool in the page.
import { serve } from './serve.ts';

const scope = self as DedicatedWorkerGlobalScope;

serve({
  post: (report, transfer) => scope.postMessage(report, transfer),
  hear: (handler) => scope.addEventListener('message', ({ data }) => handler(data)),
});
