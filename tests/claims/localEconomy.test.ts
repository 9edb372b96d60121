// A failing trust and its neighbours: claims 25, 26, 46, 47, 52, 60-62, 69, 73-75.
import { expect } from 'vitest';
import {
  CaseEntry,
  Column,
  Flow,
  Indicator,
  Instrument,
  SiteKind,
  TrustYear,
} from '../../assembly/layout.ts';
import type { Simulation } from '../../src/engine/simulation.ts';
import type { ScenarioFile } from '../../src/scenario/index.ts';
import { booked, paid } from '../process/books.ts';
import {
  ALL_AGREE,
  failing,
  fourHospitals,
  journal,
  latest,
  manyEconomies,
  propose,
  total,
  yearOf,
} from '../process/economy.ts';
import { begin } from '../worlds.ts';
import { type Adapt, claim } from './claim.ts';

const FAILING = 0;
const NEIGHBOURS = [1, 2];
const YEAR = 365;
const CASES = 24;

function withRules(file: ScenarioFile, group: string, values: Record<string, number>): ScenarioFile {
  const parameters = file.parameters as Record<string, Record<string, number>> | undefined;
  return { ...file, parameters: { ...parameters, [group]: { ...parameters?.[group], ...values } } };
}

/** Lives `days` in the economy of four hospitals after an instrument was put before those who all agree. */
async function after(
  instrument: Instrument,
  days: number,
  file: ScenarioFile,
  pfiChargeM = 0,
): Promise<Simulation> {
  const simulation = await begin(fourHospitals(pfiChargeM), { years: 5, ...file });
  simulation.step(80);
  if (instrument !== Instrument.None) propose(simulation, FAILING, instrument);
  simulation.step(days - 80);
  return simulation;
}

const agreeing = (adapt: Adapt): ScenarioFile => adapt({ parameters: ALL_AGREE });

/** Surplus before support of all three trusts in a year of the run, £m. */
function surplusOf(simulation: Simulation, year: number): number {
  return [FAILING, ...NEIGHBOURS].reduce(
    (sum, t) => sum + yearOf(simulation, t, year, TrustYear.Underlying),
    0,
  );
}

function marginOf(simulation: Simulation, trust: number, year: number): number {
  return (
    yearOf(simulation, trust, year, TrustYear.Underlying) / yearOf(simulation, trust, year, TrustYear.Income)
  );
}

claim(
  25,
  'every month without a plan to wind up costs another month’s deficit',
  ['closure'],
  async (adapt) => {
    const cost = async (file: ScenarioFile) =>
      total(await after(Instrument.Closure, 700, file), Indicator.DelayCostM);
    const prompt = await cost(agreeing(adapt));
    const stalled = await cost(withRules(agreeing(adapt), 'regime', { overrunTime: 3 }));
    const noExit = await cost({
      ...agreeing(adapt),
      without: ['closure', ...(agreeing(adapt).without ?? [])],
    });
    expect(stalled).toBeGreaterThan(prompt + 2);
    expect(noExit).toBeGreaterThan(stalled);
  },
);

claim(26, 'a few hospitals close, for good, and their people travel farther', ['closure'], async (adapt) => {
  const simulation = await begin(
    manyEconomies(CASES),
    adapt({ parameters: { regime: { triggerHazard: 0 } } }),
  );
  simulation.step(80);
  for (const t of failing(CASES)) propose(simulation, t, Instrument.Closure);
  simulation.step(2 * YEAR - 80);
  const closed = simulation.tables.u8(Column.SiteKind).filter((kind) => kind === SiteKind.Closed).length;
  expect(closed).toBe(total(simulation, Indicator.Closures));
  expect(closed).toBeGreaterThan(0);
  expect(closed).toBeLessThan(CASES / 2);
  expect(
    total(simulation, Indicator.PeopleMovedKm) / total(simulation, Indicator.PeopleMoved),
  ).toBeGreaterThan(4);
});

claim(
  46,
  'a closure’s fallout: fuller neighbours, posts paid off, buildings that nobody uses',
  ['closure'],
  async (adapt) => {
    const file = agreeing(adapt);
    const [shut, open] = await Promise.all([
      after(Instrument.Closure, 2 * YEAR + 10, file, 4),
      after(Instrument.None, 2 * YEAR + 10, file, 4),
    ]);
    const occupancy = (simulation: Simulation) => yearOf(simulation, 1, 1, TrustYear.Occupancy);
    const wait = (simulation: Simulation) => yearOf(simulation, 1, 1, TrustYear.WaitWeeks);
    expect(occupancy(shut)).toBeGreaterThan(occupancy(open) + 0.02);
    expect(wait(shut)).toBeGreaterThan(wait(open) + 0.3);
    expect(paid(shut, Flow.Redundancy)).toBeGreaterThan(0);
    expect(latest(shut, Indicator.StrandedM)).toBeGreaterThan(0);
  },
);

claim(
  47,
  'the failure of one trust takes services from another that had not failed',
  ['localEconomy'],
  async (adapt) => {
    // PFI holds the failing trust's own hospitals open, as at Woolwich
    const simulation = await after(Instrument.Reconfiguration, 2 * YEAR, agreeing(adapt), 7);
    expect(total(simulation, Indicator.ServicesMoved)).toBeGreaterThan(0);
    expect(total(simulation, Indicator.ServicesMovedAtSolvent)).toBe(
      total(simulation, Indicator.ServicesMoved),
    );
  },
);

claim(
  52,
  'a plan for the whole economy saves more than one for the failing trust alone',
  ['localEconomy'],
  async (adapt) => {
    const saving = async (file: ScenarioFile) => {
      const simulation = await after(Instrument.Reconfiguration, 2 * YEAR, file, 7);
      return journal(simulation).find(({ entry }) => entry === CaseEntry.Executed)?.other ?? 0;
    };
    const file = agreeing(adapt);
    const alone = await saving({ ...file, without: ['localEconomy'] });
    expect(await saving(file)).toBeGreaterThan(alone + 1);
  },
);

claim(
  60,
  'one trust cannot be unpicked from its neighbours: theirs is the income it loses',
  ['reconfiguration'],
  async (adapt) => {
    const file = agreeing(adapt);
    const [moved, still] = await Promise.all([
      after(Instrument.Reconfiguration, 3 * YEAR + 10, file, 7),
      after(Instrument.None, 3 * YEAR + 10, file, 7),
    ]);
    const gain = (t: number) => yearOf(moved, t, 2, TrustYear.Income) - yearOf(still, t, 2, TrustYear.Income);
    // the hospital between the two loses its A & E; both sides of it gain
    expect(gain(1)).toBeLessThan(-2);
    expect(gain(FAILING)).toBeGreaterThan(0.5);
    expect(gain(2)).toBeGreaterThan(0.5);
  },
);

claim(
  61,
  'taking over-provision out relieves the whole economy, and costs its people a longer way',
  ['reconfiguration'],
  async (adapt) => {
    const file = agreeing(adapt);
    const [moved, still] = await Promise.all([
      after(Instrument.Reconfiguration, 4 * YEAR, file),
      after(Instrument.None, 4 * YEAR, file),
    ]);
    expect(surplusOf(moved, 2)).toBeGreaterThan(surplusOf(still, 2) + 2);
    expect(total(moved, Indicator.PeopleMovedKm)).toBeGreaterThan(100_000);
  },
);

claim(
  62,
  'broken up and parcelled out, the hospitals together cost what they did',
  ['breakUp'],
  async (adapt) => {
    const file = agreeing(adapt);
    const [parted, whole] = await Promise.all([
      after(Instrument.BreakUp, 3 * YEAR + 10, file),
      after(Instrument.None, 3 * YEAR + 10, file),
    ]);
    expect(total(parted, Indicator.BreakUps)).toBe(1);
    const income = [FAILING, ...NEIGHBOURS].reduce(
      (sum, t) => sum + yearOf(whole, t, 2, TrustYear.Income),
      0,
    );
    // within one in a hundred of what the economy earns: a reconfiguration changes it by three
    expect(Math.abs(surplusOf(parted, 2) - surplusOf(whole, 2)) / income).toBeLessThan(0.01);
  },
);

claim(
  69,
  'sites come under the wing of named neighbours, whose own margins suffer for it',
  ['breakUp'],
  async (adapt) => {
    const file = agreeing(adapt);
    const [parted, whole] = await Promise.all([
      after(Instrument.BreakUp, 3 * YEAR + 10, file),
      after(Instrument.None, 3 * YEAR + 10, file),
    ]);
    const owners = parted.tables.u16(Column.SiteTrust);
    expect(new Set([owners[0], owners[1]])).toEqual(new Set(NEIGHBOURS));
    for (const t of NEIGHBOURS) expect(marginOf(parted, t, 2)).toBeLessThan(marginOf(whole, t, 2) - 0.02);
  },
);

claim(
  73,
  'who avoids any closure keeps hospitals open that would have shut, and pays their deficits',
  ['closure'],
  async (adapt) => {
    const run = async (closureAversion: number) => {
      const file = withRules(adapt(), 'regime', { closureAversion, triggerHazard: 0 });
      const simulation = await begin(
        manyEconomies(CASES),
        withRules(file, 'plans', { implementationShare: 1 }),
      );
      simulation.step(80);
      for (const t of failing(CASES)) propose(simulation, t, Instrument.Closure);
      simulation.step(2 * YEAR + 10 - 80);
      const deficits = failing(CASES).reduce(
        (sum, t) => sum - Math.min(0, yearOf(simulation, t, 1, TrustYear.Underlying)),
        0,
      );
      return { closures: total(simulation, Indicator.Closures), deficits };
    };
    const averse = await run(3);
    const bold = await run(0);
    expect(averse.closures).toBeLessThan(0.2 * CASES);
    expect(bold.closures).toBeGreaterThan(averse.closures + 0.3 * CASES);
    // the shadow price: £m a year for each hospital kept open
    expect((averse.deficits - bold.deficits) / (bold.closures - averse.closures)).toBeGreaterThan(0.1);
  },
);

claim(
  74,
  'not closed, but a building with an NHS badge: its acute care is gone',
  ['badge'],
  async (adapt) => {
    const simulation = await after(Instrument.Badge, 2 * YEAR, agreeing(adapt));
    expect(latest(simulation, Indicator.BadgeSites)).toBe(1);
    expect(total(simulation, Indicator.Closures)).toBe(0);
    expect(total(simulation, Indicator.PeopleMoved)).toBeGreaterThan(30_000);
    expect(simulation.tables.u16(Column.SiteServices)[1]).toBe(0);
  },
);

claim(
  75,
  'community and primary care pay a part of the building’s keep, and no more',
  ['badge'],
  async (adapt) => {
    const simulation = await after(Instrument.Badge, 3 * YEAR, agreeing(adapt));
    const rent = booked(simulation, FAILING, Flow.Rent);
    expect(rent).toBeGreaterThan(0);
    expect(rent).toBeLessThan(-0.5 * booked(simulation, FAILING, Flow.Estate));
  },
);
