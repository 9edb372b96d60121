// The hospitals each household is offered: the nearest general ones and the nearest specialists, by the way round the water.
import { CANDIDATES, Clock, Service } from '../../layout';
import { clock, siteCount, zoneCount } from '../../state/clock';
import { easting as siteEasting, northing as siteNorthing, services, specialist } from '../../state/sites';
import {
  barriers,
  bridges,
  candidateKm,
  candidates,
  candidateSite,
  easting,
  northing,
} from '../../state/zones';

/** Places kept for general hospitals; the rest are for specialists. */
const GENERAL = 20;
/** Nobody is offered a hospital farther than this, km, unless fewer than three are nearer. */
const FARTHEST = 150.0;
const NO_WAY = 1000.0;

const nearKm = new StaticArray<f64>(CANDIDATES);
const nearSite = new StaticArray<i32>(CANDIDATES);

/** Consecutive pieces of shore that share a box, and the boxes: least and greatest easting, least and greatest northing. */
const BOXED = 16;
let boxes: StaticArray<f64> = new StaticArray<f64>(0);

export function offer(): void {
  const sites = siteCount();
  boxBarriers();
  for (let z = 0, n = zoneCount(); z < n; z++) {
    let general = 0;
    let special = 0;
    for (let s = 0; s < sites; s++) {
      if ((services[s] & (Service.AllSpecialties | Service.Emergency | Service.Maternity)) == 0) continue;
      const dx = easting[z] - siteEasting[s];
      const dy = northing[z] - siteNorthing[s];
      const straight = Math.sqrt(dx * dx + dy * dy);
      const isSpecial = specialist[s] != 0;
      if (straight > FARTHEST && (isSpecial || general >= 3)) continue;
      // the way round is never shorter: a site too far as the crow flies need not be asked for it
      const full = isSpecial ? special == CANDIDATES - GENERAL : general == GENERAL;
      if (full && straight >= nearKm[(isSpecial ? CANDIDATES : GENERAL) - 1]) continue;
      const km = wayRound(easting[z], northing[z], siteEasting[s], siteNorthing[s], straight);
      if (km >= NO_WAY) continue;
      if (isSpecial) special = insert(s, km, special, GENERAL, CANDIDATES);
      else general = insert(s, km, general, 0, GENERAL);
    }
    // both runs are sorted: merge them, nearest first
    let g = 0;
    let p = 0;
    let j = 0;
    while (g < general || p < special) {
      const takeGeneral = p >= special || (g < general && nearKm[g] <= nearKm[GENERAL + p]);
      const from = takeGeneral ? g++ : GENERAL + p++;
      candidateSite[z * CANDIDATES + j] = <u16>nearSite[from];
      candidateKm[z * CANDIDATES + j] = <f32>nearKm[from];
      j++;
    }
    candidates[z] = <u8>j;
  }
}

/** Puts a site into the sorted run [low, high) that holds `n` so far; returns how many it holds then. */
function insert(site: i32, km: f64, n: i32, low: i32, high: i32): i32 {
  let at = low + n;
  if (at == high) {
    if (km >= nearKm[high - 1]) return n;
    at--;
  }
  while (at > low && nearKm[at - 1] > km) {
    nearKm[at] = nearKm[at - 1];
    nearSite[at] = nearSite[at - 1];
    at--;
  }
  nearKm[at] = km;
  nearSite[at] = site;
  return min(n + 1, high - low);
}

function boxBarriers(): void {
  const n = clock[Clock.BarrierCount];
  boxes = new StaticArray<f64>(((n + BOXED - 1) / BOXED) * 4);
  for (let b = 0; b < n; b++) {
    const o = b * 5;
    const box = (b / BOXED) * 4;
    const first = b % BOXED == 0;
    boxes[box] = Math.min(first ? Infinity : boxes[box], Math.min(barriers[o], barriers[o + 2]));
    boxes[box + 1] = Math.max(first ? -Infinity : boxes[box + 1], Math.max(barriers[o], barriers[o + 2]));
    boxes[box + 2] = Math.min(first ? Infinity : boxes[box + 2], Math.min(barriers[o + 1], barriers[o + 3]));
    boxes[box + 3] = Math.max(first ? -Infinity : boxes[box + 3], Math.max(barriers[o + 1], barriers[o + 3]));
  }
}

/** Kilometres from a home to a hospital: straight, or by the best bridge of the first water in between. */
function wayRound(x1: f64, y1: f64, x2: f64, y2: f64, straight: f64): f64 {
  const west = Math.min(x1, x2);
  const east = Math.max(x1, x2);
  const south = Math.min(y1, y2);
  const north = Math.max(y1, y2);
  const n = clock[Clock.BarrierCount];
  for (let from = 0, box = 0; from < n; from += BOXED, box += 4) {
    if (east < boxes[box] || west > boxes[box + 1] || north < boxes[box + 2] || south > boxes[box + 3]) continue;
    for (let b = from, end = min(n, from + BOXED); b < end; b++) {
      const o = b * 5;
      if (!crosses(x1, y1, x2, y2, barriers[o], barriers[o + 1], barriers[o + 2], barriers[o + 3])) continue;
      return overBridge(x1, y1, x2, y2, straight, barriers[o + 4]);
    }
  }
  return straight;
}

/** By the best bridge of a water, never shorter than straight. */
function overBridge(x1: f64, y1: f64, x2: f64, y2: f64, straight: f64, water: f64): f64 {
  let best = NO_WAY;
  for (let c = 0, m = clock[Clock.BridgeCount]; c < m; c++) {
    if (bridges[c * 3 + 2] != water) continue;
    const toBridge = Math.sqrt((x1 - bridges[c * 3]) * (x1 - bridges[c * 3]) + (y1 - bridges[c * 3 + 1]) * (y1 - bridges[c * 3 + 1]));
    const onward = Math.sqrt((x2 - bridges[c * 3]) * (x2 - bridges[c * 3]) + (y2 - bridges[c * 3 + 1]) * (y2 - bridges[c * 3 + 1]));
    best = Math.min(best, Math.max(straight, toBridge + onward));
  }
  return best;
}

function crosses(ax: f64, ay: f64, bx: f64, by: f64, cx: f64, cy: f64, dx: f64, dy: f64): bool {
  if (Math.max(ax, bx) < Math.min(cx, dx) || Math.max(cx, dx) < Math.min(ax, bx)) return false;
  if (Math.max(ay, by) < Math.min(cy, dy) || Math.max(cy, dy) < Math.min(ay, by)) return false;
  const one = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
  const two = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax);
  const three = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx);
  const four = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx);
  return one * two < 0.0 && three * four < 0.0;
}
