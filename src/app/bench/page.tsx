import { Comparison } from './comparison.tsx';
import { Controls } from './controls.tsx';
import { Take } from './take.tsx';
import { words } from './words.ts';

export function Page() {
  return (
    <div class="bench">
      <header>
        <a class="brand" href="./" title={words.back}>
          <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">
            <circle cx="13" cy="13" r="5" fill="currentColor" />
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
          <span>{words.brand}</span>
        </a>
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
      </header>
      <Controls />
      <main>
        <Comparison />
        <Take />
      </main>
    </div>
  );
}
