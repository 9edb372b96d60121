// What a steady world would refer to each hospital: the logit's shares without chance, two specialties a vector.
//
//   referring[s, k] = Σz (weight[z, s, k] ÷ Σj weight[z, j, k]) × flow[z, k] × need[z]
import { AGE_BANDS, CANDIDATES, Rule, SPECIALTIES } from '../layout';
import { plannedNeedOf, referralRate } from './care';
import { siteCount, zoneCount } from './clock';
import { referring } from './flows';
import { rule } from './rules';
import { isClosed, plannedAppeal } from './sites';
import { candidates, candidateSite, deprivation, plannedPull, population } from './zones';

/** Bytes of a place's specialties: whole vectors. */
const LANES: usize = SPECIALTIES * 8;
/** Referrals a year of a person of mean need, age × specialty. */
const rates = new StaticArray<f64>(AGE_BANDS * SPECIALTIES);
/** Of the zone at hand: weight of each candidate, candidate × specialty; their sums and the zone's referrals, by specialty. */
const weights = new StaticArray<f64>(CANDIDATES * SPECIALTIES);
const totals = new StaticArray<f64>(SPECIALTIES);
const flows = new StaticArray<f64>(SPECIALTIES);
/** Appeal of each site, site × specialty. */
let appeals: StaticArray<f64> = new StaticArray<f64>(0);

/** Spreads every zone's expected referrals of a year over the hospitals. */
export function spreadPlanned(): void {
  referring.fill(0);
  gatherAppeals();
  for (let k = 0; k < SPECIALTIES; k++) {
    for (let a = 0; a < AGE_BANDS; a++) rates[a * SPECIALTIES + k] = referralRate(rule(Rule.FirstOutpatientsPerYear), k, a);
  }
  for (let z = 0, n = zoneCount(); z < n; z++) spreadZone(z);
}

function gatherAppeals(): void {
  const sites = siteCount();
  if (appeals.length < sites * SPECIALTIES) appeals = new StaticArray<f64>(sites * SPECIALTIES);
  for (let s = 0; s < sites; s++) {
    for (let k = 0; k < SPECIALTIES; k++) appeals[s * SPECIALTIES + k] = isClosed(s) ? 0.0 : plannedAppeal[k * sites + s];
  }
}

function spreadZone(z: i32): void {
  const o = z * CANDIDATES;
  const offered = <i32>candidates[z];
  const weight = changetype<usize>(weights);
  const total = changetype<usize>(totals);
  const flow = changetype<usize>(flows);
  const need = f64x2.splat(plannedNeedOf(deprivation[z]));
  for (let k: usize = 0; k < LANES; k += 16) {
    let referred = f64x2.splat(0);
    for (let a = 0; a < AGE_BANDS; a++) {
      const rate = v128.load(changetype<usize>(rates) + <usize>a * LANES + k);
      referred = f64x2.add(referred, f64x2.mul(f64x2.splat(population[z * AGE_BANDS + a]), rate));
    }
    v128.store(flow + k, referred);

    let sum = f64x2.splat(0);
    for (let j = 0; j < offered; j++) {
      const appeal = v128.load(changetype<usize>(appeals) + <usize>candidateSite[o + j] * LANES + k);
      const here = f64x2.mul(f64x2.splat(<f64>plannedPull[o + j]), appeal);
      v128.store(weight + <usize>j * LANES + k, here);
      sum = f64x2.add(sum, here);
    }
    // where nobody offers a specialty each weight is nought, whatever it is divided by
    v128.store(total + k, v128.bitselect(sum, f64x2.splat(1.0), f64x2.gt(sum, f64x2.splat(0))));
  }
  for (let j = 0; j < offered; j++) {
    const site = changetype<usize>(referring) + <usize>candidateSite[o + j] * LANES;
    for (let k: usize = 0; k < LANES; k += 16) {
      const share = f64x2.div(v128.load(weight + <usize>j * LANES + k), v128.load(total + k));
      v128.store(site + k, f64x2.add(v128.load(site + k), f64x2.mul(f64x2.mul(share, v128.load(flow + k)), need)));
    }
  }
}
