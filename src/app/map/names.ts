// The names on the map and in the inset, placed anew when what stands on the map has changed.
import type { Frame, RunView } from '../../engine/frame.ts';
import type { Recording } from '../run/recording.ts';
import { type Camera, type Rect, screenX, screenY } from './camera.ts';
import { type Label, Labels } from './labels.ts';
import type { Inset } from './layout.ts';
import type { Standing } from './scene.ts';
import { type Attention, wishesFor } from './wishes.ts';

/** Names are placed at most this often while time runs, milliseconds. */
const EVERY_MS = 400;

/** Where SCOTLAND and WALES are written: easting, northing. */
export const FAR_NAMES = { scotland: [305, 610], wales: [270, 290] } as const;

function measurer(): (text: string, size: number, bold: boolean) => number {
  const context = document.createElement('canvas').getContext('2d')!;
  const family = getComputedStyle(document.body).fontFamily;
  const known = new Map<string, number>();
  return (text, size, bold) => {
    const key = `${bold ? 700 : 400} ${size} ${text}`;
    let width = known.get(key);
    if (width === undefined) {
      context.font = `${bold ? 700 : 400} ${size}px ${family}`;
      width = context.measureText(text).width;
      known.set(key, width);
    }
    return width;
  };
}

export interface Named {
  view: RunView;
  recording: Recording;
  frame: Frame;
  size: Rect;
  camera: Camera;
  inset: Inset | null;
  main: readonly Standing[];
  london: readonly Standing[];
  projector: boolean;
  attention: Attention;
}

export class NameLayer {
  private readonly country: Labels;
  private readonly city: Labels;
  private key = '';
  private placedAt = 0;
  private placedFor: Camera | null = null;
  labels: Label[] = [];

  constructor() {
    const measure = measurer();
    this.country = new Labels(measure);
    this.city = new Labels(measure);
  }

  /** Places the names again if `key` is another; in a hurry at once, else when the last time is long enough ago. */
  update(key: string, hurry: boolean, named: Named): void {
    if (key === this.key) return;
    // Where the view is another, the names of the old one would hang in the air.
    const elsewhere = named.camera !== this.placedFor;
    if (!hurry && !elsewhere && performance.now() - this.placedAt < EVERY_MS) return;
    this.key = key;
    this.placedFor = named.camera;
    this.placedAt = performance.now();
    this.labels = this.place(named);
  }

  private place({
    view,
    recording,
    frame,
    size,
    camera,
    inset,
    main,
    london,
    projector,
    attention,
  }: Named): Label[] {
    const { width, height } = size;
    const wide = width >= 900;
    const phone = width < 600;
    const large = width >= 1000 ? { name: 24, second: 22 } : { name: 20, second: 18 };
    const sizes = projector ? large : wide ? { name: 13, second: 12 } : { name: 12, second: 11 };
    const last = recording.events.findLastIndex((event) => event.day <= frame.day);
    const events = recording.events.slice(0, last + 1);

    const most = phone ? 4 : projector ? 10 : wide ? 20 : 14;
    const apart = projector ? 150 : wide ? 95 : 80;
    const wishes = wishesFor(view, frame, recording, events, main, attention, most, apart);
    const panels: Rect[] = [
      { x: 0, y: 0, width: 56, height: 150 },
      { x: width - 440, y: 0, width: 440, height: phone ? 40 : 130 },
      { x: 0, y: height - 28, width: 280, height: 28 },
    ];
    for (const [easting, northing] of Object.values(FAR_NAMES)) {
      panels.push({
        x: screenX(camera, easting) - 55,
        y: screenY(camera, northing) - 12,
        width: 110,
        height: 16,
      });
    }
    if (inset) panels.push(inset.rect, inset.frame);
    const inside = { x: 6, y: 6, width: width - 12, height: height - 12 };
    const labels = this.country.place(wishes, main, inside, panels, sizes);
    if (!inset || phone) return labels;

    const { rect } = inset;
    const title = { x: rect.x, y: rect.y, width: 110, height: 28 };
    const room = { x: rect.x + 5, y: rect.y + 5, width: rect.width - 10, height: rect.height - 10 };
    const local = wishesFor(
      view,
      frame,
      recording,
      events,
      london,
      attention,
      projector ? 4 : wide ? 11 : 6,
      wide ? 70 : 80,
    );
    const inLondon = this.city.place(local, london, room, [title], sizes);
    return [...labels, ...inLondon.map((label) => ({ ...label, key: `London ${label.key}` }))];
  }
}
