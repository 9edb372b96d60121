// The weekly refresh of choices, held against the same sums written plainly, one number at a time.
import { instantiate } from '@assemblyscript/loader';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { CANDIDATES, SPECIALTIES, SPECIALTY_LANES } from '../../assembly/layout.ts';
import { compileOver } from '../compile.ts';

const ENTRY = `
import { Clock } from 'core/layout';
import { shareReferrals } from 'core/process/cohorts/shareReferrals';
import { weighChoice } from 'core/process/patients/weighChoice';
import { claimClock, clock } from 'core/state/clock';
import { claimSites, plannedAppealLanes, siteReferralRate } from 'core/state/sites';
import { candidates, candidateSite, claimZones, plannedPull, plannedTotal, specialtyRate } from 'core/state/zones';

export function claim(zones: i32, sites: i32): void {
  claimClock();
  claimZones(zones, 0, 0);
  claimSites(sites);
  clock[Clock.Zones] = zones;
  clock[Clock.Sites] = sites;
}
export function offer(z: i32, j: i32, site: i32, pull: f32): void {
  candidateSite[z * 24 + j] = <u16>site;
  plannedPull[z * 24 + j] = pull;
  candidates[z] = <u8>(j + 1);
}
export function appeal(at: i32, value: f32): void { plannedAppealLanes[at] = value; }
export function refers(at: i32, value: f32): void { specialtyRate[at] = value; }
export function weigh(): void { weighChoice(); shareReferrals(); }
export function total(at: i32): f32 { return plannedTotal[at]; }
export function rate(at: i32): f32 { return siteReferralRate[at]; }
`;

interface Refresh extends Record<string, unknown> {
  claim(zones: number, sites: number): void;
  offer(z: number, j: number, site: number, pull: number): void;
  appeal(at: number, value: number): void;
  refers(at: number, value: number): void;
  weigh(): void;
  total(at: number): number;
  rate(at: number): number;
}

let module: WebAssembly.Module;

beforeAll(async () => {
  module = await compileOver(ENTRY);
});

interface Town {
  offers: [site: number, pull: number][];
  refers: number[];
}

const SITES = 5;
const lanes = (one: fc.Arbitrary<number>) =>
  fc.array(one, { minLength: SPECIALTIES, maxLength: SPECIALTIES });
const single = (max: number) => fc.double({ min: 1e-6, max, noNaN: true }).map(Math.fround);
const town: fc.Arbitrary<Town> = fc.record({
  offers: fc.array(fc.tuple(fc.nat(SITES - 1), single(1)), { maxLength: CANDIDATES }),
  refers: lanes(single(50)),
});
const appeals = fc.array(lanes(fc.oneof(fc.constant(0), single(9))), { minLength: SITES, maxLength: SITES });

/** f32 sums in the order of the tables. */
function plainly(towns: Town[], appeal: number[][]): { totals: number[][]; rates: number[][] } {
  const { fround } = Math;
  const rates = appeal.map((row) => row.map(() => 0));
  const totals = towns.map(({ offers }) =>
    Array.from({ length: SPECIALTIES }, (_, k) =>
      offers.reduce((sum, [site, pull]) => fround(sum + fround(pull * appeal[site]![k]!)), 0),
    ),
  );
  towns.forEach(({ offers, refers }, z) => {
    for (let k = 0; k < SPECIALTIES; k++) {
      const weight = totals[z]![k]!;
      if (weight === 0) continue;
      const each = fround(refers[k]! / weight);
      for (const [site, pull] of offers) rates[site]![k] = fround(rates[site]![k]! + fround(pull * each));
    }
  });
  return { totals, rates: rates.map((row, s) => row.map((rate, k) => fround(rate * appeal[s]![k]!))) };
}

test('four specialties at a time, the weights of a zone and the referrals of a hospital are those of the plain sums', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(town, { minLength: 1, maxLength: 12 }), appeals, async (towns, appeal) => {
      const core = (await instantiate<Refresh>(module, {})).exports;
      core.claim(towns.length, SITES);
      towns.forEach(({ offers, refers }, z) => {
        for (const [j, [site, pull]] of offers.entries()) core.offer(z, j, site, pull);
        for (const [k, rate] of refers.entries()) core.refers(z * SPECIALTY_LANES + k, rate);
      });
      for (const [s, row] of appeal.entries()) {
        for (const [k, value] of row.entries()) core.appeal(s * SPECIALTY_LANES + k, value);
      }
      core.weigh();

      const { totals, rates } = plainly(towns, appeal);
      const read = (of: (at: number) => number, places: number) =>
        Array.from({ length: places }, (_, i) =>
          Array.from({ length: SPECIALTIES }, (_, k) => of(i * SPECIALTY_LANES + k)),
        );
      expect(read(core.total, towns.length)).toEqual(totals);
      expect(read(core.rate, SITES)).toEqual(rates);
    }),
    { numRuns: 40 },
  );
});

test('every referral of a zone goes to one of its hospitals, and none where nothing is offered', async () => {
  const core = (await instantiate<Refresh>(module, {})).exports;
  core.claim(2, 3);
  core.offer(0, 0, 0, 1);
  core.offer(0, 1, 1, 0.25);
  core.offer(1, 0, 2, 1);
  for (const z of [0, 1]) for (let k = 0; k < SPECIALTIES; k++) core.refers(z * SPECIALTY_LANES + k, 20);
  for (let k = 0; k < SPECIALTIES; k++) for (const s of [0, 1]) core.appeal(s * SPECIALTY_LANES + k, 2);
  core.weigh();
  for (let k = 0; k < SPECIALTIES; k++) {
    expect(core.rate(k)).toBeCloseTo(16, 5);
    expect(core.rate(SPECIALTY_LANES + k)).toBeCloseTo(4, 5);
    expect(core.rate(2 * SPECIALTY_LANES + k)).toBe(0);
  }
});
