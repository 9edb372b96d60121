// Every month the wheels are recounted: who lies in a bed, waits on a trolley or is to come back is where the counters say.
import { Breach, Clock, WARDS } from '../../layout';
import { leavingFrom, ROW, trolleysTaken, WHEEL_BYTES } from '../../state/bedCohorts';
import { breach, clock, siteCount } from '../../state/clock';
import { occupied, onTrolleys, pending } from '../../state/sites';

export function auditCohorts(): void {
  let bedded = 0;
  let booked = 0;
  for (let s = 0, n = siteCount(); s < n; s++) {
    countLeaving(s);
    for (let w = 0; w < WARDS; w++) {
      const here = unchecked(leavers[w]);
      if (here != occupied[s * WARDS + w]) breach(Breach.Audit, s);
      bedded += here;
    }
    if (trolleysTaken(s) != onTrolleys[s]) breach(Breach.Audit, s);
    booked += pending[s];
  }
  clock[Clock.PeakBooked] = max(clock[Clock.PeakBooked], booked);
  clock[Clock.PeakInBed] = max(clock[Clock.PeakInBed], bedded);
}

/** Adds up a site's wheel by field, a row at a time. */
function countLeaving(s: i32): void {
  const wheel = leavingFrom(s);
  let low = i32x4.splat(0);
  let high = i32x4.splat(0);
  for (let at = wheel, end = wheel + WHEEL_BYTES; at < end; at += ROW * 2) {
    const row = v128.load(at);
    low = i32x4.add(low, i32x4.extend_low_i16x8_u(row));
    high = i32x4.add(high, i32x4.extend_high_i16x8_u(row));
  }
  v128.store(changetype<usize>(leavers), low);
  v128.store(changetype<usize>(leavers), high, 16);
}
const leavers = new StaticArray<i32>(ROW);
