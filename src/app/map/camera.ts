/** A view of the country: kilometres of the British National Grid to pixels of the map. */
export interface Camera {
  /** Pixels per km. */
  scale: number;
  /** Pixel of easting 0 and of northing 0; northings run up the screen. */
  left: number;
  bottom: number;
}

export interface Box {
  west: number;
  east: number;
  south: number;
  north: number;
}

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** England without Scilly. */
export const ENGLAND: Box = { west: 134, east: 657, south: 8, north: 659 };
/** What the inset of London shows; its shape is the inset's. */
const LONDON_MIDDLE = { easting: 531, northing: 180 };

export const screenX = (camera: Camera, easting: number) => camera.left + easting * camera.scale;
export const screenY = (camera: Camera, northing: number) => camera.bottom - northing * camera.scale;
export const eastingAt = (camera: Camera, x: number) => (x - camera.left) / camera.scale;
export const northingAt = (camera: Camera, y: number) => (camera.bottom - y) / camera.scale;

/** Fits a box of country into a rectangle of the map, flush left or centred. */
export function fitted(box: Box, into: Rect, flushLeft: boolean): Camera {
  const scale = Math.min(into.width / (box.east - box.west), into.height / (box.north - box.south));
  const spareX = into.width - scale * (box.east - box.west);
  const spareY = into.height - scale * (box.north - box.south);
  return {
    scale,
    left: into.x + (flushLeft ? 0 : spareX / 2) - box.west * scale,
    bottom: into.y + spareY / 2 + box.north * scale,
  };
}

/** A camera that has `easting`, `northing` in the middle of `rect`. */
export function centredOn(easting: number, northing: number, scale: number, rect: Rect): Camera {
  return {
    scale,
    left: rect.x + rect.width / 2 - easting * scale,
    bottom: rect.y + rect.height / 2 + northing * scale,
  };
}

/** Zooms about a pixel that stays where it is. */
export function zoomed(camera: Camera, factor: number, x: number, y: number): Camera {
  const scale = camera.scale * factor;
  return {
    scale,
    left: x - eastingAt(camera, x) * scale,
    bottom: y + northingAt(camera, y) * scale,
  };
}

/** Between two cameras, `part` 0-1: the scale changes by ratio so that a zoom looks even. */
export function between(from: Camera, to: Camera, part: number, rect: Rect): Camera {
  const x = rect.x + rect.width / 2;
  const y = rect.y + rect.height / 2;
  const scale = from.scale * (to.scale / from.scale) ** part;
  const easting = eastingAt(from, x) + (eastingAt(to, x) - eastingAt(from, x)) * part;
  const northing = northingAt(from, y) + (northingAt(to, y) - northingAt(from, y)) * part;
  return centredOn(easting, northing, scale, rect);
}

export const londonCamera = (inset: Rect, scale: number): Camera =>
  centredOn(LONDON_MIDDLE.easting, LONDON_MIDDLE.northing, scale, inset);

/** The country seen through a rectangle. */
export function seen(camera: Camera, rect: Rect): Box {
  return {
    west: eastingAt(camera, rect.x),
    east: eastingAt(camera, rect.x + rect.width),
    south: northingAt(camera, rect.y + rect.height),
    north: northingAt(camera, rect.y),
  };
}

export const within = (box: Box, easting: number, northing: number): boolean =>
  easting >= box.west && easting <= box.east && northing >= box.south && northing <= box.north;
