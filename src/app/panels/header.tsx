import { useState } from 'preact/hooks';
import { fullScreen } from '../keys.ts';
import { openRun } from '../run/current.ts';
import type { RunRequest } from '../run/protocol.ts';
import * as state from '../run/state.ts';
import { words } from '../words.ts';

function change(part: Partial<RunRequest>): void {
  openRun({ ...state.request.peek(), ...part });
}

function Seed() {
  const seed = state.request.value.seed;
  const [text, setText] = useState<string | null>(null);
  const settle = () => {
    const value = Number(text);
    setText(null);
    if (text !== null && Number.isInteger(value) && value >= 0 && value < 2 ** 31 && value !== seed)
      change({ seed: value });
  };
  return (
    <div class="seed">
      <label>
        <span>{words.seed}</span>
        <input
          inputMode="numeric"
          size={5}
          value={text ?? String(seed)}
          onInput={(event) => setText(event.currentTarget.value)}
          onBlur={settle}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.currentTarget.blur();
          }}
        />
      </label>
      <button
        type="button"
        class="dice"
        title={words.newSeed}
        aria-label={words.newSeed}
        onClick={() => change({ seed: Math.floor(Math.random() * 10_000) })}
      >
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <rect
            x="1.5"
            y="1.5"
            width="13"
            height="13"
            rx="3"
            fill="none"
            stroke="currentColor"
            stroke-width="1.4"
          />
          <circle cx="5" cy="5" r="1.3" fill="currentColor" />
          <circle cx="8" cy="8" r="1.3" fill="currentColor" />
          <circle cx="11" cy="11" r="1.3" fill="currentColor" />
        </svg>
      </button>
    </div>
  );
}

export function Header() {
  const tab = state.tab.value;
  const asked = state.request.value.scenario;
  const names = Object.keys(words.scenarios);
  const known = names.includes(asked) ? names : [...names, asked];
  return (
    <header class="top">
      <span class="brand">
        <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">
          <circle cx="13" cy="13" r="5" fill="currentColor" />
          <circle
            cx="13"
            cy="13"
            r="10.5"
            fill="none"
            stroke="currentColor"
            stroke-opacity=".28"
            stroke-width="2.4"
          />
          <circle
            cx="13"
            cy="13"
            r="10.5"
            fill="none"
            stroke="currentColor"
            stroke-width="2.4"
            stroke-dasharray="50 16"
            transform="rotate(-90 13 13)"
          />
        </svg>
        <h1>{words.title}</h1>
      </span>
      <label class="choose">
        <span class="unseen">{words.scenario}</span>
        <select value={asked} onChange={(event) => change({ scenario: event.currentTarget.value, years: 0 })}>
          {known.map((name) => (
            <option key={name} value={name}>
              {words.scenarios[name]?.name ?? name}
            </option>
          ))}
        </select>
      </label>
      <Seed />
      <fieldset class="tabs" aria-label={words.view}>
        {(['map', 'table'] as const).map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={tab === name}
            onClick={() => {
              state.tab.value = name;
            }}
          >
            {words[name]}
          </button>
        ))}
      </fieldset>
      <span class="space" />
      <span class="model-note">{words.modelResult}</span>
      <button
        type="button"
        class="plain"
        aria-pressed={state.projector.value}
        onClick={() => {
          state.projector.value = !state.projector.peek();
        }}
      >
        {words.projector}
      </button>
      <button
        type="button"
        class="plain icon"
        title={words.fullScreen}
        aria-label={words.fullScreen}
        onClick={fullScreen}
      >
        <svg
          width="14"
          height="14"
          viewBox="0 0 14 14"
          fill="none"
          stroke="currentColor"
          stroke-width="1.5"
          aria-hidden="true"
        >
          <path d="M1 5V1h4M9 1h4v4M13 9v4H9M5 13H1V9" />
        </svg>
      </button>
      <button
        type="button"
        class="plain icon"
        title={words.help}
        aria-label={words.help}
        onClick={() => {
          state.helpShown.value = true;
        }}
      >
        ?
      </button>
    </header>
  );
}
