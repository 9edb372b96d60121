// Where a hospital's patients come from: what is left of the homes when nobody has a record.
import { AGE_BANDS, Column, SiteKind } from '../layout';
import { column } from '../kernel/columns';
import { commissionerCount, siteCount } from './clock';
import { diverting, kind } from './sites';

/** People by age band, each times the need of the place and the share that this site has of its emergencies; mothers. */
export const PEOPLE_FIELDS = AGE_BANDS + 1;
export const MOTHERS_FIELD = AGE_BANDS;
export let people: StaticArray<f64> = new StaticArray<f64>(0);
/** Mean kilometres to the site, as the crow flies, of those admitted. */
export let travelKm: StaticArray<f64> = new StaticArray<f64>(0);

/** Who buys a site's care: emergencies and births, then planned; cumulative share of each commissioner, ending at 1. */
export enum Care {
  Urgent,
  Planned,
  Count,
}
export let buyers: StaticArray<f32> = new StaticArray<f32>(0);

/** Share of a site's attendances by half kilometre, as in record.ts. */
export const KM_BINS = 200;
export let kmShare: StaticArray<f32> = new StaticArray<f32>(0);

/** Site × site: where those turned away at the first would go, were all the others open; a row's rest has nowhere to go. */
export let second: StaticArray<f32> = new StaticArray<f32>(0);

export function claimCatchments(sites: i32, commissioners: i32): void {
  people = column<f64>(Column.CatchmentUrgent, sites * PEOPLE_FIELDS);
  travelKm = column<f64>(Column.CatchmentTotals, sites);
  buyers = column<f32>(Column.CatchmentBuyers, sites * Care.Count * commissioners);
  kmShare = column<f32>(Column.CatchmentKm, sites * KM_BINS);
  second = column<f32>(Column.SecondChoices, sites * sites);
}

/** Where a site's row of cumulative shares begins. */
// @ts-ignore: decorator
@inline
export function buyersOf(site: i32, care: Care): i32 {
  return (site * Care.Count + care) * commissionerCount();
}

// @ts-ignore: decorator
@inline
export function secondOf(site: i32): i32 {
  return site * siteCount();
}

/** Weight of `other` among those that patients of `site` may be sent to now. */
// @ts-ignore: decorator
@inline
export function openWeight(site: i32, other: i32): f64 {
  const weight = <f64>unchecked(second[site * siteCount() + other]);
  return weight > 0.0 && unchecked(kind[other]) == SiteKind.Acute && unchecked(diverting[other]) == 0 ? weight : 0.0;
}

/** From `t` on the first hospital that a site's row gives any weight, four at a glance; the row's end when there is none. */
function nextWeight(row: usize, t: i32, n: i32): i32 {
  while (t < n) {
    if (t + 4 <= n && !v128.any_true(v128.load(row + (<usize>t << 2)))) {
      t += 4;
      continue;
    }
    if (load<f32>(row + (<usize>t << 2)) > 0) return t;
    t++;
  }
  return n;
}

/** Sum of the weights of where a site's patients may be sent now. */
export function openWeights(site: i32): f64 {
  const n = siteCount();
  const row = changetype<usize>(second) + (<usize>secondOf(site) << 2);
  let sum = 0.0;
  for (let t = nextWeight(row, 0, n); t < n; t = nextWeight(row, t + 1, n)) sum += openWeight(site, t);
  return sum;
}

/** Another hospital for one patient of a site, −1 when there is none; `weights` is openWeights. */
export function secondChoice(site: i32, weights: f64, u: f64): i32 {
  const n = siteCount();
  const row = changetype<usize>(second) + (<usize>secondOf(site) << 2);
  let rest = u * weights;
  let last = -1;
  for (let t = nextWeight(row, 0, n); t < n; t = nextWeight(row, t + 1, n)) {
    const weight = openWeight(site, t);
    if (weight <= 0.0) continue;
    last = t;
    rest -= weight;
    if (rest < 0.0) return t;
  }
  return last;
}
