import { Timeline } from '../charts/timeline.tsx';
import { dayAndMonth, quarterName } from '../run/dates.ts';
import { changeSpeed, SPEEDS, stepQuarter, togglePlay } from '../run/player.ts';
import * as state from '../run/state.ts';
import { words } from '../words.ts';

function Icon({ d, size = 18 }: { d: string; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 18 18" fill="currentColor" aria-hidden="true">
      <path d={d} />
    </svg>
  );
}

export function Foot() {
  const playing = state.playing.value;
  const date = state.shownDate.value;
  const speed = state.speed.value;
  const years = state.years.value;
  return (
    <footer class="foot">
      <div class="transport">
        <button
          type="button"
          class="step"
          title={words.back}
          aria-label={words.back}
          onClick={() => stepQuarter(-1)}
        >
          <Icon d="M4 3h2.2v12H4zM15 3v12L7 9z" />
        </button>
        <button
          type="button"
          class="play"
          title={playing ? words.pause : words.play}
          aria-label={playing ? words.pause : words.play}
          onClick={togglePlay}
        >
          <Icon size={22} d={playing ? 'M4.5 3h3v12h-3zM10.5 3h3v12h-3z' : 'M5 2.5v13L15.5 9z'} />
        </button>
        <button
          type="button"
          class="step"
          title={words.forward}
          aria-label={words.forward}
          onClick={() => stepQuarter(1)}
        >
          <Icon d="M11.8 3H14v12h-2.2zM3 3v12l8-6z" />
        </button>
        <div class="speed">
          <button
            type="button"
            aria-label={words.slower}
            title={words.slower}
            disabled={speed === SPEEDS[0]}
            onClick={() => changeSpeed(-1)}
          >
            −
          </button>
          <span>{words.speed(speed)}</span>
          <button
            type="button"
            aria-label={words.faster}
            title={words.faster}
            disabled={speed === SPEEDS.at(-1)}
            onClick={() => changeSpeed(1)}
          >
            +
          </button>
        </div>
      </div>
      <Timeline />
      <div class="date">
        <strong>{quarterName(date)}</strong>
        <span>
          {dayAndMonth(date)}
          {years > 0 &&
            ` · ${words.yearOf(Math.min(years, Math.floor(state.shownDay.value / 365.25) + 1), years)}`}
        </span>
      </div>
    </footer>
  );
}
