// One trust becomes part of another: sites, contracts, books, cash and debts pass over; the old name is dissolved.
import { Flow, Governance } from '../layout';
import { commissionerCount, siteCount, trustCount } from './clock';
import { accountOfTrust, cash, commissionerShare, emergencyYear, joinBooks, pay } from './ledger';
import { isClosed, trustOf, work } from './sites';
import { releaseTeam } from './teams';
import {
  assets,
  blockCost,
  blockIncome,
  costIndex,
  debt,
  governance,
  inefficiency,
  inefficiencyAnchor,
  overhead,
  owner,
  pfiRelief,
  reserve,
  structure,
  supportPromise,
  vacancy,
} from './trusts';

/** Cost that goes with inefficiency, £ a year at opening prices: the weight of a trust in a union. */
function weightOf(t: i32): f64 {
  let sum = overhead[t] + blockCost[t];
  for (let s = 0, n = siteCount(); s < n; s++) {
    if (<i32>trustOf[s] == t && !isClosed(s)) sum += work[s * 2];
  }
  return Math.max(sum, 1.0);
}

/** Called when nothing is owed: after commissioners have settled, before the day's patients come. */
export function absorb(from: i32, into: i32): void {
  averageInto(from, into);
  shareContracts(from, into);
  blockIncome[into] += blockIncome[from];
  blockCost[into] += blockCost[from];
  structure[into] += structure[from];
  overhead[into] += overhead[from];
  pfiRelief[into] += pfiRelief[from];
  pfiRelief[from] = 0.0;
  assets[into] += assets[from];
  reserve[into] += reserve[from];
  debt[into] += debt[from];
  debt[from] = 0;
  for (let i = 0; i < 3; i++) {
    emergencyYear[into * 3 + i] += emergencyYear[from * 3 + i];
    emergencyYear[from * 3 + i] = 0;
  }
  joinPromises(from, into);
  joinBooks(from, into);
  moveCash(from, into);
  for (let s = 0, n = siteCount(); s < n; s++) if (<i32>trustOf[s] == from) trustOf[s] = <u16>into;
  releaseTeam(from);
  governance[from] = Governance.Dissolved as u8;
  for (let t = 0, n = trustCount(); t < n; t++) if (<i32>owner[t] == from) owner[t] = <u16>into;
}

/** What makes costs high passes over in proportion to the costs that come with it: all of a trust's, or a part. */
export function averageInto(from: i32, into: i32, part: f64 = 1.0): void {
  const mine = weightOf(into);
  const theirs = weightOf(from) * part;
  const share = theirs / (mine + theirs);
  inefficiency[into] += share * (inefficiency[from] - inefficiency[into]);
  inefficiencyAnchor[into] += share * (inefficiencyAnchor[from] - inefficiencyAnchor[into]);
  costIndex[into] += share * (costIndex[from] - costIndex[into]);
  vacancy[into] += share * (vacancy[from] - vacancy[into]);
}

/** What the treasury promised one it owes the other. */
export function joinPromises(from: i32, into: i32): void {
  supportPromise[into * 2] = promiseOf(into) + promiseOf(from);
  supportPromise[into * 2 + 1] = Math.max(supportPromise[into * 2 + 1], supportPromise[from * 2 + 1]);
  supportPromise[from * 2 + 1] = 0.0;
}

/** Pence a month still to come. */
function promiseOf(t: i32): f64 {
  return supportPromise[t * 2 + 1] > 0.0 ? supportPromise[t * 2] : 0.0;
}

/** Each commissioner pays its part of both block contracts, or of a part of one. */
export function shareContracts(from: i32, into: i32, part: f64 = 1.0): void {
  const all = blockIncome[into] + blockIncome[from] * part;
  if (all <= 0.0) return;
  const n = commissionerCount();
  for (let c = 0; c < n; c++) {
    const both = commissionerShare[into * n + c] * blockIncome[into] + commissionerShare[from * n + c] * blockIncome[from] * part;
    commissionerShare[into * n + c] = both / all;
  }
}

function moveCash(from: i32, into: i32): void {
  const held = cash[accountOfTrust(from)];
  if (held > 0) pay(accountOfTrust(from), accountOfTrust(into), Flow.Balance, held);
  else pay(accountOfTrust(into), accountOfTrust(from), Flow.Balance, -held);
}
