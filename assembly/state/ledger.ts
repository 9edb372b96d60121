// Money. Every movement leaves one account and enters another, in whole pence; the sum of all accounts stays nought.
import { Account, BILL_CODES, BOOK_MONTHS, Clock, Column, Flow, MAX_OPERATORS } from '../layout';
import { column } from '../kernel/columns';
import { clock, commissionerCount, trustCount } from './clock';
import { trustOf } from './sites';
import { commissioner } from './zones';
import { zoneOf } from './patients';
import { Step, watch, watching } from './watch';

/** Pence held by each account: Account, then trusts, then commissioners, then operators. */
export let cash: StaticArray<i64> = new StaticArray<i64>(0);
/** Pence moved by each Flow since the start, as paid and as received. */
export let flowTotals: StaticArray<i64> = new StaticArray<i64>(0);
/** Trust × Flow × (BOOK_MONTHS past months as a ring, then the current month); income is +, spending −, pence. */
export let books: StaticArray<i64> = new StaticArray<i64>(0);
/** Pence of one episode, trust × bill code: tariff × market forces factor. */
export let prices: StaticArray<i32> = new StaticArray<i32>(0);
/** Episodes of this month, site × bill code. */
export let bills: StaticArray<i32> = new StaticArray<i32>(0);
/** Episodes of the closed months of this financial year, site × bill code; the last year's until April is closed. */
export let billsYear: StaticArray<i32> = new StaticArray<i32>(0);
/** Pence billed this month, trust × commissioner: a hospital's own bills lie side by side. */
export let owed: StaticArray<i64> = new StaticArray<i64>(0);
/** Pence a commissioner is given a year. */
export let allocation: StaticArray<i64> = new StaticArray<i64>(0);
/** Share of a trust's block contract that each commissioner pays, trust × commissioner. */
export let commissionerShare: StaticArray<f64> = new StaticArray<f64>(0);
/** Trust × 3, pence of this financial year: emergency income, the baseline of the months gone by, and what the marginal rate withheld. */
export let emergencyYear: StaticArray<i64> = new StaticArray<i64>(0);

const ENTRIES = BOOK_MONTHS + 1;

export function claimLedger(sites: i32, trusts: i32, commissioners: i32): void {
  cash = column<i64>(Column.AccountCash, Account.Trusts + trusts + commissioners + MAX_OPERATORS);
  flowTotals = column<i64>(Column.FlowTotals, Flow.Count * 2);
  books = column<i64>(Column.TrustBooks, trusts * Flow.Count * ENTRIES);
  prices = column<i32>(Column.PriceList, trusts * BILL_CODES);
  bills = column<i32>(Column.SiteBills, sites * BILL_CODES);
  billsYear = column<i32>(Column.SiteBillsYear, sites * BILL_CODES);
  owed = column<i64>(Column.CommissionerOwed, trusts * commissioners);
  allocation = column<i64>(Column.CommissionerAllocation, commissioners);
  commissionerShare = column<f64>(Column.CommissionerShare, trusts * commissioners);
  emergencyYear = column<i64>(Column.TrustEmergencyYear, trusts * 3);
}

// @ts-ignore: decorator
@inline
export function accountOfTrust(trust: i32): i32 {
  return Account.Trusts + trust;
}

// @ts-ignore: decorator
@inline
export function accountOfCommissioner(index: i32): i32 {
  return Account.Trusts + trustCount() + index;
}

export function accountOfOperator(index: i32): i32 {
  return Account.Trusts + trustCount() + commissionerCount() + index;
}

/** Bills `n` units of an episode to the commissioner of the patient's home; returns the pence. */
// @ts-ignore: decorator
@inline
export function billPatient(site: i32, code: i32, record: u64, n: i32 = 1): i32 {
  const trust = <i32>unchecked(trustOf[site]);
  const pence = unchecked(prices[trust * BILL_CODES + code]) * n;
  unchecked((bills[site * BILL_CODES + code] += n));
  unchecked((owed[trust * commissionerCount() + <i32>commissioner[zoneOf(record)]] += <i64>pence));
  return pence;
}

/** Bills an episode, and tells those who watch the patient. */
// @ts-ignore: decorator
@inline
export function charge(site: i32, code: i32, record: u64, n: i32 = 1): void {
  const pence = billPatient(site, code, record, n);
  if (watching(site, record)) watch(record, Step.Billed, site, pence, code);
}

/** Bills `n` units of an episode; to whom is found at the month's end (process/cohorts/bill.ts). */
// @ts-ignore: decorator
@inline
export function bill(site: i32, code: i32, n: i32 = 1): void {
  unchecked((bills[site * BILL_CODES + code] += n));
}

/** Moves pence between two accounts and enters them in the books of the trusts concerned. Negative amounts are a fault. */
export function pay(from: i32, to: i32, flow: Flow, pence: i64): void {
  if (pence == 0) return;
  cash[from] -= pence;
  flowTotals[flow * 2] += pence;
  enter(from, flow, -pence);
  cash[to] += pence;
  flowTotals[flow * 2 + 1] += pence;
  enter(to, flow, pence);
}

/** Enters pence in a trust's books that no cash answers for. */
export function enterOnly(trust: i32, flow: Flow, pence: i64): void {
  books[(trust * Flow.Count + flow) * ENTRIES + BOOK_MONTHS] += pence;
}

/** Writes the same pence into each past month: the year before the first day. */
export function fillPastMonths(trust: i32, flow: Flow, pence: i64): void {
  for (let m = 0; m < BOOK_MONTHS; m++) books[(trust * Flow.Count + flow) * ENTRIES + m] = pence;
}

function enter(account: i32, flow: Flow, pence: i64): void {
  const trust = account - Account.Trusts;
  if (trust < 0 || trust >= trustCount()) return;
  books[(trust * Flow.Count + flow) * ENTRIES + BOOK_MONTHS] += pence;
}

// @ts-ignore: decorator
@inline
export function thisMonth(trust: i32, flow: Flow): i64 {
  return books[(trust * Flow.Count + flow) * ENTRIES + BOOK_MONTHS];
}

/** Sum over the closed months, pence: of all twelve, or of the eleven after the first. */
export function pastMonths(trust: i32, flow: Flow, withFirst: bool = true): i64 {
  const ring = changetype<usize>(books) + (<usize>((trust * Flow.Count + flow) * ENTRIES) << 3);
  let sums = i64x2.splat(0);
  for (let m = 0; m < BOOK_MONTHS; m += 2) sums = i64x2.add(sums, v128.load(ring + (<usize>m << 3)));
  const sum = i64x2.extract_lane(sums, 0) + i64x2.extract_lane(sums, 1);
  // the first is the next to be written over
  return withFirst ? sum : sum - load<i64>(ring + (<usize>(clock[Clock.MonthIndex] % BOOK_MONTHS) << 3));
}

/** Writes the month into the ring of past months, opens the next and clears what was billed in it. Called once a month, before MonthIndex moves. */
export function closeBooks(): void {
  const slot = clock[Clock.MonthIndex] % BOOK_MONTHS;
  for (let i = 0, n = trustCount() * Flow.Count; i < n; i++) {
    books[i * ENTRIES + slot] = books[i * ENTRIES + BOOK_MONTHS];
    books[i * ENTRIES + BOOK_MONTHS] = 0;
  }
  const yearBegins = clock[Clock.MonthIndex] % BOOK_MONTHS == 0;
  for (let i = 0, n = bills.length; i < n; i++) billsYear[i] = (yearBegins ? 0 : billsYear[i]) + bills[i];
  forgetBills();
}

/** Clears what was billed to whom. */
export function forgetBills(): void {
  bills.fill(0);
  owed.fill(0);
}

/** Adds one trust's books to another's and clears them: what a merger does to the accounts. */
export function joinBooks(from: i32, into: i32): void {
  for (let i = 0; i < Flow.Count * ENTRIES; i++) {
    books[into * Flow.Count * ENTRIES + i] += books[from * Flow.Count * ENTRIES + i];
    books[from * Flow.Count * ENTRIES + i] = 0;
  }
}
