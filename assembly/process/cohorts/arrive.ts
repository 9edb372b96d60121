// The day's emergencies and births come to each hospital: one Poisson count a kind, for thinned streams of Poisson arrivals
// are Poisson again. What a full hospital turns away goes to those next on its patients' lists.
import { Rule, Service, SiteKind, Tally } from '../../layout';
import { civil, weekday } from '../../kernel/calendar';
import { poissonCount, word } from '../../kernel/counts';
import { draw, siteDay, Stream, toUnit } from '../../kernel/random';
import { MONTH, WEEKDAY, WINTER } from '../../state/care';
import { openWeight, openWeights, second, secondOf } from '../../state/catchments';
import { epochOf, siteCount } from '../../state/clock';
import { rule } from '../../state/rules';
import { count, diverting, kind, offers } from '../../state/sites';
import { addToday, Today, todays, Urgent, urgentRate } from '../../state/urgentRates';

/** Which word of a site's day draws what: four kinds that stay, then the way to each other site. */
const KEPT = 8;
const TURNED = 16;
/** Words of a key that a count may use itself. */
const BEYOND_COUNT = 128;

export function arrive(day: i32): void {
  memory.fill(changetype<usize>(todays), 0, <usize>todays.length << 2);
  const epoch = epochOf(day);
  const month = (civil(epoch) / 100) % 100;
  const season = WEEKDAY[weekday(epoch)] * MONTH[month - 1];
  const winter = WINTER[month - 1];
  for (let s = 0, n = siteCount(); s < n; s++) {
    if (unchecked(kind[s]) != SiteKind.Acute) continue;
    const attend = urgentRate(s, Urgent.Attend) * season;
    const admitted = Math.min(attend, urgentRate(s, Urgent.Admitted) * season * winter);
    const direct = urgentRate(s, Urgent.Direct) * season;
    const births = urgentRate(s, Urgent.Births) * season;
    const key = draw(siteDay(s, day), Stream.SiteArrivals);
    const away = unchecked(diverting[s]) != 0 ? rule(Rule.AmbulanceShare) * movable(s) : 0.0;
    const kept = 1.0 - away;
    addToday(s, Today.Home, poissonCount((attend - admitted) * kept, word(key, KEPT + Today.Home)));
    addToday(s, Today.Admitted, poissonCount(admitted * kept, word(key, KEPT + Today.Admitted)));
    addToday(s, Today.Direct, poissonCount(direct * kept, word(key, KEPT + Today.Direct)));
    addToday(s, Today.Mothers, poissonCount(births * kept, word(key, KEPT + Today.Mothers)));
    if (away > 0.0) turnAway(s, key, away * (attend - admitted), away * admitted, away * direct, away * births);
  }
}

/** Share of a site's patients who have another hospital to go to, nought while none of those takes them. */
function movable(s: i32): f64 {
  if (openWeights(s) <= 0.0) return 0.0;
  let sum = 0.0;
  for (let t = 0, n = siteCount(); t < n; t++) sum += <f64>second[secondOf(s) + t];
  return Math.min(1.0, sum);
}

/** Those turned away choose again among the hospitals open to them: Poisson counts from one hospital to the other. */
function turnAway(s: i32, key: u64, home: f64, admitted: f64, direct: f64, births: f64): void {
  const scale = 1.0 / openWeights(s);
  const mean = home + admitted + direct;
  const upToHome = home / mean;
  const upToAdmitted = (home + admitted) / mean;
  let turned = 0;
  for (let t = 0, n = siteCount(); t < n; t++) {
    const share = openWeight(s, t) * scale;
    if (share == 0.0) continue;
    const way = word(key, TURNED + t);
    const sent = poissonCount(mean * share, way);
    for (let i = 0; i < sent; i++) {
      const u = toUnit(word(way, BEYOND_COUNT + i));
      addToday(t, u < upToHome ? Today.Home : u < upToAdmitted ? Today.Admitted : Today.Direct, 1);
    }
    turned += sent;
    if (!offers(t, Service.Maternity)) continue;
    const mothers = poissonCount(births * share, word(way, BEYOND_COUNT - 1));
    addToday(t, Today.Mothers, mothers);
    turned += mothers;
  }
  count(s, Tally.Diverted, turned);
}
