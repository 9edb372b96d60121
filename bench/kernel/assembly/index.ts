// The kernel in AssemblyScript: the host fills the tables, starts, and lives years in one of four modes.
import { packCells, seedLanes } from './lanes';
import { seedStream } from './random';
import { cells, clearTotals, dailyCapacity, totalServed, totalWait } from './workload';

export { yearCohort } from './cohort';
export { yearPlain } from './plain';
export { yearRing } from './ring';
export { yearTuned } from './tuned';
export { clearTotals };

/** Where the host writes the cells (u64) and the daily capacities (f64). */
export function cellsAddress(): usize {
  return changetype<usize>(cells);
}

export function capacityAddress(): usize {
  return changetype<usize>(dailyCapacity);
}

/** After the tables are filled: every stream begins anew. */
export function start(): void {
  packCells();
  seedLanes();
  seedStream();
  clearTotals();
}

export function wait(): f64 {
  return <f64>totalWait;
}

export function served(): f64 {
  return <f64>totalServed;
}
