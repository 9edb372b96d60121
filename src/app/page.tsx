import { MapView, selectTrust } from './map/view.tsx';
import { Announcer } from './panels/announcer.tsx';
import { Card } from './panels/card.tsx';
import { Feed } from './panels/feed.tsx';
import { Foot } from './panels/foot.tsx';
import { Header } from './panels/header.tsx';
import { Help } from './panels/help.tsx';
import { Indicators } from './panels/indicators.tsx';
import { Side } from './panels/side.tsx';
import { Table } from './panels/table.tsx';
import { openRun } from './run/current.ts';
import * as state from './run/state.ts';
import { RATING_HEX } from './theme/tokens.ts';
import { words } from './words.ts';

function Opening() {
  return (
    <section class="map opening" role="status">
      <div>
        <strong>{words.opening}</strong>
        <span>{words.warming}</span>
        <progress value={state.openingShare.value} aria-label={words.opening} />
      </div>
    </section>
  );
}

function Failure() {
  const reason = state.failure.value;
  if (!reason) return null;
  return (
    <div class={state.opened.value ? 'failure corner' : 'failure'} role="alert">
      <strong>{words.failed}</strong>
      <p>{reason}</p>
      <button type="button" onClick={() => openRun(state.request.peek())}>
        {words.again}
      </button>
    </div>
  );
}

/** On a phone: what the colours mean, and below the map one thing at a time. */
function PhoneKey() {
  return (
    <ol class="phone-key" aria-hidden="true">
      {[1, 2, 3, 4, 5].map((rating) => (
        <li key={rating} style={{ background: RATING_HEX[rating] }}>
          {rating}
        </li>
      ))}
      <li class="text">{words.rating.short}</li>
    </ol>
  );
}

function PhoneTabs() {
  const shown = state.phoneTab.value;
  return (
    <nav class="phone-tabs">
      {(['map', 'numbers', 'events', 'table'] as const).map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={shown === name}
          onClick={() => {
            selectTrust(-1);
            state.phoneTab.value = name;
            state.tab.value = name === 'table' ? 'table' : 'map';
          }}
        >
          {words.phoneTabs[name]}
        </button>
      ))}
    </nav>
  );
}

export function Page() {
  const run = state.opened.value;
  const card = state.selectedTrust.value >= 0;
  const table = state.tab.value === 'table';
  const classes = [
    'page',
    card && 'with-card',
    table && 'with-table',
    state.projector.value && 'projector',
    `phone-${state.phoneTab.value}`,
  ];
  return (
    <div class={classes.filter(Boolean).join(' ')}>
      <Header />
      <Side />
      <main>
        {run ? <MapView /> : <Opening />}
        {run && <PhoneKey />}
        {table && <Table />}
        <Failure />
      </main>
      {card ? (
        <Card />
      ) : (
        <aside class="right" aria-label={words.indicators.title}>
          <Indicators />
          <Feed />
        </aside>
      )}
      <Foot />
      <PhoneTabs />
      <Help />
      <Announcer />
    </div>
  );
}
