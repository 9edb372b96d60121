// Badge: acute services leave a hospital, the building stays; community and primary care move in and pay rent.
import { CaseEntry, CaseField, EventKind, Instrument, Mechanism, Rule, SiteKind, Stage } from '../../../layout';
import { noteLoss, payTransition } from '../../../state/aftermath';
import { caseOf, setCase } from '../../../state/cases';
import { isOn } from '../../../state/clock';
import { planAgreed, realCost, sealFate } from '../../../state/fate';
import { noteCase } from '../../../state/journal';
import { moveServices } from '../../../state/moving';
import { rentOf, savingOfBadge, siteToBadge, transitionOf } from '../../../state/plans';
import { happened } from '../../../state/record';
import { rule } from '../../../state/rules';
import { kind, services } from '../../../state/sites';
import { signals } from '../../../state/trusts';
import { annuity, deficitOf, INFEASIBLE } from '../../../state/worth';

/** Days that it is planned to take; days after which it is judged (judgement). */
const PLANNED_DAYS = 540.0;
const JUDGED_AFTER = 1096;

/** As a reconfiguration, less what ministers give for a hospital that is not called closed. */
export function badgeCost(t: i32): f64 {
  const s = isOn(Mechanism.Badge) ? siteToBadge(t) : -1;
  if (s < 0) return INFEASIBLE;
  const left = (deficitOf(t) - savingOfBadge(s)) * annuity(rule(Rule.TakeoverCeilingYears)) + transitionOf(s, services[s]);
  return left - rule(Rule.BadgePreference) * Math.abs(left);
}

/** The parties of a reconfiguration; the campaign is heard in what each of them has to lose. */
export function agreeBadge(t: i32, day: i32): bool {
  const s = isOn(Mechanism.Badge) ? siteToBadge(t) : -1;
  if (s < 0) return false;
  setCase(t, CaseField.Site, s);
  setCase(t, CaseField.Services, services[s]);
  if (!planAgreed(t, Instrument.Badge, day)) return false;
  sealFate(t, Instrument.Badge, day, PLANNED_DAYS);
  return true;
}

/** Acute care goes to the neighbours; estate and unitary charge stay with the trust, less the tenants' rent. */
export function makeBadge(t: i32, day: i32): void {
  const s = caseOf(t, CaseField.Site);
  const bits = <i32>services[s];
  const cost = realCost(t, Instrument.Badge, transitionOf(s, bits));
  noteLoss(t, s, bits);
  payTransition(cost);
  moveServices(s, bits, day);
  kind[s] = SiteKind.Badge as u8;
  signals[t * 2] += 1.0;
  setCase(t, CaseField.Stage, Stage.Outcome);
  setCase(t, CaseField.EndsOn, day + JUDGED_AFTER);
  noteCase(t, CaseEntry.Executed, Instrument.Badge, 0, s, cost / 1e6, rentOf(s) / 1e6);
  happened(EventKind.Badge, t, s, -1, Instrument.Badge, cost / 1e6);
}
