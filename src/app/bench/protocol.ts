// What the bench page asks of its workers.

import type { KernelResult } from '../../../bench/kernel/contest.ts';
import type { ModelResult } from '../../../bench/model/measureModel.ts';
import type { Stay } from '../../../bench/model/stay.ts';

/** One worker's work: the contest of kernels, or one stay in the whole model. */
export type Task = { kind: 'kernel'; rounds: number } | { kind: 'model'; stay: Stay; laps: number };

export type Done = { kind: 'kernel'; result: KernelResult } | { kind: 'model'; result: ModelResult };

/** Hears what is being done, and how many pieces of the task are done out of how many. */
export type Heard = (words: string, done: number, pieces: number) => void;

export interface BenchWorker {
  work(task: Task, heard: Heard): Promise<Done>;
}
