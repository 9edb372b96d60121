// A result beside the published one, row by row.
import type { Spread } from '../../../bench/measure.ts';
import type { ModelResult } from '../../../bench/model/measureModel.ts';
import { timeOf } from '../../../bench/print.ts';
import type { BenchResult } from '../../../bench/result.ts';
import { words } from './words.ts';

export interface Row {
  name: string;
  here?: Spread;
  published?: Spread;
  /** Why there is none here, or what it is checked by. */
  note: string;
  goal?: number;
}

export interface Group {
  title: string;
  unit: string;
  rows: Row[];
}

/** Names of both, those of the published first, each once. */
function namesOf(...lists: (readonly { name: string }[] | undefined)[]): string[] {
  return [...new Set(lists.flatMap((list) => list ?? []).map(({ name }) => name))];
}

export function kernelRows(here: BenchResult | null, published: BenchResult | null): Row[] {
  const [mine, theirs] = [here?.kernel?.rows, published?.kernel?.rows];
  return namesOf(theirs, mine).map((name) => {
    const row = mine?.find((one) => one.name === name);
    return {
      name,
      here: row?.millionsASecond,
      published: theirs?.find((one) => one.name === name)?.millionsASecond,
      note: row
        ? words.checked(row.wait, row.served, timeOf(row.days))
        : name.startsWith('C ')
          ? words.native
          : '',
    };
  });
}

export function ratioRows(here: BenchResult | null, published: BenchResult | null): Row[] {
  const [mine, theirs] = [here?.kernel?.ratios, published?.kernel?.ratios];
  return namesOf(theirs, mine).map((name) => {
    const [a, b] = [mine, theirs].map((list) => list?.find((one) => one.name === name));
    return { name, here: a?.ratio, published: b?.ratio, note: '', goal: (a ?? b)?.goal };
  });
}

/** A row of each stay measured here or published, by what an episode costs. */
export function modelRows(here: BenchResult | null, published: BenchResult | null): Row[] {
  const all = (result: BenchResult | null) => [...(result?.growth ?? []), ...(result?.model ?? [])];
  const [mine, theirs] = [all(here), all(published)];
  const same = (a: ModelResult) => (b: ModelResult) => a.place === b.place && a.fidelity === b.fidelity;
  const stays = [...theirs, ...mine.filter((stay) => !theirs.some(same(stay)))];
  return stays.map((stay) => {
    const own = mine.find(same(stay));
    return {
      name: words.stay(stay.place, stay.fidelity),
      here: own?.nanosecondsAnEpisode,
      published: theirs.find(same(stay))?.nanosecondsAnEpisode,
      note: own ? words.lived(own) : '',
    };
  });
}
