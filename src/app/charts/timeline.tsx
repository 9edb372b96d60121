// The run from end to end: what has been shown, what has been worked out, the events, and the years.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SimEvent } from '../../engine/frame.ts';
import { eventSentence, eventWords } from '../eventWords.ts';
import { namesOf } from '../panels/names.ts';
import { dateOf, dayOf, fullDate } from '../run/dates.ts';
import { goTo } from '../run/player.ts';
import * as state from '../run/state.ts';
import { words } from '../words.ts';

interface Chip {
  event: SimEvent;
  x: number;
  row: number;
}

const ROWS = 3;

/** Chips in up to three rows; one that finds no room is left to the feed. */
function placeChips(events: readonly SimEvent[], x: (day: number) => number, pitch: number): Chip[] {
  const free = new Array<number>(ROWS).fill(Number.NEGATIVE_INFINITY);
  const chips: Chip[] = [];
  for (const event of events) {
    if (!eventWords[event.kind]?.major) continue;
    const at = x(event.day);
    const row = free.findIndex((last) => at >= last + pitch);
    if (row < 0) continue;
    free[row] = at;
    chips.push({ event, x: at, row });
  }
  return chips;
}

function useWidth(): [{ current: HTMLDivElement | null }, number] {
  const root = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = root.current!;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [root, width];
}

function Years({ x, days, width }: { x: (day: number) => number; days: number; width: number }) {
  const start = state.startDate.value;
  const first = dateOf(start, 0).getUTCFullYear();
  const last = dateOf(start, days).getUTCFullYear();
  const everyYear = width / Math.max(1, last - first) > 46;
  const every = everyYear ? 1 : width > 500 ? 2 : 10;
  const years: number[] = [];
  for (let year = first; year <= last; year++) {
    const day = Math.max(0, dayOf(start, `${year}-01-01`));
    if (day <= days) years.push(year);
  }
  return (
    <g class="years">
      {years.map((year) => {
        const at = x(Math.max(0, dayOf(start, `${year}-01-01`)));
        const tight = year === first && x(dayOf(start, `${first + 1}-01-01`)) < 56 && every === 1;
        const named = (year - first) % every === 0 && !tight;
        return (
          <g key={year}>
            <path d={`M${at} 0v${named ? 6 : 3}`} />
            {named && (
              <text x={at} y="17" text-anchor={at < 12 ? 'start' : at > width - 12 ? 'end' : 'middle'}>
                {year}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** Elections and changes of rules, on their dates; a name that would touch the one before is left out. */
function History({ x, days }: { x: (day: number) => number; days: number }) {
  const start = state.startDate.value;
  let free = Number.NEGATIVE_INFINITY;
  return (
    <g class="history">
      {words.history.map(({ date, name }) => {
        const day = dayOf(start, date);
        if (day < 0 || day > days) return null;
        const at = x(day);
        const half = name.length * 3.1;
        const room = at - half > free;
        if (room) free = at + half + 6;
        return (
          <g key={date}>
            <path d={`M${at} -3v24`} />
            {room && (
              <text x={at} y="32" text-anchor="middle">
                {name}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** How many trusts were in the regime, as a low silhouette over the track. */
function silhouette(x: (day: number) => number): string {
  const { frames } = state.recording.value;
  let text = '';
  let most = 4;
  const counts: [number, number][] = [];
  for (let i = 0; i < frames.length; i += 6) {
    const frame = frames[i]!;
    const open = frame.caseDays.reduce((sum, days) => sum + (days > 0 ? 1 : 0), 0);
    most = Math.max(most, open);
    counts.push([x(frame.day), open]);
  }
  for (const [at, open] of counts) text += `L${at.toFixed(1)} ${(-(open / most) * 20).toFixed(1)}`;
  const end = counts.at(-1)?.[0] ?? 0;
  return `M0 0${text}L${end} 0Z`;
}

export function Timeline() {
  const [root, width] = useWidth();
  const run = state.opened.value;
  const worked = Math.max(0, state.recordedDay.value);
  const days = run?.days ?? 1;
  const day = state.shownDay.value;
  const x = (at: number) => (at / days) * width;
  const pitch = width > 800 ? 22 : 18;
  const chips = width > 500 ? placeChips(state.recording.value.events, x, pitch) : [];
  const start = state.startDate.value;
  const roomy = width > 800;
  const baseline = roomy ? 58 : width > 500 ? 54 : 20;
  return (
    <div class="timeline" ref={root}>
      {width > 0 && (
        <svg width={width} height={baseline + 44} aria-hidden="true">
          <g transform={`translate(0 ${baseline})`}>
            <path class="cases" d={silhouette(x)} />
            {chips.map(({ event, x: at, row }) => (
              <path
                key={`${event.day} ${event.kind} ${event.trust}`}
                class="stem"
                d={`M${at} ${-8 - row * pitch}V0`}
              />
            ))}
            <path class="rest" d={`M0 0H${width}`} />
            <path class="worked" d={`M0 0H${x(worked)}`} />
            <path class="past" d={`M0 0H${x(day)}`} />
          </g>
          <g transform={`translate(0 ${baseline + 6})`}>
            <Years x={x} days={days} width={width} />
            {run?.real && roomy && <History x={x} days={days} />}
          </g>
          {!state.finished.value && width - x(worked) > 110 && (
            <text class="worked-name" x={x(worked) + 6} y={baseline - 8}>
              {state.waiting.value ? words.waitingForModel : words.workedOut}
            </text>
          )}
          <circle class="knob" cx={x(day)} cy={baseline} r="7" />
        </svg>
      )}
      <input
        type="range"
        class="scrub"
        style={{ top: `${baseline - 12}px` }}
        min={0}
        max={days}
        step={7}
        value={day}
        aria-label={words.timeline}
        aria-valuetext={fullDate(dateOf(start, day))}
        onInput={(event) => goTo(Number(event.currentTarget.value))}
      />
      {chips.map(({ event, x: at, row }) => {
        const [sentence] = run ? eventSentence(event.kind, event.amount, namesOf(run.view, event)) : [''];
        const past = event.day <= day;
        const newest = past && day - event.day < 60;
        const text = `${sentence}, ${fullDate(dateOf(start, event.day))}`;
        return (
          <button
            type="button"
            tabIndex={-1}
            key={`${event.day} ${event.kind} ${event.trust} ${event.site}`}
            class={`chip ${newest ? 'filled' : ''} ${past ? '' : 'future'}`}
            style={{ left: `${at}px`, top: `${baseline - 24 - row * pitch}px` }}
            title={text}
            aria-label={text}
            onClick={() => goTo(event.day)}
          >
            {eventWords[event.kind]!.letter}
          </button>
        );
      })}
    </div>
  );
}
