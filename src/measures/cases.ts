// The file of each case: stages, options appraised, who said yes and no, plan, overrun, outcome, relapse.
import { CaseEntry, Instrument, Party, Stage } from '../../assembly/layout.ts';
import type { CaseNote } from '../engine/cases.ts';
import type { RunView } from '../engine/frame.ts';
import { wordsOf } from './csv.ts';
import { dateOf } from './dates.ts';

/** One case of one trust, as cases.json has it. */
export interface CaseFile {
  /** Code of the trust and number of the spell: RYQ-1. */
  case: string;
  trust: string;
  name: string;
  opened: string;
  relapse: boolean;
  notes: { date: string; entry: string; instrument?: string; party?: string; with?: string; said: string }[];
  outcome: string;
}

const HEADER = 'case,date,trust,name,entry,instrument,party,counterpart,value,other,said';

/** One row for each entry of the journal. */
export function casesCsv(view: RunView, notes: readonly CaseNote[]): string {
  const lines = [HEADER];
  for (const note of notes) {
    lines.push(
      [
        caseOf(view, note),
        dateOf(view.startDate, note.day),
        quoted(view.trusts.code[note.trust]),
        quoted(view.trusts.name[note.trust]),
        wordsOf(CaseEntry[note.entry]),
        note.instrument === Instrument.None ? '' : wordsOf(Instrument[note.instrument]),
        note.party === Party.None ? '' : wordsOf(Party[note.party]),
        note.counterpart < 0 ? '' : String(note.counterpart),
        plain(note.value),
        plain(note.other),
        quoted(said(note)),
      ].join(','),
    );
  }
  return `${lines.join('\n')}\n`;
}

/** The same by case. */
export function caseFiles(view: RunView, notes: readonly CaseNote[]): CaseFile[] {
  const files = new Map<string, CaseFile>();
  for (const note of notes) {
    const name = caseOf(view, note);
    const file = files.get(name) ?? opened(view, note, name);
    files.set(name, file);
    file.notes.push({
      date: dateOf(view.startDate, note.day),
      entry: wordsOf(CaseEntry[note.entry]),
      ...(note.instrument === Instrument.None ? {} : { instrument: wordsOf(Instrument[note.instrument]) }),
      ...(note.party === Party.None ? {} : { party: wordsOf(Party[note.party]) }),
      said: said(note),
    });
    if (note.entry === CaseEntry.Executed || note.entry === CaseEntry.Ended) file.outcome = said(note);
  }
  return [...files.values()];
}

function opened(view: RunView, note: CaseNote, name: string): CaseFile {
  return {
    case: name,
    trust: view.trusts.code[note.trust]!,
    name: view.trusts.name[note.trust]!,
    opened: dateOf(view.startDate, note.day),
    relapse: note.spell > 1,
    notes: [],
    outcome: 'open',
  };
}

function caseOf(view: RunView, { trust, spell }: CaseNote): string {
  return `${view.trusts.code[trust]}-${spell}`;
}

/** An entry as a sentence. */
function said({ entry, instrument, party, value, other }: CaseNote): string {
  const what = wordsOf(Instrument[instrument]);
  const who = wordsOf(Party[party]);
  switch (entry) {
    case CaseEntry.Opened:
      return `opened at an underlying margin of ${percent(value)}${other > 0 ? `, after ${other} earlier` : ''}`;
    case CaseEntry.StageReached:
      return `${wordsOf(Stage[value])}${other > 0 ? `; ${other} working days allowed` : ''}`;
    case CaseEntry.Estimated:
      return `${what} looks as if it would cost £${value.toFixed(1)} m (without error and politics £${other.toFixed(1)} m)`;
    case CaseEntry.Agreed:
      return `${who} agrees to ${what} (${value.toFixed(3)} against ${other.toFixed(3)})`;
    case CaseEntry.Refused:
      return `${who} refuses ${what} (${value.toFixed(3)} against ${other.toFixed(3)})`;
    case CaseEntry.Planned:
      return `planned for ${Math.round(value)} days, takes ${Math.round(other)}`;
    case CaseEntry.Overran:
      return `planned at £${value.toFixed(1)} m, costs £${other.toFixed(1)} m`;
    case CaseEntry.Executed:
      return `${what} done: £${value.toFixed(1)} m at once, £${other.toFixed(1)} m a year`;
    case CaseEntry.Ended:
      return other > 0
        ? `ended, recovered at a margin of ${percent(value)}`
        : `ended at a margin of ${percent(value)}`;
    default:
      return `${wordsOf(CaseEntry[entry])}${what === 'none' ? '' : `: ${what}`}`;
  }
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function plain(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}

function quoted(text = ''): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
