// The kernel as a careful JavaScript programmer writes it: typed arrays, 32-bit integers, no objects in the loop.
import type { Kernel } from './kernel.ts';
import { CANDIDATES, DAYS, HOSPITALS, type Instance, PATIENTS_A_DAY, RING, SEED, ZONES } from './workload.ts';

const TWO_TO_32 = 4294967296;

/**
 * @param records whether every patient of the season is kept (mode plain) or only those who wait (mode ring)
 * @param days of a season: queues are empty before it
 */
export function typedArrayKernel(
  { threshold, first, second, dailyCapacity }: Instance,
  records: boolean,
  days = DAYS,
): Kernel {
  const ring = new Uint32Array(HOSPITALS * RING);
  const joined = new Uint32Array(HOSPITALS);
  const left = new Uint32Array(HOSPITALS);
  const kept = records ? days * PATIENTS_A_DAY : 0;
  const patientZone = new Uint16Array(kept);
  const patientHospital = new Uint16Array(kept);
  const patientDay = new Uint16Array(kept);
  const patientWait = new Uint16Array(kept);
  const state = new Uint32Array(4);
  let totalWait = 0;
  let totalServed = 0;

  function season(): void {
    joined.fill(0);
    left.fill(0);
    let a = state[0]! | 0;
    let b = state[1]! | 0;
    let c = state[2]! | 0;
    let d = state[3]! | 0;
    let p = 0;
    for (let day = 0; day < days; day++) {
      for (let i = 0; i < PATIENTS_A_DAY; i++) {
        let sum = (a + d) | 0;
        const where = (((sum << 7) | (sum >>> 25)) + a) >>> 0;
        let shifted = b << 9;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= shifted;
        d = (d << 11) | (d >>> 21);
        sum = (a + d) | 0;
        const which = (((sum << 7) | (sum >>> 25)) + a) >>> 0;
        shifted = b << 9;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= shifted;
        d = (d << 11) | (d >>> 21);

        const zone = Math.floor((where * ZONES) / TWO_TO_32);
        const slot = Math.floor((which * CANDIDATES) / TWO_TO_32);
        const cell = zone * CANDIDATES + slot;
        const fraction = Math.imul(which, CANDIDATES) >>> 0;
        const h = fraction < threshold[cell]! ? first[cell]! : second[cell]!;
        const place = joined[h]!;
        joined[h] = place + 1;
        if (records) {
          patientZone[p] = zone;
          patientHospital[p] = h;
          patientDay[p] = day;
          patientWait[p] = 0xffff;
          ring[h * RING + (place & (RING - 1))] = p++;
        } else {
          ring[h * RING + (place & (RING - 1))] = (day << 16) | zone;
        }
      }
      serve(day);
    }
    state[0] = a;
    state[1] = b;
    state[2] = c;
    state[3] = d;
  }

  function serve(day: number): void {
    let wait = 0;
    let served = 0;
    for (let h = 0; h < HOSPITALS; h++) {
      const capacity = dailyCapacity[h]!;
      const from = left[h]!;
      const able = Math.floor(capacity * (day + 1)) - Math.floor(capacity * day);
      const today = Math.min(able, joined[h]! - from);
      for (let i = 0; i < today; i++) {
        const record = ring[h * RING + ((from + i) & (RING - 1))]!;
        const waited = day - (records ? patientDay[record]! : record >>> 16);
        if (records) patientWait[record] = waited;
        wait += waited;
      }
      left[h] = from + today;
      served += today;
    }
    totalWait += wait;
    totalServed += served;
  }

  return {
    start() {
      let word = SEED;
      for (let w = 0; w < 4; w++) {
        word = (Math.imul(word, 1664525) + 1013904223) >>> 0;
        state[w] = w === 3 ? word | 1 : word;
      }
    },
    season,
    clearTotals() {
      totalWait = 0;
      totalServed = 0;
    },
    totals: () => ({ wait: totalWait, served: totalServed }),
  };
}
