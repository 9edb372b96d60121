// Posts fall empty, more so where a trust is in trouble, and are filled again.
import { Clock, Rule } from '../../layout';
import { actor, normal, Stream } from '../../kernel/random';
import { clip } from '../../kernel/maths';
import { Span, underlyingMargin } from '../../state/accounts';
import { clock, isWarming, trustCount } from '../../state/clock';
import { rule } from '../../state/rules';
import { isAlive, quality, vacancy } from '../../state/trusts';

/** Share of the distance to its usual level that a trust's vacancy goes in a month, and the month's noise (judgement). */
const MONTHLY = 0.1;
const NOISE = 0.003;
/** Deficit, as a share of income, at which a trust is in full distress. */
const DEEP = 0.08;

export function staff(_day: i32): void {
  if (isWarming()) return;
  for (let t = 0, n = trustCount(); t < n; t++) {
    if (!isAlive(t)) continue;
    const deficit = clip(-underlyingMargin(t, Span.WithThisMonth) / DEEP, 0.0, 1.0);
    const poor = clip(-quality[t] * 0.5, 0.0, 1.0);
    const usual = rule(Rule.VacancyBase) + rule(Rule.VacancyDistress) * Math.max(deficit, poor);
    const shock = NOISE * normal(actor(t, clock[Clock.MonthIndex]), Stream.Vacancy);
    vacancy[t] = clip(vacancy[t] + MONTHLY * (usual - vacancy[t]) + shock, 0.0, 0.4);
  }
}
