// The null model of 2008 under other seeds: asked of the core when a run is over, so that nothing of the run changes.
import { Column } from '../../assembly/layout.ts';
import type { Core } from './core.ts';

/** Failures of the imposed hazard within `years`, for the seeds 1 to `seeds`. */
export function imposedFailures(core: Core, years: number, seeds: number): number[] {
  const keys = core.u64(Column.Keys);
  const own = keys.slice();
  const failures = Array.from({ length: seeds }, (_, i) => {
    core.exports.seed(i + 1, 0, 0);
    return core.exports.imposedFailures(years);
  });
  keys.set(own);
  return failures;
}
