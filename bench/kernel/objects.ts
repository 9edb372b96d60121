// The kernel as one would tell it in JavaScript: a country of zones, hospitals and patients, each an object.
import type { Kernel } from './kernel.ts';
import { Random } from './random.ts';
import { CANDIDATES, DAYS, HOSPITALS, type Instance, PATIENTS_A_DAY, SEED, ZONES } from './workload.ts';

const TWO_TO_32 = 4294967296;

interface Patient {
  home: Zone;
  arrived: number;
  waited?: number;
}

class Hospital {
  private queue: Patient[] = [];

  constructor(private readonly dailyCapacity: number) {}

  join(patient: Patient): void {
    this.queue.push(patient);
  }

  /** Treats as many as the day allows, first come first served, and gives them back. */
  serve(day: number): Patient[] {
    const able = Math.floor(this.dailyCapacity * (day + 1)) - Math.floor(this.dailyCapacity * day);
    const treated = this.queue.splice(0, able);
    for (const patient of treated) patient.waited = day - patient.arrived;
    return treated;
  }

  close(): void {
    this.queue = [];
  }
}

interface Slot {
  /** Share of the slot that goes to the first hospital. */
  share: number;
  first: Hospital;
  second: Hospital;
}

class Zone {
  constructor(private readonly slots: Slot[]) {}

  choose(random: Random): Hospital {
    const place = random.next() * this.slots.length;
    const whole = Math.floor(place);
    const slot = this.slots[whole]!;
    return place - whole < slot.share ? slot.first : slot.second;
  }
}

export function objectKernel({ threshold, first, second, dailyCapacity }: Instance): Kernel {
  const hospitals = Array.from({ length: HOSPITALS }, (_, h) => new Hospital(dailyCapacity[h]!));
  const zones = Array.from({ length: ZONES }, (_, z) => {
    const slots = Array.from({ length: CANDIDATES }, (_, slot) => {
      const cell = z * CANDIDATES + slot;
      return {
        share: threshold[cell]! / TWO_TO_32,
        first: hospitals[first[cell]!]!,
        second: hospitals[second[cell]!]!,
      };
    });
    return new Zone(slots);
  });
  let random = new Random(SEED);
  let wait = 0;
  let served = 0;
  return {
    start() {
      random = new Random(SEED);
    },
    season() {
      for (const hospital of hospitals) hospital.close();
      for (let day = 0; day < DAYS; day++) {
        for (let i = 0; i < PATIENTS_A_DAY; i++) {
          const home = zones[Math.floor(random.next() * zones.length)]!;
          home.choose(random).join({ home, arrived: day });
        }
        for (const hospital of hospitals) {
          for (const patient of hospital.serve(day)) {
            wait += patient.waited!;
            served++;
          }
        }
      }
    },
    clearTotals() {
      wait = 0;
      served = 0;
    },
    totals: () => ({ wait, served }),
  };
}
