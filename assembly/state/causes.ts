// What each trust's deficit comes from, and the standard that its management is held against.
import { Cause, Column, TrustKind } from '../layout';
import { column } from '../kernel/columns';
import { trustCount } from './clock';
import { inefficiency, isAlive, kind } from './trusts';

/** Pence of the last twelve months' deficit before support, trust × Cause; a surplus is a negative deficit. */
export let causes: StaticArray<i64> = new StaticArray<i64>(0);
/** Inefficiency that a quarter of the trusts of a kind did not exceed on the first day, by TrustKind. */
let topQuartile: StaticArray<f64> = new StaticArray<f64>(0);

const KINDS: i32 = <i32>TrustKind.Ambulance + 1;

export function claimCauses(trusts: i32): void {
  causes = column<i64>(Column.TrustCauses, trusts * Cause.Count);
  topQuartile = column<f64>(Column.TopQuartile, KINDS);
}

// @ts-ignore: decorator
@inline
export function topQuartileOf(trust: i32): f64 {
  return topQuartile[kind[trust]];
}

/** Sets the standard, once, from the trusts of the first day: it does not move with them. */
export function fixTopQuartile(): void {
  for (let k = 0; k < KINDS; k++) {
    let alike = 0;
    for (let t = 0, n = trustCount(); t < n; t++) if (isAlive(t) && <i32>kind[t] == k) alike++;
    topQuartile[k] = alike > 0 ? ranked(k, (alike - 1) / 4) : 0.0;
  }
}

/** The inefficiency that exactly `below` others of the kind undercut (the first of equals counts as lower). */
function ranked(k: i32, below: i32): f64 {
  for (let t = 0, n = trustCount(); t < n; t++) {
    if (!isAlive(t) || <i32>kind[t] != k) continue;
    let lower = 0;
    for (let o = 0; o < n; o++) {
      if (!isAlive(o) || <i32>kind[o] != k) continue;
      if (inefficiency[o] < inefficiency[t] || (inefficiency[o] == inefficiency[t] && o < t)) lower++;
    }
    if (lower == below) return inefficiency[t];
  }
  return 0.0;
}
