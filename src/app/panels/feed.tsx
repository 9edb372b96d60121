import { useComputed } from '@preact/signals';
import type { SimEvent } from '../../engine/frame.ts';
import { eventSentence, eventWords } from '../eventWords.ts';
import { selectTrust } from '../map/view.tsx';
import { dateOf, quarterName } from '../run/dates.ts';
import { goTo } from '../run/player.ts';
import * as state from '../run/state.ts';
import { words } from '../words.ts';
import { namesOf } from './names.ts';

/** Newest events that the feed lists; older ones are on the timeline and in the trust's card. */
const MOST = 60;
const quiet = (event: SimEvent) => eventWords[event.kind]?.quiet ?? false;

/** The trust whose card an event opens: the one that exists after it. */
export function trustToOpen(event: SimEvent): number {
  const frame = state.frame.peek();
  const gone = frame && event.trust >= 0 && frame.trustIncomeM[event.trust] === 0;
  return gone && event.counterpart >= 0 ? event.counterpart : event.trust;
}

export function openEvent(event: SimEvent): void {
  state.playing.value = false;
  goTo(event.day);
  if (event.trust >= 0) selectTrust(trustToOpen(event));
}

function Row({ event }: { event: SimEvent }) {
  const run = state.opened.value;
  if (!run) return null;
  const [sentence, second] = eventSentence(event.kind, event.amount, namesOf(run.view, event));
  const fresh = state.shownDay.value - event.day < 60;
  return (
    <li>
      <button type="button" onClick={() => openEvent(event)}>
        <span class={`chip ${fresh ? 'filled' : ''}`} aria-hidden="true">
          {eventWords[event.kind]?.letter ?? '·'}
        </span>
        <span class="what">
          <b>{sentence}</b>
          {second && <small>{second}</small>}
        </span>
      </button>
    </li>
  );
}

export function Feed() {
  const start = state.startDate.value;
  const total = useComputed(() => state.eventsSoFar.value.filter((event) => !quiet(event)).length);
  const shown = useComputed(() => {
    const filter = state.feedFilter.value;
    const events: SimEvent[] = [];
    const all = state.eventsSoFar.value;
    for (let e = all.length - 1; e >= 0 && events.length < MOST; e--) {
      const event = all[e]!;
      const of = eventWords[event.kind]?.filter;
      if (filter === 'all' ? !quiet(event) : of === filter) events.push(event);
    }
    return events;
  });
  const quarters = new Map<string, SimEvent[]>();
  for (const event of shown.value) {
    const name = quarterName(dateOf(start, event.day));
    const list = quarters.get(name);
    if (list) list.push(event);
    else quarters.set(name, [event]);
  }
  return (
    <section class="panel feed">
      <h2>
        {words.feed.title} <small>{words.feed.soFar(total.value)}</small>
      </h2>
      <fieldset class="filters" aria-label={words.feed.title}>
        {Object.entries(words.feed.filters).map(([key, name]) => (
          <button
            key={key}
            type="button"
            aria-pressed={state.feedFilter.value === key}
            onClick={() => {
              state.feedFilter.value = key;
            }}
          >
            {name}
          </button>
        ))}
      </fieldset>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard */}
      <section class="scroll" tabIndex={0} aria-label={words.feed.list}>
        {shown.value.length === 0 && <p class="none">{words.feed.none}</p>}
        {[...quarters].map(([name, events]) => (
          <div key={name}>
            <h3>{name}</h3>
            <ul>
              {events.map((event, i) => (
                <Row key={`${event.day} ${event.kind} ${event.trust} ${event.site} ${i}`} event={event} />
              ))}
            </ul>
          </div>
        ))}
      </section>
    </section>
  );
}
