// The journal of the regime's cases as the host reads it.
import { Clock, Column } from '../../assembly/layout.ts';
import type { Core } from './core.ts';

const FIELDS = 9;

/** One entry of the journal; what value and other mean, CaseEntry says. */
export interface CaseNote {
  day: number;
  trust: number;
  /** How often the trust had been in the regime when it was written. */
  spell: number;
  /** CaseEntry, Instrument, Party. */
  entry: number;
  instrument: number;
  party: number;
  /** A trust, a site or an operator; −1 none. */
  counterpart: number;
  value: number;
  other: number;
}

/** All entries, in the order in which they were made. */
export function readCases(core: Core): CaseNote[] {
  const count = core.i32(Column.Clock)[Clock.CaseJournalCount]!;
  const rows = core.f64(Column.CaseJournal);
  return Array.from({ length: count }, (_, n) => {
    const [day, trust, spell, entry, instrument, party, counterpart, value, other] = rows.subarray(
      n * FIELDS,
      (n + 1) * FIELDS,
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
