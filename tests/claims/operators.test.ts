// What the leaders claim of private operators, unions and the government's appetite for both.
import { expect } from 'vitest';
import {
  CaseEntry,
  Column,
  ContractField,
  EventKind,
  Flow,
  Governance,
  Indicator,
  Instrument,
  OperatorField,
} from '../../assembly/layout.ts';
import type { Simulation } from '../../src/engine/simulation.ts';
import type { ScenarioFile } from '../../src/scenario/index.ts';
import { decideFor, paid } from '../process/books.ts';
import {
  contract,
  DECIDED,
  failingTowns,
  handedOver,
  inRegimeAtOnce,
  journal,
  latest,
  operator,
  soFar,
} from '../process/contracts.ts';
import { begin } from '../worlds.ts';
import { type Adapt, claim } from './claim.ts';

const TOWNS = 4;
const ENTRIES = inRegimeAtOnce(TOWNS);
const YEARS = Array.from({ length: 25 }, (_, i) => 2008 + i);
const appetiteOf = (appetite: number) => ({
  privateAppetite: Object.fromEntries(YEARS.map((year) => [year, appetite])),
});

/** Failing trusts enter the regime at once, and a government of full appetite prefers franchises. */
const EAGER: ScenarioFile = {
  years: 6,
  ...ENTRIES,
  parameters: {
    regime: {
      ...ENTRIES.parameters!.regime,
      preferredInstrument: Instrument.Franchise,
      preferenceDiscount: 1,
      stanceBase: 3,
    },
    operators: { tenderDays: 90, operatorCapitalM: 100, operatorSkillMean: 1.5 },
  },
  series: appetiteOf(1),
};

function eager(more: ScenarioFile['parameters'], rest: ScenarioFile = {}): ScenarioFile {
  const parameters = Object.fromEntries(
    [...new Set([...Object.keys(EAGER.parameters!), ...Object.keys(more ?? {})])].map((group) => [
      group,
      { ...EAGER.parameters![group], ...more?.[group] },
    ]),
  );
  return { ...EAGER, ...rest, parameters };
}

async function run(file: ScenarioFile, days = DECIDED): Promise<Simulation> {
  const simulation = await begin(failingTowns(5, TOWNS), file);
  simulation.step(days);
  return simulation;
}

const governance = (simulation: Simulation, trust = 0) =>
  simulation.tables.u8(Column.TrustGovernance)[trust]!;

claim(
  6,
  'private hands are on the menu beside the NHS’s, each way with a price, a delay and an effect of its own',
  ['franchise', 'privateTakeover', 'split'],
  async (adapt) => {
    const simulation = await run(adapt(eager({ operators: { privateLawFrom: 2008 } })));
    const priced = new Map(journal(simulation, CaseEntry.Estimated).map((l) => [l.instrument, l.other]));
    const ways = [Instrument.Franchise, Instrument.PrivateTakeover, Instrument.Split];
    for (const way of ways) expect(priced.get(way) ?? 0, Instrument[way]).toBeGreaterThan(0);
    expect(new Set(ways.map((way) => priced.get(way))).size).toBe(3);
    const effects = await Promise.all(
      ways.map(async (way) => {
        const handed = await handedOver(way, 600, adapt());
        handed.step(3 * 365);
        return [governance(handed), handed.tables.f64(Column.TrustInefficiency)[0]!] as const;
      }),
    );
    expect(effects.map(([of]) => of)).toEqual([Governance.Franchise, Governance.Private, Governance.Split]);
    expect(new Set(effects.map(([, inefficiency]) => inefficiency)).size).toBe(3);
  },
);

claim(
  9,
  'unions attack private hands at once: contracts are delayed by half a year and more, and some are dropped',
  ['unionHostility'],
  async (adapt) => {
    const withHostility = (openingHostility: number) =>
      run(
        adapt(eager({ operators: { openingHostility, hostilityDecay: 0.95, hostilityWeight: 3 } })),
        2 * 365,
      );
    const [calm, hostile] = await Promise.all([withHostility(0), withHostility(1.5)]);
    const days = (simulation: Simulation) =>
      journal(simulation, CaseEntry.Planned)
        .filter(({ instrument }) => instrument === Instrument.Franchise)
        .map(({ other }) => other);
    expect(Math.min(...days(hostile))).toBeGreaterThanOrEqual(Math.min(...days(calm)) + 91);
    expect(paid(hostile, Flow.UnionDispute)).toBeGreaterThan(0);
    const dropped = (simulation: Simulation) =>
      soFar(simulation, Indicator.PrivateAbandoned) +
      journal(simulation, CaseEntry.Refused).filter(({ instrument }) => instrument === Instrument.Franchise)
        .length;
    expect(dropped(hostile)).toBeGreaterThan(dropped(calm));
    // what private hands hold feeds it again
    expect(latest(calm, Indicator.UnionHostility)).toBeGreaterThan(0);
  },
);

/** Bids for four failing trusts by operators of a reputation. */
async function bidsAt(openingReputation: number, adapt: Adapt): Promise<number> {
  const risky = { bidNoise: 0.06, openingReputation, reputationWorthM: 5, operatorLossCapM: 1 };
  return soFar(await run(adapt(eager({ operators: risky }))), Indicator.TenderBids);
}

claim(
  10,
  'an operator whose reputation can be shredded bids less, the more so the better its name',
  // a name that is worth nothing cannot be lost
  (file) => ({
    ...file,
    parameters: { ...file.parameters, operators: { ...file.parameters?.operators, reputationWorthM: 0 } },
  }),
  async (adapt) => {
    const [little, much] = await Promise.all([bidsAt(1, adapt), bidsAt(5, adapt)]);
    expect(little).toBeGreaterThan(0);
    expect(much).toBeLessThan(little);
  },
);

claim(
  11,
  'failures are made much of and successes little: after two of the first the market is gone',
  ['reputation'],
  async (adapt) => {
    const failing = {
      operatorCount: 3,
      operatorSkillMean: -2,
      operatorSkillSpread: 0,
      operatorLossCapM: 0.3,
    };
    const simulation = await begin(
      failingTowns(5, 2),
      adapt(eager({ operators: failing }, { interventions: [] })),
    );
    simulation.step(80);
    for (const o of [0, 1]) {
      decideFor(simulation, o, Instrument.Franchise, { Promised: 4_000, Forced: 1, Counterpart: o });
    }
    while (simulation.events().filter(({ kind }) => kind === EventKind.OperatorExit).length < 2)
      simulation.step(91);
    simulation.step(91);
    expect(operator(simulation, OperatorField.Reputation, 0)).toBe(0);
    // the third never failed
    expect(operator(simulation, OperatorField.Reputation, 2)).toBeLessThan(2);
    expect(latest(simulation, Indicator.OperatorsLeft)).toBeLessThanOrEqual(1);
  },
);

claim(
  70,
  'how much private help there is follows the government’s appetite for it',
  (file) => ({
    ...file,
    parameters: { ...file.parameters, operators: { ...file.parameters?.operators, appetiteWeight: 0 } },
  }),
  async (adapt) => {
    const withAppetite = (appetite: number) =>
      run(
        adapt(
          eager(
            { regime: { stanceBase: 0 }, operators: { appetiteWeight: 8, privatePolitics: 0 } },
            { series: appetiteOf(appetite) },
          ),
        ),
        2 * 365,
      );
    const [eagerly, unwilling] = await Promise.all([withAppetite(1), withAppetite(0)]);
    expect(soFar(eagerly, Indicator.Tenders)).toBeGreaterThan(soFar(unwilling, Indicator.Tenders));
    expect(latest(eagerly, Indicator.PrivateIncomeShare)).toBeGreaterThan(
      latest(unwilling, Indicator.PrivateIncomeShare),
    );
  },
);

claim(
  71,
  'with care left to the NHS and the rest in private hands the saving is small, and the seam may eat it',
  ['split'],
  async (adapt) => {
    const afterFiveYears = async (interfaceCost: number, instrument = Instrument.Split) => {
      const simulation = await handedOver(
        instrument,
        500,
        adapt({
          without: ['threat', 'beliefs'],
          parameters: { trusts: { deficitRecovery: 0 }, operators: { interfaceCost, splitSaving: 0.05 } },
        }),
      );
      simulation.step(5 * 365);
      return simulation;
    };
    const [thin, thick, none] = await Promise.all([
      afterFiveYears(0.005),
      afterFiveYears(0.015),
      afterFiveYears(0.01, Instrument.None),
    ]);
    const of = (simulation: Simulation) => simulation.tables.f64(Column.TrustInefficiency)[0]!;
    expect(of(thin)).toBeLessThan(of(none));
    expect(of(thick)).toBeGreaterThan(of(none));
    // those who run the wards are the same, and so is their care
    expect(thin.tables.f64(Column.TrustManagement)[0]).toBe(none.tables.f64(Column.TrustManagement)[0]);
    expect(thin.tables.f64(Column.TrustQuality)[0]).toBeCloseTo(none.tables.f64(Column.TrustQuality)[0]!, 1);
  },
);

claim(
  72,
  'a franchise is simple because the operator’s risk is capped: it may leave, and the public bears the rest',
  ['franchise'],
  async (adapt) => {
    const cap = 0.5;
    const simulation = await handedOver(
      Instrument.Franchise,
      4_000,
      adapt({ parameters: { operators: { operatorLossCapM: cap } } }),
    );
    let borne = 0;
    let rest = 0;
    while (governance(simulation) === Governance.Franchise && !simulation.finished) {
      borne = contract(simulation, ContractField.Borne);
      rest = contract(simulation, ContractField.Public);
      simulation.step(28);
    }
    expect(simulation.events().some(({ kind }) => kind === EventKind.OperatorExit)).toBe(true);
    expect(borne).toBeLessThanOrEqual(cap * 1e6);
    expect(rest).toBeGreaterThan(borne);
    expect(governance(simulation)).toBe(Governance.NhsTrust);
    expect(paid(simulation, Flow.LossShare)).toBeCloseTo(
      soFar(simulation, Indicator.OperatorLossM) * 1e8,
      -2,
    );
  },
);
