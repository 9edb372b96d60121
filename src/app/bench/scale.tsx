// A row on the scale of powers of ten that its group spans: filled what is measured here, hollow what is published.
import type { Spread } from '../../../bench/measure.ts';
import type { Group, Row } from './rows.ts';

const WIDTH = 200;
const HEIGHT = 18;
const EDGE = 7;
/** More names than these would touch. */
const MOST_NAMES = 4;

/** Whole powers of ten that hold every value of the group. */
function span({ rows }: Group): { from: number; to: number } {
  const values = rows.flatMap(({ here, published }) =>
    [here, published].flatMap((spread) => (spread ? [spread.min, spread.max] : [])),
  );
  const logs = values.map((value) => Math.log10(value));
  return { from: Math.floor(Math.min(...logs)), to: Math.max(Math.ceil(Math.max(...logs)), 1) };
}

function Mark({ spread, kind, at }: { spread: Spread; kind: string; at: (value: number) => number }) {
  const middle = HEIGHT / 2;
  return (
    <g class={kind}>
      <line x1={at(spread.min)} x2={at(spread.max)} y1={middle} y2={middle} />
      <circle cx={at(spread.median)} cy={middle} r={kind === 'here' ? 4.5 : 4} />
    </g>
  );
}

function powersOf(group: Group): { powers: number[]; at: (value: number) => number } {
  const { from, to } = span(group);
  return {
    powers: Array.from({ length: to - from + 1 }, (_, i) => 10 ** (from + i)),
    at: (value) => EDGE + ((Math.log10(value) - from) / (to - from)) * (WIDTH - 2 * EDGE),
  };
}

/** The names of the lines that every row of the group has. */
export function Powers({ group }: { group: Group }) {
  const { powers, at } = powersOf(group);
  const named = powers.filter((_, i) => powers.length <= MOST_NAMES || i % 2 === 0);
  return (
    <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {named.map((power, i) => (
        <text
          key={power}
          x={at(power)}
          y={HEIGHT - 5}
          text-anchor={i === 0 ? 'start' : power === powers.at(-1) ? 'end' : 'middle'}
        >
          {power.toLocaleString('en-GB')}
        </text>
      ))}
    </svg>
  );
}

export function Scale({ row, group }: { row: Row; group: Group }) {
  const { powers, at } = powersOf(group);
  return (
    <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {powers.map((power) => (
        <line key={power} class="power" x1={at(power)} x2={at(power)} y1="0" y2={HEIGHT} />
      ))}
      {row.published && <Mark spread={row.published} kind="published" at={at} />}
      {row.here && <Mark spread={row.here} kind="here" at={at} />}
    </svg>
  );
}
