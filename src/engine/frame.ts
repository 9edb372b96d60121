/** What never changes during a run, for the map and tables: one entry per zone, site and trust. */
export interface RunView {
  scenario: string;
  seed: number;
  startDate: string;
  endDate: string;
  zones: {
    eastingKm: Float32Array;
    northingKm: Float32Array;
    population: Float32Array;
    areaKm2: Float32Array;
  };
  sites: { code: string[]; name: string[]; eastingKm: Float32Array; northingKm: Float32Array };
  trusts: { code: string[]; name: string[]; kind: Uint8Array };
}

/** The state of the map on one day. Typed arrays, one entry per site or trust in the order of `RunView`. */
export interface Frame {
  /** Days since the start date. */
  day: number;
  /** SiteKind. */
  siteKind: Uint8Array;
  /** Owning trust. */
  siteTrust: Uint16Array;
  siteBeds: Uint16Array;
  siteOccupied: Uint16Array;
  /** Mean planned wait, weeks. */
  siteWaitWeeks: Float32Array;
  /** Governance. */
  trustGovernance: Uint8Array;
  /** Financial risk rating 1 (failing) to 5 (strong); CoSRR 1-4 is shown on the same scale. 0 = not rated. */
  trustRating: Uint8Array;
  /** Last twelve months (fewer at the start, scaled to a year), £m. */
  trustIncomeM: Float32Array;
  trustSurplusM: Float32Array;
  trustCashM: Float32Array;
  trustDebtM: Float32Array;
  trustSupportM: Float32Array;
  /** Stage of its case, and the statutory clock in working days: done and allowed (0 = no case). */
  trustStage: Uint8Array;
  caseDay: Uint16Array;
  caseDays: Uint16Array;
  /** Latest monthly value of each `Indicator`. */
  indicators: Float64Array;
}

/**
 * Journeys sampled from the very episodes the model ran since the last frame, 1 in `every` of them.
 * `points` holds 5 numbers a journey: home easting, home northing, hospital easting, hospital northing (km), kind:
 * 0 planned, 1 emergency, 2 diverted or re-routed.
 */
export interface Journeys {
  count: number;
  every: number;
  points: Float32Array;
}

/** A thing that happened; indices as in `RunView`, −1 where there is none. */
export interface SimEvent {
  day: number;
  /** EventKind. */
  kind: number;
  trust: number;
  site: number;
  /** The other trust: an acquirer, a successor. */
  counterpart: number;
  /** Instrument. */
  instrument: number;
  /** £m, or beds for wards. */
  amount: number;
}

/** What a worker sends after each advance. */
export interface Advance {
  frames: Frame[];
  journeys: Journeys;
  events: SimEvent[];
  /** Episodes finished since the start, and how fast in this advance (per second of wall clock). */
  episodes: number;
  episodesPerSecond: number;
  finished: boolean;
}
