// The bench under Node, whole: which parts, how long, and what came of it.
import packageFile from '../package.json';
import { loadCore } from '../src/engine/loadCore.ts';
import { readTables } from '../src/england/readTables.ts';
import { cpuClock } from './clock.ts';
import { compileKernel } from './kernel/compile.ts';
import { contest } from './kernel/contest.ts';
import { lineUp } from './kernel/lineUp.ts';
import { webAssemblyKernels } from './kernel/webAssembly.ts';
import { makeInstance } from './kernel/workload.ts';
import { describeMachine } from './machine.ts';
import { type ChanceResult, countChance } from './model/countChance.ts';
import { type EnsembleResult, measureEnsemble } from './model/ensembles.ts';
import { type Instruments, type ModelResult, measureModel } from './model/measureModel.ts';
import { worldOf } from './model/place.ts';
import type { Stay } from './model/stay.ts';
import type { Plan } from './plan.ts';
import type { BenchResult } from './result.ts';

export const PARTS = ['kernel', 'model', 'growth', 'workers'] as const;
export type Part = (typeof PARTS)[number];

/** Runs the parts, one after the other. */
export async function runBench(
  plan: Plan,
  quick: boolean,
  parts: readonly Part[],
  say: (words: string) => void,
): Promise<BenchResult> {
  const result: BenchResult = {
    trustscape: packageFile.version,
    began: new Date().toISOString(),
    quick,
    clock: 'cpu',
    machine: describeMachine(),
  };
  const { module } = await loadCore();
  const { tuned } = await webAssemblyKernels(compileKernel(), makeInstance());
  let part: Part = 'kernel';
  const onProgress = (words: string) => say(`${parts.indexOf(part) + 1}/${parts.length} ${words}`);
  const tools: Instruments = {
    module,
    kernel: tuned,
    clock: cpuClock,
    worldOf: (place) => worldOf(place, readTables),
    onProgress,
  };
  const rows = async (stays: readonly Stay[]): Promise<ModelResult[]> => {
    const found: ModelResult[] = [];
    for (const stay of stays) found.push(await measureModel(tools, stay, plan.rounds));
    return found;
  };
  const ensembles = async (): Promise<EnsembleResult[]> => {
    const found: EnsembleResult[] = [];
    for (const one of plan.workers) found.push(await measureEnsemble(tools, one, plan.workerRounds));
    return found;
  };
  const chances = async (of: readonly ModelResult[]): Promise<ChanceResult[]> => {
    const found: ChanceResult[] = [];
    for (const row of of) {
      onProgress(`model: ${row.place}, ${row.fidelity}, counting draws …`);
      found.push(await countChance(row, await tools.worldOf(row.place)));
    }
    return found;
  };
  for (part of parts) {
    if (part === 'kernel') result.kernel = await contest(await lineUp(), plan.rounds, onProgress);
    if (part === 'model') {
      result.model = await rows(plan.model);
      result.chance = await chances(result.model.filter(({ fidelity }) => fidelity === 'cohorts'));
    }
    if (part === 'growth') result.growth = await rows(plan.growth);
    if (part === 'workers') result.workers = await ensembles();
  }
  return result;
}
