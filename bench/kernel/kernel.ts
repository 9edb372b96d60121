// What the bench asks of a kernel that runs in this process, and of one lap of any kernel.

export interface Totals {
  /** Days waited by the patients served. */
  wait: number;
  served: number;
}

export interface Kernel {
  /** Every stream of draws begins anew. */
  start(): void;
  /** Lives one year, from empty queues. */
  year(): void;
  clearTotals(): void;
  /** Since the last `clearTotals`. */
  totals(): Totals;
}

export interface Lap extends Totals {
  cpuSeconds: number;
  wallSeconds: number;
}

/** Starts anew, lives one year unmeasured and `years` measured. */
export function runKernel(kernel: Kernel, years: number): Lap {
  kernel.start();
  kernel.year();
  kernel.clearTotals();
  const cpu = process.cpuUsage();
  const wall = performance.now();
  for (let y = 0; y < years; y++) kernel.year();
  const wallSeconds = (performance.now() - wall) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return { cpuSeconds: (user + system) / 1e6, wallSeconds, ...kernel.totals() };
}
