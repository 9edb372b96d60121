import fc from 'fast-check';
import { broken } from '../recount.ts';
import { anyScenario, anyWorld, begin } from '../worlds.ts';

/** Lives through up to `longest` days of `runs` random worlds and recounts each of them every evening. */
export function soundDays(runs: number, longest: number, seed?: number): Promise<void> {
  const days = fc.integer({ min: 1, max: longest });
  const property = fc.asyncProperty(anyWorld, anyScenario, days, async (world, scenario, count) => {
    const simulation = await begin(world, scenario);
    for (let day = 0; day < count; day++) {
      simulation.step(1);
      const faults = broken(simulation.tables);
      if (faults.length > 0) throw new Error(`${simulation.date}: ${faults.slice(0, 5).join('; ')}`);
    }
  });
  return fc.assert(property, { numRuns: runs, ...(seed === undefined ? {} : { seed }) }) as Promise<void>;
}
