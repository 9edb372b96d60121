// The kernel with simjs (2.0.3), a library of events and queues: hospitals and patients are entities of a simulation.
//
// A patient falls ill, chooses and queues for the hospital's call; a hospital calls, at each day's end, as many as the
// day allows. A call that nobody waits for is lost, as in the workload.
import type { Kernel } from './kernel.ts';
import { Random } from './random.ts';
import { CANDIDATES, HOSPITALS, type Instance, PATIENTS_A_DAY, SEED, ZONES } from './workload.ts';

const TWO_TO_32 = 4294967296;
/** Hour of the day, as a share, at which hospitals serve: after all of its arrivals. */
const EVENING = 0.5;

interface Request {
  done(callback: () => void): Request;
}
interface Event {
  fire(): void;
}
interface Entity {
  time(): number;
  setTimer(duration: number): Request;
  queueEvent(event: Event): Request;
}
interface Simulation {
  addEntity<Words extends unknown[], E extends Entity & { start(...words: Words): void }>(
    kind: new (simulation: Simulation, name?: string) => E,
    name: string,
    ...words: Words
  ): E;
  simulate(until: number): boolean;
}
/** The part of simjs that is used here. */
interface Library {
  Sim: new () => Simulation;
  Entity: new (simulation: Simulation, name?: string) => Entity;
  Event: new (name: string) => Event;
}

let library: Promise<Library> | undefined;

/** It exports nothing: run as a script, it leaves its classes on `window`, which Node and workers do not have. */
async function load(): Promise<Library> {
  const scope = globalThis as { window?: unknown };
  const before = scope.window;
  const lent: { Sim?: Library } = {};
  scope.window = lent;
  try {
    await import('simjs');
  } finally {
    if (before === undefined) delete scope.window;
    else scope.window = before;
  }
  if (!lent.Sim) throw new Error('simjs did not leave its classes.');
  return lent.Sim;
}

/** @param days of a season: queues are empty before it */
export async function simjsKernel(
  { threshold, first, second, dailyCapacity }: Instance,
  days: number,
): Promise<Kernel> {
  library ??= load();
  const { Sim, Entity, Event } = await library;
  let random = new Random(SEED);
  let wait = 0;
  let served = 0;

  function choose(zone: number): number {
    const place = random.next() * CANDIDATES;
    const slot = Math.floor(place);
    const cell = zone * CANDIDATES + slot;
    return place - slot < threshold[cell]! / TWO_TO_32 ? first[cell]! : second[cell]!;
  }

  class Hospital extends Entity {
    readonly call = new Event('call');
    private capacity = 0;

    start(capacity: number): void {
      this.capacity = capacity;
      this.setTimer(EVENING).done(() => this.serve());
    }

    private serve(): void {
      const day = Math.floor(this.time());
      const able = Math.floor(this.capacity * (day + 1)) - Math.floor(this.capacity * day);
      for (let i = 0; i < able; i++) this.call.fire();
      this.setTimer(1).done(() => this.serve());
    }
  }

  class Patient extends Entity {
    home = 0;

    start(hospitals: Hospital[]): void {
      this.home = Math.floor(random.next() * ZONES);
      const arrived = this.time();
      this.queueEvent(hospitals[choose(this.home)]!.call).done(() => {
        wait += Math.floor(this.time() - arrived);
        served++;
      });
    }
  }

  class Country extends Entity {
    private hospitals: Hospital[] = [];

    constructor(private readonly simulation: Simulation) {
      super(simulation);
    }

    start(hospitals: Hospital[]): void {
      this.hospitals = hospitals;
      this.morning();
    }

    private morning(): void {
      for (let i = 0; i < PATIENTS_A_DAY; i++) this.simulation.addEntity(Patient, '', this.hospitals);
      this.setTimer(1).done(() => this.morning());
    }
  }

  return {
    start() {
      random = new Random(SEED);
    },
    season() {
      const simulation = new Sim();
      const hospitals = Array.from({ length: HOSPITALS }, (_, h) =>
        simulation.addEntity(Hospital, '', dailyCapacity[h]!),
      );
      simulation.addEntity(Country, '', hospitals);
      simulation.simulate(days - 1 + EVENING);
    },
    clearTotals() {
      wait = 0;
      served = 0;
    },
    totals: () => ({ wait, served }),
  };
}
