import { describe, expect, it } from 'vitest';
import { EventKind } from '../../assembly/layout.ts';
import { happeningsAt } from '../../src/app/map/happenings.ts';
import { type Label, Labels } from '../../src/app/map/labels.ts';
import { glyphRadius, separate } from '../../src/app/map/places.ts';
import type { Standing } from '../../src/app/map/scene.ts';
import { money } from '../../src/app/print.ts';
import { dateOf, quarterName, quarterStep } from '../../src/app/run/dates.ts';
import { Homes, scatterKm } from '../../src/app/run/homes.ts';
import { Recording } from '../../src/app/run/recording.ts';
import { shortSite, shortTrust } from '../../src/app/shortNames.ts';

const fraction = (value: number) => value - Math.floor(value);

/** `n` hospitals spread over 600 × 500 pixels, or a part of it; always the same. */
function hospitals(n: number, part = 1): Standing[] {
  return Array.from({ length: n }, (_, i) => {
    const x = 100 + 600 * part * fraction(i * 0.7548776662);
    const y = 100 + 500 * part * fraction(i * 0.569840291);
    const size = 4 + 8 * fraction(i * 0.618);
    return {
      site: i,
      trust: i,
      x,
      y,
      placedX: x,
      placedY: y,
      radius: size + 1,
      size,
      shape: 0,
      rating: 3,
      clock: -1,
    };
  });
}

describe('glyphs', () => {
  it('have areas in proportion to income', () => {
    const area = (income: number) => glyphRadius(income, 1.375, false, false) ** 2;
    expect(area(400) / area(100)).toBeCloseTo(4, 6);
    expect(area(1000) / area(100)).toBeCloseTo(10, 6);
  });

  it('part where they overlap and stay near their places', () => {
    const discs = hospitals(90, 0.5);
    const overlapping = () => {
      let pairs = 0;
      discs.forEach((a, i) => {
        for (const b of discs.slice(i + 1)) {
          if (Math.hypot(a.placedX - b.placedX, a.placedY - b.placedY) < a.radius + b.radius - 1) pairs++;
        }
      });
      return pairs;
    };
    expect(overlapping()).toBeGreaterThan(5);
    separate(discs, 140);
    expect(overlapping()).toBe(0);
    for (const disc of discs)
      expect(Math.hypot(disc.placedX - disc.x, disc.placedY - disc.y)).toBeLessThan(40);
  });
});

describe('names on the map', () => {
  const sizes = { name: 13, second: 12 };
  const measure = (text: string, size: number) => text.length * size * 0.55;

  const box = (label: Label) => {
    const width = Math.max(
      measure(label.name, sizes.name),
      label.second ? measure(label.second, sizes.second) : 0,
    );
    const left =
      label.anchor === 'start' ? label.x : label.anchor === 'end' ? label.x - width : label.x - width / 2;
    return { left, right: left + width, top: label.y - 11, bottom: label.y + (label.second ? 16 : 3) };
  };

  it('lie on no other name and within the map', () => {
    const standings = hospitals(60);
    const wishes = standings.slice(0, 20).map((standing, i) => ({
      standing,
      name: `Hospital ${i}`,
      second: i % 3 === 0 ? 'enters the regime' : '',
    }));
    const inside = { x: 0, y: 0, width: 800, height: 700 };
    const boxes = new Labels(measure).place(wishes, standings, inside, [], sizes).map(box);
    expect(boxes.length).toBeGreaterThan(14);
    boxes.forEach((a, i) => {
      expect(a.left).toBeGreaterThan(-2);
      expect(a.right).toBeLessThan(802);
      for (const b of boxes.slice(i + 1)) {
        const apart =
          a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom <= b.top + 1 || b.bottom <= a.top + 1;
        expect(apart).toBe(true);
      }
    });
  });

  it('are short, and never empty', () => {
    expect(shortTrust('Mid Staffordshire NHS Foundation Trust')).toBe('Mid Staffordshire');
    expect(shortTrust('University Hospitals of Leicester NHS Trust')).toBe('Leicester');
    expect(shortTrust('Barking, Havering and Redbridge University Hospitals NHS Trust')).toBe('Barking');
    expect(shortSite("Queen Mary's Hospital")).toBe("Queen Mary's");
    expect(shortTrust('Trust')).toBe('Trust');
  });
});

describe('time', () => {
  it('steps to the first days of calendar quarters', () => {
    const start = '2008-04-01';
    expect(quarterStep(start, 0, 1)).toBe(91);
    expect(quarterStep(start, 100, -1)).toBe(91);
    expect(quarterStep(start, 91, -1)).toBe(0);
    expect(quarterName(dateOf(start, 275))).toBe('Q1 2009');
  });

  it('shows an event for 1.2 seconds from its day, and not before', () => {
    const event = {
      day: 100,
      kind: EventKind.Takeover,
      trust: 0,
      site: -1,
      counterpart: 1,
      instrument: 0,
      amount: 0,
    };
    expect(happeningsAt([event], 99.9, 36.5)).toEqual([]);
    expect(happeningsAt([event], 118.25, 36.5)).toEqual([{ event, age: 0.5 }]);
    expect(happeningsAt([event], 100 + 1.3 * 36.5, 36.5)).toEqual([]);
  });
});

describe('what is kept of a run', () => {
  it('thins a week and remembers how many patients each journey stands for', () => {
    const recording = new Recording();
    const count = 6000;
    const points = new Float32Array(count * 5);
    for (let i = 0; i < count; i++)
      points.set([530, 180, 531, 181, Math.floor(3 * fraction(i * 0.618))], i * 5);
    recording.add({
      frames: [],
      journeys: { count, every: 100, points },
      events: [],
      episodes: 1,
      episodesPerSecond: 1,
      finished: false,
    });
    const week = recording.weeks[0]!;
    expect(week.count * week.every).toBeCloseTo(count * 100, 3);
    const kinds = [0, 1, 2].map((kind) => week.kinds.filter((k) => k === kind).length / week.count);
    for (const share of kinds) expect(share).toBeCloseTo(1 / 3, 1);
  });

  it('scatters homes over their small area, always to the same place', () => {
    const zones = {
      eastingKm: Float32Array.of(530.12),
      northingKm: Float32Array.of(180.34),
      population: Float32Array.of(8000),
      areaKm2: Float32Array.of(3),
    };
    const homes = new Homes(zones);
    const places = Array.from({ length: 200 }, (_, n) =>
      homes.scatter(zones.eastingKm[0]!, zones.northingKm[0]!, n),
    );
    const distances = places.map(([x, y]) => Math.hypot(x - zones.eastingKm[0]!, y - zones.northingKm[0]!));
    expect(Math.max(...distances)).toBeLessThanOrEqual(scatterKm(3));
    expect(Math.max(...distances)).toBeGreaterThan(scatterKm(3) * 0.9);
    expect(homes.scatter(zones.eastingKm[0]!, zones.northingKm[0]!, 7)).toEqual(places[7]);
  });
});

describe('money', () => {
  it('is printed with a true minus and its unit', () => {
    expect(money(-2.14)).toBe('\u2212£2.1m');
    expect(money(438.2)).toBe('£438m');
    expect(money(1240)).toBe('£1.24bn');
    expect(money(-0.01)).toBe('£0.0m');
  });
});
