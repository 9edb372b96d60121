// How the map divides its rectangle: the country flush left, London in the spare sea.
import type { RunView } from '../../engine/frame.ts';
import { type Camera, ENGLAND, fitted, londonCamera, type Rect, screenX, screenY, seen } from './camera.ts';

export interface Inset {
  rect: Rect;
  camera: Camera;
  /** The part of the main map that it shows. */
  frame: Rect;
}

export interface Home {
  camera: Camera;
  inset: Inset | null;
}

/** Kilometres across the inset, and how many times larger than the country it is at least. */
const INSET_KM = 57.5;
const INSET_TIMES = 5.05;

/** Whether the people of the run fill England, rather than a part of it or a made-up country. */
export function coversEngland(view: RunView): boolean {
  let south = Number.POSITIVE_INFINITY;
  let north = Number.NEGATIVE_INFINITY;
  for (const northing of view.zones.northingKm) {
    south = Math.min(south, northing);
    north = Math.max(north, northing);
  }
  return north - south > 400;
}

function extent(view: RunView) {
  const box = { west: 1e9, east: -1e9, south: 1e9, north: -1e9 };
  const take = (easting: Float32Array, northing: Float32Array) => {
    easting.forEach((value, i) => {
      box.west = Math.min(box.west, value);
      box.east = Math.max(box.east, value);
      box.south = Math.min(box.south, northing[i]!);
      box.north = Math.max(box.north, northing[i]!);
    });
  };
  take(view.zones.eastingKm, view.zones.northingKm);
  take(view.sites.eastingKm, view.sites.northingKm);
  return box;
}

export function homeOf(view: RunView, width: number, height: number): Home {
  const phone = width < 600;
  if (!coversEngland(view)) {
    const margin = Math.min(width, height) * 0.1;
    const rect = { x: margin, y: margin, width: width - 2 * margin, height: height - 2 * margin };
    return { camera: fitted(extent(view), rect, false), inset: null };
  }
  const left = phone ? 4 : width >= 1000 ? 84 : 34;
  const rect = { x: left, y: 8, width: width - left - 4, height: height - 16 };
  const camera = fitted(ENGLAND, rect, true);

  const insetWidth = Math.min(width * 0.355, height * 0.52);
  const insetScale = Math.max(insetWidth / INSET_KM, INSET_TIMES * camera.scale);
  const insetRect: Rect = phone
    ? { x: width - insetWidth - 8, y: 44, width: insetWidth, height: insetWidth * 0.8 }
    : {
        x: width - insetWidth - 16,
        y: height - insetWidth * 0.8 - (width >= 1000 ? 24 : 14),
        width: insetWidth,
        height: insetWidth * 0.8,
      };
  const insetCamera = londonCamera(insetRect, insetScale);
  const box = seen(insetCamera, insetRect);
  const x = screenX(camera, box.west);
  const y = screenY(camera, box.north);
  const frame = {
    x,
    y,
    width: screenX(camera, box.east) - x,
    height: screenY(camera, box.south) - y,
  };
  return { camera, inset: { rect: insetRect, camera: insetCamera, frame } };
}
