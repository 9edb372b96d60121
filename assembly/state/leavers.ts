// Who has gone elsewhere, or recovered, when a list reaches them.
import { Tally } from '../layout';
import { word } from '../kernel/counts';
import { toUnit } from '../kernel/random';
import { Rate, rates } from './plannedCohorts';
import { count, left } from './sites';

/** First word of a day's key that leavers use. */
const WORDS = 256;

/**
 * Of `calls` patients called, those who do not come. Each is gone with chance 1 − e^−h, h the cell's hazard a call: one goes
 * whenever the hazards of those called add up to a deviate of the exponential distribution, of which the cell keeps the rest.
 */
// @ts-ignore: decorator
@inline
export function leavers(c: i32, site: i32, calls: i32, key: u64): i32 {
  const at = c * Rate.Count;
  const rest = unchecked(rates[at + Rate.UntilLeaving]) - <f64>calls * unchecked(rates[at + Rate.Leaving]);
  if (rest > 0.0) {
    unchecked((rates[at + Rate.UntilLeaving] = rest));
    return 0;
  }
  return leave(at, site, rest, calls, key);
}

function leave(at: i32, site: i32, overdrawn: f64, calls: i32, key: u64): i32 {
  const hazard = unchecked(rates[at + Rate.Leaving]);
  let rest = overdrawn;
  let gone = 0;
  for (; rest <= 0.0 && gone < calls; gone++) {
    // those called after the one who left begin a new sum
    const after = Math.floor(-rest / hazard);
    rest = -Math.log(1.0 - toUnit(word(key, WORDS + gone))) - after * hazard;
  }
  unchecked((rates[at + Rate.UntilLeaving] = rest));
  count(site, Tally.LeftList, gone);
  unchecked((left[site] += <i64>gone));
  return gone;
}
