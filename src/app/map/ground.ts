// The ground under the hospitals: sea, land, coast and the people's lights, on a canvas that is drawn only when the
// view or the chosen people change.
import type { Land } from '../run/protocol.ts';
import { GROUND } from '../theme/tokens.ts';
import { type Camera, type Rect, screenX, screenY } from './camera.ts';
import { drawLights, type Lights } from './lights.ts';
import { THAMES } from './thames.ts';

/** A canvas over a rectangle of the map, with the camera of the whole map. */
export interface GroundView {
  rect: Rect;
  density: number;
  camera: Camera;
  /** An inset has round corners and an edge. */
  inset: boolean;
}

function ring(path: Path2D, points: readonly number[], camera: Camera, close: boolean): void {
  for (let i = 0; i < points.length; i += 2) {
    const x = screenX(camera, points[i]!);
    const y = screenY(camera, points[i + 1]!);
    if (i === 0) path.moveTo(x, y);
    else path.lineTo(x, y);
  }
  if (close) path.closePath();
}

function outline(rings: readonly (readonly number[])[], camera: Camera, close = true): Path2D {
  const path = new Path2D();
  for (const points of rings) ring(path, points, camera, close);
  return path;
}

/** Brightness of the lights for a map of this width. */
const viewFor = (width: number) => (width >= 1000 ? 2 : width >= 600 ? 1.5 : 1.15);

/** One map: far land, England with its glow, the lights clipped to it, and the water. */
function country(
  context: CanvasRenderingContext2D,
  land: Land,
  lights: Lights,
  camera: Camera,
  rect: Rect,
  density: number,
): void {
  context.lineJoin = 'round';
  const rest = outline(land.rest, camera);
  context.fillStyle = GROUND.landFar;
  context.fill(rest);
  context.strokeStyle = GROUND.coastFar;
  context.lineWidth = 1;
  context.stroke(rest);

  const england = outline(land.england, camera);
  if (land.england.length > 0) {
    context.save();
    context.shadowColor = GROUND.glow;
    context.shadowBlur = 26 * density;
    context.fillStyle = GROUND.land;
    context.fill(england);
    context.restore();
    context.fill(england);
  }

  const image = drawLights(lights, camera, rect, density, viewFor(rect.width));
  const layer = new OffscreenCanvas(image.width, image.height);
  layer.getContext('2d')!.putImageData(image, 0, 0);
  context.save();
  if (land.england.length > 0) context.clip(england);
  context.drawImage(layer, rect.x, rect.y, rect.width, rect.height);
  context.restore();

  if (camera.scale > 3 && land.england.length > 0) {
    context.strokeStyle = GROUND.water;
    context.lineCap = 'round';
    context.lineWidth = Math.min(14, 0.3 * camera.scale);
    context.stroke(outline([THAMES], camera, false));
  }
  context.strokeStyle = GROUND.coast;
  context.lineWidth = 1;
  context.stroke(england);
}

export function drawGround(canvas: HTMLCanvasElement, view: GroundView, land: Land, lights: Lights): void {
  const { rect, density, camera, inset } = view;
  canvas.width = Math.round(rect.width * density);
  canvas.height = Math.round(rect.height * density);
  // An opaque canvas hides all below it, which spares the browser a layer at every picture.
  const context = canvas.getContext('2d', { alpha: inset })!;
  context.setTransform(density, 0, 0, density, -rect.x * density, -rect.y * density);

  const edge = new Path2D();
  edge.roundRect(rect.x + 0.5, rect.y + 0.5, rect.width - 1, rect.height - 1, inset ? 8 : 0);
  const middleX = rect.x + rect.width * 0.4;
  const middleY = rect.y + rect.height * 0.5;
  const reach = Math.max(rect.width, rect.height) * 0.6;
  const sea = context.createRadialGradient(middleX, middleY, 0, middleX, middleY, reach);
  sea.addColorStop(0, GROUND.seaLift);
  sea.addColorStop(1, GROUND.sea);
  context.fillStyle = sea;
  if (!inset) {
    context.fillRect(rect.x, rect.y, rect.width, rect.height);
    country(context, land, lights, camera, rect, density);
    return;
  }
  context.fill(edge);
  context.save();
  context.clip(edge);
  country(context, land, lights, camera, rect, density);
  context.restore();
  context.strokeStyle = GROUND.frame;
  context.lineWidth = 1;
  context.stroke(edge);
}
