import type { Advance, RunView } from '../../engine/frame.ts';
import type { Known } from '../../england/world.ts';

/** What the page asks for: a built-in scenario, a seed, and the years to run (0: as the scenario says). */
export interface RunRequest {
  scenario: string;
  seed: number;
  years: number;
}

/** Closed rings and lines, British National Grid km, as flat lists: easting, northing, easting … */
export interface Land {
  england: number[][];
  /** Wales and Scotland: drawn dim, not modelled. */
  rest: number[][];
}

/** The answer to a request: everything about the run that does not change. */
export interface Opened {
  view: RunView;
  land: Land;
  /** Length of the run, days. */
  days: number;
  /** Whether the world is England, with real names that a note must protect. */
  real: boolean;
}

/** Accounts of every trust at a quarter's end; the last twelve months, £m. */
export interface Accounts {
  day: number;
  lineNames: string[];
  /** Trust by line, `trust * lineNames.length + line`. */
  amountsM: Float32Array;
  /** Share of attendances seen within four hours. */
  fourHour: Float32Array;
  quality: Float32Array;
  management: Float32Array;
  inefficiency: Float32Array;
  pfiM: Float32Array;
}

/** One step of the model on its way to the page: an advance of a week, and each quarter the accounts. */
export interface Slice extends Advance {
  accounts?: Accounts;
}

/** A starting figure of a trust or one of its sites, and how it is known. */
export interface StartingFigure {
  table: 'trusts' | 'sites';
  of: string;
  column: string;
  value: string;
  known: Known;
  source: string;
}

/** What the worker exposes through Comlink. */
export interface ModelWorker {
  /** `onProgress` hears the share done, 0-1, of the time before the first day. */
  open(request: RunRequest, onProgress: (share: number) => void): Promise<Opened>;
  /** The frame of the day the model stands on, with the accounts then. */
  first(): Promise<Slice>;
  /** Runs on by `weeks` weeks and hands each over. */
  advance(weeks: number): Promise<Slice[]>;
  startingFigures(trust: number): Promise<StartingFigure[]>;
  /** Digest of a fresh run of `request` after `days` days; leaves the run being shown alone. */
  digestAfter(request: RunRequest, days: number): Promise<string>;
}
