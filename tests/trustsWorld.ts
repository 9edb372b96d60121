// A country of many trusts and few patients: one small town with a hospital, and as many block-contract trusts as a test asks for.
import type { Trust, World } from '../src/england/world.ts';
import { site, trust, worldOf, zone } from './worlds.ts';

/** What sets one of the trusts apart: place, km; income and surplus, £m a year. */
export interface Provider {
  at: readonly [number, number];
  incomeM?: number;
  surplusM: number;
  foundation?: boolean;
  debtM?: number;
}

/** The trusts of the list are numbers 1, 2, … (mental health, under block contract); number 0 is the town's hospital. */
export function trustsWorld(providers: readonly Provider[]): World {
  return worldOf(
    [zone(30_000, 0, 1)],
    [
      trust(24, 0, 0, { foundation: true, surplusM: 0.2, surplusNamed: true }),
      ...providers.map(({ at, incomeM = 100, surplusM, foundation = false, debtM = 0 }): Trust => {
        const type = 'mental_health';
        return trust(incomeM, ...at, { type, surplusM, surplusNamed: true, foundation, debtM });
      }),
    ],
    [
      site(0, 0, 0, { beds: 70 }),
      // buildings that no acute patient comes to
      ...providers.map(({ at }, i) =>
        site(i + 1, ...at, { services: 0, beds: 0, maternityBeds: 0, floorAreaM2: 60_000 }),
      ),
    ],
  );
}

/** `strong` foundation trusts with a surplus of 1 % and `weak` NHS trusts with a deficit of `deficit`, mixed on a square, `apartKm` from each other. */
export function mixedTrusts(strong: number, weak: number, deficit: number, apartKm = 12): Provider[] {
  const all = strong + weak;
  const side = Math.ceil(Math.sqrt(all));
  let weakSoFar = 0;
  return Array.from({ length: all }, (_, i) => {
    const at: readonly [number, number] = [(i % side) * apartKm, Math.floor(i / side) * apartKm];
    const isWeak = Math.floor(((i + 1) * weak) / all) > weakSoFar;
    if (isWeak) weakSoFar++;
    return isWeak ? { at, surplusM: -100 * deficit } : { at, surplusM: 1, foundation: true };
  });
}
