// Small areas (ONS middle layer super output areas) and the commissioners modelled over them.
import { crossesWater } from './barriers.mjs';
import { readCsv, round } from './csv.mjs';
import { economyOf } from './economies.mjs';
import { distanceKm, gridKm } from './grid.mjs';

export const AGES = [
  'age_0_4',
  'age_5_17',
  'age_18_44',
  'age_45_64',
  'age_65_74',
  'age_75_84',
  'age_85_plus',
];
const COMMISSIONERS = 150; // model.md: about as many as England had primary care trusts (152)
const RURAL_PER_KM2 = 400; // below this density an area counts as rural: judgement

/** Rows of zones.csv, and the health economies with the commissioners in each. */
export function makeZones(facts) {
  const source = readCsv(`${facts}/population.csv`);
  const zones = source.map((z) => {
    const [easting, northing] = gridKm(z.lon, z.lat);
    return {
      code: z.area_code,
      name: z.name,
      easting_km: round(easting, 1),
      northing_km: round(northing, 1),
      area_km2: round(Number(z.area_km2), 2),
      ...Object.fromEntries(AGES.map((age) => [age, Number(z[age])])),
      deprivation: round(Number(z.imd2010_score), 1),
      region: z.region === 'Yorkshire and The Humber' ? 'Yorkshire and the Humber' : z.region,
      rural: Number(z.population) / Number(z.area_km2) < RURAL_PER_KM2 ? 'yes' : 'no',
      district: z.lad19_code,
      people: Number(z.population),
    };
  });
  const { named, economies } = commissioners(zones);
  for (const zone of zones) {
    zone.commissioner = named.get(zone.district);
    // Name, position and area are the statistics office's; the population is scaled from 2019 to the model's year.
    zone.known = `oddo${'d'.repeat(AGES.length)}oodm`;
  }
  zones.sort((a, b) => (a.code < b.code ? -1 : 1));
  return { zones, economies };
}

/** Districts joined, smallest first, to the nearest neighbour of their economy and region until COMMISSIONERS are left. */
function commissioners(zones) {
  const groups = new Map();
  for (const zone of zones) {
    const group = groups.get(zone.district) ?? {
      districts: [zone.district],
      people: 0,
      e: 0,
      n: 0,
      region: zone.region,
    };
    group.people += zone.people;
    group.e += zone.people * zone.easting_km;
    group.n += zone.people * zone.northing_km;
    groups.set(zone.district, group);
  }
  const clusters = [...groups.values()].map((g) => ({ ...g, economy: economyOf(g.districts[0]) }));
  const centre = (c) => [c.e / c.people, c.n / c.people];
  while (clusters.length > COMMISSIONERS) {
    clusters.sort((a, b) => a.people - b.people || (a.districts[0] < b.districts[0] ? -1 : 1));
    const joined = clusters.some((small, i) => {
      const others = clusters.filter(
        (c) => c !== small && c.economy === small.economy && c.region === small.region,
      );
      const near = others
        .filter((c) => !crossesWater(centre(c), centre(small)))
        .sort((a, b) => distanceKm(centre(a), centre(small)) - distanceKm(centre(b), centre(small)))[0];
      if (!near) return false;
      near.districts.push(...small.districts);
      near.people += small.people;
      near.e += small.e;
      near.n += small.n;
      clusters.splice(i, 1);
      return true;
    });
    if (!joined) break;
  }
  return nameClusters(clusters);
}

function nameClusters(clusters) {
  const named = new Map();
  const economies = {};
  clusters.sort((a, b) => (a.economy < b.economy ? -1 : a.economy > b.economy ? 1 : b.people - a.people));
  let nth = 0;
  clusters.forEach((cluster, i) => {
    nth = i > 0 && clusters[i - 1].economy === cluster.economy ? nth + 1 : 1;
    const name = `Commissioner ${cluster.economy} ${nth} (modelled)`;
    const key = cluster.economy.toLowerCase().replaceAll(' ', '-');
    economies[key] ??= { name: cluster.economy, commissioners: [] };
    economies[key].commissioners.push(name);
    for (const district of cluster.districts) named.set(district, name);
  });
  return { named, economies };
}
