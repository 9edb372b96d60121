// A cut of capacity: what stands twice goes first, then clinics, theatres, wards and buildings that patients use.
import { EventKind, Instrument, SPECIALTIES, WARDS } from '../../layout';
import { siteCount } from '../../state/clock';
import { careCost, costFactor, estateCost } from '../../state/costs';
import { happened } from '../../state/record';
import { attendanceCapacity, beds, clinicCapacity, footprint, isClosed, occupied, theatreCapacity, trustOf } from '../../state/sites';
import { costIndex, structure } from '../../state/trusts';

/**
 * Removes a share of what a trust keeps ready. Structure, which is estate and services kept twice, is capacity that nobody
 * uses: it goes first, and only what is left of the cut falls on patients.
 */
export function cutCapacity(t: i32, share: f64): void {
  let ready = 0.0;
  for (let s = 0, n = siteCount(); s < n; s++) {
    if (<i32>trustOf[s] == t && !isClosed(s)) ready += careCost(s, 1.0, 0.0) + estateCost(s);
  }
  // in £ of opening prices, as structure is kept
  const wanted = (share * (ready * costFactor(t) + Math.max(0.0, structure[t]) * costIndex[t])) / costIndex[t];
  const twice = Math.min(Math.max(0.0, structure[t]), wanted);
  structure[t] -= twice;
  const rest = wanted > 0.0 ? share * (1.0 - twice / wanted) : 0.0;
  let gone = 0;
  for (let s = 0, n = siteCount(); s < n; s++) {
    if (<i32>trustOf[s] == t && !isClosed(s)) gone += cutSite(s, 1.0 - rest);
  }
  happened(EventKind.CapacityCut, t, -1, -1, Instrument.None, <f64>gone);
}

/** Keeps so much of a site; nobody is put out of bed. Returns the beds gone. */
function cutSite(s: i32, kept: f64): i32 {
  let gone = 0;
  for (let w = 0; w < WARDS; w++) {
    const at = s * WARDS + w;
    const left = max(occupied[at], <i32>Math.round(<f64>beds[at] * kept));
    gone += max(0, beds[at] - left);
    beds[at] = min(beds[at], left);
  }
  for (let k = 0; k < SPECIALTIES; k++) clinicCapacity[s * SPECIALTIES + k] *= kept;
  for (let k = 0; k < SPECIALTIES * 2; k++) theatreCapacity[s * SPECIALTIES * 2 + k] *= kept;
  attendanceCapacity[s] *= kept;
  footprint[s] *= kept;
  return gone;
}
