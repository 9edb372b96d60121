// The whole model: what an episode costs, against the kernel's patient measured between its laps.
import { compileKernel } from '../kernel/compile.ts';
import { runKernel } from '../kernel/kernel.ts';
import { webAssemblyKernels } from '../kernel/webAssembly.ts';
import { makeInstance, PATIENTS_A_YEAR } from '../kernel/workload.ts';
import { ratioOf, type Spread, spreadOf, timed } from '../measure.ts';
import { createSimulation, peopleOf, worldOf } from './region.ts';

export interface ModelResult {
  place: string;
  people: number;
  zones: number;
  sites: number;
  /** Founding the world and living the time before its first day. */
  creation: { cpuSeconds: number; wallSeconds: number };
  /** The core's memory. */
  memoryMB: number;
  laps: number;
  days: number;
  /** Finished in all laps: attendances, stays, day cases, appointments, births. */
  episodes: number;
  cpuSeconds: number;
  wallSeconds: number;
  millionsPerCpuSecond: Spread;
  nanosecondsAnEpisode: Spread;
  /** Of each lap. */
  nanoseconds: number[];
  digest: string;
}

export interface ModelAgainstKernel extends ModelResult {
  kernelNanoseconds: Spread;
  /** Cost of an episode ÷ cost of a kernel's patient in the lap beside it. */
  timesKernel: Spread;
}

const KERNEL_YEARS = 20;

/**
 * Lives `days` in `laps` near-equal parts. The seasons are in the spread.
 * @param between called after every lap
 */
export async function measureModel(
  module: WebAssembly.Module,
  place: string,
  days: number,
  laps: number,
  onProgress: (words: string) => void,
  between: () => void = () => {},
): Promise<ModelResult> {
  onProgress(`model: ${place}, before the first day …`);
  const world = await worldOf(place);
  const creation = await timed(() => createSimulation(module, world));
  const simulation = creation.value;
  const lived: { cpuSeconds: number; wallSeconds: number; episodes: number }[] = [];
  for (let lap = 1; lap <= laps; lap++) {
    onProgress(`model: ${place}, lap ${lap} of ${laps} …`);
    const before = simulation.episodes;
    const until = Math.round((days * lap) / laps);
    const { cpuSeconds, wallSeconds } = await timed(() => simulation.step(until - simulation.day));
    lived.push({ cpuSeconds, wallSeconds, episodes: simulation.episodes - before });
    between();
  }
  const sum = (of: (lap: (typeof lived)[number]) => number) =>
    lived.reduce((total, lap) => total + of(lap), 0);
  const nanoseconds = lived.map(({ episodes, cpuSeconds }) => (cpuSeconds / episodes) * 1e9);
  return {
    place,
    people: peopleOf(world),
    zones: world.zones.length,
    sites: world.sites.length,
    creation: { cpuSeconds: creation.cpuSeconds, wallSeconds: creation.wallSeconds },
    memoryMB: Math.round(simulation.memoryBytes / 1e6),
    laps,
    days: simulation.day,
    episodes: sum(({ episodes }) => episodes),
    cpuSeconds: sum(({ cpuSeconds }) => cpuSeconds),
    wallSeconds: sum(({ wallSeconds }) => wallSeconds),
    millionsPerCpuSecond: spreadOf(nanoseconds.map((cost) => 1000 / cost)),
    nanosecondsAnEpisode: spreadOf(nanoseconds),
    nanoseconds,
    digest: await simulation.digest(),
  };
}

/** The whole model with a lap of the kernel (`AssemblyScript tuned`) after each of its own. */
export async function measureAgainstKernel(
  module: WebAssembly.Module,
  place: string,
  days: number,
  laps: number,
  onProgress: (words: string) => void,
): Promise<ModelAgainstKernel> {
  const { tuned } = await webAssemblyKernels(compileKernel(), makeInstance());
  runKernel(tuned, KERNEL_YEARS);
  const kernel: number[] = [];
  const model = await measureModel(module, place, days, laps, onProgress, () => {
    const { cpuSeconds } = runKernel(tuned, KERNEL_YEARS);
    kernel.push((cpuSeconds / (KERNEL_YEARS * PATIENTS_A_YEAR)) * 1e9);
  });
  return {
    ...model,
    kernelNanoseconds: spreadOf(kernel),
    timesKernel: ratioOf(model.nanoseconds, kernel),
  };
}
