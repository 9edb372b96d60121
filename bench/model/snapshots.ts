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
/** Days lived between a snapshot and the way back. */
const AWAY_DAYS = 7;

/**
 * @param digest of the day on which the simulation stands; it stands there again afterwards
 * @throws when a way back ends elsewhere
 */
export async function measureSnapshots(simulation: Simulation, digest: string): Promise<SnapshotResult> {
  const space = simulation.snapshot().bytes;
  const take: number[] = [];
  const restore: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const began = performance.now();
    const snapshot = simulation.snapshot(space);
    const taken = performance.now();
    simulation.step(AWAY_DAYS);
    const returns = performance.now();
    simulation.restore(snapshot);
    restore.push(performance.now() - returns);
    take.push(taken - began);
  }
  if ((await simulation.digest()) !== digest) throw new Error('A snapshot did not lead back to its day.');
  return { megabytes: space.length / 1e6, take: spreadOf(take), restore: spreadOf(restore) };
}
