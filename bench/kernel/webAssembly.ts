// The AssemblyScript kernel in this process.
import { instantiate } from '@assemblyscript/loader';
import type { Kernel } from './kernel.ts';
import { CELLS, HOSPITALS, type Instance, instanceBytes } from './workload.ts';

interface KernelExports extends Record<string, unknown> {
  memory: WebAssembly.Memory;
  cellsAddress(): number;
  capacityAddress(): number;
  start(): void;
  clearTotals(): void;
  wait(): number;
  served(): number;
  yearPlain(): void;
  yearRing(): void;
  yearTuned(): void;
  yearCohort(): void;
}

export type WebAssemblyMode = 'plain' | 'ring' | 'tuned' | 'cohort';

/** Every mode of one compiled kernel, all over one memory: run one at a time. */
export async function webAssemblyKernels(
  bytes: Uint8Array<ArrayBuffer>,
  instance: Instance,
): Promise<Record<WebAssemblyMode, Kernel>> {
  const { exports } = await instantiate<KernelExports>(bytes);
  const tables = instanceBytes(instance);
  const cellBytes = CELLS * 8;
  new Uint8Array(exports.memory.buffer, exports.cellsAddress(), cellBytes).set(tables.subarray(0, cellBytes));
  new Uint8Array(exports.memory.buffer, exports.capacityAddress(), HOSPITALS * 8).set(
    tables.subarray(cellBytes),
  );
  const mode = (season: () => void): Kernel => ({
    start: () => exports.start(),
    season,
    clearTotals: () => exports.clearTotals(),
    totals: () => ({ wait: exports.wait(), served: exports.served() }),
  });
  return {
    plain: mode(exports.yearPlain),
    ring: mode(exports.yearRing),
    tuned: mode(exports.yearTuned),
    cohort: mode(exports.yearCohort),
  };
}
