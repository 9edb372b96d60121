import { expect, test } from 'vitest';
import {
  Column,
  ContractField,
  EventKind,
  Flow,
  Governance,
  Instrument,
  OperatorField,
} from '../../assembly/layout.ts';
import { broken } from '../recount.ts';
import { paid } from './books.ts';
import { contract, handedOver, heldByOperator, operator } from './contracts.ts';

const governance = (tables: { u8: (column: Column) => Uint8Array }) => tables.u8(Column.TrustGovernance)[0];

test('an operator’s managers run a franchise; hospitals, debts and patients stay where they were', async () => {
  const [let_, own] = await Promise.all([
    handedOver(Instrument.Franchise, 600),
    handedOver(Instrument.None, 0),
  ]);
  expect(governance(let_.tables)).toBe(Governance.Franchise);
  expect(let_.tables.f64(Column.TrustManagement)[0]).toBe(operator(let_, OperatorField.Skill));
  expect([...let_.tables.u16(Column.SiteTrust)]).toEqual([...own.tables.u16(Column.SiteTrust)]);
  expect(let_.tables.i64(Column.TrustDebt)[0]).toBe(own.tables.i64(Column.TrustDebt)[0]);
  expect([...let_.tables.i32(Column.SiteBeds)]).toEqual([...own.tables.i32(Column.SiteBeds)]);
  expect(contract(let_, ContractField.Promised)).toBe(600_000);
  expect(let_.events().at(-1)).toMatchObject({ kind: EventKind.FranchiseLet, trust: 0, amount: 0.6 });
});

test('of what is saved a share is paid to the operator; of what is promised and not saved it pays a share', async () => {
  const simulation = await handedOver(Instrument.Franchise, 4_000);
  const capital = heldByOperator(simulation);
  simulation.step(3 * 365);
  const fees = paid(simulation, Flow.OperatorFee);
  const losses = paid(simulation, Flow.LossShare);
  expect(fees).toBeGreaterThan(0);
  expect(losses).toBeGreaterThan(0);
  expect(heldByOperator(simulation)).toBe(capital + fees - losses);
  const borne = contract(simulation, ContractField.Borne);
  expect(borne * 100).toBeCloseTo(losses, -2);
  // three tenths are the operator’s: the rest stays in the trust’s accounts
  expect(borne / (borne + contract(simulation, ContractField.Public))).toBeCloseTo(0.3, 6);
  expect(broken(simulation.tables)).toEqual([]);
});

test('an operator leaves before its cap is passed; the trust is the NHS’s with what the franchise made of it', async () => {
  const cap = 0.4;
  const simulation = await handedOver(Instrument.Franchise, 4_000, {
    parameters: { operators: { operatorLossCapM: cap } },
  });
  const skill = operator(simulation, OperatorField.Skill);
  let borne = 0;
  let inefficiency = 0;
  while (governance(simulation.tables) === Governance.Franchise && !simulation.finished) {
    borne = contract(simulation, ContractField.Borne);
    inefficiency = simulation.tables.f64(Column.TrustInefficiency)[0]!;
    simulation.step(1);
  }
  expect(governance(simulation.tables)).toBe(Governance.NhsTrust);
  expect(borne).toBeGreaterThan(0.5 * cap * 1e6);
  expect(borne).toBeLessThanOrEqual(cap * 1e6);
  expect(paid(simulation, Flow.Termination)).toBe(130_000_00);
  expect(simulation.events().at(-1)).toMatchObject({ kind: EventKind.OperatorExit, trust: 0 });
  expect(simulation.tables.f64(Column.TrustInefficiency)[0]).toBeCloseTo(inefficiency, 1);
  expect(simulation.tables.f64(Column.TrustManagement)[0]).not.toBeCloseTo(skill, 3);
  expect(operator(simulation, OperatorField.Reputation)).toBe(0);
});

test('a contract that runs its course ends without a stain, and one that saves adds to a name', async () => {
  const simulation = await handedOver(Instrument.Franchise, 100, {
    parameters: { operators: { contractYears: 6, operatorSkillMean: 2, operatorSkillSpread: 0 } },
  });
  simulation.step(5.3 * 365);
  expect(operator(simulation, OperatorField.Reputation)).toBe(4);
  simulation.step(365);
  expect(governance(simulation.tables)).toBe(Governance.NhsTrust);
  expect(simulation.events().some(({ kind }) => kind === EventKind.ContractEnded)).toBe(true);
  expect(operator(simulation, OperatorField.Reputation)).toBe(4);
});
