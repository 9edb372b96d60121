// Market forces by place. Department of Health range 0.92-1.20, inner London near the top (model-facts.md 2.4);
// the values between are judgement.
const BY_REGION = {
  'North East': 0.95,
  'North West': 0.96,
  'Yorkshire and the Humber': 0.96,
  'East Midlands': 0.97,
  'West Midlands': 0.98,
  'East of England': 1.02,
  London: 1.12,
  'South East': 1.05,
  'South West': 0.97,
};
const CHARING_CROSS = [530, 180.4];
const INNER_KM = 9;
const INNER = 1.19;
const CORNWALL_EASTING_KM = 245;
const CORNWALL = 0.92;

export function marketForces(region, [easting, northing]) {
  const east = easting - CHARING_CROSS[0];
  const north = northing - CHARING_CROSS[1];
  if (region === 'London' && east * east + north * north < INNER_KM * INNER_KM) return INNER;
  if (region === 'South West' && easting < CORNWALL_EASTING_KM) return CORNWALL;
  return BY_REGION[region];
}

/** The nearest zone to a place, by its centre. */
export function nearestZone(zones, [easting, northing]) {
  let best = zones[0];
  let least = Number.POSITIVE_INFINITY;
  for (const zone of zones) {
    const d = (zone.easting_km - easting) ** 2 + (zone.northing_km - northing) ** 2;
    if (d < least) {
      least = d;
      best = zone;
    }
  }
  return best;
}
