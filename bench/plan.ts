// How long a bench takes: rounds, places and days.
import { SANDBOX, type Stay, WHOLE } from './model/stay.ts';

export interface Plan {
  /** Rounds of the kernel and of the workers; laps of each stay. */
  rounds: number;
  model: readonly Stay[];
  /** Growing in size. */
  growth: readonly Stay[];
  /** Where each worker lives; `days` make a lap. */
  workers: Stay;
}

const YEAR = 365;
const QUARTER = 91;

/** Some six minutes on two free cores. */
export const FULL: Plan = {
  rounds: 7,
  model: [{ place: WHOLE, fidelity: 'patients', days: YEAR }],
  growth: [SANDBOX, 'south-east-london', 'North East', 'London'].map((place) => ({
    place,
    fidelity: 'patients',
    days: YEAR,
  })),
  workers: { place: 'North East', fidelity: 'patients', days: QUARTER },
};

/** Less than a minute. */
export const QUICK: Plan = {
  rounds: 2,
  model: [{ place: 'North East', fidelity: 'patients', days: QUARTER }],
  growth: [SANDBOX, 'south-east-london'].map((place) => ({ place, fidelity: 'patients', days: QUARTER })),
  workers: { place: SANDBOX, fidelity: 'patients', days: QUARTER },
};
