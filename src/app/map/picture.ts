// What the page asks of the map, and what it draws round the map's canvases.
import type { Camera } from './camera.ts';
import type { Label } from './labels.ts';
import type { Home, Inset } from './layout.ts';
import type { Attention } from './wishes.ts';

export interface MapOptions extends Attention {
  projector: boolean;
  labels: boolean;
  stillness: boolean;
  playing: boolean;
}

/** What the page draws round the canvases. */
export interface MapPicture {
  labels: Label[];
  home: Home;
  inset: Inset | null;
  moving: boolean;
  /** People lit with the chosen trust. */
  people: number;
  patientsAPoint: number;
  camera: Camera;
}
