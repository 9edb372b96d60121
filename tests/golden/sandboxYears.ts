import { Indicator } from '../../assembly/layout.ts';
import { Simulation } from '../../src/engine/simulation.ts';
import { sandboxWorld } from '../../src/england/sandbox.ts';
import { builtInScenario } from '../../src/scenario/index.ts';
import { coreModule } from '../worlds.ts';

export const GOLDEN = new URL('./sandbox.json', import.meta.url);

/** Indicators that are added over a year's months, and those that stand as they are at its end. */
const SUMS = [
  ...['Attendances', 'AttendancesOverFourHours', 'EmergencyAdmissions', 'Inpatients', 'DayCases'],
  ...['FirstOutpatients', 'FollowUps', 'Births', 'Deaths', 'Cancellations', 'RttStopped', 'RttStoppedInTime'],
  ...['OccupiedBedDays', 'AvailableBedDays'],
] as const;
const STANDS = [
  'BedsOpen',
  'WaitWeeksMean',
  'IncomeM',
  'SurplusM',
  'TrustsInDeficit',
  'QualityMean',
] as const;

export interface Golden {
  scenario: string;
  seed: number;
  years: Record<string, number>[];
  digest: string;
}

/** Three years of the sandbox in the numbers that a reader would ask for first. */
export async function sandboxYears(): Promise<Golden> {
  const scenario = builtInScenario('sandbox', { years: 3, seed: 1 });
  const simulation = await Simulation.create(await coreModule(), sandboxWorld(), scenario);
  simulation.step(simulation.days);
  const indicators = simulation.indicators();
  const at = (month: number, name: keyof typeof Indicator) =>
    indicators[month * Indicator.Count + Indicator[name]]!;
  const years = [0, 1, 2].map((year) => {
    const months = Array.from({ length: 12 }, (_, month) => year * 12 + month);
    const sums = SUMS.map((name) => [name, months.reduce((sum, month) => sum + at(month, name), 0)] as const);
    const stands = STANDS.map((name) => [name, Number(at(year * 12 + 11, name).toPrecision(9))] as const);
    return Object.fromEntries([...sums, ...stands]);
  });
  return { scenario: scenario.name, seed: scenario.seed, years, digest: await simulation.digest() };
}
