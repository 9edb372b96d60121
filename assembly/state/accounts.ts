// Sums over a trust's books: income, surplus as reported and as it underlies, and what ratings are reckoned from. Pence.
import { Flow, Rule } from '../layout';
import { pastMonths, thisMonth } from './ledger';
import { rule } from './rules';

/** Which twelve months: those closed, or eleven closed and the one that is being closed. */
export enum Span { Closed, WithThisMonth, ThisMonthOnly }

export function over(trust: i32, flow: Flow, span: Span): i64 {
  if (span == Span.ThisMonthOnly) return thisMonth(trust, flow);
  if (span == Span.Closed) return pastMonths(trust, flow);
  return thisMonth(trust, flow) + pastMonths(trust, flow, false);
}

/** What patients and contracts bring. */
export function operatingIncome(trust: i32, span: Span): i64 {
  return (
    over(trust, Flow.Tariff, span) +
    over(trust, Flow.MarginalRate, span) +
    over(trust, Flow.Quality, span) +
    over(trust, Flow.Penalty, span) +
    over(trust, Flow.Block, span) +
    over(trust, Flow.Rent, span)
  );
}

/** Money from the centre that counts as income: planned support, help with PFI, the tail of a deal. */
export function supportIncome(trust: i32, span: Span): i64 {
  return (
    over(trust, Flow.Support, span) +
    over(trust, Flow.PfiRelief, span) +
    over(trust, Flow.DealTail, span)
  );
}

/** All money from the centre that need not be paid back; the lump sum of a deal is capital, not income. */
export function helpReceived(trust: i32, span: Span): i64 {
  return supportIncome(trust, span) + over(trust, Flow.DealLumpSum, span);
}

/** Surplus before support and before anything that does not recur. */
export function underlyingSurplus(trust: i32, span: Span): i64 {
  return (
    operatingIncome(trust, span) +
    over(trust, Flow.StaffPay, span) +
    over(trust, Flow.AgencyPay, span) +
    over(trust, Flow.Supplies, span) +
    over(trust, Flow.Estate, span) +
    over(trust, Flow.UnitaryCharge, span) +
    over(trust, Flow.CapitalCharge, span) +
    over(trust, Flow.Dividend, span) +
    over(trust, Flow.Interest, span) +
    over(trust, Flow.OperatorFee, span)
  );
}

/** Surplus as the accounts show it: with support, reserves released and surplus spent. */
export function reportedSurplus(trust: i32, span: Span): i64 {
  return (
    underlyingSurplus(trust, span) +
    supportIncome(trust, span) +
    over(trust, Flow.ReserveUsed, span) +
    over(trust, Flow.SurplusSpent, span) +
    over(trust, Flow.Redundancy, span) +
    over(trust, Flow.LossShare, span) +
    over(trust, Flow.UnionDispute, span)
  );
}

/** Earnings before interest, tax, depreciation and amortisation: charges for buildings' financing come after. */
export function ebitda(trust: i32, span: Span): i64 {
  return reportedSurplus(trust, span) - financing(trust, span) - over(trust, Flow.CapitalCharge, span);
}

/** Dividend, interest and the financing part of unitary charges; ≤ 0. */
export function financing(trust: i32, span: Span): i64 {
  const charge = <f64>over(trust, Flow.UnitaryCharge, span) * (1.0 - rule(Rule.UnitaryServiceShare));
  return over(trust, Flow.Dividend, span) + over(trust, Flow.Interest, span) + <i64>charge;
}

/** Operating spending, ≥ 0: what liquidity is measured against. */
export function operatingSpending(trust: i32, span: Span): i64 {
  return operatingIncome(trust, span) + supportIncome(trust, span) - ebitda(trust, span);
}

/** Surplus as a share of income; 0 without income. */
export function marginOf(surplus: i64, income: i64): f64 {
  return income > 0 ? <f64>surplus / <f64>income : 0.0;
}

export function reportedMargin(trust: i32, span: Span): f64 {
  return marginOf(reportedSurplus(trust, span), operatingIncome(trust, span) + supportIncome(trust, span));
}

export function underlyingMargin(trust: i32, span: Span): f64 {
  return marginOf(underlyingSurplus(trust, span), operatingIncome(trust, span));
}
