// First appointments: the longest waiting are called, urgent first; some need tests before anything is decided.
import { Pathway, Rule, SPECIALTIES, Tally } from '../../layout';
import { tabledBinomial } from '../../kernel/binomialTables';
import { word } from '../../kernel/counts';
import { portion } from '../../kernel/maths';
import { finished } from '../../state/spells';
import { Chance } from '../../state/plannedCourses';
import { leavers } from '../../state/leavers';
import { bill } from '../../state/ledger';
import { Cell, dayOf, get, oldestOn, put, raise, slotOf, slots } from '../../state/plannedCohorts';
import { rule } from '../../state/rules';
import { clinicCapacity, count, pending } from '../../state/sites';
import { decide } from '../../state/decisions';

/** `daysLeft` working days of this week are left, today among them. */
export function consult(c: i32, site: i32, k: i32, day: i32, today: i32, daysLeft: i32, key: u64): void {
  const capacity = unchecked(clinicCapacity[c]);
  let free = capacity > 0.0 ? portion(capacity, day + 1024) : 0;
  let all = 0;
  for (let routine = 0; routine < 2; routine++) {
    const seen = free > 0 && get(c, Cell.Waiting + routine) > 0 ? call(c, site, routine, free, day, today, key) : 0;
    free -= seen;
    all += seen;
    const waited = seen > 0 ? get(c, Cell.WaitedToday) : 0;
    const tested = seen - tabledBinomial(Chance.NoTests, seen, word(key, 3 + routine));
    if (tested > 0) {
      raise(c, Cell.Tested + routine, tested);
      raise(c, Cell.TestedDays + routine, (tested * waited) / seen);
      raise(c, Cell.InTests, tested);
    }
    const remaining = get(c, Cell.Deciding + routine);
    const diagnosed = remaining / daysLeft;
    put(c, Cell.Deciding + routine, remaining - diagnosed);
    raise(c, Cell.InTests, -diagnosed);
    unchecked((pending[site] += tested - diagnosed));
    const decided = seen - tested + diagnosed;
    if (decided == 0) continue;
    const days = seen > 0 ? ((seen - tested) * waited) / seen : 0;
    decide(c, site, k, routine, decided, (days + diagnosed * get(c, Cell.DecidingWait + routine) + decided / 2) / decided, today, key);
  }
  if (all == 0) return;
  finished(all);
  count(site, Tally.FirstOutpatients, all);
  bill(site, Pathway.FirstOutpatient * SPECIALTIES + k, all);
}

/** Fills up to `free` appointments from a list; the days that those seen waited together are left in the cell. */
function call(c: i32, site: i32, routine: i32, free: i32, day: i32, today: i32, key: u64): i32 {
  const notice = <i32>rule(Rule.ClinicNotice);
  let waiting = get(c, Cell.Waiting + routine);
  let oldest = oldestOn(c, routine);
  let seen = 0;
  let days = 0;
  while (waiting > 0 && seen < free && oldest <= today) {
    const at = slotOf(c, oldest) + routine;
    const here = <i32>unchecked(slots[at]);
    if (here == 0) {
      oldest++;
      continue;
    }
    const waited = day - dayOf(oldest);
    if (waited < notice) break;
    const calls = min(here, free - seen);
    const came = calls - leavers(c, site, calls, key + <u64>(waiting << 1) + <u64>routine);
    unchecked((slots[at] = <u16>(here - calls)));
    waiting -= calls;
    seen += came;
    days += came * waited;
  }
  put(c, Cell.Waiting + routine, waiting);
  put(c, Cell.Oldest + routine, oldest);
  put(c, Cell.WaitedToday, days);
  return seen;
}
