// Each quarter contracts with private operators are judged: whether one ends, is given up, or counts as a success or a failure; and who comes to the market.
import { Account, CaseEntry, CaseField, ContractField, EventKind, Flow, Indicator, Instrument, Mechanism, Party, Rule, Stage } from '../../layout';
import { Span, underlyingMargin } from '../../state/accounts';
import { setCase } from '../../state/cases';
import { isOn, isWarming, trustCount } from '../../state/clock';
import {
  clearContract,
  contractOf,
  contractYears,
  isUnderContract,
  kindOfContract,
  operatorAt,
  promisedByNow,
  roomBelowCap,
  savedBy,
  setContract,
} from '../../state/contracts';
import { learn } from '../../state/government';
import { handBack } from '../../state/management';
import { noteCase } from '../../state/journal';
import { pay } from '../../state/ledger';
import { bringNewcomer, capitalOf, failed, latestEntry, operatorsLeft, ruin, succeeded } from '../../state/operators';
import { add, happened } from '../../state/record';
import { rule } from '../../state/rules';
import { isAlive, rest } from '../../state/trusts';

const DAYS_A_YEAR = 365.25;
const QUARTER = 0.25;
/** Operators below which the market draws newcomers. */
const FEW = 2;

export function judge(day: i32): void {
  if (isWarming()) return;
  for (let t = 0, n = trustCount(); t < n; t++) {
    if (operatorAt(t) < 0) continue;
    if (!isAlive(t)) clearContract(t);
    else judgeContract(t, day);
  }
  const market = isOn(Mechanism.Franchise) || isOn(Mechanism.PrivateTakeover) || isOn(Mechanism.Split);
  if (!market || operatorsLeft() >= FEW) return;
  if (<f64>day < latestEntry() + rule(Rule.EntrantYears) * DAYS_A_YEAR) return;
  if (bringNewcomer() >= 0) happened(EventKind.OperatorEntered, -1);
}

function judgeContract(t: i32, day: i32): void {
  if (isUnbearable(t)) {
    giveUp(t);
    return;
  }
  if (contractOf(t, ContractField.Judged) == 0.0 && contractYears(t) >= rule(Rule.ReputationYears)) {
    setContract(t, ContractField.Judged, 1.0);
    // whoever leaves a hospital worse than it found it has failed, even if it stays
    if (savedBy(t, Span.Closed) > seam(t)) succeeded(operatorAt(t));
    else failed(operatorAt(t));
  }
  if (contractOf(t, ContractField.EndsOn) > <f64>day) return;
  // the case is closed with the quarter's others
  handBack(t);
  happened(EventKind.ContractEnded, t);
}

/** What the seam of a split costs a year, £. */
function seam(t: i32): f64 {
  const saving = contractOf(t, ContractField.Saving);
  return saving > 0.0 ? (savedBy(t, Span.Closed) * contractOf(t, ContractField.Interface)) / saving : 0.0;
}

/** An operator leaves before the next quarter brings it over its cap; an owner cannot, until its capital is gone. */
function isUnbearable(t: i32): bool {
  if (capitalOf(operatorAt(t)) <= 0.0) return true;
  if (kindOfContract(t) == Instrument.PrivateTakeover) return false;
  const missing = Math.max(0.0, promisedByNow(t) - savedBy(t, Span.Closed));
  return rule(Rule.OperatorLossShare) * missing * QUARTER > roomBelowCap(t);
}

/** The hospital is the NHS's again, with what the operator did not bear; the name of the operator suffers. */
function giveUp(t: i32): void {
  const o = operatorAt(t);
  const kind = kindOfContract(t);
  const borne = contractOf(t, ContractField.Borne) / 1e6;
  const publics = contractOf(t, ContractField.Public) / 1e6;
  pay(Account.Treasury, Account.Suppliers, Flow.Termination, <i64>Math.round(rule(Rule.TerminationCostM) * 1e8));
  noteCase(t, CaseEntry.WalkedAway, kind, Party.Operator, o, borne, publics);
  noteCase(t, CaseEntry.Ended, kind, 0, -1, underlyingMargin(t, Span.Closed), 0.0);
  learn(kind, false);
  failed(o);
  if (kind == Instrument.PrivateTakeover) ruin(o);
  handBack(t);
  setCase(t, CaseField.Stage, Stage.None);
  // nobody waits for the next to fail: the trust may be back in the regime at once
  rest[t] = 0;
  add(Indicator.OperatorExits, 1.0);
  happened(EventKind.OperatorExit, t, -1, -1, kind, borne);
}
