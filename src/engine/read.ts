// Reads from the core's memory what the map and the tables show.
import { CaseField, Clock, Column, Indicator, SPECIALTIES, Summary, WARDS } from '../../assembly/layout.ts';
import type { Core } from './core.ts';
import type { Frame, Journeys, SimEvent } from './frame.ts';

const EVENT_FIELDS = 7;

/** The state of the map as it stands, in arrays of its own. */
export function readFrame(core: Core): Frame {
  const clock = core.i32(Column.Clock);
  const sites = clock[Clock.Sites]!;
  const trusts = clock[Clock.Trusts]!;
  core.exports.fillSummary();
  const summary = core.f64(Column.TrustSummary);
  const summed = (what: Summary) =>
    Float32Array.from({ length: trusts }, (_, t) => summary[t * Summary.Count + what]!);
  const cases = core.i32(Column.Cases);
  const ofCase = (field: CaseField, t: number) => cases[t * CaseField.Count + field]!;
  const beds = core.i32(Column.SiteBeds);
  const occupied = core.i32(Column.SiteOccupied);
  const overWards = (column: Int32Array) =>
    Uint16Array.from({ length: sites }, (_, s) =>
      column.subarray(s * WARDS, (s + 1) * WARDS).reduce((a, b) => a + b, 0),
    );
  const month = Math.max(0, clock[Clock.MonthIndex]! - 1);
  return {
    day: clock[Clock.Day]! + 1,
    siteKind: core.u8(Column.SiteKind).slice(),
    siteTrust: core.u16(Column.SiteTrust).slice(),
    siteBeds: overWards(beds),
    siteOccupied: overWards(occupied),
    siteWaitWeeks: Float32Array.from({ length: sites }, (_, s) => meanWait(core, s)),
    trustGovernance: core.u8(Column.TrustGovernance).slice(),
    trustRating: core.u8(Column.TrustRating).slice(),
    trustIncomeM: summed(Summary.Income),
    trustSurplusM: summed(Summary.Reported),
    trustCashM: summed(Summary.Cash),
    trustDebtM: summed(Summary.Debt),
    trustSupportM: summed(Summary.Support),
    trustStage: Uint8Array.from({ length: trusts }, (_, t) => ofCase(CaseField.Stage, t)),
    caseDay: Uint16Array.from({ length: trusts }, (_, t) => ofCase(CaseField.ClockDay, t)),
    caseDays: Uint16Array.from({ length: trusts }, (_, t) => ofCase(CaseField.ClockDays, t)),
    indicators: core.f64(Column.Indicators).slice(month * Indicator.Count, (month + 1) * Indicator.Count),
  };
}

/** Mean published wait over the specialties a site works in, weeks. */
export function meanWait(core: Core, site: number): number {
  const waits = core.f64(Column.SiteWaitDays);
  const capacity = core.f64(Column.SiteClinicCapacity);
  let sum = 0;
  let offered = 0;
  for (let k = 0; k < SPECIALTIES; k++) {
    if (capacity[site * SPECIALTIES + k]! <= 0) continue;
    sum += waits[site * SPECIALTIES + k]!;
    offered++;
  }
  return offered ? sum / offered : 0;
}

/** Hands over the journeys sampled since the last call. */
export function readJourneys(core: Core): Journeys {
  const clock = core.i32(Column.Clock);
  const count = clock[Clock.JourneyCount]!;
  const journeys = core.u32(Column.Journeys);
  const zoneX = core.f64(Column.ZoneEasting);
  const zoneY = core.f64(Column.ZoneNorthing);
  const siteX = core.f64(Column.SiteEasting);
  const siteY = core.f64(Column.SiteNorthing);
  const points = new Float32Array(count * 5);
  for (let i = 0; i < count; i++) {
    const z = journeys[i * 2]! >>> 16;
    const s = journeys[i * 2]! & 0xffff;
    points.set([zoneX[z]!, zoneY[z]!, siteX[s]!, siteY[s]!, journeys[i * 2 + 1]!], i * 5);
  }
  clock[Clock.JourneyCount] = 0;
  return { count, every: clock[Clock.JourneyEvery]!, points };
}

/** Events from number `from` on. */
export function readEvents(core: Core, from: number): SimEvent[] {
  const n = core.i32(Column.EventCount)[0]!;
  const rows = core.f64(Column.Events);
  const events: SimEvent[] = [];
  for (let e = from; e < n; e++) {
    const [day, kind, trust, site, counterpart, instrument, amount] = rows.subarray(
      e * EVENT_FIELDS,
      (e + 1) * EVENT_FIELDS,
    );
    events.push({
      day: day!,
      kind: kind!,
      trust: trust!,
      site: site!,
      counterpart: counterpart!,
      instrument: instrument!,
      amount: amount!,
    });
  }
  return events;
}
