import { expect, test } from 'vitest';
import {
  CaseEntry,
  EventKind,
  Flow,
  Indicator,
  Instrument,
  OperatorField,
  Party,
} from '../../assembly/layout.ts';
import { begin } from '../worlds.ts';
import { paid } from './books.ts';
import {
  DECIDED,
  failingTowns,
  heldByOperator,
  inRegimeAtOnce,
  journal,
  latest,
  operator,
  soFar,
} from './contracts.ts';

const ENTRIES = inRegimeAtOnce(5);

/** Five failing trusts are tendered in their first year, whatever anybody thinks of it. */
function tendered(operators: Record<string, number>, more: { seed?: number; without?: string[] } = {}) {
  return begin(failingTowns(6, 5), {
    ...ENTRIES,
    ...more,
    without: [...ENTRIES.without!, ...(more.without ?? [])],
    parameters: {
      regime: {
        ...ENTRIES.parameters!.regime,
        preferredInstrument: Instrument.Franchise,
        preferenceDiscount: 1,
        stanceBase: 5,
      },
      operators: {
        tenderDays: 90,
        appetiteWeight: 0,
        hostilityWeight: 0,
        operatorCapitalM: 100,
        ...operators,
      },
    },
  });
}

test('operators come to the first day with capital, skill and a name', async () => {
  const simulation = await begin(failingTowns(), { parameters: { operators: { operatorCount: 3 } } });
  for (const o of [0, 1, 2]) {
    expect(heldByOperator(simulation, o)).toBe(15e8);
    expect(operator(simulation, OperatorField.Reputation, o)).toBe(3);
  }
  expect(operator(simulation, OperatorField.Present, 3)).toBe(0);
  const skills = [0, 1, 2].map((o) => operator(simulation, OperatorField.Skill, o));
  expect(new Set(skills).size).toBe(3);
});

test('each tender costs money, and one that nobody wants is no contract', async () => {
  const simulation = await tendered(
    { operatorSkillMean: -3, operatorSkillSpread: 0, bidNoise: 0 },
    { without: ['split', 'productivity'] },
  );
  simulation.step(DECIDED);
  const tenders = soFar(simulation, Indicator.Tenders);
  expect(tenders).toBeGreaterThan(0);
  expect(soFar(simulation, Indicator.TendersWithoutBidder)).toBe(tenders);
  expect(paid(simulation, Flow.TenderCost)).toBe(tenders * 1.8e8);
  const events = simulation.events();
  expect(events.filter(({ kind }) => kind === EventKind.TenderFailed)).toHaveLength(tenders);
  expect(events.some(({ kind }) => kind === EventKind.ContractAwarded)).toBe(false);
});

test('the more bid, the more the winner has promised beside what can be saved: the winner’s curse', async () => {
  const optimism = async (operatorCount: number) => {
    let sum = 0;
    let won = 0;
    for (const seed of [1, 2]) {
      const simulation = await tendered(
        { operatorCount, operatorSkillSpread: 0, bidNoise: 0.05, reputationWorthM: 0 },
        { seed },
      );
      simulation.step(DECIDED);
      for (const { party, value, other } of journal(simulation, CaseEntry.Agreed)) {
        if (party !== Party.Operator) continue;
        sum += value - other;
        won++;
      }
    }
    expect(won).toBeGreaterThan(5);
    return sum / won;
  };
  const [alone, many] = [await optimism(1), await optimism(6)];
  expect(many).toBeGreaterThan(alone);
  expect(many).toBeGreaterThan(0);
});

test('an operator bids only while its capital covers the cap of one contract more', async () => {
  const simulation = await tendered({ operatorCount: 1, operatorCapitalM: 10, operatorSkillMean: 3 });
  simulation.step(2 * 365);
  expect(soFar(simulation, Indicator.Franchises)).toBeLessThanOrEqual(2);
  expect(soFar(simulation, Indicator.TendersWithoutBidder)).toBeGreaterThan(0);
});

test('where few operators are left one more comes, a little trusted, and only after some years', async () => {
  const simulation = await tendered({ operatorCount: 1, entrantYears: 2 });
  simulation.step(600);
  expect(latest(simulation, Indicator.OperatorsLeft)).toBe(1);
  simulation.step(400);
  expect(operator(simulation, OperatorField.Reputation, 1)).toBe(2);
  expect(simulation.events().some(({ kind }) => kind === EventKind.OperatorEntered)).toBe(true);
});
