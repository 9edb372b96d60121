// What a visitor chooses to measure, and the tasks that it comes to.
import type { Fidelity, Stay } from '../../../bench/model/stay.ts';
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

const FIDELITIES: readonly { fidelity: Fidelity; days: number; quickDays: number }[] = [
  { fidelity: 'patients', days: 365, quickDays: 91 },
];
const ROUNDS = 5;
const QUICK_ROUNDS = 1;
const LAPS = 7;

export function stays({ sandbox, region, england, quick }: Choice): Stay[] {
  const places = [...(sandbox ? [SANDBOX] : []), ...(region ? [region] : []), ...(england ? [WHOLE] : [])];
  return places.flatMap((place) =>
    FIDELITIES.map(({ fidelity, days, quickDays }) => ({ place, fidelity, days: quick ? quickDays : days })),
  );
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
  if (task.stay.place === WHOLE) return 20 + task.stay.days / 15;
  return task.stay.place === SANDBOX ? 3 : 8;
}
