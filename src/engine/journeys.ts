// Decodes the core's log of watched patients (assembly/state/watch.ts) into whole journeys.
import { type AgeBand, Clock, Column, type Specialty, Step } from '../../assembly/layout.ts';
import type { World } from '../england/world.ts';
import type { Core } from './core.ts';

export interface JourneyStep {
  /** Days since the start date. */
  day: number;
  step: Step;
  site: number;
  /** What the step counts: nights of a stay, days waited, pence billed, a ward. */
  value: number;
  /** Bill code, of a bill. */
  code: number;
}

/** One patient from home to outcome. */
export interface Journey {
  identity: bigint;
  zone: number;
  home: string;
  age: string;
  /** Sum of the bills, pence. */
  pence: number;
  steps: JourneyStep[];
}

const AGE_NAMES = ['0-4', '5-17', '18-44', '45-64', '65-74', '75-84', '85 and over'];

/** Journeys by patient, in the order of their first step. */
export function readJourneysWhole(core: Core, world: World): Journey[] {
  const log = core.u64(Column.Watched);
  const n = core.i32(Column.Clock)[Clock.WatchedCount]!;
  const found = new Map<bigint, Journey>();
  for (let i = 0; i < n; i++) {
    const who = log[i * 2]!;
    const what = log[i * 2 + 1]!;
    const identity = who & 0x1fffffffffn;
    const zone = Number((who >> 13n) & 0x1fffn);
    let journey = found.get(identity);
    if (!journey) {
      const age = Number((who >> 37n) & 7n) as AgeBand;
      journey = { identity, zone, home: world.zones[zone]!.name, age: AGE_NAMES[age]!, pence: 0, steps: [] };
      found.set(identity, journey);
    }
    const step: JourneyStep = {
      step: Number(what & 0xffn),
      code: Number((what >> 8n) & 0xffn),
      day: Number((what >> 16n) & 0xffffn) - 1024,
      site: Number((what >> 32n) & 0x1ffn),
      value: Number((what >> 41n) & 0x7fffffn),
    };
    if (step.step === Step.Billed) journey.pence += step.value;
    journey.steps.push(step);
  }
  return [...found.values()];
}

/** A hospital as a household sees it, from the tables as last published. */
export interface Offer {
  site: number;
  km: number;
  utility: number;
  share: number;
}

/** The choice set of a zone for a specialty (or, without one, for emergencies), best first. */
export function choiceSet(core: Core, zone: number, specialty?: Specialty): Offer[] {
  const perZone = core.u16(Column.CandidateSite).length / core.i32(Column.Clock)[Clock.Zones]!;
  const sites = core.i32(Column.Clock)[Clock.Sites]!;
  const offered = core.u8(Column.CandidateCount)[zone]!;
  const appeal = specialty === undefined ? core.f64(Column.EmergencyAppeal) : core.f64(Column.PlannedAppeal);
  const pull = core.f32(specialty === undefined ? Column.EmergencyPull : Column.CandidatePull);
  const offers: Offer[] = [];
  for (let j = 0; j < offered; j++) {
    const at = zone * perZone + j;
    const site = core.u16(Column.CandidateSite)[at]!;
    const weight = pull[at]! * appeal[(specialty ?? 0) * (specialty === undefined ? 0 : sites) + site]!;
    if (weight > 0)
      offers.push({ site, km: core.f32(Column.CandidateKm)[at]!, utility: Math.log(weight), share: weight });
  }
  const total = offers.reduce((sum, { share }) => sum + share, 0);
  for (const offer of offers) offer.share /= total;
  return offers.sort((a, b) => b.share - a.share);
}
