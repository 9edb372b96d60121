// The model knows the small area that a patient lives in, not the door: on the map homes are scattered over the area.
import type { RunView } from '../../engine/frame.ts';

/** How far people of a small area are scattered about its middle, km; the lights of the ground are scattered the same. */
export const scatterKm = (areaKm2: number) => Math.min(5.5, 0.62 * Math.sqrt(areaKm2 / Math.PI) + 0.25);

const key = (easting: number, northing: number) =>
  Math.round(easting * 100) * 1e6 + Math.round(northing * 100);
const fraction = (value: number) => value - Math.floor(value);

export class Homes {
  private readonly reach = new Map<number, number>();

  constructor(zones?: RunView['zones']) {
    zones?.areaKm2.forEach((area, z) => {
      this.reach.set(key(zones.eastingKm[z]!, zones.northingKm[z]!), scatterKm(area));
    });
  }

  /** A home near the middle of a small area; the same for the same `n`. */
  scatter(easting: number, northing: number, n: number): [number, number] {
    const out = (this.reach.get(key(easting, northing)) ?? 0) * Math.sqrt(fraction(n * 0.7548776662));
    const angle = 2 * Math.PI * fraction(n * 0.569840291 + easting);
    return [easting + out * Math.cos(angle), northing + out * Math.sin(angle)];
  }
}
