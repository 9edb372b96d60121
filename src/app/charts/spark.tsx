// A line over ten years: what was, up to the day shown, and faintly what has been worked out beyond it.
interface SparkProps {
  /** One value a frame; NaN where there is none. */
  values: readonly number[];
  low: number;
  high: number;
  /** Index of the frame shown. */
  now: number;
  /** Frames in the window. */
  span: number;
}

const STEP = 4;
const TOP = 4;
const HEIGHT = 38;

/** First frame of a window that keeps the frame shown in its first eight tenths. */
export const windowStart = (now: number, span: number): number => Math.max(0, Math.round(now - span * 0.8));

export function Spark({ values, low, high, now, span }: SparkProps) {
  const from = windowStart(now, span);
  const spread = high > low ? high - low : 1;
  const y = (value: number) => TOP + (1 - (value - low) / spread) * (HEIGHT - 2 * TOP);
  const x = (index: number) => ((index - from) / span) * 100;
  const path = (first: number, last: number): string => {
    let text = '';
    const point = (i: number) => {
      const value = values[i];
      if (value === undefined || !Number.isFinite(value)) return;
      text += `${text === '' ? 'M' : 'L'}${x(i).toFixed(2)} ${y(value).toFixed(2)}`;
    };
    const start = Math.ceil(first / STEP) * STEP;
    point(first);
    for (let i = start; i < last; i += STEP) if (i !== first) point(i);
    point(last);
    return text;
  };
  const value = values[now];
  const end = Math.min(values.length - 1, from + span);
  const signs = low < 0 && high > 0;
  return (
    <div class="spark" aria-hidden="true">
      <svg viewBox={`0 0 100 ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        {signs && <path class="zero" d={`M0 ${y(0)}H100`} />}
        <path class="ahead" d={path(now, end)} />
        <path class="run" d={path(from, now)} />
        <path class="now" d={`M${x(now)} 0V${HEIGHT}`} />
      </svg>
      {value !== undefined && Number.isFinite(value) && (
        <i style={{ left: `${x(now)}%`, top: `${(y(value) / HEIGHT) * 100}%` }} />
      )}
      {signs && (
        <span class="nought" style={{ top: `${(y(0) / HEIGHT) * 100}%` }}>
          0
        </span>
      )}
    </div>
  );
}
