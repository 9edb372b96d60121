// The card at the corner of the map: what has just happened, for as long as it is news.
import { useComputed } from '@preact/signals';
import { EventKind } from '../../../assembly/layout.ts';
import type { SimEvent } from '../../engine/frame.ts';
import { eventSentence, eventWords } from '../eventWords.ts';
import { namesOf } from '../panels/names.ts';
import { daysPerSecond } from '../run/player.ts';
import * as state from '../run/state.ts';

/** The card stands this long at the present speed, seconds, and at least a month of the run. */
const SECONDS = 2.6;
const LEAST_DAYS = 30;
const WEIGHT: Partial<Record<EventKind, number>> = {
  [EventKind.Closure]: 4,
  [EventKind.Takeover]: 3,
  [EventKind.Triggered]: 2,
  [EventKind.Relapse]: 2,
  [EventKind.Succession]: 1,
};

const weight = (event: SimEvent) => WEIGHT[event.kind as EventKind] ?? 0;

export function News() {
  const news = useComputed(() => {
    const events = state.eventsSoFar.value;
    const since = state.shownDay.value - Math.max(LEAST_DAYS, SECONDS * daysPerSecond());
    let best: SimEvent | undefined;
    for (let e = events.length - 1; e >= 0 && events[e]!.day >= since; e--) {
      if (weight(events[e]!) > (best ? weight(best) : 0)) best = events[e];
    }
    return best;
  });
  const event = news.value;
  const run = state.opened.value;
  if (!event || !run) return null;
  const [sentence, second] = eventSentence(event.kind, event.amount, namesOf(run.view, event, false));
  return (
    <div class="news over">
      <span class="chip filled">{eventWords[event.kind]!.letter}</span>
      <div>
        <strong>{sentence}</strong>
        <span>{second}</span>
      </div>
    </div>
  );
}
