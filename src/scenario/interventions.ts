// What a scenario does by hand on a date: its description, its checks, and the rows that the core takes.
import { z } from 'zod';
import { ACT_FIELDS, Act, Instrument, MAX_ACTS } from '../../assembly/layout.ts';
import type { World } from '../england/world.ts';
import { refuse, refuseName } from './errors.ts';
import { nameOf } from './parameters/parameter.ts';
import { PARAMETERS, parameterAt } from './parameters.ts';

const DAY_MS = 86_400_000;

/** Names of the instruments as scenarios write them; the place is the Instrument. */
export const INSTRUMENTS: readonly string[] = Object.values(Instrument)
  .filter((member): member is string => typeof member === 'string' && member !== 'Count')
  .map(nameOf);

const date = z.string('a date').regex(/^\d{4}-\d{2}-\d{2}$/, 'a date such as 2012-07-16');
const trust = z.string('a code').min(1, 'the code of a trust').max(20, 'the code of a trust');
const instrument = z.enum(
  INSTRUMENTS.slice(1) as [string, ...string[]],
  `one of ${INSTRUMENTS.slice(1).join(', ')}`,
);
const amount = (least: number, most: number, unit: string) => {
  const allowed = `a number from ${least} to ${most} (${unit})`;
  return z.number(allowed).min(least, allowed).max(most, allowed);
};

/** One dated act; each kind says what else it needs. */
export const intervention = z.discriminatedUnion(
  'act',
  [
    z
      .strictObject({ date, act: z.literal('enter'), trust }, 'an act')
      .meta({ description: 'Puts a trust into the regime.' }),
    z
      .strictObject({ date, act: z.literal('force'), trust, instrument }, 'an act')
      .meta({ description: 'Decides the case of a trust for an instrument; nobody can refuse.' }),
    z
      .strictObject({ date, act: z.literal('forbid'), trust: trust.optional(), instrument }, 'an act')
      .meta({ description: 'Takes an instrument away from a trust, or from all.' }),
    z
      .strictObject({ date, act: z.literal('pay'), trust, amountM: amount(0, 10_000, '£m') }, 'an act')
      .meta({ description: 'The treasury pays a trust once, as support.' }),
    z
      .strictObject({ date, act: z.literal('close'), site: trust }, 'an act')
      .meta({ description: 'Shuts a site.' }),
    z
      .strictObject({ date, act: z.literal('cut'), trust, share: amount(0, 0.9, 'share') }, 'an act')
      .meta({ description: 'Removes a share of a trust’s capacity, what stands twice first.' }),
    z
      .strictObject(
        { date, act: z.literal('set'), path: z.string('a path'), value: z.number('a number') },
        'an act',
      )
      .meta({ description: 'Changes a live parameter.' }),
  ],
  'an act: enter, force, forbid, pay, close, cut or set',
);

export const interventions = z
  .array(intervention, 'a list of acts')
  .max(MAX_ACTS, `${MAX_ACTS} acts at most`)
  .default([])
  .meta({ description: 'What is done by hand, each on its date.' });

export type Intervention = z.output<typeof intervention>;

const ACTS: Record<Intervention['act'], Act> = {
  enter: Act.Enter,
  force: Act.Force,
  forbid: Act.Forbid,
  pay: Act.Pay,
  close: Act.Close,
  set: Act.Set,
  cut: Act.Cut,
};

/**
 * Rows of Column.Interventions: act × ACT_FIELDS, in the order given.
 * @throws InputError for a date outside the run, an unknown trust, site or path, or a value out of its range
 */
export function packInterventions(acts: readonly Intervention[], world: World, days: number): Float64Array {
  const rows = new Float64Array(acts.length * ACT_FIELDS);
  acts.forEach((act, n) => {
    const place = `interventions.${n}`;
    rows.set(
      [
        dayOf(act.date, `${place}.date`, world.startDate, days),
        ACTS[act.act],
        'trust' in act && act.trust !== undefined
          ? codeIn(world.trusts, act.trust, `${place}.trust`, 'trust')
          : -1,
        act.act === 'close' ? codeIn(world.sites, act.site, `${place}.site`, 'site') : -1,
        whichOf(act, place),
        amountOf(act, place),
      ],
      n * ACT_FIELDS,
    );
  });
  return rows;
}

function dayOf(text: string, place: string, startDate: string, days: number): number {
  const at = Date.parse(`${text}T00:00:00Z`);
  const day = Math.round((at - Date.parse(`${startDate}T00:00:00Z`)) / DAY_MS);
  const real = Number.isFinite(at) && new Date(at).toISOString().startsWith(text);
  if (real && day >= 0 && day < days) return day;
  return refuse(place, text, `a date of the run, from ${startDate}, ${days} days on`);
}

function codeIn(
  rows: readonly { code: string; name: string }[],
  code: string,
  place: string,
  kind: string,
): number {
  const found = rows.findIndex((row) => row.code === code);
  return found >= 0
    ? found
    : refuseName(
        place,
        code,
        kind,
        rows.map((row) => row.code),
      );
}

/** The instrument or the rule that an act is about. */
function whichOf(act: Intervention, place: string): number {
  if (act.act === 'force' || act.act === 'forbid') return INSTRUMENTS.indexOf(act.instrument);
  if (act.act !== 'set') return 0;
  const entry = parameterAt(act.path);
  const live = PARAMETERS.filter((parameter) => parameter.live).map(({ path }) => path);
  if (!entry?.live) return refuseName(`${place}.path`, act.path, 'live parameter', live);
  return entry.rule;
}

function amountOf(act: Intervention, place: string): number {
  if (act.act === 'pay') return act.amountM;
  if (act.act === 'cut') return act.share;
  if (act.act !== 'set') return 0;
  const { min, max, unit } = parameterAt(act.path)!;
  if (act.value < min || act.value > max)
    return refuse(`${place}.value`, act.value, `a number from ${min} to ${max} (${unit})`);
  return act.value;
}
