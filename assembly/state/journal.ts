// The journal of the cases: every stage, estimate, yes and no with its reason in numbers. Written once, read by the host.
import { CaseEntry, CaseField, Clock, Column, Instrument, Party } from '../layout';
import { column } from '../kernel/columns';
import { caseOf } from './cases';
import { clock } from './clock';

/** Entry × JOURNAL_FIELDS: day, trust, spell, CaseEntry, Instrument, Party, counterpart, value, other (see CaseEntry). */
let journal: StaticArray<f64> = new StaticArray<f64>(0);

export const JOURNAL_FIELDS = 9;
const MAX_ENTRIES = 60000;

export function claimJournal(): void {
  journal = column<f64>(Column.CaseJournal, MAX_ENTRIES * JOURNAL_FIELDS);
}

/** Notes something about a trust's case. `counterpart` is a trust, an operator or a site, as the entry's instrument has it. */
export function noteCase(
  trust: i32,
  entry: CaseEntry,
  instrument: i32 = Instrument.None,
  party: i32 = Party.None,
  counterpart: i32 = -1,
  value: f64 = 0.0,
  other: f64 = 0.0,
): void {
  const n = clock[Clock.CaseJournalCount];
  if (n >= MAX_ENTRIES) {
    clock[Clock.Overflows]++;
    return;
  }
  const o = n * JOURNAL_FIELDS;
  journal[o] = <f64>clock[Clock.Day];
  journal[o + 1] = <f64>trust;
  journal[o + 2] = <f64>caseOf(trust, CaseField.Spells);
  journal[o + 3] = <f64>entry;
  journal[o + 4] = <f64>instrument;
  journal[o + 5] = <f64>party;
  journal[o + 6] = <f64>counterpart;
  journal[o + 7] = value;
  journal[o + 8] = other;
  clock[Clock.CaseJournalCount] = n + 1;
}
