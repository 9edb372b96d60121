// At the month's end: whom the wait deterred from being referred, how far the month's referrals came, and past whom.
import { SPECIALTIES, SPECIALTY_LANES, Tally } from '../../layout';
import { civil, workingDay } from '../../kernel/calendar';
import { poissonCount, word } from '../../kernel/counts';
import { actor, draw, Stream, toUnit } from '../../kernel/random';
import { epochOf, siteCount } from '../../state/clock';
import { Rate, rates } from '../../state/plannedCohorts';
import { bypassShare, count, isClosed, journeyKm, siteReferralRate, tally } from '../../state/sites';

/** `day` is the first of the next month. */
export function closePlanned(day: i32): void {
  let worked = 0;
  const month = civil(epochOf(day - 1)) / 100;
  for (let d = day - 1; civil(epochOf(d)) / 100 == month; d--) if (workingDay(epochOf(d))) worked++;

  for (let s = 0, n = siteCount(); s < n; s++) {
    const key = draw(actor(s, day + 1024), Stream.PlannedMonth);
    let deterred = 0.0;
    for (let k = 0; k < SPECIALTIES && !isClosed(s); k++) {
      const at = (s * SPECIALTIES + k) * Rate.Count;
      deterred += <f64>siteReferralRate[s * SPECIALTY_LANES + k] - rates[at + Rate.Urgent] - rates[at + Rate.Routine];
    }
    const declined = poissonCount(deterred * <f64>worked, word(key, 0));
    count(s, Tally.Declined, declined);
    const chosen = <f64>(declined + tally[s * Tally.Count + Tally.Referrals]);
    const u = toUnit(word(key, 2));
    count(s, Tally.DistanceKm, <i32>(chosen * journeyKm[s] * 10.0 + u));
    count(s, Tally.BypassedNearest, <i32>(chosen * bypassShare[s] + u));
  }
}
