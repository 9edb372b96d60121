// One patient at a time, a record for each patient of the year; queues hold their numbers.
import * as random from './random';
import { cells, count, DAYS, dailyCapacity, HOSPITALS, PATIENTS_A_DAY, portion, RING, ZONES } from './workload';
import { choose } from './choose';

/** zone | hospital << 16 | day of arrival << 32 | wait << 48 */
const patients = new StaticArray<u64>(DAYS * PATIENTS_A_DAY);
const ring = new StaticArray<u32>(HOSPITALS * RING);
const joined = new StaticArray<u32>(HOSPITALS);
const left = new StaticArray<u32>(HOSPITALS);

export function yearPlain(): void {
  joined.fill(0);
  left.fill(0);
  let a = random.a;
  let b = random.b;
  let c = random.c;
  let d = random.d;
  let p: u32 = 0;

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
      unchecked((patients[p] = <u64>zone | (<u64>h << 16) | (<u64>day << 32) | (0xffff << 48)));
      const place = unchecked(joined[h]);
      unchecked((ring[h * RING + (place & (RING - 1))] = p));
      unchecked((joined[h] = place + 1));
      p++;
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
    for (let i: u32 = 0; i < today; i++) {
      const p = unchecked(ring[h * RING + ((first + i) & (RING - 1))]);
      const patient = unchecked(patients[p]);
      const waited = <u64>(day - ((<u32>(patient >> 32)) & 0xffff));
      unchecked((patients[p] = (patient & 0xffffffffffff) | (waited << 48)));
      wait += waited;
    }
    unchecked((left[h] = first + today));
    served += today;
  }
  count(wait, served);
}
