// The digits and the pound sign that stand inside glyphs: drawn once as text, each at every size, in one strip.
import { Texture } from 'pixi.js';

const SIGNS = ['1', '2', '3', '4', '5', '£'] as const;
export type Sign = (typeof SIGNS)[number];
const SMALLEST = 9;
const SIZES = [9, 10, 11, 12, 13, 14, 15, 18, 24];

/** Side of a mark's cell, pixels of the page. */
export const MARK_CELL = 28;
export const MARK_COUNT = SIGNS.length * SIZES.length;

const FONT =
  '"SF Pro Text","Segoe UI Variable Text","Segoe UI",Roboto,"Helvetica Neue",Arial,"Liberation Sans",sans-serif';

export function drawMarks(density: number): Texture {
  const canvas = document.createElement('canvas');
  canvas.width = MARK_COUNT * MARK_CELL * density;
  canvas.height = MARK_CELL * density;
  const context = canvas.getContext('2d')!;
  context.scale(density, density);
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  SIZES.forEach((size, row) => {
    context.font = `700 ${size}px ${FONT}`;
    SIGNS.forEach((sign, column) => {
      const index = row * SIGNS.length + column;
      // The middle of a digit's height, .72 em, on the middle of the cell.
      context.fillText(sign, (index + 0.5) * MARK_CELL, MARK_CELL / 2 + Math.round(size * 0.36));
    });
  });
  const texture = Texture.from(canvas);
  texture.source.scaleMode = 'nearest';
  return texture;
}

/** Index of a sign at the largest size not above `size`. */
export function markOf(sign: Sign, size: number): number {
  if (size < SMALLEST) return -1;
  let row = 0;
  while (row + 1 < SIZES.length && SIZES[row + 1]! <= size) row++;
  return row * SIGNS.length + SIGNS.indexOf(sign);
}
