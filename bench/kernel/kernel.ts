// What the bench asks of a kernel that runs in this process, and of one lap of any kernel.
import type { Clock } from '../clock.ts';

export interface Totals {
  /** Days waited by the patients served. */
  wait: number;
  served: number;
}

export interface Kernel {
  /** Every stream of draws begins anew. */
  start(): void;
  /** Lives one season, from empty queues: a year, or as many days as a slow kernel was made for. */
  season(): void;
  clearTotals(): void;
  /** Since the last `clearTotals`. */
  totals(): Totals;
}

export interface Lap extends Totals {
  /** By the clock of the bench. */
  seconds: number;
}

/**
 * Starts anew, lives one season unmeasured and `seasons` measured.
 * @param warm false for a kernel too slow to live a season for nothing
 */
export function runKernel(kernel: Kernel, seasons: number, clock: Clock, warm = true): Lap {
  kernel.start();
  if (warm) kernel.season();
  kernel.clearTotals();
  const before = clock();
  for (let s = 0; s < seasons; s++) kernel.season();
  return { seconds: clock() - before, ...kernel.totals() };
}
