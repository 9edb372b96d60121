// One row of the whole model: what an episode costs, against the kernel's patient measured between its laps.
import { Simulation } from '../../src/engine/simulation.ts';
import type { World } from '../../src/england/world.ts';
import type { Clock } from '../clock.ts';
import { type Kernel, runKernel } from '../kernel/kernel.ts';
import { PATIENTS_A_YEAR } from '../kernel/workload.ts';
import { ratioOf, type Spread, spreadOf } from '../measure.ts';
import { peopleOf, scenarioOf } from './place.ts';
import { measureSnapshots, type SnapshotResult } from './snapshots.ts';
import type { Stay } from './stay.ts';

export interface ModelResult {
  place: string;
  fidelity: Stay['fidelity'];
  people: number;
  zones: number;
  sites: number;
  /** Founding the world and living the time before its first day. */
  creationSeconds: number;
  /** The core's memory, claimed once; and as much of it as was ever filled. */
  claimedMB: number;
  filledMB: number;
  laps: number;
  days: number;
  /** Finished in all laps: attendances, stays, day cases, appointments, births. */
  episodes: number;
  /** Of all laps, by the clock of the bench. */
  seconds: number;
  millionsASecond: Spread;
  nanosecondsAnEpisode: Spread;
  kernelNanoseconds: Spread;
  /** Cost of an episode ÷ cost of a kernel's patient in the lap beside it. */
  timesKernel: Spread;
  snapshots: SnapshotResult;
  /** Of the last day. */
  digest: string;
}

/** What every row of the model is measured with. */
export interface Instruments {
  module: WebAssembly.Module;
  /** `AssemblyScript tuned`, ready. */
  kernel: Kernel;
  clock: Clock;
  worldOf(place: string): Promise<World>;
  onProgress(words: string): void | Promise<void>;
}

/** How often a stay tells where it stands besides its laps: before the first day, and on it. */
export const PIECES_BESIDE_LAPS = 2;
/** Years of the kernel's lap between two of the model's. */
const KERNEL_YEARS = 20;
/** A patient's record, bytes. */
const RECORD_BYTES = 8;

/**
 * Lives a stay in `laps` near-equal parts, a lap of the kernel after each. The seasons are in the spread.
 * @throws when a law of the world breaks, a table overflows, or a snapshot does not lead back to where it was taken
 */
export async function measureModel(tools: Instruments, stay: Stay, laps: number): Promise<ModelResult> {
  const { module, clock, onProgress } = tools;
  const name = `model: ${stay.place}, ${stay.fidelity}`;
  await onProgress(`${name}, before the first day …`);
  const world = await tools.worldOf(stay.place);
  const began = clock();
  const simulation = await Simulation.create(module, world, scenarioOf(stay));
  const creationSeconds = clock() - began;
  await onProgress(`${name}, snapshots …`);
  const snapshots = await measureSnapshots(simulation);

  const lived: { seconds: number; episodes: number }[] = [];
  const kernel: number[] = [];
  for (let lap = 1; lap <= laps; lap++) {
    await onProgress(`${name}, lap ${lap} of ${laps} …`);
    const before = simulation.episodes;
    const until = Math.round((stay.days * lap) / laps);
    const start = clock();
    simulation.step(until - simulation.day);
    lived.push({ seconds: clock() - start, episodes: simulation.episodes - before });
    kernel.push(
      (runKernel(tools.kernel, KERNEL_YEARS, clock).seconds / (KERNEL_YEARS * PATIENTS_A_YEAR)) * 1e9,
    );
  }
  if (simulation.overflows > 0) throw new Error(`${name}: ${simulation.overflows} found no room in a table.`);
  const nanoseconds = lived.map(({ episodes, seconds }) => (seconds / episodes) * 1e9);
  const { room = 0, used = 0 } = simulation.livePeak();
  return {
    place: stay.place,
    fidelity: stay.fidelity,
    people: peopleOf(simulation),
    zones: world.zones.length,
    sites: world.sites.length,
    creationSeconds,
    claimedMB: simulation.memoryBytes / 1e6,
    filledMB: (simulation.memoryBytes - (room - used) * RECORD_BYTES) / 1e6,
    laps,
    days: simulation.day,
    episodes: lived.reduce((sum, { episodes }) => sum + episodes, 0),
    seconds: lived.reduce((sum, { seconds }) => sum + seconds, 0),
    millionsASecond: spreadOf(nanoseconds.map((cost) => 1000 / cost)),
    nanosecondsAnEpisode: spreadOf(nanoseconds),
    kernelNanoseconds: spreadOf(kernel),
    timesKernel: ratioOf(nanoseconds, kernel),
    snapshots,
    digest: await simulation.digest(),
  };
}
