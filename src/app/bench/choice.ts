// What a visitor chooses to measure, and the tasks that it comes to.
import type { Stay } from '../../../bench/model/stay.ts';
import { SANDBOX, WHOLE } from '../../../bench/model/stay.ts';
import type { Task } from './protocol.ts';

export interface Choice {
  kernel: boolean;
  sandbox: boolean;
  /** A region of England, or none. */
  region: string;
  england: boolean;
  quick: boolean;
}

/** Parts of England to choose from, by size: two to sixteen million people. */
export const PLACES = ['south-east-london', 'North East', 'London', 'North West'] as const;

export const FIRST_CHOICE: Choice = { kernel: true, sandbox: true, region: '', england: false, quick: false };

const QUARTER = 91;
const YEAR = 365;
const FIVE_YEARS = 1826;
const TWENTY_YEARS = 7305;

const ROUNDS = 5;
const QUICK_ROUNDS = 1;
const LAPS = 7;

export function stays({ sandbox, region, england, quick }: Choice): Stay[] {
  const places = [...(sandbox ? [SANDBOX] : []), ...(region ? [region] : []), ...(england ? [WHOLE] : [])];
  return places.flatMap((place): Stay[] => [
    { place, fidelity: 'patients', days: quick ? QUARTER : YEAR },
    { place, fidelity: 'cohorts', days: quick ? YEAR : place === WHOLE ? TWENTY_YEARS : FIVE_YEARS },
  ]);
}

export function tasks(choice: Choice): Task[] {
  const rounds = choice.quick ? QUICK_ROUNDS : ROUNDS;
  return [
    ...(choice.kernel ? [{ kind: 'kernel', rounds } as const] : []),
    ...stays(choice).map((stay) => ({ kind: 'model', stay, laps: LAPS }) as const),
  ];
}

/** Seconds that a task takes on a machine of 2020, roughly: for the bar that shows how far all is. */
export function weight(task: Task): number {
  if (task.kind === 'kernel') return 9 * (task.rounds + 1);
  const { place, fidelity, days } = task.stay;
  if (place !== WHOLE) return place === SANDBOX ? 2 : 6;
  return fidelity === 'cohorts' ? 10 + days / 200 : 20 + days / 15;
}
