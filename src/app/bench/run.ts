// The run of a visitor's bench: task by task, each in a thread of its own, so that one's memory does not weigh on another.
import { signal } from '@preact/signals';
import * as Comlink from 'comlink';
import type { BenchResult } from '../../../bench/result.ts';
import packageFile from '../../../package.json';
import { type Choice, FIRST_CHOICE, tasks, weight } from './choice.ts';
import { describeBrowser } from './machine.ts';
import type { BenchWorker, Done, Task } from './protocol.ts';

export const choice = signal<Choice>(FIRST_CHOICE);
export const running = signal(false);
/** Share of the run that is done, 0-1, and what is being done. */
export const share = signal(0);
export const doing = signal('');
export const failure = signal('');
export const result = signal<BenchResult | null>(null);

let thread: Worker | null = null;
let stop: (reason: Error) => void = () => {};

/** Measures what is chosen; what is measured already shows while the rest goes on. */
export async function measure(): Promise<void> {
  const wanted = tasks(choice.peek());
  const whole = wanted.reduce((sum, task) => sum + weight(task), 0);
  const found: BenchResult = {
    trustscape: packageFile.version,
    began: new Date().toISOString(),
    quick: choice.peek().quick,
    clock: 'wall',
    machine: await describeBrowser(),
  };
  running.value = true;
  failure.value = '';
  result.value = null;
  share.value = 0;
  let before = 0;
  try {
    for (const task of wanted) {
      const done = await inThread(task, (words, pieces, of) => {
        doing.value = words;
        share.value = (before + (weight(task) * pieces) / of) / whole;
      });
      if (done.kind === 'kernel') found.kernel = done.result;
      else found.model = [...(found.model ?? []), done.result];
      before += weight(task);
      result.value = { ...found };
    }
    share.value = 1;
  } catch (error) {
    failure.value = error instanceof Error ? error.message : String(error);
  } finally {
    running.value = false;
  }
}

/** Ends the run at once; what was measured stays. */
export function cancel(): void {
  stop(new Error('Stopped.'));
}

async function inThread(
  task: Task,
  heard: (words: string, done: number, pieces: number) => void,
): Promise<Done> {
  const mine = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'bench' });
  thread = mine;
  const broken = new Promise<never>((_, reject) => {
    stop = reject;
    mine.onerror = (event) => {
      event.preventDefault();
      reject(new Error(event.message || 'The bench stopped.'));
    };
  });
  try {
    const work = Comlink.wrap<BenchWorker>(mine).work(task, Comlink.proxy(heard));
    return await Promise.race([work, broken]);
  } finally {
    mine.terminate();
    if (thread === mine) thread = null;
  }
}
