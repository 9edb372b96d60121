// The machine that a bench ran on.
import { arch, availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os';

export interface Machine {
  processor: string;
  /** Cores that this process may use. */
  cores: number;
  memoryGB: number;
  system: string;
  node: string;
  v8: string;
  /** Average number of programs that wanted a core over the minute before; above nought, others were at work. */
  loadBefore: number;
}

export function describeMachine(): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? arch(),
    cores: availableParallelism(),
    memoryGB: Number((totalmem() / 1e9).toFixed(1)),
    system: `${type()} ${release()} ${arch()}`,
    node: process.versions.node,
    v8: process.versions.v8,
    loadBefore: Number(loadavg()[0]!.toFixed(2)),
  };
}
