import { expect, test } from 'vitest';
import {
  CaseEntry,
  Column,
  EventKind,
  Flow,
  Governance,
  Instrument,
  OperatorField,
} from '../../assembly/layout.ts';
import { broken } from '../recount.ts';
import { begin } from '../worlds.ts';
import { booked, paid } from './books.ts';
import { failingTowns, handedOver, heldByOperator, journal, operator } from './contracts.ts';

/** A buyer of little skill, little capital and no support: it cannot last. */
const DOOMED = {
  parameters: {
    operators: { operatorSkillMean: -2, operatorSkillSpread: 0, operatorCapitalM: 1 },
    regime: { takeoverTailYears: 1 },
    trusts: { openingCashDays: 1 },
  },
};

test('an owner is paid support for some years and then bears the deficit alone, cap or no cap', async () => {
  const simulation = await handedOver(Instrument.PrivateTakeover, 600, {
    parameters: { operators: { operatorLossCapM: 0.1 } },
  });
  expect(simulation.tables.u8(Column.TrustGovernance)[0]).toBe(Governance.Private);
  expect(simulation.events().at(-1)!.kind).toBe(EventKind.PrivateTakeover);
  simulation.step(40);
  const [monthly] = simulation.tables.f64(Column.TrustSupportPromise);
  expect(monthly).toBeGreaterThan(0);
  expect(booked(simulation, 0, Flow.Support)).toBe(monthly);
  simulation.step(5 * 365);
  expect(simulation.tables.u8(Column.TrustGovernance)[0]).toBe(Governance.Private);
  expect(broken(simulation.tables)).toEqual([]);
});

test('an owner without capital left is ruined, and its hospital the NHS’s again', async () => {
  const simulation = await handedOver(Instrument.PrivateTakeover, 0, DOOMED);
  simulation.step(6 * 365);
  expect(paid(simulation, Flow.LossShare)).toBe(1e8);
  expect(heldByOperator(simulation)).toBe(paid(simulation, Flow.OperatorFee));
  expect(operator(simulation, OperatorField.Reputation)).toBe(0);
  expect(simulation.tables.u8(Column.TrustGovernance)[0]).toBe(Governance.NhsTrust);
  expect(simulation.events().some(({ kind }) => kind === EventKind.OperatorExit)).toBe(true);
});

test('no hospital is sold before a law allows it', async () => {
  const offered = async (privateLawFrom: number) => {
    const simulation = await begin(failingTowns(), {
      parameters: {
        regime: { triggerQuarters: 1, triggerHazard: 1, overrunTime: 1 },
        operators: { privateLawFrom },
      },
    });
    simulation.step(500);
    return journal(simulation, CaseEntry.Estimated).map(({ instrument }) => instrument);
  };
  expect(await offered(2008)).toContain(Instrument.PrivateTakeover);
  const before = await offered(2013);
  expect(before).toContain(Instrument.Franchise);
  expect(before).not.toContain(Instrument.PrivateTakeover);
});
