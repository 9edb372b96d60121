// Beds whose service has left go one by one, as those who lie in them go home.
import { Clock, WARDS } from '../../layout';
import { clock, siteCount } from '../../state/clock';
import { beds, bedsToGo, occupied } from '../../state/sites';

export function giveUpBeds(): void {
  if (clock[Clock.ServicesMovedOn] == 0) return;
  for (let i = 0, n = siteCount() * WARDS; i < n; i++) {
    const due = unchecked(bedsToGo[i]);
    if (due == 0) continue;
    const now = min(due, unchecked(beds[i]) - unchecked(occupied[i]));
    unchecked((beds[i] -= now));
    unchecked((bedsToGo[i] = due - now));
  }
}
