// The page's end of the model's thread: opens a run, keeps the model a bounded way ahead of what is shown, and turns
// a failing worker into a rejected promise.
import * as Comlink from 'comlink';
import type { ModelWorker, Opened, RunRequest, StartingFigure } from './run/protocol.ts';
import type { Recording } from './run/recording.ts';

/** The model works out at most this far beyond the day shown. */
const LEAD_DAYS = 2 * 365;
/** Weeks asked for at a time: long enough to be cheap, short enough that a new request is served soon. */
const WEEKS_A_CALL = 2;

export class Host {
  private readonly thread: Worker;
  private readonly model: Comlink.Remote<ModelWorker>;
  private readonly broken: Promise<never>;
  private break: (reason: Error) => void = () => {};
  private wake: () => void = () => {};
  private shownDay = 0;
  private closed = false;

  constructor() {
    this.thread = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'model' });
    this.model = Comlink.wrap<ModelWorker>(this.thread);
    this.broken = new Promise((_, reject) => {
      this.break = reject;
    });
    this.broken.catch(() => {});
    this.thread.onerror = (event) => {
      event.preventDefault();
      this.break(new Error(event.message || 'The model stopped.'));
    };
  }

  /** Calls pending when the worker ends would never settle by themselves. */
  private settled<T>(call: Promise<T>): Promise<T> {
    return Promise.race([call, this.broken]);
  }

  open(request: RunRequest, onProgress: (share: number) => void): Promise<Opened> {
    return this.settled(this.model.open(request, Comlink.proxy(onProgress)));
  }

  /** Records the run into `recording` until it is finished or closed; `added` is called after each piece. */
  async record(recording: Recording, added: () => void): Promise<void> {
    recording.add(await this.settled(this.model.first()));
    added();
    while (!recording.finished && !this.closed) {
      if (recording.lastDay > this.shownDay + LEAD_DAYS) {
        await new Promise<void>((resolve) => {
          this.wake = resolve;
        });
        continue;
      }
      for (const slice of await this.settled(this.model.advance(WEEKS_A_CALL))) recording.add(slice);
      added();
    }
  }

  /** Tells the day shown; a waiting model goes on when it has come near enough. */
  shows(day: number): void {
    this.shownDay = day;
    this.wake();
  }

  startingFigures(trust: number): Promise<StartingFigure[]> {
    return this.settled(this.model.startingFigures(trust));
  }

  digestAfter(request: RunRequest, days: number): Promise<string> {
    return this.settled(this.model.digestAfter(request, days));
  }

  close(): void {
    this.closed = true;
    this.wake();
    this.break(new Error('closed'));
    this.thread.terminate();
  }
}
