// Whole journeys of patients, told: home, age, the hospitals they could choose, every date, bed, outcome and bill.
import {
  BILL_EXCESS_DAY,
  BILL_SHORT_EMERGENCY,
  Pathway,
  Service,
  SPECIALTIES,
  Specialty,
  Step,
  Ward,
} from '../../assembly/layout.ts';
import { choiceSet, type Journey, type JourneyStep, type Offer } from '../engine/journeys.ts';
import type { Simulation } from '../engine/simulation.ts';
import type { World } from '../england/world.ts';
import { wordsOf } from '../measures/csv.ts';
import { dateOf } from '../measures/dates.ts';
import { refuse } from '../scenario/errors.ts';
import type { Scenario } from '../scenario/schema.ts';

/** Patients who fall ill, per person and year: attendances, referrals, direct emergencies and births of England 2008. */
const PATIENTS_PER_PERSON = 0.75;
/** So many more are kept than are asked for, to have some of each kind. */
const SPARE = 40;
const MOST_KEPT = 20_000;
/** Hospitals of a choice set that are told. */
const OFFERS_TOLD = 6;

/** Daily counts have no patient whose journey could be told. */
export function refuseWithoutPatients(scenario: Scenario): void {
  if (scenario.fidelity === 'cohorts')
    refuse('--trace', 'cohorts', 'fidelity patients, since cohorts are counts');
}

/** Keep one patient in so many, to have enough to pick `wanted` from. */
export function traceRate(world: World, years: number, wanted: number): number {
  const people = world.zones.reduce((sum, zone) => sum + zone.population.reduce((a, b) => a + b, 0), 0);
  const kept = Math.min(wanted * SPARE, MOST_KEPT);
  return Math.max(1, Math.floor((people * PATIENTS_PER_PERSON * years) / kept));
}

/** Finished journeys, the kinds in turn, those begun first first. */
export function pickJourneys(simulation: Simulation, wanted: number): Journey[] {
  const kinds = new Map<string, Journey[]>();
  for (const journey of simulation.journeys()) {
    if (!isWhole(journey, simulation.day)) continue;
    const kind = kindOf(journey);
    kinds.set(kind, [...(kinds.get(kind) ?? []), journey]);
  }
  const queues = [...kinds.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, queue]) => queue);
  const picked: Journey[] = [];
  while (picked.length < wanted && queues.some((queue) => queue.length > 0)) {
    for (const queue of queues) {
      const next = queue.shift();
      if (next && picked.length < wanted) picked.push(next);
    }
  }
  return picked;
}

/** Days after which a patient who was last seen by a clinic will not be seen again. */
const SILENCE = 180;

/** Steps that a journey begins with; one that begins with another was under way before the tracing. */
const BEGINNINGS: readonly Step[] = [
  Step.Referred,
  Step.Attended,
  Step.Diverted,
  Step.Admitted,
  Step.WaitedForBed,
  Step.Boarded,
];

function isWhole({ steps }: Journey, today: number): boolean {
  const last = steps.at(-1)!;
  return BEGINNINGS.includes(steps[0]!.step) && (last.step === Step.Died || today - last.day > SILENCE);
}

/** What kind of journey it was, by the furthest step. */
function kindOf({ steps }: Journey): string {
  const has = (step: Step) => steps.some((taken) => taken.step === step);
  const planned = has(Step.Referred);
  const furthest = [
    Step.Died,
    Step.Returned,
    Step.Rerouted,
    Step.Diverted,
    Step.WaitedForBed,
    Step.Operated,
    Step.Admitted,
    Step.LeftList,
    Step.Seen,
  ].find(has);
  return `${planned ? 'planned' : 'urgent'} ${furthest === undefined ? '' : Step[furthest]}`;
}

/** A journey, a line for each thing that happened. */
export function journeyLines(simulation: Simulation, world: World, journey: Journey): string[] {
  const zone = world.zones[journey.zone]!;
  const lines = [
    `Aged ${journey.age}, from ${journey.home} (${zone.code}, ${Math.round(zone.eastingKm)} km east, ${Math.round(zone.northingKm)} km north)`,
  ];
  const { purpose, offers } = choicesOf(simulation, world, journey);
  lines.push(`  could choose, for ${purpose}, as last published:`);
  for (const { site, km, utility, share } of offers.slice(0, OFFERS_TOLD)) {
    const name = world.sites[site]!.name.padEnd(36);
    const chosen = (100 * share).toFixed(1).padStart(5);
    lines.push(
      `    ${name} ${km.toFixed(1).padStart(6)} km  utility ${utility.toFixed(2).padStart(6)}  ${chosen} % choose it`,
    );
  }
  // what was done comes before its bill
  const steps = journey.steps.toSorted(
    (a, b) => a.day - b.day || Number(a.step === Step.Billed) - Number(b.step === Step.Billed),
  );
  for (const step of steps) lines.push(`  ${dateOf(world.startDate, step.day)}  ${sentence(step, world)}`);
  lines.push(`  billed in all £${pounds(journey.pence)}`);
  return lines;
}

/** What the patient came for, and the hospitals that offer it. */
function choicesOf(
  simulation: Simulation,
  world: World,
  { zone, steps }: Journey,
): { purpose: string; offers: Offer[] } {
  const specialty: Specialty | undefined = steps.find(({ step }) => step === Step.Referred)?.value;
  const offers = choiceSet(simulation.tables, zone, specialty);
  if (specialty !== undefined) return { purpose: wordsOf(Specialty[specialty]), offers };
  const isBirth = steps.some(
    ({ step, code }) => step === Step.Billed && code === Pathway.Birth * SPECIALTIES,
  );
  if (!isBirth) return { purpose: 'an emergency', offers };
  const maternity = offers.filter(({ site }) => (world.sites[site]!.services & Service.Maternity) !== 0);
  const total = maternity.reduce((sum, { share }) => sum + share, 0);
  return { purpose: 'a birth', offers: maternity.map((offer) => ({ ...offer, share: offer.share / total })) };
}

function sentence({ step, site, value, code }: JourneyStep, world: World): string {
  const at = world.sites[site]?.name ?? 'no hospital';
  const from = world.sites[value]?.name ?? 'elsewhere';
  const sentences: Record<Step, () => string> = {
    [Step.Referred]: () => `referred to ${at}, ${wordsOf(Specialty[value])}`,
    [Step.Declined]: () => `not referred: the wait at ${at}, ${value} weeks, was too long`,
    [Step.Seen]: () => `seen in the clinic of ${at} after ${days(value)}`,
    [Step.Listed]: () => `put on the list of ${at} for ${value === 1 ? 'day surgery' : 'an operation'}`,
    [Step.FollowedUp]: () => `seen again in the clinic of ${at}`,
    [Step.Operated]: () =>
      value === 0 ? `treated at ${at}, home the same day` : `operated on at ${at}, to stay ${nights(value)}`,
    [Step.Attended]: () => `came to the A & E of ${at}`,
    [Step.Diverted]: () => `diverted to ${at}, ${from} being full`,
    [Step.WaitedForBed]: () => `waited on a trolley at ${at}: no bed was free`,
    [Step.Admitted]: () =>
      value === 0
        ? `admitted to ${at}, for less than a day`
        : `admitted to a bed at ${at}, to stay ${nights(value)}`,
    [Step.Boarded]: () => `had to be put in the ${wordsOf(Ward[value])} ward of ${at}`,
    [Step.Cancelled]: () => `told at ${at} that the operation could not go ahead`,
    [Step.Discharged]: () => `left ${at} after ${nights(value)}`,
    [Step.Died]: () => `died in hospital after ${nights(value)}`,
    [Step.LeftList]: () => `left the waiting list of ${at}`,
    [Step.Returned]: () => `will come back to ${at} as an emergency`,
    [Step.Rerouted]: () => `moved to ${at}, the first hospital having closed`,
    [Step.Billed]: () => `${at} bills £${pounds(value)} for ${billName(code)}`,
  };
  return sentences[step]();
}

/** What a bill is for. */
export function billName(code: number): string {
  if (code === BILL_EXCESS_DAY) return 'days beyond the usual stay';
  if (code >= BILL_SHORT_EMERGENCY)
    return `a short emergency stay, ${wordsOf(Specialty[code - BILL_SHORT_EMERGENCY])}`;
  const pathway = Math.floor(code / SPECIALTIES);
  if (pathway === Pathway.Attendance) return 'an attendance';
  if (pathway === Pathway.Birth) return 'a birth';
  const names: Partial<Record<Pathway, string>> = {
    [Pathway.Emergency]: 'an emergency stay',
    [Pathway.Inpatient]: 'a planned stay',
    [Pathway.DayCase]: 'a day case',
    [Pathway.FirstOutpatient]: 'a first appointment',
    [Pathway.FollowUp]: 'a follow-up',
  };
  return `${names[pathway as Pathway]}, ${wordsOf(Specialty[code % SPECIALTIES])}`;
}

const plural = (count: number, one: string) => (count === 1 ? `1 ${one}` : `${count} ${one}s`);
const days = (count: number) => plural(count, 'day');
const nights = (count: number) => (count === 0 ? 'less than a day' : plural(count, 'night'));

function pounds(pence: number): string {
  return (pence / 100).toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}
