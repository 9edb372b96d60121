// One worker against two: each lives a region of its own in a memory of its own.
import { realpathSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { cpuClock, wallClock } from '../clock.ts';
import { ratioOf, type Spread, spreadOf } from '../measure.ts';
import type { Stay } from './stay.ts';
import type { Told, WorkerTask } from './worker.ts';

export interface WorkersResult {
  place: string;
  rounds: number;
  daysALap: number;
  /** Million episodes a second of wall time. */
  one: Spread;
  two: Spread;
  /** Two ÷ one, within a round. */
  speedup: Spread;
  /** CPU time of an episode with two ÷ with one, within a round: what they cost each other, whoever else uses the machine. */
  costRise: Spread;
}

interface Speed {
  millionsASecond: number;
  /** CPU time of an episode. */
  nanoseconds: number;
}

/** @param rounds of one lap alone and one lap of both, each of the stay's days */
export async function measureWorkers(
  module: WebAssembly.Module,
  { place, fidelity, days: daysALap }: Stay,
  rounds: number,
  onProgress: (words: string) => void,
): Promise<WorkersResult> {
  onProgress(`workers: ${place}, before the first day …`);
  const workers = await Promise.all(
    [1, 2].map((seed) => Runner.start({ module, stay: { place, fidelity, days: daysALap, seed } })),
  );
  try {
    const lap = async (busy: Runner[]): Promise<Speed> => {
      const [cpu, wall] = [cpuClock(), wallClock()];
      const told = await Promise.all(busy.map((worker) => worker.live(daysALap)));
      const [cpuSeconds, wallSeconds] = [cpuClock() - cpu, wallClock() - wall];
      const episodes = told.reduce((a, b) => a + b, 0);
      return { millionsASecond: episodes / wallSeconds / 1e6, nanoseconds: (cpuSeconds / episodes) * 1e9 };
    };
    await lap(workers);
    const one: Speed[] = [];
    const two: Speed[] = [];
    for (let round = 1; round <= rounds; round++) {
      onProgress(`workers: round ${round} of ${rounds} …`);
      // in turns, so that each worker is as often the one alone
      one.push(await lap([workers[round % 2]!]));
      two.push(await lap(workers));
    }
    const speeds = (laps: Speed[]) => laps.map(({ millionsASecond }) => millionsASecond);
    const costs = (laps: Speed[]) => laps.map(({ nanoseconds }) => nanoseconds);
    return {
      place,
      rounds,
      daysALap,
      one: spreadOf(speeds(one)),
      two: spreadOf(speeds(two)),
      speedup: ratioOf(speeds(two), speeds(one)),
      costRise: ratioOf(costs(two), costs(one)),
    };
  } finally {
    await Promise.all(workers.map((worker) => worker.end()));
  }
}

/** A worker that runs this same program, with a task instead of a command. */
class Runner {
  private constructor(private readonly worker: Worker) {}

  static async start(task: WorkerTask): Promise<Runner> {
    const program = realpathSync(process.argv[1]!);
    const runner = new Runner(new Worker(program, { argv: ['bench'], workerData: task }));
    await runner.hear();
    return runner;
  }

  /** @returns episodes finished in these days */
  async live(days: number): Promise<number> {
    this.worker.postMessage(days);
    return (await this.hear()).episodes;
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }

  private hear(): Promise<Told> {
    return new Promise((resolve, reject) => {
      const failed = (error: Error) => reject(error);
      this.worker.once('error', failed);
      this.worker.once('message', (told: Told) => {
        this.worker.off('error', failed);
        resolve(told);
      });
    });
  }
}
