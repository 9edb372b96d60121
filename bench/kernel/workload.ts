// The kernel's workload: people of a made-up country fall ill, choose a hospital and wait for it. Nothing else, so that
// the same work can be written in any language and must give the same integers in each.
//
// A day: 2,740 patients, each from a zone (uniform) to one of its 20 nearest hospitals (by alias table), at the end of
// that hospital's first-in-first-out queue; then each hospital serves 98 % of the demand it expects. A year: 365 days,
// from empty queues.

export const ZONES = 6791;
export const HOSPITALS = 300;
export const CANDIDATES = 20;
export const CELLS = ZONES * CANDIDATES;
export const DAYS = 365;
export const PATIENTS_A_DAY = 2740;
export const PATIENTS_A_YEAR = DAYS * PATIENTS_A_DAY;
/** Places of a hospital's ring; no queue of this workload grows so long within its year. */
export const RING = 512;
/** Seed of the patients' draws; the instance has its own. */
export const SEED = 42;

const INSTANCE_SEED = 12345;
const SERVED_SHARE_OF_DEMAND = 0.98;
/** Fall of attraction with distance; the country is a square of side 1. */
const DISTANCE_DECAY = 25;
const TWO_TO_32 = 4294967296;

/** What every implementation reads. Cell `c` = zone × CANDIDATES + slot. */
export interface Instance {
  /** Below this fraction of a slot (of 2^32) the cell's first hospital is chosen, from it on the second. CELLS. */
  threshold: Uint32Array;
  /** CELLS */
  first: Uint16Array;
  /** CELLS */
  second: Uint16Array;
  /** Patients served a day, HOSPITALS; not whole: day `d` serves ⌊c (d + 1)⌋ − ⌊c d⌋. */
  dailyCapacity: Float64Array;
}

/** The one instance of the workload, the same on every machine. */
export function makeInstance(): Instance {
  const random = mulberry32(INSTANCE_SEED);
  const hospitals = Array.from({ length: HOSPITALS }, () => ({ x: random(), y: random() }));
  const instance: Instance = {
    threshold: new Uint32Array(CELLS),
    first: new Uint16Array(CELLS),
    second: new Uint16Array(CELLS),
    dailyCapacity: new Float64Array(HOSPITALS),
  };
  for (let z = 0; z < ZONES; z++) {
    const x = random();
    const y = random();
    const distance = hospitals.map((hospital) => Math.hypot(hospital.x - x, hospital.y - y));
    const nearest = [...hospitals.keys()].sort((a, b) => distance[a]! - distance[b]!).slice(0, CANDIDATES);
    const attractions = nearest.map((h) => Math.exp(-DISTANCE_DECAY * distance[h]!));
    const sum = attractions.reduce((a, b) => a + b, 0);
    const shares = attractions.map((attraction) => attraction / sum);
    const { keep, other } = aliasTable(shares);
    nearest.forEach((h, slot) => {
      const c = z * CANDIDATES + slot;
      instance.threshold[c] = Math.min(TWO_TO_32 - 1, Math.round(keep[slot]! * TWO_TO_32));
      instance.first[c] = h;
      instance.second[c] = nearest[other[slot]!]!;
      instance.dailyCapacity[h]! += shares[slot]! / ZONES;
    });
  }
  for (let h = 0; h < HOSPITALS; h++) {
    instance.dailyCapacity[h] = instance.dailyCapacity[h]! * PATIENTS_A_DAY * SERVED_SHARE_OF_DEMAND;
  }
  return instance;
}

/** Vose's alias table (1991): slot `j` is kept with `keep[j]`, else `other[j]` is taken. */
function aliasTable(shares: number[]): { keep: number[]; other: number[] } {
  const filled = shares.map((share) => share * shares.length);
  const keep = shares.map(() => 1);
  const other = shares.map((_, slot) => slot);
  const short = [...filled.keys()].filter((slot) => filled[slot]! < 1);
  const long = [...filled.keys()].filter((slot) => filled[slot]! >= 1);
  while (short.length > 0 && long.length > 0) {
    const taker = short.pop()!;
    const giver = long.pop()!;
    keep[taker] = filled[taker]!;
    other[taker] = giver;
    filled[giver] = filled[giver]! + filled[taker]! - 1;
    (filled[giver]! < 1 ? short : long).push(giver);
  }
  return { keep, other };
}

/** Ettinger's generator of 32 bits of state, as a function that gives numbers in [0, 1). */
function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / TWO_TO_32;
  };
}

/** The instance as the native yardstick reads it: per cell threshold u32, first u16, second u16; then the capacities, f64. */
export function instanceBytes({ threshold, first, second, dailyCapacity }: Instance): Uint8Array {
  const bytes = new Uint8Array(CELLS * 8 + HOSPITALS * 8);
  const view = new DataView(bytes.buffer);
  for (let c = 0; c < CELLS; c++) {
    view.setUint32(c * 8, threshold[c]!, true);
    view.setUint16(c * 8 + 4, first[c]!, true);
    view.setUint16(c * 8 + 6, second[c]!, true);
  }
  for (let h = 0; h < HOSPITALS; h++) view.setFloat64(CELLS * 8 + h * 8, dailyCapacity[h]!, true);
  return bytes;
}
