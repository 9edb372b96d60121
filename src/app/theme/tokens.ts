// Colours that are drawn rather than styled. The same values stand as custom properties in theme.css.
export type Rgb = readonly [number, number, number];

const rgb = (hex: string): Rgb =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;

/** By rating 1-5; 0, not rated, is steel. */
export const RATING_HEX = ['#5C7189', '#E8553A', '#F5A55F', '#F3F0D6', '#8CC6E8', '#3E86CC'] as const;
export const RATING: readonly Rgb[] = RATING_HEX.map(rgb);
export const CLOSED = rgb('#8A9CB2');
export const CROSS = rgb('#E6EDF5');
export const HALO = rgb('#08111C');
export const ON_INK = '#0A131F';

export const GROUND = {
  sea: '#070D16',
  seaLift: '#0B1522',
  land: '#142131',
  coast: '#3C5268',
  landFar: '#0C1622',
  coastFar: '#1C2A3A',
  glow: 'rgba(120,160,205,.28)',
  water: '#0A131F',
  frame: '#354B64',
} as const;
