// The statutory clock of a case: a ring of its stages with a hand at the day, and the stages beside it.
import { number } from '../print.ts';
import { words } from '../words.ts';

const SIZE = 184;
const RADIUS = 76;
const WIDTH = 11;
const GAP = 0.018;

/** Working days of each stage of the regime: of 120 days by the Health Act 2009, of 150 by the Care Act 2014. */
const SEGMENTS: Record<number, number[]> = { 120: [5, 45, 5, 30, 15, 20], 150: [5, 65, 5, 40, 15, 20] };

function arc(from: number, to: number): string {
  const point = (part: number) => {
    const angle = part * 2 * Math.PI;
    return `${(Math.sin(angle) * RADIUS).toFixed(2)} ${(-Math.cos(angle) * RADIUS).toFixed(2)}`;
  };
  return `M${point(from)}A${RADIUS} ${RADIUS} 0 ${to - from > 0.5 ? 1 : 0} 1 ${point(to)}`;
}

export function CaseClock({ day, days, stage }: { day: number; days: number; stage: number }) {
  const segments = SEGMENTS[days] ?? (days > 0 ? [days] : []);
  const gap = GAP / (2 * Math.PI);
  let before = 0;
  const parts = segments.map((length, i) => {
    const from = before;
    before += length;
    return { name: segments.length > 1 ? words.clock[i]! : words.stage[stage]!, length, from, to: before };
  });
  const hand = days > 0 ? (day / days) * 2 * Math.PI : 0;
  return (
    <div class="case">
      {days > 0 && (
        <svg
          width={SIZE}
          height={SIZE}
          viewBox={`${-SIZE / 2} ${-SIZE / 2} ${SIZE} ${SIZE}`}
          role="img"
          aria-label={words.card.dayOf(day, days)}
        >
          <g fill="none" stroke-width={WIDTH}>
            {parts.map(({ from, to }) => (
              <path key={from} class="segment" d={arc(from / days + gap, to / days - gap)} />
            ))}
            {parts
              .filter(({ from }) => day > from)
              .map(({ from, to }) => (
                <path
                  key={from}
                  class="gone-by"
                  d={arc(
                    from / days + gap,
                    Math.max(from / days + gap + 0.001, Math.min(day, to) / days - gap),
                  )}
                />
              ))}
          </g>
          <path
            class="hand"
            d={`M${Math.sin(hand) * (RADIUS - 10)} ${-Math.cos(hand) * (RADIUS - 10)}L${Math.sin(hand) * (RADIUS + 10)} ${-Math.cos(hand) * (RADIUS + 10)}`}
          />
          <text class="figure" y="6" text-anchor="middle">
            {number(day)}
          </text>
          <text class="of" y="28" text-anchor="middle">
            {words.card.ofDays(days)}
          </text>
        </svg>
      )}
      <ol>
        {parts.map(({ name, length, from, to }) => (
          <li key={from} class={day >= to ? 'over' : day >= from ? 'current' : ''}>
            <span>{name}</span>
            <b>{words.card.days(length)}</b>
          </li>
        ))}
        {stage > 0 && segments.length !== 1 && <li class="stage">{words.stage[stage]}</li>}
      </ol>
    </div>
  );
}
