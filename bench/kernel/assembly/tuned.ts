// The day staged as draws, choices, service; every patient still known: ring record day << 18 | cell of home and slot.
import { choose, DRAWN, drawDay } from './lanes';
import { count, DAYS, dailyCapacity, HOSPITALS, PATIENTS_A_DAY, RING, wholePatients } from './workload';

const RINGS: usize = memory.data(614400, 16);
const JOINED: usize = memory.data(1200, 16);
const LEFT: usize = memory.data(1200, 16);
/** Patients that the capacity allowed until today: kept, because to make it whole again costs a conversion. */
const ALLOWED: usize = memory.data(1200, 16);

export function yearTuned(): void {
  memory.fill(JOINED, 0, HOSPITALS * 4);
  memory.fill(LEFT, 0, HOSPITALS * 4);
  memory.fill(ALLOWED, 0, HOSPITALS * 4);
  for (let day: u32 = 0; day < DAYS; day++) {
    drawDay();
    const stamp = day << 18;
    for (let at = DRAWN; at < DRAWN + PATIENTS_A_DAY * 4; at += 16) {
      join(load<u32>(at), stamp);
      join(load<u32>(at, 4), stamp);
      join(load<u32>(at, 8), stamp);
      join(load<u32>(at, 12), stamp);
    }
    serve(day);
  }
}

// @ts-ignore: decorator
@inline
function join(word: u32, stamp: u32): void {
  const h = choose(word);
  const counter = JOINED + (<usize>h << 2);
  const place = load<u32>(counter);
  store<u32>(RINGS + (<usize>(h * RING + (place & (RING - 1))) << 2), stamp | (word & 0x3ffff));
  store<u32>(counter, place + 1);
}

function serve(day: u32): void {
  let wait: u64 = 0;
  let served: u64 = 0;
  for (let h: u32 = 0; h < HOSPITALS; h++) {
    const at = <usize>h << 2;
    const first = load<u32>(LEFT + at);
    const allowed = wholePatients(unchecked(dailyCapacity[h]), day + 1);
    const able = allowed - load<u32>(ALLOWED + at);
    store<u32>(ALLOWED + at, allowed);
    const waiting = load<u32>(JOINED + at) - first;
    const today = able > waiting ? waiting : able;
    const ring = RINGS + (<usize>(h * RING) << 2);
    let arrivals: u32 = 0;
    for (let i: u32 = 0; i < today; i++) {
      arrivals += load<u32>(ring + (<usize>((first + i) & (RING - 1)) << 2)) >> 18;
    }
    store<u32>(LEFT + at, first + today);
    wait += today * day - arrivals;
    served += today;
  }
  count(wait, served);
}
