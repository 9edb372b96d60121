// The machine that a bench ran on, as Node sees it.
import { arch, availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os';
import type { Machine } from './result.ts';

export function describeMachine(): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? arch(),
    cores: availableParallelism(),
    memoryGB: Number((totalmem() / 1e9).toFixed(1)),
    system: `${type()} ${release()} ${arch()}`,
    runtime: `Node ${process.versions.node}`,
    loadBefore: Number(loadavg()[0]!.toFixed(2)),
  };
}
