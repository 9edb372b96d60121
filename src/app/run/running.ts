import { SiteKind } from '../../../assembly/layout.ts';
import type { Frame } from '../../engine/frame.ts';

const known = new WeakMap<Frame, number[]>();

/** Trusts that own an open hospital; the others of a run buy, lend or have been dissolved. */
export function runningTrusts(frame: Frame): number[] {
  let trusts = known.get(frame);
  if (!trusts) {
    const open = new Set<number>();
    frame.siteTrust.forEach((trust, site) => {
      if (frame.siteKind[site] !== SiteKind.Closed) open.add(trust);
    });
    trusts = [...open].sort((a, b) => a - b);
    known.set(frame, trusts);
  }
  return trusts;
}
