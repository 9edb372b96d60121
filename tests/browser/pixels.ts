import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';

export type Colour = [number, number, number];

export interface Picture {
  width: number;
  height: number;
  at(x: number, y: number): Colour;
  data: Buffer;
}

/** A screenshot of one part of the page. */
export async function pictureOf(page: Page, selector: string): Promise<Picture> {
  const { width, height, data } = PNG.sync.read(await page.locator(selector).screenshot());
  return {
    width,
    height,
    data,
    at(x, y) {
      const i = (Math.round(y) * width + Math.round(x)) * 4;
      return [data[i]!, data[i + 1]!, data[i + 2]!];
    },
  };
}

export const far = (a: Colour, b: Colour): number => Math.max(...a.map((part, i) => Math.abs(part - b[i]!)));

/** Pixels that differ by more than `by` in some channel. */
export function differing(a: Picture, b: Picture, by = 24): number {
  let count = 0;
  for (let i = 0; i < a.data.length; i += 4) {
    if ([0, 1, 2].some((k) => Math.abs(a.data[i + k]! - b.data[i + k]!) > by)) count++;
  }
  return count;
}
