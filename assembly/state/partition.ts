// A trust is parcelled out: each hospital, with its share of contracts, books, cash and debts, becomes part of another trust.
import { BOOK_MONTHS, Flow, Governance } from '../layout';
import { averageInto, joinPromises, shareContracts } from './absorb';
import { siteCount, trustCount } from './clock';
import { accountOfTrust, books, cash, emergencyYear, pay } from './ledger';
import { isClosed, trustOf, work } from './sites';
import { assets, blockCost, blockIncome, debt, governance, overhead, owner, reserve, structure } from './trusts';

/** A hospital's share of its trust's work of the last twelve months: how everything that is not its own is divided. */
export function shareOfWork(site: i32): f64 {
  let all = 0.0;
  for (let s = 0, n = siteCount(); s < n; s++) if (trustOf[s] == trustOf[site] && !isClosed(s)) all += work[s * 2];
  return all > 0.0 ? work[site * 2] / all : 0.0;
}

/**
 * Passes a hospital on. `share` is its part of what the trust still has, so that the last takes all that is left.
 * Called when nothing is owed, as in absorb.ts. Nothing is saved: cost follows.
 */
export function passOn(site: i32, into: i32, share: f64): void {
  const from = <i32>trustOf[site];
  averageInto(from, into, share);
  shareContracts(from, into, share);
  move(blockIncome, from, into, share);
  move(blockCost, from, into, share);
  move(structure, from, into, share);
  move(overhead, from, into, share);
  move(assets, from, into, share);
  move(reserve, from, into, share);
  debt[into] += takePart(debt, from, share);
  for (let i = 0; i < 3; i++) emergencyYear[into * 3 + i] += takePart(emergencyYear, from * 3 + i, share);
  for (let i = 0, n = Flow.Count * (BOOK_MONTHS + 1); i < n; i++) books[into * n + i] += takePart(books, from * n + i, share);
  const held = cash[accountOfTrust(from)];
  const part = partOf(held, share);
  if (part > 0) pay(accountOfTrust(from), accountOfTrust(into), Flow.Balance, part);
  else pay(accountOfTrust(into), accountOfTrust(from), Flow.Balance, -part);
  trustOf[site] = <u16>into;
}

/** Nothing is left: promises of support, closed sites and the old name go to one of the acquirers. */
export function dissolve(from: i32, into: i32): void {
  joinPromises(from, into);
  for (let s = 0, n = siteCount(); s < n; s++) if (<i32>trustOf[s] == from) trustOf[s] = <u16>into;
  governance[from] = Governance.Dissolved as u8;
  for (let t = 0, n = trustCount(); t < n; t++) if (<i32>owner[t] == from) owner[t] = <u16>into;
}

function move(what: StaticArray<f64>, from: i32, into: i32, share: f64): void {
  const part = share >= 1.0 ? what[from] : what[from] * share;
  what[into] += part;
  what[from] -= part;
}

/** Whole pence; all of it for a share of one. */
function partOf(pence: i64, share: f64): i64 {
  return share >= 1.0 ? pence : <i64>(<f64>pence * share);
}

function takePart(what: StaticArray<i64>, at: i32, share: f64): i64 {
  const part = partOf(what[at], share);
  what[at] -= part;
  return part;
}
