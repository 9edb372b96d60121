// A hospital's glyph outside the map: the same geometry as the map's, for the legend and the card.
import { Shape } from '../map/glyphs.ts';
import { innerRing, outerRing } from '../map/places.ts';

interface GlyphProps {
  shape: Shape;
  radius: number;
  /** CSS colour. */
  fill: string;
  digit?: string;
  /** 0-1 in the regime. */
  clock?: number;
  box: number;
}

function outline(shape: Shape, r: number): string {
  if (shape === Shape.Diamond) {
    const d = 1.2533 * r;
    return `M0 ${-d}L${d} 0L0 ${d}L${-d} 0Z`;
  }
  if (shape === Shape.Triangle) {
    const R = 1.5551 * r;
    return `M0 ${R}L${-0.866 * R} ${-R / 2}L${0.866 * R} ${-R / 2}Z`;
  }
  return `M${-r} 0a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0Z`;
}

function Body({ shape, radius: r, fill }: GlyphProps) {
  if (shape === Shape.Square) {
    const h = 0.9035 * r;
    return <rect class="shape" x={-h} y={-h} width={2 * h} height={2 * h} rx={0.42 * h} fill={fill} />;
  }
  if (shape === Shape.Split) {
    return (
      <>
        <circle class="shape" r={r} fill="var(--on-ink)" />
        <path d={`M0 ${-r}A${r} ${r} 0 0 0 0 ${r}Z`} fill={fill} />
        <circle r={r - 0.8} fill="none" stroke={fill} stroke-width="1.6" />
      </>
    );
  }
  if (shape === Shape.Cross || shape === Shape.Ghost) {
    const arm = 0.64 * r;
    return (
      <>
        <circle r={r} fill="none" stroke="var(--closed)" stroke-width="1.2" stroke-dasharray="2 2.5" />
        {shape === Shape.Cross && (
          <path
            d={`M${-arm} ${-arm}L${arm} ${arm}M${-arm} ${arm}L${arm} ${-arm}`}
            stroke="#E6EDF5"
            stroke-width={Math.max(2, 0.3 * r)}
            stroke-linecap="round"
          />
        )}
      </>
    );
  }
  return <path class="shape" d={outline(shape, r)} fill={fill} />;
}

export function GlyphPicture(props: GlyphProps) {
  const { radius: r, digit, clock, box, shape } = props;
  const b = outerRing(r);
  const round = 2 * Math.PI * b;
  const width = r < 8 ? 1.7 : Math.max(2.3, 0.115 * r);
  return (
    <svg
      class="glyph"
      width={box}
      height={box}
      viewBox={`${-box / 2} ${-box / 2} ${box} ${box}`}
      aria-hidden="true"
    >
      {clock !== undefined && clock >= 0 && (
        <g fill="none" stroke="#fff">
          <circle r={innerRing(r)} stroke-width="1.2" />
          <circle r={b} stroke-width={width} stroke-opacity=".28" />
          <circle
            r={b}
            stroke-width={width}
            stroke-dasharray={`${round * clock} ${round}`}
            transform="rotate(-90)"
          />
        </g>
      )}
      <Body {...props} />
      {digit && (
        <text
          class="digit"
          y={shape === Shape.Triangle ? -0.12 * r : 0}
          font-size={Math.min(15, 1.13 * r)}
          dy=".36em"
        >
          {digit}
        </text>
      )}
    </svg>
  );
}
