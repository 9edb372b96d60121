// Who commissions care for whom: allocations by need, and the shares in which commissioners pay a block contract.
import { AGE_BANDS, Flow, MAX_COMMISSIONERS, Rule } from '../layout';
import { commissionerCount, trustCount, zoneCount } from './clock';
import { accountOfCommissioner, accountOfTrust, allocation, commissionerShare, owed, pay } from './ledger';
import { rule } from './rules';
import { easting as trustEasting, northing as trustNorthing } from './trusts';
import { commissioner, deprivation, easting, northing, population } from './zones';

/** Cost of care of a person by age band beside the mean (judgement after DH allocation formulae). */
const COST_BY_AGE: StaticArray<f64> = [1.0, 0.5, 0.7, 1.1, 1.9, 2.8, 3.6];
/** Mean deprivation score of England (IMD 2010). */
const MEAN_DEPRIVATION = 21.7;
/** Distance over which the pull of a block contract falls by e, km; smaller shares than this are left out (judgement). */
const BLOCK_REACH = 15.0;
const LEAST_SHARE = 0.01;

const shares = new StaticArray<f64>(MAX_COMMISSIONERS);
/** Population-weighted middle of each commissioner's area: easting, northing, people. */
const middle = new StaticArray<f64>(MAX_COMMISSIONERS * 3);

/** Need of a zone in persons of mean cost. */
function needOf(z: i32): f64 {
  let need = 0.0;
  for (let a = 0; a < AGE_BANDS; a++) need += population[z * AGE_BANDS + a] * COST_BY_AGE[a];
  return need * Math.exp(rule(Rule.NeedSlope) * (deprivation[z] - MEAN_DEPRIVATION));
}

/** Shares a yearly total among commissioners by the need of their people. £. */
export function allocate(total: f64): void {
  let all = 0.0;
  for (let z = 0, n = zoneCount(); z < n; z++) all += needOf(z);
  const commissioners = commissionerCount();
  shares.fill(0.0);
  for (let z = 0, n = zoneCount(); z < n; z++) shares[commissioner[z]] += needOf(z);
  for (let c = 0; c < commissioners; c++) allocation[c] = <i64>Math.round((100.0 * total * shares[c]) / all);
}

/** Fills the shares of every trust's block contract: commissioners near it, by people and distance. */
export function shareBlockContracts(): void {
  const commissioners = commissionerCount();
  findMiddles();
  for (let t = 0, n = trustCount(); t < n; t++) {
    let all = 0.0;
    for (let c = 0; c < commissioners; c++) {
      const east = middle[c * 3] - trustEasting[t];
      const north = middle[c * 3 + 1] - trustNorthing[t];
      shares[c] = middle[c * 3 + 2] * Math.exp(-Math.sqrt(east * east + north * north) / BLOCK_REACH);
      all += shares[c];
    }
    let kept = 0.0;
    let largest = 0;
    for (let c = 0; c < commissioners; c++) {
      if (shares[c] > shares[largest]) largest = c;
      if (shares[c] < LEAST_SHARE * all) shares[c] = 0.0;
      kept += shares[c];
    }
    for (let c = 0; c < commissioners; c++) {
      commissionerShare[t * commissioners + c] = kept > 0.0 ? shares[c] / kept : c == largest ? 1.0 : 0.0;
    }
  }
}

function findMiddles(): void {
  middle.fill(0.0);
  for (let z = 0, n = zoneCount(); z < n; z++) {
    const c = <i32>commissioner[z];
    let people = 0.0;
    for (let a = 0; a < AGE_BANDS; a++) people += population[z * AGE_BANDS + a];
    middle[c * 3] += people * easting[z];
    middle[c * 3 + 1] += people * northing[z];
    middle[c * 3 + 2] += people;
  }
  for (let c = 0, n = commissionerCount(); c < n; c++) {
    if (middle[c * 3 + 2] <= 0.0) continue;
    middle[c * 3] /= middle[c * 3 + 2];
    middle[c * 3 + 1] /= middle[c * 3 + 2];
  }
}

/**
 * Moves a sum between a trust and its commissioners in the shares of its block contract; to the trust if positive.
 * The commissioner with the last share bears the rounding.
 */
export function settleByShare(trust: i32, flow: Flow, pence: i64): void {
  if (pence == 0) return;
  const commissioners = commissionerCount();
  let last = -1;
  for (let c = 0; c < commissioners; c++) if (commissionerShare[trust * commissioners + c] > 0.0) last = c;
  const whole = pence < 0 ? -pence : pence;
  let left = whole;
  for (let c = 0; c <= last; c++) {
    const share = commissionerShare[trust * commissioners + c];
    if (share <= 0.0) continue;
    const part = c == last ? left : min(left, <i64>Math.round(<f64>whole * share));
    left -= part;
    if (pence > 0) pay(accountOfCommissioner(c), accountOfTrust(trust), flow, part);
    else pay(accountOfTrust(trust), accountOfCommissioner(c), flow, part);
  }
}

/** What commissioners owe a trust for this month's patients, pence. */
export function owedTo(trust: i32): i64 {
  let sum: i64 = 0;
  for (let c = 0, n = commissionerCount(); c < n; c++) sum += owed[trust * n + c];
  return sum;
}
