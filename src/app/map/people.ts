// Whose people are lit: each zone with its nearest open hospital.
import type { Frame, RunView } from '../../engine/frame.ts';
import type { Lights } from './lights.ts';
import { nearestOpen } from './swings.ts';

const CHOSEN = 3.2;
const REST = 0.5;

/** The lights of a run on the day of `frame`; the people of `chosen` stand out when it is not −1. */
export function lightsOf(view: RunView, frame: Frame, chosen: number): { lights: Lights; people: number } {
  const { eastingKm, northingKm, population, areaKm2 } = view.zones;
  const crowding = new Float32Array(population.length);
  const lit = new Float32Array(population.length).fill(1);
  let people = 0;
  for (let z = 0; z < population.length; z++) {
    const site = nearestOpen(view, frame, -1, eastingKm[z]!, northingKm[z]!);
    if (site < 0) continue;
    const beds = frame.siteBeds[site]!;
    const occupied = beds > 0 ? frame.siteOccupied[site]! / beds : 0;
    // From four fifths full, dark, to all full, bright.
    crowding[z] = Math.max(0, Math.min(1, (occupied - 0.8) / 0.2));
    if (chosen < 0) continue;
    const own = frame.siteTrust[site] === chosen;
    lit[z] = own ? CHOSEN : REST;
    if (own) people += population[z]!;
  }
  return {
    lights: { easting: eastingKm, northing: northingKm, population, areaKm2, crowding, lit },
    people,
  };
}
