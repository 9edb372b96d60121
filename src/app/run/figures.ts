// The figures of the panel on the right, each a series over the frames recorded.
import { EventKind, Indicator } from '../../../assembly/layout.ts';
import type { Frame } from '../../engine/frame.ts';
import { money, number } from '../print.ts';
import { words } from '../words.ts';
import type { Recording } from './recording.ts';
import { runningTrusts } from './running.ts';

export interface Figure {
  key: string;
  name: string;
  second(frame: Frame): string;
  /** Value at frame `index`; NaN while it is not known yet. */
  at(recording: Recording, index: number): number;
  /** The figure and its unit, apart so that the unit can be small. */
  print(value: number): [string, string];
}

const ratio = (frame: Frame, part: Indicator, whole: Indicator) =>
  frame.indicators[whole]! > 0 ? frame.indicators[part]! / frame.indicators[whole]! : Number.NaN;

const plain = (value: number): [string, string] => [number(value), ''];
const share = (value: number): [string, string] => [number(value * 100, 1), '%'];
const splitMoney = (millions: number): [string, string] => {
  const text = money(millions);
  return [text.replace(/(bn|m)$/, ''), text.endsWith('bn') ? 'bn' : 'm'];
};

const netPosition = (frame: Frame) =>
  runningTrusts(frame).reduce((sum, trust) => sum + frame.trustSurplusM[trust]!, 0);
const inRegime = (frame: Frame) => frame.caseDays.reduce((sum, days) => sum + (days > 0 ? 1 : 0), 0);
const inDeficit = (frame: Frame) =>
  runningTrusts(frame).filter((trust) => frame.trustSurplusM[trust]! < 0).length;

/** Support paid to one trust, or to all, up to a day; £m. */
export function supportUntil(recording: Recording, day: number, trust = -1): number {
  let paid = 0;
  for (const event of recording.events) {
    if (event.day > day) break;
    if (event.kind === EventKind.Bailout && (trust < 0 || event.trust === trust)) paid += event.amount;
  }
  return paid;
}

const named = words.indicators;

export const figures: Figure[] = [
  {
    key: 'regime',
    name: named.regime.name,
    second: (frame) => named.regime.second(runningTrusts(frame).length),
    at: (recording, i) => inRegime(recording.frames[i]!),
    print: plain,
  },
  {
    key: 'deficit',
    name: named.deficit.name,
    second: (frame) => named.deficit.second(inDeficit(frame) / Math.max(1, runningTrusts(frame).length)),
    at: (recording, i) => inDeficit(recording.frames[i]!),
    print: plain,
  },
  {
    key: 'position',
    name: named.position.name,
    second: named.position.second,
    at: (recording, i) => netPosition(recording.frames[i]!),
    print: splitMoney,
  },
  {
    key: 'support',
    name: named.support.name,
    second: named.support.second,
    at: (recording, i) => supportUntil(recording, recording.frames[i]!.day),
    print: splitMoney,
  },
  {
    key: 'fourHours',
    name: named.fourHours.name,
    second: named.fourHours.second,
    at: ({ frames }, i) => 1 - ratio(frames[i]!, Indicator.AttendancesOverFourHours, Indicator.Attendances),
    print: share,
  },
  {
    key: 'eighteenWeeks',
    name: named.eighteenWeeks.name,
    second: named.eighteenWeeks.second,
    at: ({ frames }, i) => ratio(frames[i]!, Indicator.RttStoppedInTime, Indicator.RttStopped),
    print: share,
  },
  {
    key: 'occupancy',
    name: named.occupancy.name,
    second: named.occupancy.second,
    at: ({ frames }, i) => ratio(frames[i]!, Indicator.OccupiedBedDays, Indicator.AvailableBedDays),
    print: share,
  },
];

/** Values of one figure over all frames, grown with the recording. */
export class Series {
  private of: Recording | null = null;
  values: number[] = [];
  low = 0;
  high = 1;

  constructor(private readonly figure: Figure) {}

  extend(recording: Recording): this {
    if (this.of !== recording) {
      this.of = recording;
      this.values = [];
      this.low = Number.POSITIVE_INFINITY;
      this.high = Number.NEGATIVE_INFINITY;
    }
    for (let i = this.values.length; i < recording.frames.length; i++) {
      const value = this.figure.at(recording, i);
      this.values.push(value);
      if (!Number.isFinite(value)) continue;
      this.low = Math.min(this.low, value);
      this.high = Math.max(this.high, value);
    }
    return this;
  }
}
