// The kernel with flocc (0.7.0), an agent library: hospitals and patients are agents of an environment, a day is a tick.
//
// A patient's rule at its first tick: fall ill somewhere, choose, queue. A hospital's: when all have acted, serve and let
// those go who were treated. Waiting patients tick along, as agents of flocc do.
import type { Agent } from 'flocc';
import type { Kernel } from './kernel.ts';
import { Random } from './random.ts';
import { CANDIDATES, HOSPITALS, type Instance, PATIENTS_A_DAY, SEED, ZONES } from './workload.ts';

const TWO_TO_32 = 4294967296;

/** @param days of a season: queues are empty before it */
export async function floccKernel(
  { threshold, first, second, dailyCapacity }: Instance,
  days: number,
): Promise<Kernel> {
  const { Agent, Environment } = await import('flocc');
  let random = new Random(SEED);
  let wait = 0;
  let served = 0;

  function choose(zone: number): number {
    const place = random.next() * CANDIDATES;
    const slot = Math.floor(place);
    const cell = zone * CANDIDATES + slot;
    return place - slot < threshold[cell]! / TWO_TO_32 ? first[cell]! : second[cell]!;
  }

  function newHospital(capacity: number): Agent {
    return new Agent({
      capacity,
      waiting: [],
      tick: (hospital: Agent) => hospital.set('queue', serve),
    });
  }

  function newPatient(hospitals: Agent[]): Agent {
    return new Agent({
      tick(patient: Agent) {
        if (patient.get('hospital') !== null) return;
        const home = Math.floor(random.next() * ZONES);
        const hospital = hospitals[choose(home)]!;
        patient.set({ home, hospital, arrived: patient.environment.time });
        hospital.get('waiting').push(patient);
      },
    });
  }

  function serve(hospital: Agent): void {
    const { environment } = hospital;
    const day = environment.time;
    const capacity: number = hospital.get('capacity');
    const able = Math.floor(capacity * (day + 1)) - Math.floor(capacity * day);
    const treated: Agent[] = hospital.get('waiting').splice(0, able);
    for (const patient of treated) {
      wait += day - patient.get('arrived');
      served++;
      environment.removeAgent(patient);
    }
  }

  return {
    start() {
      random = new Random(SEED);
    },
    season() {
      const environment = new Environment();
      const hospitals = Array.from({ length: HOSPITALS }, (_, h) => newHospital(dailyCapacity[h]!));
      for (const hospital of hospitals) environment.addAgent(hospital);
      for (let day = 0; day < days; day++) {
        for (let i = 0; i < PATIENTS_A_DAY; i++) environment.addAgent(newPatient(hospitals));
        environment.tick();
      }
    },
    clearTotals() {
      wait = 0;
      served = 0;
    },
    totals: () => ({ wait, served }),
  };
}
