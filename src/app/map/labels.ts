// Which hospitals are named on the map, and where the names stand so that none lies on another or on a glyph.
import type { Rect } from './camera.ts';
import type { Standing } from './scene.ts';

export interface Wish {
  standing: Standing;
  name: string;
  /** Set only when something is happening. */
  second: string;
}

export interface Label {
  key: string;
  site: number;
  name: string;
  second: string;
  x: number;
  /** Baseline of the name. */
  y: number;
  anchor: 'start' | 'middle' | 'end';
  leader: [number, number, number, number] | null;
}

export interface LabelSizes {
  name: number;
  second: number;
}

/** Eight places about a glyph: unit direction and how the text hangs on it. */
const PLACES = [
  { dx: 1, dy: 0, anchor: 'start' },
  { dx: -1, dy: 0, anchor: 'end' },
  { dx: 0, dy: -1, anchor: 'middle' },
  { dx: 0, dy: 1, anchor: 'middle' },
  { dx: 0.75, dy: -0.75, anchor: 'start' },
  { dx: 0.75, dy: 0.75, anchor: 'start' },
  { dx: -0.75, dy: -0.75, anchor: 'end' },
  { dx: -0.75, dy: 0.75, anchor: 'end' },
] as const;
const GAPS = [5, 20, 38, 60];
const MOST_COST = 900;
/** A label that stays where it was is worth this much: names that jump cannot be read. */
const LOYALTY = 30;

const WEIGHT = { glyph: 0.6, label: 12, panel: 9, ring: 26, place: 1.5, crossed: 70 };

const overlap = (a: Rect, b: Rect): number => {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
};

function crosses(x1: number, y1: number, x2: number, y2: number, disc: Standing): boolean {
  const dx = x2 - x1;
  const dy = y2 - y1;
  const part = ((disc.placedX - x1) * dx + (disc.placedY - y1) * dy) / (dx * dx + dy * dy || 1);
  const at = Math.max(0, Math.min(1, part));
  return Math.hypot(x1 + dx * at - disc.placedX, y1 + dy * at - disc.placedY) < disc.size + 1;
}

interface Spot {
  label: Label;
  box: Rect;
  cost: number;
  place: number;
}

export class Labels {
  private before = new Map<string, number>();

  constructor(private readonly measure: (text: string, size: number, bold: boolean) => number) {}

  /**
   * Places wishes in the order of their importance. `inside` bounds the text; `panels` are kept free; `standings`
   * are all glyphs of this map.
   */
  place(
    wishes: readonly Wish[],
    standings: readonly Standing[],
    inside: Rect,
    panels: readonly Rect[],
    sizes: LabelSizes,
  ): Label[] {
    const taken: Rect[] = [];
    const labels: Label[] = [];
    const places = new Map<string, number>();
    for (const wish of wishes) {
      let best: Spot | undefined;
      for (let g = 0; g < GAPS.length; g++) {
        for (let p = 0; p < PLACES.length; p++) {
          const spot = this.spot(wish, p, g, standings, taken, inside, panels, sizes);
          if (!best || spot.cost < best.cost) best = spot;
        }
      }
      if (!best || best.cost > MOST_COST) continue;
      taken.push(best.box);
      labels.push(best.label);
      places.set(best.label.key, best.place);
    }
    this.before = places;
    return labels;
  }

  private spot(
    wish: Wish,
    p: number,
    g: number,
    standings: readonly Standing[],
    taken: readonly Rect[],
    inside: Rect,
    panels: readonly Rect[],
    sizes: LabelSizes,
  ): Spot {
    const { standing, name, second } = wish;
    const place = PLACES[p]!;
    const gap = GAPS[g]!;
    const width = Math.max(
      this.measure(name, sizes.name, true),
      second ? this.measure(second, sizes.second, false) : 0,
    );
    const line = sizes.name * 1.2;
    const height = line + (second ? sizes.second * 1.25 : 0);
    const reach = standing.radius + gap;
    const px = standing.placedX + place.dx * reach;
    const py = standing.placedY + place.dy * reach;
    const left = place.anchor === 'start' ? px : place.anchor === 'end' ? px - width : px - width / 2;
    const top = place.dy < 0 ? py - height : place.dy > 0 ? py : py - line / 2;
    const box = { x: left - 2, y: top - 1, width: width + 4, height: height + 2 };

    let cost = WEIGHT.ring * g + WEIGHT.place * p;
    const area = box.width * box.height;
    cost += (area - overlap(box, inside)) * WEIGHT.panel;
    for (const panel of panels) cost += overlap(box, panel) * WEIGHT.panel;
    for (const other of taken) cost += overlap(box, other) * WEIGHT.label;
    const leader: Label['leader'] =
      g === 0
        ? null
        : [
            standing.placedX + place.dx * (standing.radius + 1),
            standing.placedY + place.dy * (standing.radius + 1),
            px - place.dx * 2,
            py - place.dy * 2,
          ];
    for (const disc of standings) {
      const side = disc.radius * 1.8;
      const square = { x: disc.placedX - side / 2, y: disc.placedY - side / 2, width: side, height: side };
      cost += overlap(box, square) * WEIGHT.glyph;
      if (leader && disc !== standing && crosses(...leader, disc)) cost += WEIGHT.crossed;
    }
    const key = `${standing.site}`;
    const index = g * PLACES.length + p;
    if (this.before.get(key) === index) cost -= LOYALTY;
    return {
      cost,
      box,
      place: index,
      label: {
        key,
        site: standing.site,
        name,
        second,
        x: Math.round(px),
        y: Math.round(top + sizes.name * 0.95),
        anchor: place.anchor,
        leader,
      },
    };
  }
}

/** Largest hospitals first, each at least `apart` from those already `named`. */
export function fillEmptyRegions(
  standings: readonly Standing[],
  named: readonly Standing[],
  apart: number,
  most: number,
): Standing[] {
  const chosen: Standing[] = [];
  const bySize = [...standings].sort((a, b) => b.size - a.size || a.site - b.site);
  for (const standing of bySize) {
    if (chosen.length >= most) break;
    const far = (other: Standing) => Math.hypot(other.x - standing.x, other.y - standing.y) >= apart;
    if (named.every(far) && chosen.every(far)) chosen.push(standing);
  }
  return chosen;
}
