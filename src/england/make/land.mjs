// Outlines of England, and of Wales and Scotland beside it, for the map. Natural Earth, public domain, by way of world-atlas.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import { round } from './csv.mjs';
import { distanceKm, gridKm } from './grid.mjs';

const UNITED_KINGDOM = '826';
// England: a third of a pixel on a screen that holds all of it; its neighbours are background.
const TOLERANCE_KM = { england: 0.35, wales: 0.8, scotland: 0.8 };
const SMALLEST_KM2 = 2; // lesser islands are left out

/** { england, wales, scotland }: polygons of [easting, northing] in km, first point not repeated. */
export function makeLand(facts) {
  const atlas = JSON.parse(
    readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-10m.json'), 'utf8'),
  );
  const kingdom = feature(atlas, atlas.objects.countries).features.find((f) => f.id === UNITED_KINGDOM);
  const rings = kingdom.geometry.coordinates.map(([outer]) =>
    outer.slice(0, -1).map(([lon, lat]) => gridKm(lon, lat)),
  );
  rings.sort((a, b) => area(b) - area(a));
  const borders = JSON.parse(readFileSync(`${facts}/land_borders.json`, 'utf8'));
  const onGrid = (line) => line.map(([lon, lat]) => gridKm(lon, lat));
  const land = split(rings[0], onGrid(borders.scotland), onGrid(borders.wales));
  for (const ring of rings.slice(1)) {
    const country = islandOf(centre(ring));
    if (country && area(ring) >= SMALLEST_KM2) land[country].push(ring);
  }
  const plain = (ring, tolerance) => simplify(ring, tolerance).map(([e, n]) => [round(e, 1), round(n, 1)]);
  return Object.fromEntries(
    Object.entries(land).map(([country, rings]) => [
      country,
      rings.map((ring) => plain(ring, TOLERANCE_KM[country])),
    ]),
  );
}

/** The mainland cut along the two borders. The Scottish one runs Solway → Berwick, the Welsh one Severn → Dee. */
function split(mainland, scottish, welsh) {
  const [solway, berwick, severn, dee] = [scottish[0], scottish.at(-1), welsh[0], welsh.at(-1)].map((p) =>
    nearestIndex(mainland, p),
  );
  // Walk the coast so that it goes Berwick → Severn → Dee → Solway: down the east, along the south, up the west.
  const n = mainland.length;
  const forward = (from, to) =>
    Array.from({ length: ((to - from + n) % n) + 1 }, (_, i) => mainland[(from + i) % n]);
  const ahead = (from, to) => (to - from + n) % n;
  const clockwise = ahead(berwick, severn) < ahead(berwick, solway);
  const coast = (from, to) => (clockwise ? forward(from, to) : forward(to, from).reverse());
  return {
    england: [
      [...coast(berwick, severn), ...welsh.slice(1, -1), ...coast(dee, solway), ...scottish.slice(1, -1)],
    ],
    wales: [[...coast(severn, dee), ...welsh.slice(1, -1).reverse()]],
    scotland: [[...coast(solway, berwick), ...scottish.slice(1, -1).reverse()]],
  };
}

/** Country of an island by the middle of it; none for Northern Ireland. Boxes on the British National Grid. */
function islandOf([e, n]) {
  if (e < 200 && n > 480 && n < 600) return undefined; // Northern Ireland
  if (n > 655 || (n > 530 && e < 300)) return 'scotland';
  if (e > 210 && e < 275 && n > 315 && n < 400) return 'wales'; // Anglesey, Holy Island, Bardsey
  if (e < 185 && n > 200 && n < 240) return 'wales'; // Skomer, Ramsey
  return 'england'; // Isle of Wight, Scilly, Sheppey, Hayling, Portsea, Canvey, Foulness, Mersea, Walney, Holy Island
}

function nearestIndex(ring, place) {
  let best = 0;
  for (let i = 1; i < ring.length; i++)
    if (distanceKm(ring[i], place) < distanceKm(ring[best], place)) best = i;
  return best;
}

function area(ring) {
  let twice = 0;
  ring.forEach(([e, n], i) => {
    const [f, m] = ring[(i + 1) % ring.length];
    twice += e * m - f * n;
  });
  return Math.abs(twice) / 2;
}

const centre = (ring) => [0, 1].map((axis) => ring.reduce((sum, p) => sum + p[axis], 0) / ring.length);

/** Douglas-Peucker on a ring, cut at its first point and the point farthest from it. */
function simplify(ring, tolerance) {
  let far = 0;
  for (let i = 1; i < ring.length; i++)
    if (distanceKm(ring[i], ring[0]) > distanceKm(ring[far], ring[0])) far = i;
  return [
    ...thin(ring.slice(0, far + 1), tolerance).slice(0, -1),
    ...thin([...ring.slice(far), ring[0]], tolerance).slice(0, -1),
  ];
}

function thin(line, tolerance) {
  const [a, b] = [line[0], line.at(-1)];
  let worst = 0;
  let at = 0;
  for (let i = 1; i < line.length - 1; i++) {
    const d = offLine(line[i], a, b);
    if (d > worst) {
      worst = d;
      at = i;
    }
  }
  if (worst <= tolerance) return [a, b];
  return [...thin(line.slice(0, at + 1), tolerance).slice(0, -1), ...thin(line.slice(at), tolerance)];
}

function offLine(p, a, b) {
  const [e, n] = [b[0] - a[0], b[1] - a[1]];
  const length2 = e * e + n * n || 1;
  const t = Math.max(0, Math.min(1, ((p[0] - a[0]) * e + (p[1] - a[1]) * n) / length2));
  return distanceKm(p, [a[0] + t * e, a[1] + t * n]);
}
