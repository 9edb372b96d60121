// At the month's end each hospital's bills are shared among those who buy its care, and its attendances over the way they came.
import { BILL_CODES, BILL_SHORT_EMERGENCY, Pathway, SPECIALTIES, Tally } from '../../layout';
import { buyers, buyersOf, Care, KM_BINS, kmShare } from '../../state/catchments';
import { commissionerCount, siteCount } from '../../state/clock';
import { bills, owed, prices } from '../../state/ledger';
import { distances } from '../../state/record';
import { tally, trustOf } from '../../state/sites';

export function shareBills(): void {
  for (let s = 0, n = siteCount(); s < n; s++) {
    const t = <i32>trustOf[s];
    let urgent: i64 = 0;
    let planned: i64 = 0;
    for (let code = 0; code < BILL_CODES; code++) {
      const pence = <i64>bills[s * BILL_CODES + code] * <i64>prices[t * BILL_CODES + code];
      if (isUrgent(code)) urgent += pence;
      else planned += pence;
    }
    charge(s, t, Care.Urgent, urgent);
    charge(s, t, Care.Planned, planned);
    spreadJourneys(s);
  }
}

function isUrgent(code: i32): bool {
  const pathway = code / SPECIALTIES;
  return code >= BILL_SHORT_EMERGENCY || pathway == Pathway.Attendance || pathway == Pathway.Emergency || pathway == Pathway.Birth;
}

/** To the penny: each commissioner owes what lies between its end of the shares and the one before. */
function charge(s: i32, t: i32, care: Care, pence: i64): void {
  if (pence == 0) return;
  const o = buyersOf(s, care);
  let before: i64 = 0;
  let share: f32 = 0;
  for (let c = 0, n = commissionerCount(); c < n; c++) {
    // most buy nothing here
    if (buyers[o + c] == share && c < n - 1) continue;
    share = buyers[o + c];
    const upTo = c == n - 1 ? pence : <i64>Math.floor(<f64>pence * <f64>buyers[o + c]);
    if (upTo != before) owed[t * commissionerCount() + c] += upTo - before;
    before = upTo;
  }
}

function spreadJourneys(s: i32): void {
  const came = tally[s * Tally.Count + Tally.Attendances];
  if (came == 0) return;
  let sum = 0.0;
  let before = 0;
  for (let b = 0; b < KM_BINS; b++) {
    sum += <f64>kmShare[s * KM_BINS + b];
    const upTo = min(came, <i32>(<f64>came * sum + 0.5));
    distances[b] += upTo - before;
    before = upTo;
  }
}
