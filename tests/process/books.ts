// Reading a trust's books and writing a case: what the tests of money and regime share.
import {
  BOOK_MONTHS,
  type CaseEntry,
  CaseField,
  Clock,
  Column,
  Flow,
  type Instrument,
  type Party,
  Stage,
} from '../../assembly/layout.ts';
import type { Simulation } from '../../src/engine/simulation.ts';

/** Days of the first quarter, to 30 June: its books close when the last has been lived. */
export const FIRST_QUARTER = 91;

/** Pence of one flow in a trust's books, `ago` closed months back (1 the last). */
export function booked(simulation: Simulation, trust: number, flow: Flow, ago = 1): number {
  const entry = (trust * Flow.Count + flow) * (BOOK_MONTHS + 1);
  const slot = (simulation.months - ago + BOOK_MONTHS * 2) % BOOK_MONTHS;
  return Number(simulation.tables.i64(Column.TrustBooks)[entry + slot]);
}

/** Pence that a trust's account holds. */
export function held(simulation: Simulation, trust: number): number {
  return Number(simulation.tables.i64(Column.AccountCash)[TRUST_ACCOUNTS + trust]);
}
const TRUST_ACCOUNTS = 5;

/** Pence paid by flow since the first day, by anyone. */
export function paid(simulation: Simulation, flow: Flow): number {
  return Number(simulation.tables.i64(Column.FlowTotals)[flow * 2]);
}

/** Puts a trust into the regime with its decision already taken: it is carried out when the quarter closes. */
export function decideFor(
  simulation: Simulation,
  trust: number,
  instrument: Instrument,
  more: Partial<Record<keyof typeof CaseField, number>> = {},
): void {
  const cases = simulation.tables.i32(Column.Cases);
  const write = (field: CaseField, value: number) => {
    cases[trust * CaseField.Count + field] = value;
  };
  write(CaseField.Stage, Stage.Decided);
  write(CaseField.Instrument, instrument);
  for (const [name, value] of Object.entries(more)) write(CaseField[name as keyof typeof CaseField], value);
}

/** A line of the journal of cases. */
export interface Entry {
  day: number;
  trust: number;
  spell: number;
  entry: CaseEntry;
  instrument: Instrument;
  party: Party;
  counterpart: number;
  value: number;
  other: number;
}
const JOURNAL_FIELDS = 9;

/** The journal of all cases so far. */
export function entries(simulation: Simulation): Entry[] {
  const journal = simulation.tables.f64(Column.CaseJournal);
  const count = simulation.tables.i32(Column.Clock)[Clock.CaseJournalCount]!;
  return Array.from({ length: count }, (_, i) => {
    const [day, trust, spell, entry, instrument, party, counterpart, value, other] = journal.subarray(
      i * JOURNAL_FIELDS,
      (i + 1) * JOURNAL_FIELDS,
    );
    return {
      day: day!,
      trust: trust!,
      spell: spell!,
      entry: entry!,
      instrument: instrument!,
      party: party!,
      counterpart: counterpart!,
      value: value!,
      other: other!,
    };
  });
}
