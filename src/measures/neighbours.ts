// What a case did to those around it: occupancy, waits and margin of the trusts that share its patients.
import { Column, EventKind, TrustYear } from '../../assembly/layout.ts';
import type { Simulation } from '../engine/simulation.ts';

/** Acts after which patients or hospitals are somebody else's. */
const MOVES = new Set([
  EventKind.Reconfiguration,
  EventKind.Badge,
  EventKind.Closure,
  EventKind.BreakUp,
  EventKind.Takeover,
]);
const DAYS_A_YEAR = 365.25;

export interface Standing {
  /** Share of beds occupied, weeks of planned wait, surplus before support as a share of income. */
  occupancy: number;
  waitWeeks: number;
  margin: number;
}

export interface Neighbours {
  day: number;
  event: string;
  trust: string;
  /** The trust to which most of its emergencies would turn, and the share that would. */
  nearest: string;
  diversion: number;
  /** Means over its neighbours, by the share of its patients who would turn to each: the financial year before, and the second after. */
  before: Standing;
  after: Standing;
}

/** One line for each act whose second year after is closed; of a break-up the first. */
export function neighboursOf(simulation: Simulation): Neighbours[] {
  const trusts = simulation.world.trusts;
  const seen = new Set<string>();
  return simulation.events().flatMap(({ kind, day, trust }) => {
    const year = Math.floor(day / DAYS_A_YEAR);
    const key = `${trust} ${day}`;
    if (!MOVES.has(kind) || seen.has(key) || year < 1 || year + 2 >= closedYears(simulation)) return [];
    seen.add(key);
    const shares = sharesOf(simulation, trust);
    const nearest = shares.indexOf(Math.max(...shares));
    if (!(shares[nearest]! > 0)) return [];
    return [
      {
        day,
        event: EventKind[kind]!,
        trust: trusts[trust]!.code,
        nearest: trusts[nearest]!.code,
        diversion: shares[nearest]!,
        before: standing(simulation, shares, year - 1),
        after: standing(simulation, shares, year + 2),
      },
    ];
  });
}

function closedYears(simulation: Simulation): number {
  return Math.floor(simulation.months / 12);
}

/** Where a trust's emergencies would go; of a trust that is no more, as they last would have. */
function sharesOf(simulation: Simulation, trust: number): number[] {
  const n = simulation.world.trusts.length;
  return Array.from(simulation.tables.f64(Column.Diversion).subarray(trust * n, (trust + 1) * n));
}

function standing(simulation: Simulation, shares: number[], year: number): Standing {
  const values = simulation.trustYears();
  const at = (t: number, what: TrustYear) => values[(year * shares.length + t) * TrustYear.Count + what]!;
  let weight = 0;
  const sum: Standing = { occupancy: 0, waitWeeks: 0, margin: 0 };
  shares.forEach((share, t) => {
    // a neighbour that became part of another has no accounts of its own
    if (share <= 0 || at(t, TrustYear.Income) <= 0) return;
    weight += share;
    sum.occupancy += share * at(t, TrustYear.Occupancy);
    sum.waitWeeks += share * at(t, TrustYear.WaitWeeks);
    sum.margin += (share * at(t, TrustYear.Underlying)) / at(t, TrustYear.Income);
  });
  const part = (value: number) => (weight > 0 ? value / weight : 0);
  return { occupancy: part(sum.occupancy), waitWeeks: part(sum.waitWeeks), margin: part(sum.margin) };
}
