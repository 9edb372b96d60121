// How long a bench takes: rounds, places and days.
import { type Ensemble, type Fidelity, SANDBOX, type Stay, WHOLE } from './model/stay.ts';

export interface Plan {
  /** Rounds of the kernel, laps of each stay. */
  rounds: number;
  model: readonly Stay[];
  /** Growing in size. */
  growth: readonly Stay[];
  workers: readonly Ensemble[];
  workerRounds: number;
}

const QUARTER = 91;
const YEAR = 365;
const FIVE_YEARS = 1826;
const TWENTY_YEARS = 7305;

const at = (places: readonly string[], fidelity: Fidelity, days: number): Stay[] =>
  places.map((place) => ({ place, fidelity, days }));

/** Some six minutes on two free cores. */
export const FULL: Plan = {
  rounds: 7,
  model: [...at([WHOLE], 'patients', YEAR), ...at([WHOLE], 'cohorts', TWENTY_YEARS)],
  growth: [
    ...at([SANDBOX, 'south-east-london', 'North East', 'London'], 'patients', YEAR),
    ...at([SANDBOX, 'south-east-london', 'North East', 'London'], 'cohorts', FIVE_YEARS),
  ],
  workers: [
    { place: 'North East', fidelity: 'patients', years: 1, replicates: 4 },
    { place: WHOLE, fidelity: 'cohorts', years: 1, replicates: 4 },
  ],
  workerRounds: 3,
};

/** Less than a minute. */
export const QUICK: Plan = {
  rounds: 2,
  model: [...at(['North East'], 'patients', QUARTER), ...at(['North East'], 'cohorts', FIVE_YEARS)],
  growth: [...at([SANDBOX], 'patients', QUARTER), ...at([SANDBOX], 'cohorts', FIVE_YEARS)],
  workers: [{ place: SANDBOX, fidelity: 'cohorts', years: 5, replicates: 8 }],
  workerRounds: 2,
};
