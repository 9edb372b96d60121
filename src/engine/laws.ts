// The laws of the world that the core checks while it runs.
import { Breach, Clock, Column } from '../../assembly/layout.ts';
import type { World } from '../england/world.ts';
import type { Core } from './core.ts';
import { dateOf } from './view.ts';

/** A law of the world and how often it was broken; a run stops at the first breach. */
export interface Law {
  law: string;
  breaches: number;
  where?: string;
}

const LAWS: readonly (readonly [Breach, string])[] = [
  [Breach.Patients, 'patients in = waiting + in treatment + left, by site'],
  [Breach.Beds, 'occupied ≤ beds, by ward'],
  [Breach.Money, 'every pound received was paid'],
  [Breach.Ownership, 'an open site has one living owner'],
  [Breach.Audit, 'every record is where the counters say'],
  [Breach.Bills, 'bills add up to tariff income'],
];

/** Each law, how often it was broken (0 or 1: a run stops there) and where. */
export function lawsOf(core: Core, world: World): Law[] {
  const clock = core.i32(Column.Clock);
  const breach = clock[Clock.Breach]!;
  const where = () => {
    const place = clock[Clock.BreachPlace]!;
    const site = breach === Breach.Money ? undefined : world.sites[place];
    return `${dateOf(world, clock[Clock.BreachDay]!)}, ${site ? `${site.code} ${site.name}` : `account ${place}`}`;
  };
  return LAWS.map(([law, text]) =>
    law === breach ? { law: text, breaches: 1, where: where() } : { law: text, breaches: 0 },
  );
}
