// A thread of the bench: does one task and tells how far it is.
import * as Comlink from 'comlink';
import { wallClock } from '../../../bench/clock.ts';
import { contenders, sideBySide } from '../../../bench/kernel/contenders.ts';
import { contest } from '../../../bench/kernel/contest.ts';
import { webAssemblyKernels } from '../../../bench/kernel/webAssembly.ts';
import { makeInstance } from '../../../bench/kernel/workload.ts';
import { measureModel, PIECES_BESIDE_LAPS } from '../../../bench/model/measureModel.ts';
import { worldOf } from '../../../bench/model/place.ts';
import kernelUrl from '../../../build/bench/kernel.wasm?url&no-inline';
import coreUrl from '../../../build/trustscape.wasm?url&no-inline';
import { fetched, readTable } from './files.ts';
import type { BenchWorker, Heard, Task } from './protocol.ts';

async function bytesOf(url: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await fetched(url)).arrayBuffer());
}

/** A breath between two laps, so that what was said is seen and a cancelled page is quick. */
const breath = () => new Promise<void>((go) => setTimeout(go, 0));

function counting(heard: Heard, pieces: number): (words: string) => Promise<void> {
  let done = 0;
  return async (words) => {
    heard(words, done++, pieces);
    await breath();
  };
}

const worker: BenchWorker = {
  async work(task: Task, heard: Heard) {
    const instance = makeInstance();
    const kernel = await bytesOf(kernelUrl);
    if (task.kind === 'kernel') {
      const here = sideBySide(await contenders(kernel, instance, wallClock));
      const onProgress = counting(heard, here.length * (task.rounds + 1));
      const result = await contest({ contenders: here, missing: [] }, task.rounds, onProgress);
      return { kind: 'kernel', result };
    }
    const tools = {
      module: await WebAssembly.compile(await bytesOf(coreUrl)),
      kernel: (await webAssemblyKernels(kernel, instance)).tuned,
      clock: wallClock,
      worldOf: (place: string) => worldOf(place, readTable),
      onProgress: counting(heard, task.laps + PIECES_BESIDE_LAPS),
    };
    return { kind: 'model', result: await measureModel(tools, task.stay, task.laps) };
  },
};

Comlink.expose(worker);
