import { expect } from 'vitest';
import {
  CaseEntry,
  CaseField,
  Clock,
  Column,
  EventKind,
  Indicator,
  Instrument,
} from '../../assembly/layout.ts';
import type { ScenarioFile } from '../../src/scenario/index.ts';
import { YEARS } from '../../src/scenario/index.ts';
import { claim } from './claim.ts';
import { country, type Lived, live, withParameters } from './country.ts';

const SEEDS = [1, 2, 3, 4];
const JOURNAL_FIELDS = 9;

const across = async (file: (seed: number) => ScenarioFile, years: number) =>
  Promise.all(SEEDS.map((seed) => live(country(), years, { ...file(seed), seed })));
const total = (lived: readonly Lived[], what: Indicator) =>
  lived.reduce((sum, { sum: of }) => sum + of(what), 0);

/** Rows of the journal of cases: day, trust, spell, entry, instrument, party, counterpart, value, other. */
function journal({ simulation }: Lived): number[][] {
  const count = simulation.tables.i32(Column.Clock)[Clock.CaseJournalCount]!;
  const table = simulation.tables.f64(Column.CaseJournal);
  return Array.from({ length: count }, (_, n) =>
    Array.from(table.subarray(n * JOURNAL_FIELDS, (n + 1) * JOURNAL_FIELDS)),
  );
}

claim(1, 'patience that wears out brings more trusts into the regime', ['patience'], async (adapt) => {
  const worn = { parameters: { regime: { patienceDecay: 0.2, patience: 0, triggerHazard: 0.05 } } };
  const lasting = { parameters: { regime: { patienceDecay: 0, patience: 0, triggerHazard: 0.05 } } };
  const soon = await across(() => adapt(worn), 7);
  const late = await across(() => adapt(lasting), 7);
  expect(total(soon, Indicator.CasesOpened)).toBeGreaterThan(total(late, Indicator.CasesOpened));
  expect(soon[0]!.last(Indicator.Patience)).toBeLessThan(0);
});

claim(3, 'before an election fewer trusts are put into the regime', ['elections'], async (adapt) => {
  const always = Object.fromEntries(YEARS.map((year) => [year, 1]));
  const never = Object.fromEntries(YEARS.map((year) => [year, 0]));
  const near = await across(() => adapt({ series: { elections: always } }), 7);
  const far = await across(() => adapt({ series: { elections: never } }), 7);
  expect(total(near, Indicator.CasesOpened)).toBeLessThan(total(far, Indicator.CasesOpened));
});

claim(
  4,
  'a government tough on failure puts more trusts in',
  (file) => withParameters(file, 'centre', { publicMood: 1 }),
  async (adapt) => {
    const tough = await across(() => adapt({ parameters: { centre: { publicMood: 4 } } }), 6);
    const mild = await across(() => adapt({ parameters: { centre: { publicMood: 1 } } }), 6);
    expect(total(tough, Indicator.CasesOpened)).toBeGreaterThan(total(mild, Indicator.CasesOpened));
  },
);

claim(5, 'special measures lift the tail more than the mean', ['specialMeasures'], async (adapt) => {
  const file: ScenarioFile = {
    without: ['regime'],
    parameters: {
      centre: { specialMeasuresFrom: 2008, specialMeasuresBelow: 0.8, buddyHelp: 0.3, inspectionNoise: 0.1 },
    },
  };
  const acted = await across(() => adapt(file), 6);
  const left = await across(() => ({ ...file, without: ['regime', 'specialMeasures'] }), 6);
  const gain = (what: Indicator) =>
    acted.reduce((sum, { mean }, i) => sum + mean(what) - left[i]!.mean(what), 0) / SEEDS.length;
  expect(gain(Indicator.QualityFifthPercentile)).toBeGreaterThan(0.02);
  expect(gain(Indicator.QualityFifthPercentile)).toBeGreaterThan(gain(Indicator.QualityMean));
});

claim(
  37,
  'a regulator that sees late and badly takes the wrong trusts, and the right ones later',
  ['regulatorNoise'],
  async (adapt) => {
    const seeing = (regulatorLag: number, regulatorNoise: number): ScenarioFile => ({
      parameters: {
        centre: { regulatorLag, regulatorNoise },
        regime: { triggerHazard: 0.5, triggerQuarters: 2 },
      },
    });
    const poor = await across(() => adapt(seeing(6, 0.05)), 6);
    const good = await across(() => adapt(seeing(0, 0)), 6);
    expect(total(poor, Indicator.TriggeredInError)).toBeGreaterThan(total(good, Indicator.TriggeredInError));
  },
);

claim(38, 'a last resort becomes routine when little is asked of it', ['regime'], async (adapt) => {
  const asking = (triggerQuarters: number, escalationChance: number): ScenarioFile => ({
    parameters: {
      regime: { failureMechanism: 5, triggerQuarters, triggerHazard: 0.4 },
      centre: { escalationChance },
    },
  });
  const routine = await across(() => adapt(asking(2, 2)), 8);
  const rare = await across(() => adapt(asking(12, 0.1)), 8);
  expect(total(routine, Indicator.Administrations)).toBeGreaterThan(total(rare, Indicator.Administrations));
});

claim(
  49,
  'an administrator works to a clock in working days, and overruns it',
  (file) => withParameters(file, 'regime', { failureMechanism: 2 }),
  async (adapt) => {
    const lived = await live(
      country(),
      2,
      adapt({
        parameters: { regime: { failureMechanism: 3 } },
        interventions: [{ date: '2008-05-01', act: 'enter', trust: 'T0' }],
      }),
    );
    expect(lived.simulation.events().some(({ kind }) => kind === EventKind.AdministratorAppointed)).toBe(
      true,
    );
    const stage = journal(lived).find((row) => row[3] === CaseEntry.StageReached)!;
    // 5 + 45 working days are ten weeks without an overrun
    expect(stage[0]).toBeGreaterThan(30 + 70);
  },
);

claim(
  51,
  'to be put in is not yet to be changed: some cases end in nothing',
  (file) =>
    withParameters(file, 'regime', {
      stanceBase: 5,
      stanceSpread: 0,
      closureAversion: 0,
      supportBudgetM: 10_000,
      walkAway: 0,
      takeoverHurdle: -0.05,
    }),
  async (adapt) => {
    const file: ScenarioFile = {
      parameters: { regime: { triggerHazard: 0.5, supportBudgetM: 0, stanceBase: -2, closureAversion: 3 } },
    };
    const lived = await across(() => adapt(file), 8);
    const opened = total(lived, Indicator.CasesOpened);
    expect(opened).toBeGreaterThan(4);
    expect(total(lived, Indicator.CasesDecided)).toBeLessThan(opened * 0.6);
  },
);

claim(
  63,
  'what government thinks of the cause decides what the remedies seem to cost',
  (file) => withParameters(file, 'regime', { beliefStructural: 0.5 }),
  async (adapt) => {
    const estimate = async (beliefStructural: number) => {
      const { simulation } = await live(
        country(),
        3,
        adapt({
          parameters: {
            regime: { beliefStructural, triggerHazard: 0, appraisalNoise: 0 },
            centre: { structuralNoise: 0 },
          },
          interventions: [{ date: '2009-05-01', act: 'enter', trust: 'T1' }],
        }),
      );
      const costs = simulation.tables.f64(Column.CaseEstimates);
      return costs[1 * Instrument.Count + Instrument.Takeover]!;
    };
    expect(await estimate(1)).toBeGreaterThan(await estimate(0));
  },
);

claim(
  67,
  'help with PFI is easier to grant once another government can be blamed',
  ['blame'],
  async (adapt) => {
    const agreed = async (date: string) => {
      const lived = await across(
        () =>
          adapt({
            parameters: {
              regime: { triggerHazard: 0, stanceBase: -1.5, preferredInstrument: 2, preferenceDiscount: 1 },
              centre: { politicalBailout: 1.5, blame: 1, blameHalfLife: 40 },
            },
            interventions: [{ date, act: 'enter', trust: 'T1' }],
          }),
        5,
      );
      return lived.map(
        (one) =>
          journal(one)
            .filter((row) => row[4] === Instrument.PfiRelief && row[5] === 2)
            .map((row) => row[7]!)[0] ?? 0,
      );
    };
    const before = await agreed('2008-06-02');
    const after = await agreed('2010-07-01');
    const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
    expect(mean(after)).toBeGreaterThan(mean(before) + 0.1);
  },
);

claim(
  76,
  'more trusts qualify than the centre can handle: a queue forms',
  (file) => withParameters(file, 'regime', { casesAtOnce: 400 }),
  async (adapt) => {
    const file = (casesAtOnce: number): ScenarioFile => ({
      parameters: { regime: { triggerHazard: 1, triggerQuarters: 2, casesAtOnce } },
    });
    const narrow = await live(country(), 3, adapt(file(1)));
    const wide = await live(country(), 3, file(400));
    expect(narrow.last(Indicator.CasesOpen)).toBeLessThan(wide.sum(Indicator.CasesOpened));
    expect(narrow.sum(Indicator.CasesOpened)).toBeLessThan(wide.sum(Indicator.CasesOpened));
  },
);

claim(
  77,
  'a trust whose care is worse qualifies with a smaller deficit',
  ['specialMeasures'],
  async (adapt) => {
    const file: ScenarioFile = {
      parameters: {
        regime: { triggerQuarters: 80, weakQuarters: 80, triggerHazard: 1, pipelineHazard: 0 },
        centre: { specialMeasuresFrom: 2008, specialMeasuresBelow: 0.3, inspectionRate: 1 },
      },
    };
    const lived = await across(() => adapt(file), 4);
    expect(total(lived, Indicator.CasesOpened)).toBeGreaterThan(0);
  },
);

claim(
  79,
  'the same trusts meet another fate under another law',
  (file) => withParameters(file, 'regime', { failureMechanism: 2 }),
  async (adapt) => {
    const under = async (failureMechanism: number) =>
      (
        await live(
          country(),
          5,
          adapt({ parameters: { regime: { failureMechanism, triggerHazard: 0.5, triggerQuarters: 2 } } }),
        )
      ).sum(Indicator.Administrations);
    expect(await under(3)).toBeGreaterThan(await under(2));
    expect(await under(0)).toBe(0);
  },
);

claim(
  80,
  'under the regulator’s own regime services are planned for first',
  (file) => withParameters(file, 'regime', { failureMechanism: 3 }),
  async (adapt) => {
    const days = async (failureMechanism: number) => {
      const { simulation } = await live(
        country(),
        1,
        adapt({
          parameters: { regime: { failureMechanism } },
          interventions: [{ date: '2008-05-01', act: 'enter', trust: 'T9' }],
        }),
      );
      return simulation.tables.i32(Column.Cases)[9 * CaseField.Count + CaseField.ClockDays]!;
    };
    const planned = await days(4);
    expect(planned).toBeGreaterThan(0);
    const { simulation } = await live(country(), 1, {
      parameters: { regime: { failureMechanism: 3 } },
      interventions: [{ date: '2008-05-01', act: 'enter', trust: 'T9' }],
    });
    expect(planned).not.toBe(simulation.tables.i32(Column.Cases)[9 * CaseField.Count + CaseField.ClockDays]);
  },
);

claim(81, 'nobody moves while the next law is in the air', ['lawAmbiguity'], async (adapt) => {
  const stageDay = async (date: string, opened: number) => {
    const lived = await live(
      country(),
      4,
      adapt({
        without: ['overruns'],
        parameters: { regime: { triggerHazard: 0, pipelineHazard: 0 } },
        interventions: [{ date, act: 'enter', trust: 'T0' }],
      }),
    );
    const reached = journal(lived).find((row) => row[3] === CaseEntry.StageReached)!;
    return reached[0]! - opened;
  };
  // the Health Act 2009 came into force on 15 February 2010
  const calm = await stageDay('2008-06-02', 62);
  const before = await stageDay('2009-06-01', 426);
  expect(before).toBeGreaterThan(calm + 30);
});

claim(86, 'a trust may fail its patients, its budget, or both', ['specialMeasures'], async (adapt) => {
  const file: ScenarioFile = {
    without: ['regime'],
    parameters: {
      centre: {
        specialMeasuresFrom: 2008,
        specialMeasuresBelow: 0.5,
        inspectionRate: 1,
        inspectionNoise: 0.1,
      },
    },
  };
  const lived = await across(() => adapt(file), 3);
  const cells = new Set<string>();
  for (const { simulation } of lived) {
    const inside = simulation.tables.i32(Column.TrustSpecialMeasures);
    const shares = simulation.tables.i64(Column.TrustCauses);
    inside.forEach((quarters, t) => {
      let deficit = 0n;
      for (let cause = 0; cause < 5; cause++) deficit += shares[t * 5 + cause]!;
      cells.add(`${quarters > 0 ? 'care' : ''}${deficit > 0n ? 'money' : ''}`);
    });
  }
  expect([...cells].sort()).toEqual(['', 'care', 'caremoney', 'money']);
});
