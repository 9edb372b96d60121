// A trust too long in deep deficit may be put into the failure regime: a hazard that impatience raises and elections lower.
import { CaseField, Clock, FailureMechanism, Governance, Indicator, Mechanism, Route, Rule, Series, Stage } from '../../layout';
import { financialYear } from '../../kernel/calendar';
import { clip } from '../../kernel/maths';
import { actor, Stream, unit } from '../../kernel/random';
import { Span, underlyingMargin } from '../../state/accounts';
import { Actor, actors, caseOf, inRegime } from '../../state/cases';
import { clock, epochOf, isOn, isWarming, trustCount } from '../../state/clock';
import { lawOn } from '../../state/failureLaw';
import { add } from '../../state/record';
import { marginSeen, specialMeasures } from '../../state/regulators';
import { ofYear, rule } from '../../state/rules';
import { deficitQuarters, governance, isAlive, rating, rest, treatsPatients, weakQuarters } from '../../state/trusts';
import { enter } from './enter';

/** Patience that each trust in lasting deficit costs in a quarter, and the quarters that make it lasting (dynamics R8). */
const PATIENCE_PER_TRUST = 0.002;
const LASTING = 4;
/** Deficit with which special measures for quality qualify (dynamics R8). */
const SPECIAL_DEFICIT = -0.02;

export function trigger(day: i32): void {
  if (isWarming()) return;
  let lasting = 0;
  let open = 0;
  for (let t = 0, n = trustCount(); t < n; t++) {
    if (!isAlive(t)) continue;
    const deep = marginSeen(t) < rule(Rule.TriggerMargin);
    deficitQuarters[t] = deep ? deficitQuarters[t] + 1 : 0;
    if (deficitQuarters[t] >= LASTING) lasting++;
    if (isBeforeDecision(t)) open++;
  }
  if (!isOn(Mechanism.Regime)) return;
  losePatience(lasting);
  const scale = hazardScale(day);
  for (let t = 0, n = trustCount(); t < n; t++) {
    // drawn for every trust there ever was
    const u = unit(actor(t, clock[Clock.QuarterIndex]), Stream.Hazard);
    if (!isAlive(t) || inRegime(t) || rest[t] > 0 || lawOn(t, day) == FailureMechanism.None) continue;
    const failing = qualifies(t);
    if (u >= (failing ? rule(Rule.TriggerHazard) * scale : pipelineHazard(t, day))) continue;
    if (failing && open >= <i32>rule(Rule.CasesAtOnce)) continue;
    if (failing) noteDetection(t);
    enter(t, day, failing ? Route.Deficit : Route.Pipeline);
    if (failing) open++;
  }
}

/** Long in deep deficit, long rated lowest, or in special measures with a deficit: as the regulators see it. */
function qualifies(t: i32): bool {
  if (deficitQuarters[t] >= <i32>rule(Rule.TriggerQuarters) || weakQuarters[t] >= <i32>rule(Rule.WeakQuarters)) return true;
  return specialMeasures[t] > 0 && marginSeen(t) < SPECIAL_DEFICIT;
}

/** How sure and how quick the regulator was: a trust taken that was in no deep deficit, and the quarters that one had been. */
function noteDetection(t: i32): void {
  if (underlyingMargin(t, Span.Closed) >= rule(Rule.TriggerMargin)) add(Indicator.TriggeredInError, 1.0);
  else add(Indicator.QuartersUndetected, <f64>deficitQuarters[t]);
}

/** Patience wears out with time and with every trust in lasting deficit; acts bring it back. */
function losePatience(lasting: i32): void {
  if (isOn(Mechanism.Patience)) {
    const spent = rule(Rule.PatienceDecay) + PATIENCE_PER_TRUST * <f64>lasting;
    actors[Actor.Patience] = clip(actors[Actor.Patience] - spent, -1.0, 1.0);
  }
}

/** Whether the case still needs the centre's people: an administrator is at work and nothing is decided yet. */
function isBeforeDecision(t: i32): bool {
  const stage = caseOf(t, CaseField.Stage);
  return caseOf(t, CaseField.Route) == Route.Deficit && (stage == Stage.Triggered || stage == Stage.Appraised);
}

function hazardScale(day: i32): f64 {
  const impatience = rule(Rule.PublicMood) * (1.0 + 2.0 * Math.max(0.0, -actors[Actor.Patience]));
  const near = isOn(Mechanism.Elections) && ofYear(Series.Elections, day) > 0.0;
  return near ? impatience * rule(Rule.ElectionCaution) : impatience;
}

/** A trust that cannot become a foundation trust may be found an acquirer, while that is policy. */
function pipelineHazard(t: i32, day: i32): f64 {
  const year = financialYear(epochOf(day));
  if (year < <i32>rule(Rule.PipelineFrom) || year > <i32>rule(Rule.PipelineTo)) return 0.0;
  if (governance[t] != Governance.NhsTrust || !treatsPatients(t) || rating[t] > 3) return 0.0;
  return rule(Rule.PipelineHazard) * (rating[t] <= 2 ? 3.0 : 1.0);
}
