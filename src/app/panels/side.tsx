// The panel on the left: the run, the legend of the map, and the notice of where its facts come from.
import { SiteKind } from '../../../assembly/layout.ts';
import { GlyphPicture } from '../charts/glyph.tsx';
import { letterKey } from '../eventWords.ts';
import { Shape } from '../map/glyphs.ts';
import { glyphRadius } from '../map/places.ts';
import { patientsAPoint, shownMap } from '../map/view.tsx';
import { count, number } from '../print.ts';
import { openRun } from '../run/current.ts';
import { dateOf, fullDate } from '../run/dates.ts';
import { runningTrusts } from '../run/running.ts';
import * as state from '../run/state.ts';
import { RATING_HEX } from '../theme/tokens.ts';
import { words } from '../words.ts';

function Run() {
  const run = state.opened.value;
  const frame = state.frame.value;
  const { scenario } = state.request.value;
  const years = state.years.value;
  const people = run?.view.zones.population.reduce((sum, value) => sum + value, 0) ?? 0;
  const sites = frame ? frame.siteKind.reduce((sum, kind) => sum + (kind === SiteKind.Closed ? 0 : 1), 0) : 0;
  const trusts = frame ? runningTrusts(frame).length : 0;
  const worked = run ? Math.max(0, state.recordedDay.value) / run.days : 0;
  return (
    <section class="panel run">
      <h2>{words.scenario}</h2>
      <p class="lead">{words.scenarios[scenario]?.line ?? scenario}</p>
      {run && (
        <dl>
          <dt>{words.run.people}</dt>
          <dd>{count(people)}</dd>
          <dt>{words.run.trusts}</dt>
          <dd>{number(trusts)}</dd>
          <dt>{words.run.hospitals}</dt>
          <dd>{number(sites)}</dd>
          <dt>{words.run.areas}</dt>
          <dd>{number(run.view.zones.population.length)}</dd>
        </dl>
      )}
      {years > 0 && (
        <label class="years-choice">
          <span>{words.years}</span>
          <select
            value={years}
            onChange={(event) =>
              openRun({ ...state.request.peek(), years: Number(event.currentTarget.value) })
            }
          >
            {[...new Set([1, 2, 5, 10, 20, years].filter((n) => n > 0))]
              .sort((a, b) => a - b)
              .map((n) => (
                <option key={n} value={n}>
                  {n}
                </option>
              ))}
          </select>
        </label>
      )}
      <div class="worked">
        <div class="bar">
          <i style={{ width: `${worked * 100}%` }} />
        </div>
        <p>
          <b>{words.episodes(state.episodes.value)}</b>
          {run && (
            <span>
              {words.run.until(fullDate(dateOf(run.view.startDate, Math.max(0, state.recordedDay.value))))}
            </span>
          )}
          {state.episodesPerSecond.value > 0 && (
            <span>{words.episodesPerSecond(state.episodesPerSecond.value)}</span>
          )}
        </p>
      </div>
    </section>
  );
}

const shapes: [Shape, string, number | undefined][] = [
  [Shape.Disc, words.legend.nhs, undefined],
  [Shape.Square, words.legend.foundation, undefined],
  [Shape.Cross, words.legend.closed, undefined],
  [Shape.Disc, words.legend.regime, 0.7],
];

function Sizes() {
  const scale = shownMap?.scale ?? 1.375;
  return (
    <div class="sizes">
      {[100, 400, 1000].map((income) => {
        const r = glyphRadius(income, scale, false, false);
        return (
          <span key={income}>
            <svg width={2 * r + 2} height={2 * r + 2} aria-hidden="true">
              <circle cx={r + 1} cy={r + 1} r={r} />
            </svg>
            {words.legend.income(income)}
          </span>
        );
      })}
      <em>{words.legend.area}</em>
    </div>
  );
}

function Legend() {
  return (
    <section class="panel legend">
      <h2>{words.rating.title}</h2>
      <ol class="ratings">
        {[1, 2, 3, 4, 5].map((rating) => (
          <li key={rating}>
            <b style={{ background: RATING_HEX[rating] }}>{rating}</b>
            {words.rating.names[rating]}
          </li>
        ))}
      </ol>
      <ul class="shapes">
        {shapes.map(([shape, name, clock]) => (
          <li key={name}>
            <GlyphPicture
              shape={shape}
              radius={clock === undefined ? 6.5 : 4}
              fill="var(--ink-2)"
              box={22}
              clock={clock}
            />
            {name}
          </li>
        ))}
      </ul>
      <Sizes />
      <ul class="lines">
        <li>
          <svg width="38" height="10" aria-hidden="true">
            <path class="tie" d="M4 5H34" />
            <circle cx="4" cy="5" r="2.6" />
            <circle cx="34" cy="5" r="2.6" />
          </svg>
          {words.legend.tie}
        </li>
        <li>
          <svg width="38" height="10" aria-hidden="true">
            {[3, 11, 19, 27, 35].map((x, i) => (
              <circle
                key={x}
                cx={x}
                cy={8 - Math.abs(i - 2) * -0.6 - [0, 3, 4, 3, 0][i]!}
                r="1.3"
                opacity={0.4 + i * 0.15}
              />
            ))}
          </svg>
          {words.legend.patients(patientsAPoint.value)}
        </li>
        <li>
          <svg width="38" height="10" aria-hidden="true">
            {[5, 15, 25, 35].map((x) => (
              <rect key={x} x={x - 1.2} y="3.8" width="2.4" height="2.4" class="white" />
            ))}
          </svg>
          {words.legend.diverted}
        </li>
        <li>
          <svg width="38" height="12" aria-hidden="true">
            <path class="support" d="M2 6H36" />
            <circle cx="19" cy="6" r="5.5" class="white" />
            <text x="19" y="9.3" text-anchor="middle" class="pound">
              £
            </text>
          </svg>
          {words.legend.support}
        </li>
      </ul>
    </section>
  );
}

function Letters() {
  return (
    <section class="panel letters">
      <h2>{words.legend.events}</h2>
      <ul>
        {letterKey.map(([letter, name]) => (
          <li key={letter}>
            <span class="chip">{letter}</span>
            {name}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Side() {
  return (
    <aside class="side" aria-label={words.scenario}>
      <Run />
      <Legend />
      <Letters />
      <section class="notice">
        <p>{words.ogl}</p>
        <p>{words.notNhs}</p>
      </section>
    </aside>
  );
}
