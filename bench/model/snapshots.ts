// Saving a run and going back to it: how long each takes, and whether it leads back to where it was.
import type { Simulation } from '../../src/engine/simulation.ts';
import { type Spread, spreadOf } from '../measure.ts';

export interface SnapshotResult {
  megabytes: number;
  /** Milliseconds of wall time, into memory that was claimed before. */
  take: Spread;
  restore: Spread;
}

const ROUNDS = 7;
/** Days lived between the first snapshot and the way back. */
const AWAY_DAYS = 7;

/**
 * The simulation stands afterwards where it stood before.
 * @throws when a way back ends elsewhere
 */
export async function measureSnapshots(simulation: Simulation): Promise<SnapshotResult> {
  const before = await simulation.digest();
  const space = new Uint8Array(simulation.snapshotBytes);
  // not counted: its memory is touched for the first time
  const first = simulation.snapshot(space);
  simulation.step(AWAY_DAYS);
  simulation.restore(first);
  const take: number[] = [];
  const restore: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const began = performance.now();
    const snapshot = simulation.snapshot(space);
    const taken = performance.now();
    simulation.restore(snapshot);
    restore.push(performance.now() - taken);
    take.push(taken - began);
  }
  if ((await simulation.digest()) !== before) throw new Error('A snapshot did not lead back to its day.');
  return { megabytes: space.length / 1e6, take: spreadOf(take), restore: spreadOf(restore) };
}
