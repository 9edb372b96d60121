// A tender for a hospital: it costs money whoever comes; of those who bid the one that promises most wins, which is the one that hopes most.
import { Account, CaseEntry, CaseField, EventKind, Flow, Governance, Indicator, Instrument, MAX_OPERATORS, Mechanism, Party, Rule, Series } from '../../layout';
import { estimatedSaving, promiseOf, savingOf, wouldBid } from '../../state/bids';
import { caseOf, isForced, setCase } from '../../state/cases';
import { isOn, today } from '../../state/clock';
import { consents, stillConsents } from '../../state/consent';
import { noteCase } from '../../state/journal';
import { pay } from '../../state/ledger';
import { isInMarket, operatorsLeft } from '../../state/operators';
import { add, happened } from '../../state/record';
import { ofYear, rule } from '../../state/rules';
import { realDays } from '../../state/statute';
import { governance, treatsPatients } from '../../state/trusts';
import { disputeQuarters, hostilityAt } from '../../state/unions';
import { incomeOf } from '../../state/worth';

const QUARTER_DAYS = 91.0;
/** Appetite for private help at which a government is of two minds. */
const TWO_MINDS = 0.5;

/** Whether an instrument of the private side can be thought of: a hospital of the NHS, and somebody who might come. */
export function mayBeTendered(t: i32, mechanism: Mechanism): bool {
  if (!isOn(mechanism) || !treatsPatients(t) || operatorsLeft() == 0) return false;
  return governance[t] == Governance.NhsTrust || governance[t] == Governance.FoundationTrust;
}

/** Tender, and the political price of private hands: dearer to a government without appetite and where unions are hostile. £. */
export function tenderCost(t: i32): f64 {
  const dear = 1.0 - ofYear(Series.PrivateAppetite, today()) + hostilityAt(t);
  return rule(Rule.TenderCostM) * 1e6 + rule(Rule.PrivatePolitics) * incomeOf(t) * Math.max(0.0, dear);
}

function appetiteOf(day: i32): f64 {
  return rule(Rule.AppetiteWeight) * (ofYear(Series.PrivateAppetite, day) - TWO_MINDS);
}

/** Campaigns weigh; to sell a hospital weighs more than to let one. */
function objection(t: i32, instrument: i32): f64 {
  const sale = instrument == Instrument.PrivateTakeover ? rule(Rule.SaleAversion) : 0.0;
  return rule(Rule.HostilityWeight) * hostilityAt(t) + sale;
}

/** The Secretary of State's answer, before any money is spent. */
export function ministerAllows(t: i32, instrument: i32, day: i32): bool {
  return consents(t, instrument, Party.SecretaryOfState, appetiteOf(day), objection(t, instrument));
}

/** Runs the tender. The winner is in the case, with its promise (CaseField.Promised) and the day it begins; −1 without a bidder. */
export function runTender(t: i32, instrument: i32, day: i32): i32 {
  pay(Account.Treasury, Account.Suppliers, Flow.TenderCost, <i64>Math.round(rule(Rule.TenderCostM) * 1e8));
  add(Indicator.Tenders, 1.0);
  const winner = bestBid(t, instrument);
  if (winner < 0) {
    add(Indicator.TendersWithoutBidder, 1.0);
    noteCase(t, CaseEntry.Refused, instrument, Party.Operator);
    happened(EventKind.TenderFailed, t, -1, -1, instrument, rule(Rule.TenderCostM));
    return -1;
  }
  const most = Math.max(0.0, promiseOf(estimatedSaving(winner, t, instrument)));
  const expected = savingOf(winner, t, instrument);
  add(Indicator.BidOptimismM, (most - expected) / 1e6);
  noteCase(t, CaseEntry.Agreed, instrument, Party.Operator, winner, most / 1e6, expected / 1e6);
  setCase(t, CaseField.Counterpart, winner);
  setCase(t, CaseField.Promised, <i32>(most / 1000.0));
  const days = realDays(t, rule(Rule.TenderDays)) + <i32>(disputeQuarters(t) * QUARTER_DAYS);
  setCase(t, CaseField.EndsOn, day + days);
  noteCase(t, CaseEntry.Planned, instrument, Party.Unions, winner, rule(Rule.TenderDays), <f64>days);
  happened(EventKind.ContractAwarded, t, -1, -1, instrument, most / 1e6);
  return winner;
}

/** The operator that promises most of those who bid, −1 if none does. Forced from outside, one of those in the market has to come. */
function bestBid(t: i32, instrument: i32): i32 {
  let winner = -1;
  let most = -Infinity;
  for (let o = 0; o < MAX_OPERATORS; o++) {
    const bids = wouldBid(o, t, instrument);
    if (bids) add(Indicator.TenderBids, 1.0);
    if (!bids && !(isForced(t) && isInMarket(o))) continue;
    const promised = promiseOf(estimatedSaving(o, t, instrument));
    if (promised <= most) continue;
    most = promised;
    winner = o;
  }
  return winner;
}

/** Asked each quarter until the contract begins: the minister looks at the campaign again, and the operator has to be there still. */
export function tenderStands(t: i32, instrument: i32): bool {
  const o = caseOf(t, CaseField.Counterpart);
  const day = today() + 1;
  const stands = stillConsents(t, instrument, Party.SecretaryOfState, appetiteOf(day), objection(t, instrument), o);
  if (stands) return true;
  add(Indicator.PrivateAbandoned, 1.0);
  happened(EventKind.PrivateAbandoned, t, -1, -1, instrument, rule(Rule.TenderCostM));
  return false;
}
