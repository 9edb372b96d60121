// Runs of one scenario by patients and by counts, side by side: what both measure, and how far apart they may lie.
import { Column, Indicator } from '../assembly/layout.ts';
import type { Simulation } from '../src/engine/simulation.ts';
import type { World } from '../src/england/world.ts';
import type { ScenarioFile } from '../src/scenario/index.ts';
import { begin } from './worlds.ts';

type Measure = (sum: (what: Indicator) => number, last: (what: Indicator) => number) => number;

const total =
  (what: Indicator): Measure =>
  (sum) =>
    sum(what);
const share =
  (part: Indicator, of: Indicator): Measure =>
  (sum) =>
    sum(part) / Math.max(1, sum(of));

/** What the two fidelities are held together by: a number of each run. */
export const MEASURES: Record<string, Measure> = {
  attendances: total(Indicator.Attendances),
  'over four hours': share(Indicator.AttendancesOverFourHours, Indicator.Attendances),
  'emergency admissions': total(Indicator.EmergencyAdmissions),
  births: total(Indicator.Births),
  discharges: total(Indicator.Discharges),
  deaths: total(Indicator.Deaths),
  readmissions: total(Indicator.Readmissions),
  occupancy: share(Indicator.OccupiedBedDays, Indicator.AvailableBedDays),
  'boarded in another ward': share(Indicator.BoardedAdmissions, Indicator.EmergencyAdmissions),
  'waits on a trolley': share(Indicator.TrolleyWaits, Indicator.EmergencyAdmissions),
  'ambulances turned away': share(Indicator.Diverted, Indicator.Attendances),
  'median way to A & E': (sum) => sum(Indicator.EmergencyDistanceMedianKm),
  'first appointments': total(Indicator.FirstOutpatients),
  'follow-ups': total(Indicator.FollowUps),
  'day cases': total(Indicator.DayCases),
  inpatients: total(Indicator.Inpatients),
  'operations cancelled': share(Indicator.Cancellations, Indicator.Inpatients),
  'referrals deterred': share(Indicator.ReferralsDeclined, Indicator.PlannedChoices),
  'gone from the list': share(Indicator.LeftList, Indicator.FirstOutpatients),
  'treated within 18 weeks': share(Indicator.RttStoppedInTime, Indicator.RttStopped),
  'days waited': share(Indicator.RttWaitDays, Indicator.RttStopped),
  'published wait': (sum) => sum(Indicator.WaitWeeksMean),
  'waiting within 18 weeks': (_, last) =>
    last(Indicator.RttWaitingInTime) / Math.max(1, last(Indicator.RttWaiting)),
  waiting: (_, last) => last(Indicator.RttWaiting),
  'not to the nearest': share(Indicator.PlannedBypassedNearest, Indicator.PlannedChoices),
  'way to planned care': (sum) => sum(Indicator.PlannedDistanceMeanKm),
  income: total(Indicator.IncomeM),
  surplus: total(Indicator.SurplusM),
  'trusts in deficit': total(Indicator.TrustsInDeficit),
  'trusts rated 1 or 2': total(Indicator.RatingOneOrTwo),
  'cases opened': total(Indicator.CasesOpened),
  'beds open': (_, last) => last(Indicator.BedsOpen),
};

export interface Agreement {
  patients: number;
  cohorts: number;
  /** Standard error of the difference of the means, from the spread between seeds. */
  error: number;
}

function measure(simulation: Simulation): number[] {
  const indicators = simulation.tables.f64(Column.Indicators);
  const { months } = simulation;
  const of = (month: number, what: Indicator) => indicators[month * Indicator.Count + what]!;
  const sum = (what: Indicator) => {
    let all = 0;
    for (let month = 0; month < months; month++) all += of(month, what);
    return all;
  };
  return Object.values(MEASURES).map((one) => one(sum, (what) => of(months - 1, what)));
}

async function runs(
  make: () => World,
  file: ScenarioFile,
  fidelity: 'patients' | 'cohorts',
  seeds: number,
): Promise<number[][]> {
  const rows: number[][] = [];
  for (let seed = 1; seed <= seeds; seed++) {
    const simulation = await begin(make(), {
      ...file,
      fidelity,
      seed: fidelity === 'patients' ? seed : 1000 + seed,
    });
    simulation.step(simulation.days);
    const broken = simulation.conservation().filter(({ breaches }) => breaches > 0);
    if (broken.length > 0)
      throw new Error(`${fidelity}, seed ${seed}: ${broken[0]!.law}, ${broken[0]!.where}`);
    rows.push(measure(simulation));
  }
  return rows;
}

const mean = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0) / numbers.length;
const variance = (numbers: number[]) => {
  const middle = mean(numbers);
  return numbers.reduce((all, x) => all + (x - middle) ** 2, 0) / Math.max(1, numbers.length - 1);
};

/** Lives `patients` runs of records and `cohorts` runs of counts and sets their means side by side. */
export async function compare(
  make: () => World,
  file: ScenarioFile,
  seeds: { patients: number; cohorts: number },
): Promise<Record<string, Agreement>> {
  const one = await runs(make, file, 'patients', seeds.patients);
  const other = await runs(make, file, 'cohorts', seeds.cohorts);
  return Object.fromEntries(
    Object.keys(MEASURES).map((name, i) => {
      const a = one.map((row) => row[i]!);
      const b = other.map((row) => row[i]!);
      const spread =
        ((a.length - 1) * variance(a) + (b.length - 1) * variance(b)) / (a.length + b.length - 2);
      return [
        name,
        { patients: mean(a), cohorts: mean(b), error: Math.sqrt(spread * (1 / a.length + 1 / b.length)) },
      ];
    }),
  );
}

/** The agreement as lines of text, for whoever wants to see it. */
export function tableOf(agreement: Record<string, Agreement>): string {
  return Object.entries(agreement)
    .map(([name, { patients, cohorts, error }]) => {
      const z = error > 0 ? (cohorts - patients) / error : 0;
      return `${name.padEnd(26)} ${patients.toPrecision(6).padStart(12)} ${cohorts.toPrecision(6).padStart(12)} ${(100 * (cohorts / patients - 1)).toFixed(2).padStart(8)} % ${z.toFixed(1).padStart(6)} σ`;
    })
    .join('\n');
}
