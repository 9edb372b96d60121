// From longitude and latitude to British National Grid kilometres.
import proj4 from 'proj4';

// EPSG:27700 with the seven-parameter shift from WGS 84 (about 5 m): enough for a grid of 0.01 km.
proj4.defs(
  'EPSG:27700',
  '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy ' +
    '+towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs',
);

/** [easting, northing] in km, unrounded. */
export function gridKm(longitude, latitude) {
  const [easting, northing] = proj4('EPSG:4326', 'EPSG:27700', [Number(longitude), Number(latitude)]);
  return [easting / 1000, northing / 1000];
}

export const distanceKm = (a, b) => Math.sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2);
