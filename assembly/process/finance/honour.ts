// Each month contracts with private operators are honoured: their part of what is saved is paid to them, their part of what is not they pay.
import { ContractField, Flow, Indicator, Instrument, Mechanism, Rule } from '../../layout';
import { over, Span } from '../../state/accounts';
import { isOn, isWarming, trustCount } from '../../state/clock';
import {
  contractOf,
  isUnderContract,
  kindOfContract,
  operatorAt,
  performanceOf,
  promisedByNow,
  roomBelowCap,
  savedBy,
  setContract,
} from '../../state/contracts';
import { accountOfOperator, accountOfTrust, cash, pay } from '../../state/ledger';
import { capitalOf, meanReputation, operatorsLeft } from '../../state/operators';
import { add, set } from '../../state/record';
import { rule } from '../../state/rules';
import { isAlive } from '../../state/trusts';
import { isPrivatelyRun, meanHostility } from '../../state/unions';
import { incomeOf } from '../../state/worth';

/** Days of spending that an owner leaves in a trust before it takes a surplus out (judgement, as for loans). */
const KEPT_DAYS = 12.0;

export function honour(_day: i32): void {
  if (isWarming()) return;
  if (isOn(Mechanism.Books)) {
    for (let t = 0, n = trustCount(); t < n; t++) {
      if (!isUnderContract(t)) continue;
      if (kindOfContract(t) == Instrument.PrivateTakeover) own(t);
      else share(t);
    }
  }
  report();
}

/** A fee of what is saved; of what was promised and is not saved the operator bears its part, up to its cap. The rest is the public's. */
function share(t: i32): void {
  const o = operatorAt(t);
  const saved = savedBy(t, Span.WithThisMonth);
  const fee = (rule(Rule.OperatorFeeShare) * Math.max(0.0, saved)) / 12.0;
  pay(accountOfTrust(t), accountOfOperator(o), Flow.OperatorFee, pence(fee));
  const missing = Math.max(0.0, promisedByNow(t) - saved) / 12.0;
  const due = Math.min(rule(Rule.OperatorLossShare) * missing, Math.min(roomBelowCap(t), Math.max(0.0, capitalOf(o))));
  bear(t, o, due, missing - due);
}

/** An owner pays the bills that the trust cannot, while it has capital, and takes out what the trust earns. */
function own(t: i32): void {
  const o = operatorAt(t);
  const held = <f64>cash[accountOfTrust(t)] / 100.0;
  if (held < 0.0) {
    const due = Math.min(-held, Math.max(0.0, capitalOf(o)));
    bear(t, o, due, -held - due);
    return;
  }
  const spare = held - (KEPT_DAYS / 365.0) * <f64>-over(t, Flow.StaffPay, Span.WithThisMonth) / 100.0;
  const earned = performanceOf(t, Span.WithThisMonth) / 12.0;
  pay(accountOfTrust(t), accountOfOperator(o), Flow.OperatorFee, pence(Math.max(0.0, Math.min(spare, earned))));
}

function bear(t: i32, o: i32, operators: f64, publics: f64): void {
  pay(accountOfOperator(o), accountOfTrust(t), Flow.LossShare, pence(operators));
  setContract(t, ContractField.Borne, contractOf(t, ContractField.Borne) + operators);
  setContract(t, ContractField.Public, contractOf(t, ContractField.Public) + publics);
  add(Indicator.OperatorLossM, operators / 1e6);
  add(Indicator.PublicLossM, publics / 1e6);
}

function report(): void {
  let all = 0.0;
  let held = 0.0;
  for (let t = 0, n = trustCount(); t < n; t++) {
    if (!isAlive(t)) continue;
    const income = incomeOf(t);
    all += income;
    if (isPrivatelyRun(t)) held += income;
  }
  set(Indicator.PrivateIncomeShare, all > 0.0 ? held / all : 0.0);
  set(Indicator.OperatorsLeft, <f64>operatorsLeft());
  set(Indicator.OperatorReputation, meanReputation());
  set(Indicator.UnionHostility, meanHostility());
}

// @ts-ignore: decorator
@inline
function pence(pounds: f64): i64 {
  return <i64>Math.round(pounds * 100.0);
}
