// Claims about takeovers: who would do one, at what price, and what becomes of both sides.
import { expect } from 'vitest';
import {
  BidAnswer,
  CaseEntry,
  EventKind,
  Flow,
  Indicator,
  Instrument,
  Party,
  TrustYear,
} from '../../assembly/layout.ts';
import type { Simulation } from '../../src/engine/simulation.ts';
import { credibleInterval, dealsOf } from '../../src/measures/deals.ts';
import type { ScenarioFile } from '../../src/scenario/index.ts';
import { entries } from '../process/books.ts';
import { mixedTrusts, trustsWorld } from '../trustsWorld.ts';
import { begin, row } from '../worlds.ts';
import { type Adapt, claim } from './claim.ts';
import { FAILING, forcedOn, lastYearM, lived, marginOf, mean, ofYear, ownerOf } from './forced.ts';

const ONLY_TAKEOVERS = ['newManagement', 'merger', 'bailout', 'closure', 'pfiRelief'];

/** Forty-eight trusts in good order and sixteen that fail, where the only remedy is a takeover. */
const MARKET = trustsWorld(mixedTrusts(48, 16, 0.07, 14));
async function market(adapt: Adapt, years: number, file: ScenarioFile = {}): Promise<Simulation> {
  const regime = {
    casesAtOnce: 40,
    triggerHazard: 0.2,
    supportBudgetM: 5000,
    ...file.parameters?.regime,
  };
  const trusts = { deficitRecovery: 0, ...file.parameters?.trusts };
  const without = [...ONLY_TAKEOVERS, ...(file.without ?? [])];
  const simulation = await begin(
    MARKET,
    adapt({ years, ...file, without, parameters: { ...file.parameters, regime, trusts } }),
  );
  simulation.step(simulation.days);
  return simulation;
}

const happenings = (simulation: Simulation, kind: EventKind) =>
  simulation.events().filter((event) => event.kind === kind);
/** Trusts that were ready but for the price. */
const tooDear = (simulation: Simulation) =>
  entries(simulation).filter(
    ({ entry, party, instrument }) =>
      entry === CaseEntry.Refused && party === Party.Treasury && instrument === Instrument.Takeover,
  ).length;

claim(
  13,
  'boards baulk at sending the cream of their team: attention lost at home goes into the price',
  ['attentionDrain'],
  async (adapt) => {
    const asking = (takeoverAttention: number) =>
      market(adapt, 5, { parameters: { regime: { takeoverAttention } } });
    const careless = await asking(0);
    const careful = await asking(0.3);
    expect(tooDear(careful)).toBeGreaterThan(tooDear(careless) + 3);
    expect(happenings(careful, EventKind.Takeover).length).toBeLessThan(
      happenings(careless, EventKind.Takeover).length,
    );
  },
);

claim(14, 'the trust whose managers went to the rescue is neglected', ['attentionDrain'], async (adapt) => {
  // teams, rivals and churn are left out, so that only attention differs
  const without = ['talentMarket', 'competitionManagement'];
  const parameters = { trusts: { churnCost: 0, structureWeight: 1 } };
  const deal = await lived(adapt, 4, { interventions: forcedOn(FAILING, 'takeover'), without, parameters });
  const alone = await lived(adapt, 4, { without, parameters });
  const acquirers = [...new Set(FAILING.map((t) => ownerOf(deal, t)))];
  const quality = (simulation: Simulation, year: number) =>
    mean(acquirers.map((t) => ofYear(simulation, year, t, TrustYear.Quality)));
  const drained = mean(acquirers.map((t) => ofYear(deal, 2, t, TrustYear.AttentionDrain)));
  expect(drained).toBeGreaterThan(0.1);
  expect(quality(deal, 3)).toBeLessThan(quality(alone, 3) - 0.02);
  expect(quality(deal, 0)).toBeCloseTo(quality(alone, 0), 10);
});

claim(
  15,
  'the preferred option is a takeover: preference changes what is done',
  (file) => ({
    ...file,
    parameters: { ...file.parameters, regime: { ...file.parameters?.regime, preferredInstrument: 0 } },
  }),
  async (adapt) => {
    const done = async (preferredInstrument: Instrument) => {
      const simulation = await begin(
        MARKET,
        adapt({
          years: 5,
          parameters: {
            regime: { preferredInstrument, preferenceDiscount: 0.9, casesAtOnce: 40, triggerHazard: 0.2 },
          },
        }),
      );
      simulation.step(simulation.days);
      return (kind: EventKind) => happenings(simulation, kind).length;
    };
    const takeovers = await done(Instrument.Takeover);
    const managers = await done(Instrument.NewManagement);
    expect(takeovers(EventKind.TakeoverAgreed)).toBeGreaterThan(managers(EventKind.TakeoverAgreed));
    expect(takeovers(EventKind.NewManagement)).toBeLessThan(managers(EventKind.NewManagement));
  },
);

claim(16, 'one success says little about the next', ['takeover'], async (adapt) => {
  const simulation = await market(adapt, 9);
  const record = { years: 9, trusts: MARKET.trusts.length, values: simulation.trustYears() };
  const better = dealsOf(record, simulation.events()).map(({ change, expected }) => change > expected);
  expect(better.length).toBeGreaterThan(4);
  const width = (some: boolean[]) => {
    const [low, high] = credibleInterval(some.filter(Boolean).length, some.length);
    return high - low;
  };
  expect(width(better.slice(0, 1))).toBeGreaterThan(0.8);
  expect(width(better)).toBeLessThan(width(better.slice(0, 1)) / 1.5);
});

/** Four trusts that fail, next to each other, and four that could take one of them on, each twenty kilometres farther than the last. */
const QUEUE = trustsWorld([
  ...[0, 1, 2, 3].map((n) => ({ at: [n, 10] as const, surplusM: -6 })),
  ...[5, 25, 45, 65].map((east) => ({ at: [east, 12] as const, surplusM: 1, foundation: true })),
]);

claim(
  17,
  'the first takeovers are the easiest: later ones find acquirers used up and ask more',
  (file) => ({
    ...file,
    without: [...(file.without ?? []), 'attentionDrain'],
    parameters: { ...file.parameters, regime: { ...file.parameters?.regime, restAfterCase: 0 } },
  }),
  async (adapt) => {
    const last = 4;
    const now = forcedOn([last], 'takeover', '2010-01-10')!;
    // what others feel of it is left out: the trust itself is the same in both runs
    const without = ['threat', 'beliefs', 'competitionManagement', 'talentMarket'];
    const round = async (before: ScenarioFile['interventions']) => {
      const regime = { triggerHazard: 0 };
      const file = { years: 2, interventions: [...(before ?? []), ...now], without, parameters: { regime } };
      const run = await begin(QUEUE, adapt(file));
      run.step(run.days);
      const asked = entries(run).filter(({ trust }) => trust === last);
      const agreed = asked.find(
        ({ party, entry }) => party === Party.OtherBoard && entry === CaseEntry.Agreed,
      );
      expect(agreed).toBeDefined();
      return {
        price: agreed!.value,
        usedUp: asked.filter(
          ({ entry, value }) =>
            entry === CaseEntry.BidDeclined && (value === BidAnswer.Attention || value === BidAnswer.Busy),
        ).length,
      };
    };
    const first = await round([]);
    const later = await round(forcedOn([1, 2, 3], 'takeover'));
    expect(first.usedUp).toBe(0);
    expect(later.usedUp).toBeGreaterThan(1);
    expect(later.price).toBeGreaterThan(1.05 * first.price);
  },
);

claim(
  18,
  'those who can turn others round are hard to find: attention and upheaval outweigh the better managers',
  (file) => ({
    ...file,
    without: [...(file.without ?? []), 'attentionDrain'],
    parameters: { ...file.parameters, trusts: { ...file.parameters?.trusts, churnCost: 0 } },
  }),
  async (adapt) => {
    // even where management counts in full and every acquirer is better run than its target
    const parameters = { trusts: { managementCost: 1 } };
    const without = ['talentMarket', 'competitionManagement', 'threat', 'beliefs'];
    const deal = await lived(adapt, 4, {
      interventions: forcedOn(FAILING, 'takeover'),
      parameters,
      without,
    });
    const alone = await lived(adapt, 4, { parameters, without });
    const inefficiency = (simulation: Simulation, t: number) =>
      ofYear(simulation, 2, t, TrustYear.Inefficiency);
    const turned = FAILING.filter((target) => {
      const acquirer = ownerOf(deal, target);
      expect(ofYear(alone, 1, acquirer, TrustYear.Management)).toBeGreaterThan(
        ofYear(alone, 1, target, TrustYear.Management),
      );
      const apart = mean([inefficiency(alone, target), inefficiency(alone, acquirer)]);
      return inefficiency(deal, acquirer) < apart;
    });
    expect(turned.length).toBeLessThan(FAILING.length / 2);
  },
);

claim(
  19,
  'the rougher the regulator is expected to be, the fewer will take a weak trust on',
  (file) => ({
    ...file,
    parameters: { ...file.parameters, regime: { ...file.parameters?.regime, takeoverRatingRisk: 0 } },
  }),
  async (adapt) => {
    const under = (takeoverRatingRisk: number) =>
      market(adapt, 5, { parameters: { regime: { takeoverRatingRisk } } });
    const mild = await under(0.01);
    const rough = await under(0.5);
    expect(happenings(rough, EventKind.Takeover).length).toBeLessThan(
      happenings(mild, EventKind.Takeover).length,
    );
    expect(tooDear(rough)).toBeGreaterThan(tooDear(mild));
  },
);

claim(
  20,
  'boards look for a compelling case, and leave when the books do not bear it out',
  ['dueDiligence'],
  async (adapt) => {
    const simulation = await market(adapt, 6, {
      parameters: { regime: { walkAway: 0, dueDiligenceError: 0.2 } },
    });
    const left = entries(simulation).filter(({ entry }) => entry === CaseEntry.TalksEnded);
    expect(left.length).toBeGreaterThan(2);
    // each for the reason that what it would now ask is more than what was agreed
    for (const { value, other } of left) expect(value).toBeGreaterThan(other);
    const said = entries(simulation).filter(({ entry }) => entry === CaseEntry.BidDeclined);
    expect(new Set(said.map(({ value }) => value)).size).toBeGreaterThan(2);
    expect(said.some(({ value }) => value === BidAnswer.Distance)).toBe(true);
  },
);

claim(
  21,
  'acquirers demand support that goes on, not once',
  (file) => ({
    ...file,
    parameters: { ...file.parameters, regime: { ...file.parameters?.regime, takeoverLumpShare: 1 } },
  }),
  async (adapt) => {
    const trust = FAILING[0]!;
    const simulation = await lived(adapt, 5, { interventions: forcedOn([trust], 'takeover') });
    const tail = lastYearM(simulation, ownerOf(simulation, trust), Flow.DealTail);
    expect(tail).toBeGreaterThan(0.01 * simulation.world.trusts[trust]!.incomeM);
  },
);

claim(22, 'a takeover may still fail: the deficit comes with the hospital', ['takeover'], async (adapt) => {
  const parameters = { trusts: { structureWeight: 0, deficitRecovery: 0 } };
  const deal = await lived(adapt, 4, { interventions: forcedOn(FAILING, 'takeover'), parameters });
  const alone = await lived(adapt, 4, { parameters });
  const acquirers = [...new Set(FAILING.map((t) => ownerOf(deal, t)))];
  expect(marginOf(alone, 3, acquirers)).toBeGreaterThan(-0.02);
  expect(marginOf(deal, 3, acquirers)).toBeLessThan(-0.02);
});

claim(41, 'every takeover among neighbours concentrates provision', ['takeover'], async (adapt) => {
  const towns = row(4, 5, 20_000);
  towns.trusts.forEach((trust, t) => {
    trust.foundation = t > 0;
    trust.surplusNamed = true;
    trust.surplusM = t === 0 ? -1 : 0.4;
  });
  const last = async (file: ScenarioFile) => {
    const simulation = await begin(
      towns,
      adapt({ years: 3, parameters: { regime: { triggerHazard: 0, pipelineHazard: 0 } }, ...file }),
    );
    simulation.step(simulation.days);
    return (what: Indicator) => simulation.indicators()[(simulation.months - 1) * Indicator.Count + what]!;
  };
  const joined = await last({ interventions: forcedOn([0], 'takeover') });
  const apart = await last({});
  expect(joined(Indicator.TrustsCounted)).toBe(apart(Indicator.TrustsCounted) - 1);
  expect(joined(Indicator.Concentration)).toBeGreaterThan(apart(Indicator.Concentration) + 0.02);
  expect(joined(Indicator.EffectiveRivals)).toBeLessThan(apart(Indicator.EffectiveRivals));
});
