import { expect } from 'vitest';
import { Cause, Column, Flow, Indicator, WARDS } from '../../assembly/layout.ts';
import type { ScenarioFile } from '../../src/scenario/index.ts';
import { paid } from '../process/books.ts';
import { claim } from './claim.ts';
import { country, type Lived, live, withParameters } from './country.ts';

const STEADY: ScenarioFile = { without: ['regime', 'growth', 'qualityShocks'] };
const structural: ScenarioFile = { ...STEADY, parameters: { trusts: { structureWeight: 0 } } };
const managed: ScenarioFile = { ...STEADY, parameters: { trusts: { structureWeight: 1 } } };
const toManagement = (file: ScenarioFile) => withParameters(file, 'trusts', { structureWeight: 1 });
const toStructure = (file: ScenarioFile) => withParameters(file, 'trusts', { structureWeight: 0 });

/** £m of a trust's deficit by cause, last April. */
const share = ({ simulation }: Lived, trust: number, cause: Cause) =>
  Number(simulation.tables.i64(Column.TrustCauses)[trust * Cause.Count + cause]) / 1e8;
const bedsOf = ({ simulation }: Lived, site: number) =>
  simulation.tables
    .i32(Column.SiteBeds)
    .slice(site * WARDS, (site + 1) * WARDS)
    .reduce((a, b) => a + b, 0);

claim(24, 'a deficit of capacity is found as capacity, not as management', toManagement, async (adapt) => {
  const lived = await live(country(), 2, adapt(structural));
  expect(share(lived, 0, Cause.Capacity)).toBeGreaterThan(1.5 * Math.abs(share(lived, 0, Cause.Management)));
});

claim(57, 'the sector’s deficits are supply that does not fit need', toManagement, async (adapt) => {
  const lived = await live(country(), 2, adapt(structural));
  const all = [
    Indicator.DeficitByManagementM,
    Indicator.DeficitByPfiM,
    Indicator.DeficitByCapacityM,
    Indicator.DeficitByDebtM,
  ].map((what) => lived.last(what));
  expect(Math.max(...all)).toBe(lived.last(Indicator.DeficitByCapacityM));
});

claim(
  58,
  'had the past been coordinated, less would be structural now',
  (file) => withParameters(file, 'trusts', { uncoordinatedPast: 0 }),
  async (adapt) => {
    const asItWas = await live(country(), 2, adapt(structural));
    const coordinated = await live(
      country(),
      2,
      withParameters(structural, 'trusts', { uncoordinatedPast: 0 }),
    );
    expect(asItWas.last(Indicator.TrustsGrossDeficitM)).toBeGreaterThan(
      coordinated.last(Indicator.TrustsGrossDeficitM) + 2,
    );
  },
);

claim(
  59,
  'the financing of PFI is a share of its trust’s deficit and of no other’s',
  (file) => withParameters(file, 'costs', { unitaryServiceShare: 1 }),
  async (adapt) => {
    const lived = await live(country(), 2, adapt(STEADY));
    expect(share(lived, 1, Cause.Pfi)).toBeGreaterThan(1);
    expect(share(lived, 2, Cause.Pfi)).toBe(0);
  },
);

claim(64, 'in a world of poor management, management is most of it', toStructure, async (adapt) => {
  const lived = await live(country(), 2, adapt(managed));
  expect(share(lived, 0, Cause.Management)).toBeGreaterThan(3 * Math.abs(share(lived, 0, Cause.Capacity)));
});

claim(65, 'a new broom saves on staff and on buildings', ['productivity'], async (adapt) => {
  const spent = async (file: ScenarioFile) => {
    const { simulation } = await live(country(), 4, file);
    return { staff: paid(simulation, Flow.StaffPay), estate: paid(simulation, Flow.Estate) };
  };
  const saving = await spent(adapt(managed));
  const idle = await spent({ ...managed, without: [...managed.without!, 'productivity'] });
  expect(saving.staff).toBeLessThan(idle.staff * 0.99);
  expect(saving.estate).toBeLessThan(idle.estate * 0.99);
});

claim(66, 'where services stand twice, capacity goes without upheaval', toManagement, async (adapt) => {
  const cut: ScenarioFile = {
    ...structural,
    interventions: [{ date: '2008-06-02', act: 'cut', trust: 'T0', share: 0.05 }],
  };
  const after = await live(country(), 2, adapt(cut));
  const before = await live(country(), 2, adapt(structural));
  expect(bedsOf(after, 0)).toBe(bedsOf(before, 0));
  expect(after.last(Indicator.UnderlyingSurplusM)).toBeGreaterThan(
    before.last(Indicator.UnderlyingSurplusM) + 0.5,
  );
});

claim(68, 'PFI relief answers that part of a deficit and leaves the rest', ['pfiRelief'], async (adapt) => {
  const file: ScenarioFile = {
    ...STEADY,
    without: ['growth', 'qualityShocks'],
    parameters: { regime: { triggerHazard: 0, pipelineHazard: 0 } },
    interventions: [{ date: '2009-05-01', act: 'force', trust: 'T1', instrument: 'pfiRelief' }],
  };
  const lived = await live(country(), 3, adapt(file));
  const yearly = lived.sum(Indicator.PfiReliefPaidM);
  expect(yearly).toBeGreaterThan(1);
  const deficit = [0, 1, 2, 3, 4].map((cause) => share(lived, 1, cause)).reduce((a, b) => a + b, 0);
  expect(deficit).toBeGreaterThan(0.2);
});
