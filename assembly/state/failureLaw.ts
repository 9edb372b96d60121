// Which law deals with a failing trust: by its kind and the date, or the one that the scenario lays down for all.
import { CaseField, FailureMechanism, Governance, Mechanism, Rule } from '../layout';
import { epochDay } from '../kernel/calendar';
import { caseOf } from './cases';
import { epochOf, isOn } from './clock';
import { rule } from './rules';
import { governance } from './trusts';

/** Days for which a change of the law is in the air before it comes. */
const IN_THE_AIR = 365;

/** The law on a day: Health Act 2009 (in force 15 February 2010) for NHS trusts, Health and Social Care Act 2012 (from April 2013) for foundation trusts. */
export function lawOn(t: i32, day: i32): FailureMechanism {
  const laid = <i32>rule(Rule.FailureMechanism);
  if (laid != FailureMechanism.History) return <FailureMechanism>laid;
  const epoch = epochOf(day);
  if (governance[t] == Governance.FoundationTrust) {
    return epoch >= epochDay(2013, 4, 1) ? FailureMechanism.Administration : FailureMechanism.Performance2008;
  }
  return epoch >= epochDay(2010, 2, 15) ? FailureMechanism.UnsustainableProvider : FailureMechanism.Performance2008;
}

/** The law under which a trust's case was opened: an administrator's, or the managers' own. */
export function lawOfCase(t: i32): FailureMechanism {
  return <FailureMechanism>caseOf(t, CaseField.Law);
}

export function hasAdministrator(t: i32): bool {
  const law = lawOfCase(t);
  return law == FailureMechanism.UnsustainableProvider || law == FailureMechanism.Administration;
}

/** Working days that nobody uses because nobody knows how long the present law will stand. */
export function ambiguityDays(day: i32): i32 {
  if (!isOn(Mechanism.LawAmbiguity) || <i32>rule(Rule.FailureMechanism) != FailureMechanism.History) return 0;
  const epoch = epochOf(day);
  return isNear(epoch, epochDay(2010, 2, 15)) || isNear(epoch, epochDay(2013, 4, 1)) || isNear(epoch, epochDay(2014, 6, 1))
    ? <i32>rule(Rule.AmbiguityDays)
    : 0;
}

function isNear(epoch: i32, change: i32): bool {
  return epoch < change && change - epoch <= IN_THE_AIR;
}
