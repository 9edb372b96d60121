// The common day: a hospital with room for all who came at once. Nobody needs to be asked one by one; each is a mark in the
// wheel and in the bills.
import { BILL_CODES, BILL_EXCESS_DAY, Tally, WARDS } from '../../layout';
import { leavingFrom, ROW, WHEEL_BYTES } from '../../state/bedCohorts';
import { bill, bills } from '../../state/ledger';
import { beds, count, occupied } from '../../state/sites';
import { chanceBits, EXCESS_SHIFT, needsOf, placingOf, roomy, WARD_BITS } from '../../state/stayTables';

const WARD_MASK: u64 = (1 << WARD_BITS) - 1;

/** What the first `n` ≤ BATCH drawn would take in a hospital with room: beds by ward, and nights beyond the trim point. */
export function needsOfAll(n: i32, shift: i32): u64 {
  let needs: u64 = 0;
  for (let i = 0; i < n; i++) needs += needsOf(<i32>unchecked(roomy[i]) + shift);
  return needs;
}

/** Whether each ward of a site has the beds. */
export function fits(s: i32, needs: u64): bool {
  let short = 0;
  for (let w = 0; w < WARDS; w++) {
    const at = s * WARDS + w;
    short |= unchecked(beds[at]) - unchecked(occupied[at]) - <i32>((needs >> (w * WARD_BITS)) & WARD_MASK);
  }
  return short >= 0;
}

/**
 * Gives the first `n` drawn their beds. `also` is one more field of the wheel that each is marked in, −1 for none; mothers
 * are billed when they leave. Of those whose sixteen bits lie below `late` it took four hours and more.
 */
export function placeAll(s: i32, day: i32, n: i32, needs: u64, shift: i32, also: i32, billed: bool, late: u32): void {
  const wheel = leavingFrom(s);
  const today = <u32>day * ROW;
  const codes = changetype<usize>(bills) + (<usize>(s * BILL_CODES) << 2);
  let overFour = 0;
  for (let i = 0; i < n; i++) {
    const placing = placingOf(<i32>unchecked(roomy[i]) + shift);
    const row = (((placing & 0xffff) + today) << 1) & (WHEEL_BYTES - 1);
    store<u16>(wheel + row, load<u16>(wheel + row) + 1);
    overFour += <i32>(((unchecked(chanceBits[i]) >> 10) & 0xffff) < late);
    if (billed) {
      const code = codes + ((placing >> 16) << 2);
      store<i32>(code, load<i32>(code) + 1);
    }
    if (also >= 0) {
      const mark = wheel + (row & ~(ROW * 2 - 1)) + (<usize>also << 1);
      store<u16>(mark, load<u16>(mark) + 1);
    }
  }
  for (let w = 0; w < WARDS; w++) unchecked((occupied[s * WARDS + w] += <i32>((needs >> (w * WARD_BITS)) & WARD_MASK)));
  count(s, Tally.OverFourHours, overFour);
  if (billed) bill(s, BILL_EXCESS_DAY, <i32>(needs >> EXCESS_SHIFT));
}
