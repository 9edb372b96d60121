import { expect } from 'vitest';
import { CaseEntry, Clock, Column, Indicator, TrustYear } from '../../assembly/layout.ts';
import type { ScenarioFile } from '../../src/scenario/index.ts';
import { claim } from './claim.ts';
import { country, type Lived, live, withParameters } from './country.ts';

/** Margins by trust of a year, share of income; NaN for a trust that is gone. */
function margins({ simulation }: Lived, year: number): number[] {
  const years = simulation.tables.f64(Column.TrustYear);
  const trusts = simulation.world.trusts.length;
  return Array.from({ length: trusts }, (_, t) => {
    const at = (what: TrustYear) => years[(year * trusts + t) * TrustYear.Count + what]!;
    return at(TrustYear.Income) > 0 ? at(TrustYear.Underlying) / at(TrustYear.Income) : Number.NaN;
  });
}

claim(2, 'with the regime money and trusts end elsewhere than without', ['regime'], async (adapt) => {
  const file: ScenarioFile = { parameters: { regime: { triggerHazard: 0.4 } } };
  const acted = await live(country(), 8, adapt(file));
  const none = await live(country(), 8, { ...file, without: ['regime'] });
  const apart = [Indicator.TrustsGrossDeficitM, Indicator.SupportPaidM, Indicator.TrustsCounted].filter(
    (what) => Math.abs(acted.sum(what) - none.sum(what)) > 1,
  );
  expect(apart.length).toBeGreaterThanOrEqual(2);
});

claim(
  32,
  'the first in trouble are still in trouble years later',
  (file) =>
    withParameters(file, 'trusts', {
      deficitRecovery: 0.2,
      inefficiencyCatchUp: 2,
      structureWeight: 1,
      managementCost: 0,
      inefficiencyMean: 0.3,
    }),
  async (adapt) => {
    const lived = await live(
      country(),
      5,
      adapt({ without: ['regime'], parameters: { trusts: { structureWeight: 0.3 } } }),
    );
    const worst = (year: number) =>
      margins(lived, year)
        .map((margin, t) => ({ margin, t }))
        .sort((a, b) => a.margin - b.margin)
        .slice(0, 6)
        .filter(({ margin }) => margin < -0.02)
        .map(({ t }) => t);
    const still = worst(4).filter((t) => worst(0).includes(t));
    expect(still.length).toBeGreaterThanOrEqual(3);
  },
);

const alike = (file: ScenarioFile): ScenarioFile => ({
  ...file,
  without: [...(file.without ?? []), 'takeover', 'merger', 'breakUp'],
});

claim(33, 'once the worst are gone the trusts that stand are better', alike, async (adapt) => {
  const takes: ScenarioFile = {
    parameters: { regime: { triggerHazard: 0 } },
    interventions: [
      { date: '2008-07-01', act: 'force', trust: 'T0', instrument: 'takeover' },
      { date: '2008-07-01', act: 'force', trust: 'T1', instrument: 'takeover' },
    ],
  };
  const culled = await live(country(), 6, adapt(takes));
  const kept = await live(country(), 6, { parameters: { regime: { triggerHazard: 0 } } });
  const mean = (lived: Lived) => {
    const alive = margins(lived, 5).filter((margin) => !Number.isNaN(margin));
    return alive.reduce((a, b) => a + b, 0) / alive.length;
  };
  expect(mean(culled)).toBeGreaterThan(mean(kept) + 0.002);
});

claim(40, 'culling selects: those left were better from the first day', alike, async (adapt) => {
  const { simulation } = await live(
    country(),
    5,
    adapt({
      parameters: { regime: { triggerHazard: 0 } },
      interventions: [{ date: '2008-07-01', act: 'force', trust: 'T0', instrument: 'takeover' }],
    }),
  );
  const years = simulation.tables.f64(Column.TrustYear);
  const trusts = simulation.world.trusts.length;
  const first = (t: number) =>
    years[t * TrustYear.Count + TrustYear.Underlying]! / years[t * TrustYear.Count + TrustYear.Income]!;
  const left = Array.from({ length: trusts }, (_, t) => t).filter(
    (t) => years[(4 * trusts + t) * TrustYear.Count + TrustYear.Income]! > 0,
  );
  const mean = (of: number[]) => of.reduce((sum, t) => sum + first(t), 0) / of.length;
  const all = Array.from({ length: trusts }, (_, t) => t).filter((t) => Number.isFinite(first(t)));
  expect(left.length).toBeLessThan(all.length);
  expect(mean(left)).toBeGreaterThan(mean(all));
});

claim(41, 'every merger leaves fewer rivals', alike, async (adapt) => {
  const merged = await live(
    country(),
    4,
    adapt({
      parameters: { regime: { triggerHazard: 0 } },
      interventions: ['T0', 'T1', 'T2'].map((trust) => ({
        date: '2008-07-01',
        act: 'force',
        trust,
        instrument: 'takeover',
      })) as ScenarioFile['interventions'],
    }),
  );
  const apart = await live(country(), 4, { parameters: { regime: { triggerHazard: 0 } } });
  expect(merged.mean(Indicator.EffectiveRivals)).toBeLessThan(apart.mean(Indicator.EffectiveRivals) - 0.05);
});

claim(56, 'each case ends in something, and its file says what', ['regime'], async (adapt) => {
  const { simulation } = await live(country(), 8, adapt({ parameters: { regime: { triggerHazard: 0.4 } } }));
  const count = simulation.tables.i32(Column.Clock)[Clock.CaseJournalCount]!;
  const table = simulation.tables.f64(Column.CaseJournal);
  const entries = Array.from({ length: count }, (_, n) => table[n * 9 + 3]!);
  const opened = entries.filter((entry) => entry === CaseEntry.Opened).length;
  const done = entries.filter((entry) => entry === CaseEntry.Executed || entry === CaseEntry.Ended).length;
  expect(opened).toBeGreaterThan(2);
  expect(done).toBeGreaterThanOrEqual(opened / 2);
});
