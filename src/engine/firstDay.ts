// From a founded and seeded world to its first day.
import { Clock, Column } from '../../assembly/layout.ts';
import type { World } from '../england/world.ts';
import type { Core } from './core.ts';

/** Days of the warm-up done between two reports of progress. */
const WARM_SLICE = 28;
/** Journeys kept for the map: 1 in so many patients, by the size of the world. */
const JOURNEYS_A_WEEK = 2500;
const ARRIVALS_PER_PERSON_AND_WEEK = 0.0145;

/**
 * Draws what the seed decides and lives through the time before the first day.
 * @param onProgress called with the share done, 0 to 1
 */
export function liveToFirstDay(core: Core, world: World, onProgress?: (share: number) => void): void {
  core.exports.prepare();
  const first = core.exports.firstDay();
  for (let day = first; day < 0; day++) {
    core.exports.warm(day);
    if (onProgress && (day - first) % WARM_SLICE === 0) onProgress((day - first) / -first);
  }
  core.exports.open();
  const people = world.zones.reduce((sum, zone) => sum + zone.population.reduce((a, b) => a + b, 0), 0);
  const arrivals = people * ARRIVALS_PER_PERSON_AND_WEEK;
  core.i32(Column.Clock)[Clock.JourneyEvery] = Math.max(1, Math.round(arrivals / JOURNEYS_A_WEEK));
}
