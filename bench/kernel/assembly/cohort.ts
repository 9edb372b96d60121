// A queue is a count for each day of arrival: waits stay exact, identity goes.
import { choose, DRAWN, drawDay } from './lanes';
import { count, DAYS, dailyCapacity, HOSPITALS, PATIENTS_A_DAY, RING, wholePatients } from './workload';

/** Patients who still wait, by hospital and day of arrival. */
const BY_DAY: usize = memory.data(614400, 16);
/** Earliest day that may still have patients, by hospital. */
const EARLIEST: usize = memory.data(1200, 16);
const WAITING: usize = memory.data(1200, 16);
/** Patients that the capacity allowed until today: kept, because to make it whole again costs a conversion. */
const ALLOWED: usize = memory.data(1200, 16);
const ARRIVED: usize = memory.data(2048, 16);

export function yearCohort(): void {
  memory.fill(BY_DAY, 0, HOSPITALS * RING * 4);
  memory.fill(EARLIEST, 0, HOSPITALS * 4);
  memory.fill(WAITING, 0, HOSPITALS * 4);
  memory.fill(ALLOWED, 0, HOSPITALS * 4);
  for (let day: u32 = 0; day < DAYS; day++) {
    drawDay();
    memory.fill(ARRIVED, 0, 2048);
    for (let at = DRAWN; at < DRAWN + PATIENTS_A_DAY * 4; at += 16) {
      arrive(load<u32>(at));
      arrive(load<u32>(at, 4));
      arrive(load<u32>(at, 8));
      arrive(load<u32>(at, 12));
    }
    serve(day);
  }
}

// @ts-ignore: decorator
@inline
function arrive(word: u32): void {
  const counter = ARRIVED + (<usize>choose(word) << 2);
  store<u32>(counter, load<u32>(counter) + 1);
}

function serve(day: u32): void {
  let wait: u64 = 0;
  let served: u64 = 0;
  for (let h: u32 = 0; h < HOSPITALS; h++) {
    const at = <usize>h << 2;
    const queue = BY_DAY + (<usize>(h * RING) << 2);
    const arrived = load<u32>(ARRIVED + at);
    const all = load<u32>(WAITING + at) + arrived;
    const allowed = wholePatients(unchecked(dailyCapacity[h]), day + 1);
    const able = allowed - load<u32>(ALLOWED + at);
    store<u32>(ALLOWED + at, allowed);
    let today = able > all ? all : able;
    store<u32>(queue + (<usize>day << 2), arrived);
    store<u32>(WAITING + at, all - today);
    served += today;

    let from = load<u32>(EARLIEST + at);
    while (today) {
      const slot = queue + (<usize>from << 2);
      const here = load<u32>(slot);
      if (here > today) {
        store<u32>(slot, here - today);
        wait += today * (day - from);
        break;
      }
      wait += here * (day - from);
      today -= here;
      from++;
    }
    store<u32>(EARLIEST + at, from);
  }
  count(wait, served);
}
