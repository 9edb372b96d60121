import {
  BOOK_MONTHS,
  CaseField,
  Clock,
  Column,
  Flow,
  SiteKind,
  Stage,
  Summary,
  Tally,
  WARDS,
} from '../../assembly/layout.ts';
import type { Core } from './core.ts';
import { meanWait } from './read.ts';

/** A trust as its card shows it: the last twelve closed months (fewer at the start), £m. */
export interface TrustCard {
  trust: number;
  /** Lines of the accounts; income is positive, spending negative. */
  lines: { name: string; amountM: number }[];
  sites: number[];
  beds: number;
  /** Shares, 0-1: beds occupied now; attendances seen within four hours this financial year. */
  occupancy: number;
  fourHour: number;
  waitWeeks: number;
  /** Standard deviations. */
  quality: number;
  management: number;
  /** Share of cost above the frontier. */
  inefficiency: number;
  pfiM: number;
  debtM: number;
  cashM: number;
  /** One a quarter since the start. */
  ratings: number[];
  case?: { stage: number; instrument: number; day: number; days: number };
}

const PENCE_IN_MILLION = 1e8;
const ENTRIES = BOOK_MONTHS + 1;

/** Names of the account lines as words, in the order of `Flow`. */
export const FLOW_NAMES: readonly string[] = Array.from({ length: Flow.Count }, (_, flow) =>
  Flow[flow]!.replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/^./, (c) => c.toUpperCase())
    .replace(/ [A-Z]/g, (c) => c.toLowerCase()),
);

/** Sum of a line over the closed months kept, £m, as it stands. */
export function bookedM(core: Core, trust: number, flow: Flow): number {
  const books = core.i64(Column.TrustBooks);
  const base = (trust * Flow.Count + flow) * ENTRIES;
  let pence = 0n;
  for (let m = 0; m < BOOK_MONTHS; m++) pence += books[base + m]!;
  return Number(pence) / PENCE_IN_MILLION;
}

export function readCard(core: Core, trust: number): TrustCard {
  const clock = core.i32(Column.Clock);
  const siteTrust = core.u16(Column.SiteTrust);
  const siteKind = core.u8(Column.SiteKind);
  const beds = core.i32(Column.SiteBeds);
  const occupied = core.i32(Column.SiteOccupied);
  const sites: number[] = [];
  for (let s = 0; s < clock[Clock.Sites]!; s++)
    if (siteTrust[s] === trust && siteKind[s] !== SiteKind.Closed) sites.push(s);

  let open = 0;
  let used = 0;
  let attended = 0;
  let late = 0;
  for (const s of sites) {
    for (let w = 0; w < WARDS; w++) {
      open += beds[s * WARDS + w]!;
      used += occupied[s * WARDS + w]!;
    }
    const year = (what: Tally) =>
      core.i32(Column.SiteTally)[s * Tally.Count + what]! +
      core.i32(Column.SiteTallyYear)[s * Tally.Count + what]!;
    attended += year(Tally.Attendances);
    late += year(Tally.OverFourHours);
  }
  core.exports.fillSummary();
  const summary = (what: Summary) => core.f64(Column.TrustSummary)[trust * Summary.Count + what]!;
  const cases = core.i32(Column.Cases);
  const ofCase = (field: CaseField) => cases[trust * CaseField.Count + field]!;
  const quarters = clock[Clock.QuarterIndex]!;
  const history = core.u8(Column.TrustRatingHistory);
  const kept = history.length / clock[Clock.Trusts]!;
  const card: TrustCard = {
    trust,
    lines: FLOW_NAMES.map((name, flow) => ({ name, amountM: bookedM(core, trust, flow) })).filter(
      ({ amountM }) => amountM !== 0,
    ),
    sites,
    beds: open,
    occupancy: open ? used / open : 0,
    fourHour: attended ? 1 - late / attended : 0,
    waitWeeks: sites.length ? sites.reduce((sum, s) => sum + meanWait(core, s), 0) / sites.length : 0,
    quality: core.f64(Column.TrustQuality)[trust]!,
    management: core.f64(Column.TrustManagement)[trust]!,
    inefficiency: core.f64(Column.TrustInefficiency)[trust]!,
    pfiM: summary(Summary.UnitaryCharge),
    debtM: summary(Summary.Debt),
    cashM: summary(Summary.Cash),
    ratings: Array.from(history.subarray(trust * kept, trust * kept + Math.min(quarters, kept))),
  };
  if (ofCase(CaseField.Stage) >= Stage.Triggered) {
    card.case = {
      stage: ofCase(CaseField.Stage),
      instrument: ofCase(CaseField.Instrument),
      day: ofCase(CaseField.ClockDay),
      days: ofCase(CaseField.ClockDays),
    };
  }
  return card;
}
