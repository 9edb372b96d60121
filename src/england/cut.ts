import { REGIONS } from './schema.ts';
import economies from './tables/economies.json';
import type { World, Zone } from './world.ts';

interface Economy {
  name: string;
  /** Names of its commissioners. */
  commissioners: string[];
}

/** Local health economies by key, such as `south-east-london`: groups of modelled commissioners. */
export const ECONOMIES: Readonly<Record<string, Economy>> = economies;

/** Every name that `cutWorld` takes: the nine regions, then the health economies. */
export const CUTS: readonly string[] = [...REGIONS, ...Object.keys(ECONOMIES)];

/**
 * The part of a world inside a region or health economy: its zones, and every trust with most of its beds (or, without beds,
 * its headquarters) there, whole, with all its sites. Books are not split, so a trust of two regions stays in one.
 * `region` is one of CUTS, in any case, with spaces or hyphens. Throws RangeError for another name.
 */
export function cutWorld(world: World, region: string): World {
  const inside = insideOf(world, region);
  const zones = world.zones.filter(inside);
  if (zones.length === 0) throw new RangeError(`No zones of this world lie in ${region}`);

  const bedsInside = new Float64Array(world.trusts.length);
  for (const s of world.sites) bedsInside[s.trust] += inside(nearestZone(world.zones, s)) ? s.beds : -s.beds;
  const owners = new Set(world.sites.map((s) => s.trust));
  const kept = world.trusts.map((t, i) =>
    owners.has(i) ? bedsInside[i] > 0 : inside(nearestZone(world.zones, t)),
  );

  const trustNow = renumber(kept);
  const buyers = new Set(zones.map((z) => z.commissioner));
  const buyerNow = renumber(world.commissioners.map((_, i) => buyers.has(i)));
  const codes = new Set(world.trusts.filter((_, i) => kept[i]).map((t) => t.code));
  return {
    ...world,
    zones: zones.map((z) => ({ ...z, commissioner: buyerNow[z.commissioner] })),
    trusts: world.trusts.filter((_, i) => kept[i]),
    sites: world.sites.filter((s) => kept[s.trust]).map((s) => ({ ...s, trust: trustNow[s.trust] })),
    commissioners: world.commissioners.filter((_, i) => buyers.has(i)),
    successions: world.successions.filter((s) => codes.has(s.from) && codes.has(s.into)),
  };
}

function insideOf(world: World, region: string): (zone: Zone) => boolean {
  const plain = (name: string) => name.toLowerCase().replaceAll(' ', '-');
  const wanted = plain(region);
  const whole = REGIONS.find((name) => plain(name) === wanted);
  if (whole !== undefined) return (zone) => zone.region === whole;
  if (!Object.hasOwn(ECONOMIES, wanted)) {
    throw new RangeError(`No region or health economy "${region}"; one of ${CUTS.join(', ')}`);
  }
  const names = new Set(ECONOMIES[wanted].commissioners);
  const buyers = new Set(world.commissioners.flatMap((c, i) => (names.has(c.name) ? [i] : [])));
  return (zone) => buyers.has(zone.commissioner);
}

/** New index of each kept thing; −1 for the others. */
function renumber(kept: boolean[]): number[] {
  let next = 0;
  return kept.map((keep) => (keep ? next++ : -1));
}

function nearestZone(zones: Zone[], at: { eastingKm: number; northingKm: number }): Zone {
  let best = zones[0];
  let least = Number.POSITIVE_INFINITY;
  for (const zone of zones) {
    const east = zone.eastingKm - at.eastingKm;
    const north = zone.northingKm - at.northingKm;
    const d = east * east + north * north;
    if (d < least) {
      least = d;
      best = zone;
    }
  }
  return best;
}
