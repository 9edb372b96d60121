// Once a week each clinic looks back: who comes again for tests, who comes back after care, who is sent for treatment after all.
import { Pathway, SPECIALTIES, Tally } from '../../layout';
import { tabledBinomial } from '../../kernel/binomialTables';
import { word } from '../../kernel/counts';
import { actor, draw, Stream, toUnit } from '../../kernel/random';
import { Chance, dueAfter, PARTS } from '../../state/plannedCourses';
import { listLate } from '../../state/decisions';
import { bill } from '../../state/ledger';
import { BOOKING_WEEKS, bookings, Cell, FollowUp, get, put, raise } from '../../state/plannedCohorts';
import { count, left, pending } from '../../state/sites';
import { finished } from '../../state/spells';

const FIRST_WORD = 0;
const NEXT_WORD = 4;
const LATE_WORD = 8;
const KIND_WORD = 9;

/** On the i-th working day of the stretch, the visits of the last seven days at once: a booking keeps its weekday, and a clinic's week ends on its own. */
export function followUp(c: i32, site: i32, k: i32, i: i32, day: i32, urgentShare: f64): void {
  const key = draw(actor(c, day + 1024), Stream.PlannedWeek, 1);
  let visits = get(c, Cell.Tests);
  put(c, Cell.Tests, 0);
  let gone = 0;
  for (let kind = 0; kind < FollowUp.Count; kind++) {
    const ended = get(c, Cell.Ended + kind);
    const begin = kind == FollowUp.Emergency ? ended : tabledBinomial(Chance.First + kind * SPECIALTIES + k, ended, word(key, FIRST_WORD + kind));
    const due = take(c, kind);
    const again = tabledBinomial(Chance.Next + kind * SPECIALTIES + k, due, word(key, NEXT_WORD + kind));
    book(c, kind, begin, again);
    put(c, Cell.Ended + kind, 0);
    raise(c, Cell.Booked + kind, begin + again - due);
    visits += due;
    gone += ended - begin + due - again;
    if (kind != FollowUp.Clinic || due == again) continue;
    // the last visit may end in a treatment after all, outside the eighteen weeks
    const late = tabledBinomial(Chance.ListedLater + k, due - again, word(key, LATE_WORD));
    if (late == 0) continue;
    const urgent = <i32>(<f64>late * urgentShare + toUnit(word(key, LATE_WORD + 4)));
    listLate(c, site, k, 0, urgent, i, word(key, KIND_WORD));
    listLate(c, site, k, 1, late - urgent, i, word(key, KIND_WORD + 1));
    unchecked((pending[site] -= late));
    gone -= late;
  }
  unchecked((pending[site] -= gone));
  unchecked((left[site] += <i64>gone));
  if (visits == 0) return;
  finished(visits);
  count(site, Tally.FollowUps, visits);
  bill(site, Pathway.FollowUp * SPECIALTIES + k, visits);
}

/** Moves the bookings of a class a week on and takes out the visits that fall due, the newest bookings first in its row. */
function take(c: i32, kind: i32): i32 {
  const row = changetype<usize>(bookings) + (<usize>((c * FollowUp.Count + kind) * BOOKING_WEEKS) << 1);
  const shares = changetype<usize>(dueAfter);
  const first = v128.load(row);
  const second = v128.load(row, 16);
  const third = v128.load(row, 32);
  v128.store(row, first, 2);
  v128.store(row, second, 18);
  v128.store(row, third, 34);
  store<i16>(row, 0);
  // after the move the newest of these stands a place further: a booking of g weeks ago is at place g
  const sums = i32x4.add(
    i32x4.dot_i16x8_s(v128.load(row), v128.load(shares)),
    i32x4.add(i32x4.dot_i16x8_s(v128.load(row, 16), v128.load(shares, 16)), i32x4.dot_i16x8_s(v128.load(row, 32), v128.load(shares, 32))),
  );
  const parts =
    get(c, Cell.BookedRest + kind) +
    i32x4.extract_lane(sums, 0) +
    i32x4.extract_lane(sums, 1) +
    i32x4.extract_lane(sums, 2) +
    i32x4.extract_lane(sums, 3);
  const due = max(0, parts / PARTS);
  put(c, Cell.BookedRest + kind, parts - due * PARTS);
  return due;
}

/** Books first visits, whose cause lies half a week back on average, and visits of those seen today. */
function book(c: i32, kind: i32, begin: i32, again: i32): void {
  const at = (c * FollowUp.Count + kind) * BOOKING_WEEKS;
  const older = begin >> 1;
  unchecked((bookings[at] += <i16>(begin - older + again)));
  unchecked((bookings[at + 1] += <i16>older));
}
