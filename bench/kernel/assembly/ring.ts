// One patient at a time; the patient lives in the slot of the queue's ring: day << 16 | zone.
import { choose } from './choose';
import * as random from './random';
import { cells, count, DAYS, dailyCapacity, HOSPITALS, PATIENTS_A_DAY, portion, RING, ZONES } from './workload';

const ring = new StaticArray<u32>(HOSPITALS * RING);
const joined = new StaticArray<u32>(HOSPITALS);
const left = new StaticArray<u32>(HOSPITALS);

export function yearRing(): void {
  joined.fill(0);
  left.fill(0);
  let a = random.a;
  let b = random.b;
  let c = random.c;
  let d = random.d;

  for (let day: u32 = 0; day < DAYS; day++) {
    for (let i: u32 = 0; i < PATIENTS_A_DAY; i++) {
      const where = rotl<u32>(a + d, 7) + a;
      let shifted = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= shifted;
      d = rotl<u32>(d, 11);
      const which = rotl<u32>(a + d, 7) + a;
      shifted = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= shifted;
      d = rotl<u32>(d, 11);

      const zone = <u32>((<u64>where * ZONES) >> 32);
      const h = choose(cells, zone, which);
      const place = unchecked(joined[h]);
      unchecked((ring[h * RING + (place & (RING - 1))] = (day << 16) | zone));
      unchecked((joined[h] = place + 1));
    }
    serve(day);
  }
  random.keep(a, b, c, d);
}

function serve(day: u32): void {
  let wait: u64 = 0;
  let served: u64 = 0;
  for (let h: u32 = 0; h < HOSPITALS; h++) {
    const first = unchecked(left[h]);
    const able = portion(unchecked(dailyCapacity[h]), day);
    const today = min(able, unchecked(joined[h]) - first);
    let arrivals: u32 = 0;
    for (let i: u32 = 0; i < today; i++) {
      arrivals += unchecked(ring[h * RING + ((first + i) & (RING - 1))]) >> 16;
    }
    unchecked((left[h] = first + today));
    wait += today * day - arrivals;
    served += today;
  }
  count(wait, served);
}
