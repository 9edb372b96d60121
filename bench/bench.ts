// The bench, whole: which parts, how long, and what came of it.
import packageFile from '../package.json';
import { loadCore } from '../src/engine/loadCore.ts';
import { contest, type KernelResult } from './kernel/contest.ts';
import { describeMachine, type Machine } from './machine.ts';
import {
  type ModelAgainstKernel,
  type ModelResult,
  measureAgainstKernel,
  measureModel,
} from './model/episodes.ts';
import { WHOLE } from './model/region.ts';
import { measureWorkers, type WorkersResult } from './model/workers.ts';

export const PARTS = ['kernel', 'model', 'growth', 'workers'] as const;
export type Part = (typeof PARTS)[number];

export interface BenchResult {
  trustscape: string;
  /** ISO 8601 */
  began: string;
  quick: boolean;
  machine: Machine;
  kernel?: KernelResult;
  model?: ModelAgainstKernel;
  growth?: ModelResult[];
  workers?: WorkersResult;
}

interface Plan {
  kernelRounds: number;
  place: string;
  days: number;
  laps: number;
  /** Growing in size. */
  growth: readonly string[];
  growthDays: number;
  workerPlace: string;
  workerRounds: number;
}

const FULL: Plan = {
  kernelRounds: 7,
  place: WHOLE,
  days: 365,
  laps: 7,
  growth: ['south-east-london', 'North East', 'London'],
  growthDays: 365,
  workerPlace: 'North East',
  workerRounds: 7,
};

/** A minute on two free cores. */
const QUICK: Plan = {
  kernelRounds: 3,
  place: 'London',
  days: 91,
  laps: 7,
  growth: ['south-east-london', 'North East', 'London'],
  growthDays: 91,
  workerPlace: 'North East',
  workerRounds: 3,
};

/** Days that a worker lives in a lap. */
const WORKER_DAYS = 91;

/** Runs the parts, one after the other. */
export async function runBench(
  quick: boolean,
  parts: readonly Part[],
  onProgress: (words: string) => void,
): Promise<BenchResult> {
  const plan = quick ? QUICK : FULL;
  const machine = describeMachine();
  const result: BenchResult = {
    trustscape: packageFile.version,
    began: new Date().toISOString(),
    quick,
    machine,
  };
  const { module } = await loadCore();
  if (parts.includes('kernel')) result.kernel = await contest(plan.kernelRounds, onProgress);
  if (parts.includes('model')) {
    result.model = await measureAgainstKernel(module, plan.place, plan.days, plan.laps, onProgress);
  }
  if (parts.includes('growth')) {
    result.growth = [];
    for (const place of plan.growth) {
      result.growth.push(await measureModel(module, place, plan.growthDays, plan.laps, onProgress));
    }
  }
  if (parts.includes('workers')) {
    result.workers = await measureWorkers(
      module,
      plan.workerPlace,
      WORKER_DAYS,
      plan.workerRounds,
      onProgress,
    );
  }
  return result;
}
