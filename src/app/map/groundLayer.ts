// Keeps the canvases of the ground in step with the camera: drawn anew when the view has come to rest, stretched by
// the browser while it moves.
import type { Frame } from '../../engine/frame.ts';
import type { Opened } from '../run/protocol.ts';
import type { Camera, Rect } from './camera.ts';
import { drawGround } from './ground.ts';
import type { Inset } from './layout.ts';
import { lightsOf } from './people.ts';

/** The ground is drawn anew when the hand has rested this long, milliseconds. */
const REST_MS = 140;

export class GroundLayer {
  private drawn: Camera | null = null;
  private stale = true;
  private restsAt = 0;
  /** People lit with the chosen trust. */
  people = 0;

  constructor(
    private readonly country: HTMLCanvasElement,
    private readonly london: HTMLCanvasElement,
    private readonly density: number,
  ) {}

  /** Must be drawn again: another run, size, place or choice. */
  spoil(): void {
    this.stale = true;
  }

  /** The hand is on the map. */
  disturb(): void {
    this.restsAt = performance.now() + REST_MS;
  }

  get resting(): boolean {
    return this.restsAt === 0;
  }

  follow(
    opened: Opened,
    frame: Frame,
    camera: Camera,
    size: Rect,
    inset: Inset | null,
    chosen: number,
    gliding: boolean,
  ): void {
    this.london.hidden = inset === null;
    if (!this.resting && performance.now() > this.restsAt) {
      this.restsAt = 0;
      this.stale = true;
    }
    if (this.stale && !gliding && this.resting) this.draw(opened, frame, camera, size, inset, chosen);
    if (!this.drawn) return;
    const by = camera.scale / this.drawn.scale;
    const x = camera.left - this.drawn.left * by;
    const y = camera.bottom - this.drawn.bottom * by;
    this.country.style.transform =
      by === 1 && x === 0 && y === 0 ? '' : `translate(${x}px, ${y}px) scale(${by})`;
  }

  private draw(
    opened: Opened,
    frame: Frame,
    camera: Camera,
    size: Rect,
    inset: Inset | null,
    chosen: number,
  ): void {
    this.stale = false;
    const { lights, people } = lightsOf(opened.view, frame, chosen);
    this.people = people;
    const { density } = this;
    drawGround(this.country, { rect: size, density, camera, inset: false }, opened.land, lights);
    this.drawn = camera;
    if (!inset) return;
    const rect = {
      x: Math.round(inset.rect.x),
      y: Math.round(inset.rect.y),
      width: Math.round(inset.rect.width),
      height: Math.round(inset.rect.height),
    };
    drawGround(this.london, { rect, density, camera: inset.camera, inset: true }, opened.land, lights);
    this.london.style.left = `${rect.x}px`;
    this.london.style.top = `${rect.y}px`;
    this.london.style.width = `${rect.width}px`;
    this.london.style.height = `${rect.height}px`;
  }
}
