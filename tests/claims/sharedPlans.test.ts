// Who decides, who is heard, and whether so many can agree: claims 43-45, 48, 82-85.
import { expect } from 'vitest';
import { CaseEntry, FailureMechanism, Indicator, Instrument } from '../../assembly/layout.ts';
import { accountability, accountabilityInWords } from '../../src/measures/accountability.ts';
import type { ScenarioFile } from '../../src/scenario/index.ts';
import { FIRST_QUARTER } from '../process/books.ts';
import { failing, journal, manyEconomies, propose, total } from '../process/economy.ts';
import { begin } from '../worlds.ts';
import { claim } from './claim.ts';

const CASES = 30;
const BEFORE = '2008-04-01';
const AFTER = '2013-04-01';

/** Puts the same plan before those who decide about thirty like trusts, and lets `quarters` pass. */
async function vote(
  instrument: Instrument,
  start: string,
  file: ScenarioFile,
  quarters = 1,
  law = FailureMechanism.Performance2008,
) {
  const simulation = await begin(manyEconomies(CASES, start), file);
  simulation.step(80);
  for (const t of failing(CASES)) propose(simulation, t, instrument, law);
  simulation.step(FIRST_QUARTER - 80 + (quarters - 1) * 92);
  return simulation;
}

async function agreed(instrument: Instrument, start: string, file: ScenarioFile): Promise<number> {
  return total(await vote(instrument, start, file), Indicator.PlansAgreed) / CASES;
}

const withRule = (file: ScenarioFile, parameters: NonNullable<ScenarioFile['parameters']>): ScenarioFile => ({
  ...file,
  parameters: { ...file.parameters, ...parameters },
});

claim(
  43,
  'where the centre decides alone, it decides against the place; where the place has a vote, it does not',
  ['localEconomy'],
  async (adapt) => {
    const index = async (instrument: Instrument) =>
      accountability((await vote(instrument, BEFORE, adapt(), 2)).indicators());
    const closure = await index(Instrument.Closure);
    const plan = await index(Instrument.Reconfiguration);
    expect(closure.overridden / closure.decisions).toBeGreaterThan(plan.overridden / plan.decisions + 0.2);
  },
);

claim(
  44,
  'with one party to decide, more decisions override the local majority',
  ['localEconomy'],
  async (adapt) => {
    const share = async (file: ScenarioFile) => {
      const simulation = await vote(Instrument.Badge, BEFORE, file);
      return (
        total(simulation, Indicator.CentreOverrides) /
        Math.max(1, total(simulation, Indicator.LocalDecisions))
      );
    };
    const alone = await share(adapt({ without: ['sharedPlan'] }));
    expect(alone).toBeGreaterThan(await share(adapt()));
    expect(alone).toBeGreaterThan(0.2);
  },
);

claim(
  45,
  'consultation is of little consequence: hardly a plan changes unless what is said binds',
  ['consultation'],
  async (adapt) => {
    const changed = async (file: ScenarioFile) => {
      const simulation = await vote(Instrument.Closure, BEFORE, file);
      return (
        total(simulation, Indicator.PlansChanged) / Math.max(1, total(simulation, Indicator.PlansConsulted))
      );
    };
    expect(await changed(adapt())).toBeLessThan(0.1);
    expect(await changed(withRule(adapt(), { plans: { consultationWeight: 1 } }))).toBeGreaterThan(0.3);
  },
);

claim(
  48,
  'whether the regime undermines local accountability has an answer: an index, its parts and what it rests on',
  ['sharedPlan'],
  async (adapt) => {
    const index = async (law: FailureMechanism) => {
      const found = accountability((await vote(Instrument.Badge, AFTER, adapt(), 2, law)).indicators());
      expect(accountabilityInWords(found)).toHaveLength(5);
      return found;
    };
    const local = await index(FailureMechanism.Performance2008);
    const administered = await index(FailureMechanism.UnsustainableProvider);
    // an administrator needs the centre and commissioners only: more is decided, more of it against the place
    expect(administered.decisions).toBeGreaterThan(local.decisions);
    expect(administered.overridden).toBeGreaterThan(local.overridden);
  },
);

claim(
  82,
  'once the centre stepped back in April 2013, plans are blocked that would have passed before',
  ['sharedPlan'],
  async (adapt) => {
    const simulation = await begin(
      manyEconomies(CASES, '2012-04-01'),
      withRule(adapt(), { plans: { implementationShare: 1 } }),
    );
    simulation.step(270);
    for (const t of failing(CASES)) propose(simulation, t, Instrument.Reconfiguration);
    // decided on 1 January 2013; new parties come to the table on 1 April
    simulation.step(5);
    const before = total(simulation, Indicator.PlansAgreed);
    expect(before).toBeGreaterThan(5);
    simulation.step(90);
    expect(total(simulation, Indicator.PlansFailed)).toBeGreaterThan(0.2 * before);
  },
);

claim(83, 'the more parties with a veto, the fewer plans are agreed', ['sharedPlan'], async (adapt) => {
  const three = await agreed(Instrument.Reconfiguration, BEFORE, adapt());
  const seven = await agreed(Instrument.Reconfiguration, AFTER, adapt());
  expect(three).toBeGreaterThan(0.25);
  expect(seven).toBeLessThan(0.75 * three);
});

claim(
  84,
  'rounds do not bring so many parties together: they keep their stances, and the curve flattens',
  ['sharedPlan'],
  async (adapt) => {
    const file = withRule(adapt(), { plans: { implementationShare: 1 } });
    const simulation = await vote(Instrument.Reconfiguration, AFTER, file, 5);
    const notes = journal(simulation).filter(({ entry }) => entry === CaseEntry.Planned);
    const within = (rounds: number) =>
      notes.filter(({ day }) => day < FIRST_QUARTER + (rounds - 1) * 92).length;
    expect(within(5) / CASES).toBeLessThan(0.5);
    // a second round may find another plan on the table; after it hardly anything moves
    expect(within(5) - within(2)).toBeLessThanOrEqual(2);
  },
);

claim(
  85,
  'an academic health science network, with neither money nor power, brings more plans to agreement',
  ['scienceNetworks'],
  async (adapt) => {
    const help = (networkHelp: number) => ({ regime: { networkHelp } });
    const none = await agreed(Instrument.Reconfiguration, AFTER, withRule(adapt(), help(0)));
    const usual = await agreed(Instrument.Reconfiguration, AFTER, adapt());
    const strong = await agreed(Instrument.Reconfiguration, AFTER, withRule(adapt(), help(1)));
    expect(usual).toBeGreaterThanOrEqual(none);
    expect(strong).toBeGreaterThan(none + 0.05);
  },
);
