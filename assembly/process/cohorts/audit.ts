// Every month the wheels are recounted: who lies in a bed, waits on a trolley or is to come back is where the counters say.
import { Breach, Clock, WARDS, WHEEL_DAYS } from '../../layout';
import { AGAIN_WAITING, leavingAt, rowOf, trolleyCount } from '../../state/bedCohorts';
import { breach, clock, siteCount } from '../../state/clock';
import { occupied, onTrolleys, pending } from '../../state/sites';

export function auditCohorts(): void {
  let bedded = 0;
  let booked = 0;
  for (let s = 0, n = siteCount(); s < n; s++) {
    for (let w = 0; w < WARDS; w++) {
      let here = 0;
      for (let day = 0; day < WHEEL_DAYS; day++) here += leavingAt(rowOf(s, day), w);
      if (here != occupied[s * WARDS + w]) breach(Breach.Audit, s);
      bedded += here;
    }
    let waiting = 0;
    for (let field = 0; field < AGAIN_WAITING; field++) waiting += trolleyCount(s, field);
    if (waiting != onTrolleys[s]) breach(Breach.Audit, s);
    booked += pending[s];
  }
  clock[Clock.PeakBooked] = max(clock[Clock.PeakBooked], booked);
  clock[Clock.PeakInBed] = max(clock[Clock.PeakInBed], bedded);
}
