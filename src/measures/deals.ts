// What became of takeovers and mergers: each against trusts like its two parties that were left alone.
//
// Success by order alone misleads, since the worst go first: it is read within bands of the target's deficit.
import { EventKind, Governance, TrustYear } from '../../assembly/layout.ts';
import type { SimEvent } from '../engine/frame.ts';

/** The yearly lines of a run: year × trust × TrustYear, of which `years` are closed. */
export interface YearlyRecord {
  years: number;
  trusts: number;
  values: Float64Array;
}

export interface Deal {
  /** Place among the deals of the run, 1 the first. */
  order: number;
  /** Financial year of the run in which it was signed, 0 the first. */
  year: number;
  target: number;
  acquirer: number;
  /** Underlying margin of the target in the year before. */
  targetMargin: number;
  /** Change of the two parties' common underlying margin from the year before to `HORIZON` years after, and that of their matches. */
  change: number;
  expected: number;
  /** Change of the acquirer's quality over the first year after, and that of its matches; SD. */
  qualityChange: number;
  qualityExpected: number;
}

/** Years after the deal at which it is judged. */
export const HORIZON = 3;
/** Trusts left alone to which each party is held. */
const MATCHES = 5;
const DAYS_A_YEAR = 365.25;

/** Every deal old enough to be judged whose parties have a year of books before it. */
export function dealsOf(record: YearlyRecord, events: readonly SimEvent[]): Deal[] {
  const signed = events.filter(({ kind }) => kind === EventKind.Takeover || kind === EventKind.Merger);
  const touched = new Set(signed.flatMap(({ trust, counterpart }) => [trust, counterpart]));
  return signed.flatMap(({ day, trust: target, counterpart: acquirer }, i): Deal[] => {
    const year = Math.floor(day / DAYS_A_YEAR);
    const from = year - 1;
    const to = year + HORIZON;
    if (from < 0 || to >= record.years) return [];
    const at = (y: number, t: number, column: TrustYear) => valueAt(record, y, t, column);
    const heir = at(to, acquirer, TrustYear.Owner);
    const incomes = [at(from, target, TrustYear.Income), at(from, acquirer, TrustYear.Income)] as const;
    const all = incomes[0] + incomes[1];
    if (all <= 0) return [];
    const before = (at(from, target, TrustYear.Underlying) + at(from, acquirer, TrustYear.Underlying)) / all;
    const alone = (t: number, y: number) => matchesOf(record, t, from, y, touched);
    const drift = (t: number) =>
      meanOf(alone(t, to), (m) => marginAt(record, to, m) - marginAt(record, from, m));
    const quality = (t: number) => at(year + 1, t, TrustYear.Quality) - at(from, t, TrustYear.Quality);
    return [
      {
        order: i + 1,
        year,
        target,
        acquirer,
        targetMargin: marginAt(record, from, target),
        change: marginAt(record, to, heir) - before,
        expected: (drift(target) * incomes[0] + drift(acquirer) * incomes[1]) / all,
        qualityChange: quality(acquirer),
        qualityExpected: meanOf(alone(acquirer, year + 1), quality),
      },
    ];
  });
}

export interface Success {
  /** Least margin of the target in the band, and the first and last order in the row. */
  from: number;
  orders: readonly [number, number];
  deals: number;
  successes: number;
  /** 95 % credible interval of the chance of success under a flat prior. */
  low: number;
  high: number;
}

/** Bands of the target's margin, least first, and of the order of a deal in its run. */
const BANDS = [-Infinity, -0.08, -0.05, -0.02, Infinity] as const;
const ORDERS = [
  [1, 3],
  [4, 9],
  [10, Infinity],
] as const;

/** Deals that did better than their matches, by band and order; deals of several runs may be put together. */
export function successByOrder(deals: readonly Deal[]): Success[] {
  return BANDS.slice(0, -1).flatMap((from, b) =>
    ORDERS.map((orders): Success => {
      const here = deals.filter(
        ({ order, targetMargin }) =>
          targetMargin >= from && targetMargin < BANDS[b + 1]! && order >= orders[0] && order <= orders[1],
      );
      const successes = here.filter(({ change, expected }) => change > expected).length;
      const [low, high] = credibleInterval(successes, here.length);
      return { from, orders, deals: here.length, successes, low, high };
    }),
  );
}

/** 95 % interval of a chance after `successes` in `n` trials, flat prior: quantiles of Beta(1 + s, 1 + n − s) on a grid. */
export function credibleInterval(successes: number, n: number): [number, number] {
  const grid = 4000;
  const logs = Array.from({ length: grid }, (_, i) => {
    const p = (i + 0.5) / grid;
    return successes * Math.log(p) + (n - successes) * Math.log(1 - p);
  });
  const top = logs.reduce((a, b) => Math.max(a, b), -Infinity);
  const weights = logs.map((log) => Math.exp(log - top));
  const whole = weights.reduce((a, b) => a + b, 0);
  const quantile = (q: number) => {
    let sum = 0;
    const i = weights.findIndex((weight) => {
      sum += weight;
      return sum >= q * whole;
    });
    return (i + 0.5) / grid;
  };
  return [quantile(0.025), quantile(0.975)];
}

function valueAt({ trusts, values }: YearlyRecord, year: number, trust: number, column: TrustYear): number {
  return values[(year * trusts + trust) * TrustYear.Count + column]!;
}

function marginAt(record: YearlyRecord, year: number, trust: number): number {
  const income = valueAt(record, year, trust, TrustYear.Income);
  return income > 0 ? valueAt(record, year, trust, TrustYear.Underlying) / income : 0;
}

/** The trusts nearest in margin that no deal touched and that lived to the end. */
function matchesOf(
  record: YearlyRecord,
  trust: number,
  from: number,
  to: number,
  touched: ReadonlySet<number>,
): number[] {
  const own = marginAt(record, from, trust);
  const distance = (t: number) => Math.abs(marginAt(record, from, t) - own);
  return Array.from({ length: record.trusts }, (_, t) => t)
    .filter((t) => !touched.has(t))
    .filter((t) => valueAt(record, to, t, TrustYear.Governance) !== Governance.Dissolved)
    .filter((t) => valueAt(record, from, t, TrustYear.Income) > 0)
    .sort((a, b) => distance(a) - distance(b) || a - b)
    .slice(0, MATCHES);
}

function meanOf(trusts: readonly number[], value: (trust: number) => number): number {
  return trusts.length ? trusts.reduce((sum, t) => sum + value(t), 0) / trusts.length : 0;
}
