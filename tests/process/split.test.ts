import { expect, test } from 'vitest';
import { Column, ContractField, EventKind, Flow, Governance, Instrument } from '../../assembly/layout.ts';
import { broken } from '../recount.ts';
import { paid } from './books.ts';
import { contract, handedOver } from './contracts.ts';

const inefficiency = (simulation: Awaited<ReturnType<typeof handedOver>>) =>
  simulation.tables.f64(Column.TrustInefficiency)[0]!;

/** Nothing but the split itself tells the runs apart. */
const ALONE = ['threat', 'beliefs'];

test('in a split the seam costs at once, the saving comes with the years; those who run the care are who they were', async () => {
  const runs = await Promise.all([
    handedOver(Instrument.Split, 500, { without: ALONE }),
    handedOver(Instrument.None, 0, { without: ALONE }),
  ]);
  const [split, whole] = runs;
  expect(split.tables.u8(Column.TrustGovernance)[0]).toBe(Governance.Split);
  expect(split.events().at(-1)!.kind).toBe(EventKind.SplitAgreed);
  const seam = contract(split, ContractField.Interface);
  expect(inefficiency(split) - inefficiency(whole)).toBeCloseTo(seam, 9);
  expect(seam / (1 + inefficiency(whole))).toBeCloseTo(0.01, 9);
  for (const run of runs) run.step(4 * 365);
  expect(split.tables.f64(Column.TrustManagement)[0]).toBe(whole.tables.f64(Column.TrustManagement)[0]);
  expect(inefficiency(split)).toBeLessThan(inefficiency(whole));
  expect(paid(split, Flow.OperatorFee)).toBeGreaterThan(0);
  expect(broken(split.tables)).toEqual([]);
});

test('a seam that costs more than an operator saves leaves the trust dearer', async () => {
  const dear = { trusts: { deficitRecovery: 0 }, operators: { splitSaving: 0.03, interfaceCost: 0.015 } };
  const [split, whole] = await Promise.all([
    handedOver(Instrument.Split, 300, { without: ALONE, parameters: dear }),
    handedOver(Instrument.None, 0, { without: ALONE, parameters: dear }),
  ]);
  for (const run of [split, whole]) run.step(4 * 365);
  expect(inefficiency(split)).toBeGreaterThan(inefficiency(whole));
});
