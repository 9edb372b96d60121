/** How a figure of the world came to be known. */
export type Known = 'observed' | 'derived' | 'modelled';

/** A small area: where people live. Positions are British National Grid kilometres. */
export interface Zone {
  code: string;
  name: string;
  eastingKm: number;
  northingKm: number;
  areaKm2: number;
  /** Persons by age band 0-4, 5-17, 18-44, 45-64, 65-74, 75-84, 85+ on the start date. */
  population: readonly number[];
  /** Index of Multiple Deprivation 2010, score (higher is poorer). */
  deprivation: number;
  region: string;
  rural: boolean;
  /** Index into `World.commissioners`. */
  commissioner: number;
}

export type TrustType = 'acute' | 'specialist' | 'mental_health' | 'community' | 'ambulance';

/** A provider trust as it stands on the start date. Money in £m a year, nominal. */
export interface Trust {
  code: string;
  name: string;
  type: TrustType;
  foundation: boolean;
  eastingKm: number;
  northingKm: number;
  region: string;
  teaching: boolean;
  incomeM: number;
  /** Surplus (+) or deficit (−) before support, £m a year, that the books are set to on the start date. */
  surplusM: number;
  /** Whether `surplusM` is the figure that a source names for this trust (then it is met exactly). */
  surplusNamed: boolean;
  debtM: number;
  /** Market forces factor, 1 = national average. */
  marketForces: number;
}

/** A hospital site that is open on the start date. */
export interface Site {
  code: string;
  name: string;
  /** Index into `World.trusts`. */
  trust: number;
  eastingKm: number;
  northingKm: number;
  /** Overnight beds, all acute wards, and of these maternity. */
  beds: number;
  maternityBeds: number;
  /** Share of beds occupied at midnight, 0-1. */
  occupancy: number;
  floorAreaM2: number;
  backlogM: number;
  /** PFI unitary charge, £m a year at the start date's prices, and the days it runs from and to (ISO date, '' none). */
  pfiChargeM: number;
  pfiFrom: string;
  pfiTo: string;
  /** Bit set over `Service` of assembly/layout.ts. */
  services: number;
  /** A & E attendances a year observed for the site or apportioned from its trust; 0 unknown. */
  attendances: number;
  specialist: boolean;
}

/** One trust becomes part of another on a historic date. `from` and `into` are codes of `World.trusts`. */
export interface Succession {
  date: string;
  from: string;
  into: string;
  /** Set when the successor is a new organisation: the name it bears from that day. */
  newName?: string;
}

export interface Commissioner {
  code: string;
  name: string;
}

/** A line of water that nobody crosses except at its ends or at a bridge. */
export interface Barrier {
  name: string;
  /** Vertices, British National Grid km: [easting, northing]. */
  line: ReadonlyArray<readonly [number, number]>;
  bridges: ReadonlyArray<readonly [number, number]>;
}

export interface World {
  startDate: string;
  zones: Zone[];
  trusts: Trust[];
  sites: Site[];
  commissioners: Commissioner[];
  successions: Succession[];
  barriers: Barrier[];
  /** Factor on each age band's population for each model year from the start: `populationGrowth[year][band]`. */
  populationGrowth: number[][];
  /** How each cell is known: `provenance('trusts', 'RJ2', 'incomeM')`. */
  provenance(
    table: 'zones' | 'trusts' | 'sites',
    code: string,
    column: string,
  ): { known: Known; source: string };
}
