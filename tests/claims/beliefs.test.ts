import { expect } from 'vitest';
import { Column, Indicator } from '../../assembly/layout.ts';
import type { ScenarioFile } from '../../src/scenario/index.ts';
import { claim } from './claim.ts';
import { country, live } from './country.ts';

type Acts = NonNullable<ScenarioFile['interventions']>;
/** Nobody enters but by hand. */
const BY_HAND: ScenarioFile = { parameters: { regime: { triggerHazard: 0, pipelineHazard: 0 } } };
const act = (trust: string, instrument: string): Acts => [
  { date: '2009-04-02', act: 'force', trust, instrument },
];
const TAKEN = act('T0', 'takeover');
const BAILED = act('T0', 'bailout');
const years = 3;

claim(29, 'a regime that acts makes others try harder', ['threat', 'beliefs'], async (adapt) => {
  const acts = await live(country(), years, adapt({ ...BY_HAND, interventions: TAKEN }));
  const none = await live(country(), years, adapt(BY_HAND));
  expect(acts.mean(Indicator.EffortMean)).toBeGreaterThan(none.mean(Indicator.EffortMean) + 0.005);
});

claim(50, 'one trust taken warns the others: fewer count on a bail-out', ['beliefs'], async (adapt) => {
  const acts = await live(country(), years, adapt({ ...BY_HAND, interventions: TAKEN }));
  const none = await live(country(), years, adapt(BY_HAND));
  expect(acts.mean(Indicator.BeliefMean)).toBeLessThan(none.mean(Indicator.BeliefMean) - 0.005);
});

claim(53, 'inaction and bail-outs cost credibility, acts restore it', ['credibility'], async (adapt) => {
  const acts = await live(country(), years, adapt({ ...BY_HAND, interventions: TAKEN }));
  const bailed = await live(country(), years, adapt({ ...BY_HAND, interventions: BAILED }));
  expect(acts.last(Indicator.Credibility)).toBeGreaterThan(bailed.last(Indicator.Credibility) + 0.05);
});

claim(54, 'those near and alike learn more than those far away', ['beliefs'], async (adapt) => {
  const belief = async (interventions: Acts) => {
    const { simulation } = await live(country(), 2, adapt({ ...BY_HAND, interventions }));
    return simulation.tables.f64(Column.TrustBelief);
  };
  const [after, before] = [await belief(TAKEN), await belief([])];
  const change = (t: number) => before[t]! - after[t]!;
  // T1 is 25 km from T0, T11 about 90
  expect(change(1)).toBeGreaterThan(change(11) + 0.001);
});

claim(55, 'a bail-out that others see takes effort away', ['beliefs'], async (adapt) => {
  const low: ScenarioFile = {
    ...BY_HAND,
    parameters: { ...BY_HAND.parameters, beliefs: { openingBelief: 0.3 } },
  };
  const bailed = await live(country(), years, adapt({ ...low, interventions: BAILED }));
  const none = await live(country(), years, adapt(low));
  expect(bailed.mean(Indicator.BeliefMean)).toBeGreaterThan(none.mean(Indicator.BeliefMean) + 0.001);
  expect(bailed.mean(Indicator.EffortMean)).toBeLessThan(none.mean(Indicator.EffortMean) - 0.0002);
});

claim(78, 'the neighbours of one that was taken try hardest', ['threat', 'beliefs'], async (adapt) => {
  const effort = async (interventions: Acts) => {
    const { simulation } = await live(country(), 2, adapt({ ...BY_HAND, interventions }));
    return simulation.tables.f64(Column.TrustEffort);
  };
  const [after, before] = [await effort(TAKEN), await effort([])];
  const rise = (t: number) => after[t]! - before[t]!;
  expect(rise(1)).toBeGreaterThan(0.001);
  expect(rise(1)).toBeGreaterThan(rise(11));
});
