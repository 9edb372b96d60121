// What a bench gives: under Node and in a browser alike, printed, kept, compared.
import type { KernelResult } from './kernel/contest.ts';
import type { ChanceResult } from './model/countChance.ts';
import type { EnsembleResult } from './model/ensembles.ts';
import type { ModelResult } from './model/measureModel.ts';

export interface Machine {
  processor: string;
  /** Cores that the program may use. */
  cores: number;
  memoryGB?: number;
  system: string;
  /** What runs the program: `Node 20.20.2`, or a browser's name and version. */
  runtime: string;
  /** Average number of programs that wanted a core over the minute before; above nought, others were at work. */
  loadBefore?: number;
}

export interface BenchResult {
  /** Version. */
  trustscape: string;
  /** ISO 8601 */
  began: string;
  quick: boolean;
  /** What seconds are counted by: CPU time of the process, or the wall's where a browser shows no other. */
  clock: 'cpu' | 'wall';
  machine: Machine;
  kernel?: KernelResult;
  model?: ModelResult[];
  /** Draws and refreshes of the rows in cohorts. */
  chance?: ChanceResult[];
  /** Places of growing size. */
  growth?: ModelResult[];
  workers?: EnsembleResult[];
}
