import { Spark } from '../charts/spark.tsx';
import { figures, Series } from '../run/figures.ts';
import { DAYS_PER_FRAME } from '../run/recording.ts';
import * as state from '../run/state.ts';
import { words } from '../words.ts';

/** Sparks show ten years. */
const SPAN = Math.round((10 * 365) / DAYS_PER_FRAME);

const series = new Map(figures.map((figure) => [figure.key, new Series(figure)]));

export function Indicators() {
  const frame = state.frame.value;
  const index = state.frameIndex.value;
  const recording = state.recording.value;
  const run = state.opened.value;
  if (!frame || !run) return null;
  const span = Math.min(SPAN, Math.max(52, Math.round(run.days / DAYS_PER_FRAME)));
  return (
    <section class="panel indicators">
      <h2>{words.indicators.title}</h2>
      <ul>
        {figures.map((figure) => {
          const line = series.get(figure.key)!.extend(recording);
          const value = line.values[index] ?? Number.NaN;
          const [text, unit] = Number.isFinite(value) ? figure.print(value) : ['–', ''];
          return (
            <li key={figure.key} class={`figure-${figure.key}`}>
              <div class="row">
                <div>
                  <span class="figure-name">{figure.name}</span>
                  <span class="second">{figure.second(frame)}</span>
                </div>
                <strong>
                  {text}
                  {unit && <small>{unit}</small>}
                </strong>
              </div>
              <Spark values={line.values} low={line.low} high={line.high} now={index} span={span} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
