// Replicates lived side by side: each worker has a memory of its own and asks for the next task when it is done with one.
import type { World } from '../../england/world.ts';
import { type Order, type Outcome, type Report, type Task, tablesOf } from './task.ts';

/** A thread that runs `serve`, under Node or in the page. */
export interface PoolWorker {
  post(order: Order): void;
  /** Tells of every report, and of the worker's end when nobody asked for it. */
  listen(heard: (report: Report) => void, died: (why: string) => void): void;
  end(): Promise<void>;
}

interface Hand {
  worker: PoolWorker;
  task?: Task | undefined;
  share: number;
}

export class Pool {
  private readonly hands: Hand[];
  private readonly outcomes: Outcome[] = [];
  private waiting: Iterator<Task> | undefined;
  private failure: Error | undefined;
  private wake: () => void = () => {};
  private onProgress: (share: number) => void = () => {};

  /** Starts the workers; the core, compiled once, and the world's tables go to each. */
  constructor(start: () => PoolWorker, workers: number, module: WebAssembly.Module, world: World) {
    const tables = tablesOf(world);
    this.hands = Array.from({ length: workers }, () => {
      const hand: Hand = { worker: start(), share: 0 };
      hand.worker.listen(
        (report) => this.heard(hand, report),
        (why) => this.fail(hand, `its worker ended: ${why}`),
      );
      hand.worker.post({ kind: 'begin', module, tables });
      return hand;
    });
  }

  /**
   * Yields the outcome of each task as it comes, in whatever order; what an outcome says depends on its task alone.
   * Ending early, or an error, ends the workers too.
   * @param onProgress called with the share of each busy worker's task added up, in tasks
   * @throws Error naming the replicate when one fails or its worker dies
   */
  async *live(
    tasks: Iterable<Task>,
    onProgress: (inHand: number) => void = () => {},
  ): AsyncGenerator<Outcome, void> {
    this.waiting = tasks[Symbol.iterator]();
    this.onProgress = onProgress;
    let whole = false;
    try {
      for (const hand of this.hands) this.giveNext(hand);
      for (;;) {
        if (this.failure) throw this.failure;
        const outcome = this.outcomes.shift();
        if (outcome) yield outcome;
        else if (this.hands.every(({ task }) => !task)) break;
        else
          await new Promise<void>((resolve) => {
            this.wake = resolve;
          });
      }
      whole = true;
    } finally {
      if (!whole) await this.close();
    }
  }

  /** Ends the workers; what is being lived is given up and `live` throws. */
  async close(): Promise<void> {
    this.failure ??= new Error('The workers were ended.');
    this.wake();
    await Promise.all(this.hands.map(({ worker }) => worker.end()));
  }

  private giveNext(hand: Hand): void {
    const next = this.waiting?.next();
    hand.task = next && !next.done ? next.value : undefined;
    hand.share = 0;
    if (hand.task) hand.worker.post({ kind: 'live', task: hand.task });
  }

  private heard(hand: Hand, report: Report): void {
    if (report.kind === 'failed') this.fail(hand, report.message);
    if (report.kind === 'progress') hand.share = report.share;
    if (report.kind === 'done') {
      this.outcomes.push(report.outcome);
      this.giveNext(hand);
      this.wake();
    }
    this.onProgress(this.hands.reduce((sum, { share }) => sum + share, 0));
  }

  private fail({ task }: Hand, why: string): void {
    this.failure ??= new Error(task ? `Replicate ${task.replicate}: ${why}` : why);
    this.wake();
  }
}
