// What a run writes down as it goes: monthly indicators and the list of events.
import { Clock, Column, EventKind, Indicator, Instrument, MAX_YEARS } from '../layout';
import { column } from '../kernel/columns';
import { clock } from './clock';

/** Month × Indicator. */
export let indicators: StaticArray<f64> = new StaticArray<f64>(0);
/** Event × EVENT_FIELDS: day, kind, trust, site, counterpart, instrument, amount (£m, or beds). */
export let events: StaticArray<f64> = new StaticArray<f64>(0);
export let eventCount: StaticArray<i32> = new StaticArray<i32>(0);

/** Attendances of the month by straight-line distance, half-kilometre bins; the last holds all beyond. */
export let distances: StaticArray<i32> = new StaticArray<i32>(0);

export const EVENT_FIELDS = 7;
export const MAX_EVENTS = 20000;
const MONTHS = MAX_YEARS * 12 + 1;

export function claimRecord(): void {
  indicators = column<f64>(Column.Indicators, MONTHS * Indicator.Count);
  events = column<f64>(Column.Events, MAX_EVENTS * EVENT_FIELDS);
  eventCount = column<i32>(Column.EventCount, 1);
  distances = column<i32>(Column.DistanceHistogram, 200);
}

/** Adds to an indicator of the month that is being written. */
// @ts-ignore: decorator
@inline
export function add(what: Indicator, amount: f64): void {
  indicators[clock[Clock.MonthIndex] * Indicator.Count + what] += amount;
}

export function set(what: Indicator, value: f64): void {
  indicators[clock[Clock.MonthIndex] * Indicator.Count + what] = value;
}

/** Writes last month's value again: of what is known once a year. */
export function keep(what: Indicator): void {
  const month = clock[Clock.MonthIndex];
  if (month > 0) set(what, indicators[(month - 1) * Indicator.Count + what]);
}

export function happened(
  kind: EventKind,
  trust: i32,
  site: i32 = -1,
  counterpart: i32 = -1,
  instrument: Instrument = Instrument.None,
  amount: f64 = 0.0,
): void {
  const n = eventCount[0];
  if (n >= MAX_EVENTS) {
    clock[Clock.Overflows]++;
    return;
  }
  const o = n * EVENT_FIELDS;
  events[o] = <f64>clock[Clock.Day];
  events[o + 1] = <f64>kind;
  events[o + 2] = <f64>trust;
  events[o + 3] = <f64>site;
  events[o + 4] = <f64>counterpart;
  events[o + 5] = <f64>instrument;
  events[o + 6] = amount;
  eventCount[0] = n + 1;
}
