// A hospital that shut today, or lost its A & E, sends those on its trolleys to the others; those in its beds finish their stay.
import { Clock, Service, SiteKind } from '../../layout';
import { word } from '../../kernel/counts';
import { draw, siteDay, Stream, toUnit } from '../../kernel/random';
import { AGAIN_WAITING, addTrolleys, TROLLEY_FIELDS, trolleyCount } from '../../state/bedCohorts';
import { openWeights, secondChoice } from '../../state/catchments';
import { clock, siteCount } from '../../state/clock';
import { closedOn, entered, kind, left, onTrolleys, servicesLost } from '../../state/sites';

/** Whether a hospital shut or lost a service today: then every catchment is another. */
export function rerouteInCohorts(day: i32): bool {
  let any = day > 0 && clock[Clock.ServicesMovedOn] == day;
  for (let s = 0, n = siteCount(); s < n; s++) {
    const shut = closedOn[s] == day && kind[s] == SiteKind.Closed;
    if (!shut && !(any && (servicesLost[s] & Service.Emergency) != 0)) continue;
    handOverTrolleys(s, day);
    any = true;
  }
  return any;
}

function handOverTrolleys(s: i32, day: i32): void {
  const key = draw(siteDay(s, day), Stream.SecondChoice);
  const weights = openWeights(s);
  let moved = 0;
  for (let field = 0; field < AGAIN_WAITING; field++) {
    for (let n = trolleyCount(s, field); n > 0; n--) {
      addTrolleys(s, field, -1);
      onTrolleys[s]--;
      left[s]++;
      const t = secondChoice(s, weights, toUnit(word(key, moved++)));
      if (t < 0) continue;
      entered[t]++;
      onTrolleys[t]++;
      addTrolleys(t, field, 1);
      if (trolleyCount(s, AGAIN_WAITING) == 0) continue;
      addTrolleys(s, AGAIN_WAITING, -1);
      addTrolleys(t, AGAIN_WAITING, 1);
    }
  }
  for (let field = AGAIN_WAITING; field < TROLLEY_FIELDS; field++) addTrolleys(s, field, -trolleyCount(s, field));
}
