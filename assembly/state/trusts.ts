// Provider trusts: who governs them, how they are managed, what they plan. Their money is in ledger.ts.
import { Column, ColumnUse, Governance, MAX_YEARS, TrustKind, TrustYear } from '../layout';
import { column } from '../kernel/columns';
import { trustCount } from './clock';

/** Quarters of rating history kept. */
export const RATING_QUARTERS = MAX_YEARS * 4 + 4;

export let kind: StaticArray<u8> = new StaticArray<u8>(0);
export let governance: StaticArray<u8> = new StaticArray<u8>(0);
export let easting: StaticArray<f64> = new StaticArray<f64>(0);
export let northing: StaticArray<f64> = new StaticArray<f64>(0);
export let region: StaticArray<u8> = new StaticArray<u8>(0);
export let teaching: StaticArray<u8> = new StaticArray<u8>(0);
/** £ a year on the start date, as the tables give them: income; surplus before support; historic debt. */
export let openingIncome: StaticArray<f64> = new StaticArray<f64>(0);
export let openingSurplus: StaticArray<f64> = new StaticArray<f64>(0);
export let surplusNamed: StaticArray<u8> = new StaticArray<u8>(0);
export let openingDebt: StaticArray<f64> = new StaticArray<f64>(0);
export let marketForces: StaticArray<f64> = new StaticArray<f64>(0);
/** The trust that now runs what this one was; itself while it lives. */
export let owner: StaticArray<u16> = new StaticArray<u16>(0);

/** Management quality in standard deviations, and the mean it returns to. */
export let management: StaticArray<f64> = new StaticArray<f64>(0);
export let managementMean: StaticArray<f64> = new StaticArray<f64>(0);
/** Inefficiency: cost above the frontier as a share; and the anchor that holds it at the start. */
export let inefficiency: StaticArray<f64> = new StaticArray<f64>(0);
export let inefficiencyAnchor: StaticArray<f64> = new StaticArray<f64>(0);
/** Quality of care in standard deviations, as it is and as patients and regulators see it a quarter later. */
export let quality: StaticArray<f64> = new StaticArray<f64>(0);
export let qualitySeen: StaticArray<f64> = new StaticArray<f64>(0);
/** Belief that a deficit will be bailed out, 0-1; threat felt; effort that follows (1 = normal). */
export let belief: StaticArray<f64> = new StaticArray<f64>(0);
export let threat: StaticArray<f64> = new StaticArray<f64>(0);
export let effort: StaticArray<f64> = new StaticArray<f64>(0);
/** Attention spent on deals, in standard deviations of management, and the quarters it stays. */
export let attentionDrain: StaticArray<f64> = new StaticArray<f64>(0);
export let drainHold: StaticArray<i32> = new StaticArray<i32>(0);
/** Management missing while nobody but those who act up runs the trust, SD. */
export let acting: StaticArray<f64> = new StaticArray<f64>(0);
/** Quarters of joining together still to come, and the overhead that each of them saves, £ a year at opening prices. */
export let integrating: StaticArray<i32> = new StaticArray<i32>(0);
export let savingDue: StaticArray<f64> = new StaticArray<f64>(0);

/** Financial risk rating 1-5, 0 = not rated; one a quarter, trust × RATING_QUARTERS. */
export let rating: StaticArray<u8> = new StaticArray<u8>(0);
export let ratingHistory: StaticArray<u8> = new StaticArray<u8>(0);
/** Non-recurrent reserve, pence: what managed break-even draws on. */
export let reserve: StaticArray<f64> = new StaticArray<f64>(0);
/** Debt to the treasury, pence. */
export let debt: StaticArray<i64> = new StaticArray<i64>(0);
/** £ a year at opening prices: block income, its cost, structure beyond the norm, corporate overhead. */
export let blockIncome: StaticArray<f64> = new StaticArray<f64>(0);
export let blockCost: StaticArray<f64> = new StaticArray<f64>(0);
export let structure: StaticArray<f64> = new StaticArray<f64>(0);
export let overhead: StaticArray<f64> = new StaticArray<f64>(0);
/** Unit cost as a multiple of the first day's: input prices over productivity. */
export let costIndex: StaticArray<f64> = new StaticArray<f64>(0);
/** Share of posts empty. */
export let vacancy: StaticArray<f64> = new StaticArray<f64>(0);
/** Quarters running in deep deficit; quarters running rated 1 with a deficit. */
export let deficitQuarters: StaticArray<i32> = new StaticArray<i32>(0);
export let weakQuarters: StaticArray<i32> = new StaticArray<i32>(0);
/** Trust × 8: reported and underlying surplus of the last four quarters, pence. */
export let quarterSurplus: StaticArray<f64> = new StaticArray<f64>(0);
/** Surplus planned for the year, pence. */
export let plan: StaticArray<f64> = new StaticArray<f64>(0);
/** Rival trusts within RivalDistance: on the first day and now. */
export let rivals: StaticArray<i32> = new StaticArray<i32>(0);
/** Quarters of churn still to come after a change at the top. */
export let churn: StaticArray<i32> = new StaticArray<i32>(0);
/** Quarters until the trust may deal or be dealt with again. */
export let rest: StaticArray<i32> = new StaticArray<i32>(0);
/** Support promised: pence a month, then months left; trust × 2. */
export let supportPromise: StaticArray<f64> = new StaticArray<f64>(0);
/** Months running that the trust was overdrawn and nobody lent to it. */
export let overdrawn: StaticArray<i32> = new StaticArray<i32>(0);
/** PFI relief granted, pence a month. */
export let pfiRelief: StaticArray<f64> = new StaticArray<f64>(0);
/** Net assets, £ at opening prices: what the dividend on public capital is reckoned on. */
export let assets: StaticArray<f64> = new StaticArray<f64>(0);
/** What others saw happen to a trust since the last quarter: credible acts, bail-outs; trust × 2, in units of a full one. */
export let signals: StaticArray<f64> = new StaticArray<f64>(0);
/** Year of the run, plus one, in which the trust last drew routine cash. */
export let cashHelpYear: StaticArray<i32> = new StaticArray<i32>(0);
/** (MAX_YEARS + 1) × trust × TrustYear. */
export let years: StaticArray<f64> = new StaticArray<f64>(0);

/** Historic mergers: day, the trust that ends, the trust it becomes part of. */
export let successions: StaticArray<i32> = new StaticArray<i32>(0);
const MAX_SUCCESSIONS = 200;

export function claimTrusts(trusts: i32): void {
  const fixed = ColumnUse.Fixed;
  kind = column<u8>(Column.TrustKind, trusts, fixed);
  governance = column<u8>(Column.TrustGovernance, trusts);
  easting = column<f64>(Column.TrustEasting, trusts, fixed);
  northing = column<f64>(Column.TrustNorthing, trusts, fixed);
  region = column<u8>(Column.TrustRegion, trusts, fixed);
  teaching = column<u8>(Column.TrustTeaching, trusts, fixed);
  openingIncome = column<f64>(Column.TrustOpeningIncome, trusts, fixed);
  openingSurplus = column<f64>(Column.TrustOpeningSurplus, trusts, fixed);
  surplusNamed = column<u8>(Column.TrustSurplusNamed, trusts, fixed);
  openingDebt = column<f64>(Column.TrustOpeningDebt, trusts, fixed);
  marketForces = column<f64>(Column.TrustMarketForces, trusts, fixed);
  owner = column<u16>(Column.TrustOwner, trusts);
  management = column<f64>(Column.TrustManagement, trusts);
  managementMean = column<f64>(Column.TrustManagementMean, trusts);
  inefficiency = column<f64>(Column.TrustInefficiency, trusts);
  inefficiencyAnchor = column<f64>(Column.TrustInefficiencyAnchor, trusts);
  quality = column<f64>(Column.TrustQuality, trusts);
  qualitySeen = column<f64>(Column.TrustQualitySeen, trusts);
  belief = column<f64>(Column.TrustBelief, trusts);
  threat = column<f64>(Column.TrustThreat, trusts);
  effort = column<f64>(Column.TrustEffort, trusts);
  attentionDrain = column<f64>(Column.TrustAttentionDrain, trusts);
  drainHold = column<i32>(Column.TrustDrainHold, trusts);
  acting = column<f64>(Column.TrustActing, trusts);
  integrating = column<i32>(Column.TrustIntegrating, trusts);
  savingDue = column<f64>(Column.TrustSavingDue, trusts);
  rating = column<u8>(Column.TrustRating, trusts);
  ratingHistory = column<u8>(Column.TrustRatingHistory, trusts * RATING_QUARTERS);
  reserve = column<f64>(Column.TrustReserve, trusts);
  debt = column<i64>(Column.TrustDebt, trusts);
  blockIncome = column<f64>(Column.TrustBlockIncome, trusts);
  blockCost = column<f64>(Column.TrustBlockCost, trusts);
  structure = column<f64>(Column.TrustStructure, trusts);
  overhead = column<f64>(Column.TrustOverhead, trusts);
  costIndex = column<f64>(Column.TrustCostIndex, trusts);
  vacancy = column<f64>(Column.TrustVacancy, trusts);
  deficitQuarters = column<i32>(Column.TrustDeficitQuarters, trusts);
  weakQuarters = column<i32>(Column.TrustWeakQuarters, trusts);
  quarterSurplus = column<f64>(Column.TrustQuarterSurplus, trusts * 8);
  plan = column<f64>(Column.TrustPlan, trusts);
  rivals = column<i32>(Column.TrustRivals, trusts * 2);
  churn = column<i32>(Column.TrustChurn, trusts);
  rest = column<i32>(Column.TrustDealRest, trusts);
  supportPromise = column<f64>(Column.TrustSupportPromise, trusts * 2);
  overdrawn = column<i32>(Column.TrustOverdrawn, trusts);
  pfiRelief = column<f64>(Column.TrustPfiRelief, trusts);
  assets = column<f64>(Column.TrustAssets, trusts);
  signals = column<f64>(Column.TrustSignals, trusts * 2);
  cashHelpYear = column<i32>(Column.TrustCashHelpYear, trusts);
  successions = column<i32>(Column.Succession, MAX_SUCCESSIONS * 3, fixed);
  years = column<f64>(Column.TrustYear, (MAX_YEARS + 1) * trusts * TrustYear.Count);
}

// @ts-ignore: decorator
@inline
export function isAlive(trust: i32): bool {
  return governance[trust] != Governance.Dissolved;
}

/** Whether its patients are modelled one by one; the others are books under block contract. */
// @ts-ignore: decorator
@inline
export function treatsPatients(trust: i32): bool {
  return kind[trust] == TrustKind.Acute || kind[trust] == TrustKind.Specialist;
}

/** Management less the attention that deals have taken and what is missing while the top is empty. */
// @ts-ignore: decorator
@inline
export function effectiveManagement(trust: i32): f64 {
  return management[trust] - attentionDrain[trust] - acting[trust];
}

/** Other living trusts of its kind nearer than `km`. */
export function rivalsWithin(trust: i32, km: f64): i32 {
  let count = 0;
  for (let o = 0, n = trustCount(); o < n; o++) {
    if (o == trust || !isAlive(o) || !sameKind(o, trust)) continue;
    if (kmBetween(o, trust) <= km) count++;
  }
  return count;
}

/** Trusts that treat patients are of one kind; the others each of their own. */
export function sameKind(a: i32, b: i32): bool {
  return treatsPatients(a) ? treatsPatients(b) : kind[a] == kind[b];
}

export function kmBetween(a: i32, b: i32): f64 {
  const east = easting[a] - easting[b];
  const north = northing[a] - northing[b];
  return Math.sqrt(east * east + north * north);
}
