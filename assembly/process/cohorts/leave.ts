// Emergencies and mothers who leave today, by count: some die, some will come back, some are followed up, the others are well.
import { Mechanism, Pathway, Rule, SPECIALTIES, Tally } from '../../layout';
import { belowEach, binomialCount, word } from '../../kernel/counts';
import { draw, siteDay, Stream, toUnit } from '../../kernel/random';
import { AFTER_EMERGENCY, AGAIN_LEAVE, bookReturn, clearRow, leavingAt, MOTHERS_LEAVE, rowOf, SAME_DAY } from '../../state/bedCohorts';
import { EMERGENCY_FOLLOWED } from '../../state/care';
import { isOn, siteCount } from '../../state/clock';
import { bill } from '../../state/ledger';
import { bookFollowUps, FollowUp } from '../../state/plannedCohorts';
import { rule } from '../../state/rules';
import { count, left } from '../../state/sites';
import { finished } from '../../state/spells';
import { specialtyShare } from '../../state/stayTables';
import { Today, todayOf, Urgent, urgentRate } from '../../state/urgentRates';

/** Words of a site's day from here on are the delays of those who come back. */
const FIRST_DELAY = 8;

export function leave(day: i32): void {
  const back = isOn(Mechanism.Readmission) ? rule(Rule.ReadmissionEmergency) : 0.0;
  let all: i64 = 0;
  for (let s = 0, n = siteCount(); s < n; s++) {
    // beside those who left their beds this morning, those who came today for no night
    const row = rowOf(s, day);
    const againToday = leavingAt(row, AGAIN_LEAVE);
    const mothersToday = leavingAt(row, MOTHERS_LEAVE);
    const first = todayOf(s, Today.FirstLeave) + leavingAt(row, SAME_DAY) - againToday - mothersToday;
    const again = todayOf(s, Today.AgainLeave) + againToday;
    const mothers = todayOf(s, Today.MothersLeave) + mothersToday;
    clearRow(row);
    const sum = first + again + mothers;
    if (sum == 0) continue;
    all += sum;
    count(s, Tally.Discharges, sum);
    count(s, Tally.Emergencies, first + again);
    bill(s, Pathway.Birth * SPECIALTIES, mothers);

    const key = draw(siteDay(s, day), Stream.SiteLeaving);
    const death = urgentRate(s, Urgent.Death) * urgentRate(s, Urgent.Care) + urgentRate(s, Urgent.DeathByTravel);
    // of those who came for the first time some die; of the others some come back, and of the rest some are followed up
    const toReturn = death + (1.0 - death) * back;
    const fates = belowEach(first, death, toReturn, toReturn + (1.0 - toReturn) * EMERGENCY_FOLLOWED, word(key, 0));
    const died = <i32>(fates & 0xffff);
    const returns = <i32>((fates >> 16) & 0xffff) - died;
    const followed = <i32>((fates >> 32) & 0xffff) - died - returns;
    const diedLater = binomialCount(again, death, word(key, 1));
    for (let i = 0; i < returns; i++) bookReturn(s, AFTER_EMERGENCY, day + 1 + <i32>(((word(key, FIRST_DELAY + i) >> 32) * 27) >> 32));
    count(s, Tally.Deaths, died + diedLater);
    unchecked((left[s] += <i64>(sum - returns - followUp(s, followed, toUnit(word(key, 2))))));
  }
  finished(all);
}

/** Shares those to be followed up over the specialties they lay in, as kernel/counts.ts spreads; returns how many were booked. */
function followUp(s: i32, followed: i32, u: f64): i32 {
  if (followed == 0) return 0;
  let before = 0;
  for (let k = 0; k < SPECIALTIES && before < followed; k++) {
    const upTo = <i32>(<f64>followed * unchecked(specialtyShare[s * SPECIALTIES + k]) + u);
    if (upTo == before) continue;
    bookFollowUps(s, k, FollowUp.Emergency, upTo - before);
    before = upTo;
  }
  return before;
}
