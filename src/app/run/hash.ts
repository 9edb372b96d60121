// The run that is shown stands in the address: #scenario=england-2008&seed=42&years=20.
import type { RunRequest } from './protocol.ts';

const MOST_YEARS = 20;

export function readHash(hash: string, otherwise: RunRequest): RunRequest {
  const entries = new URLSearchParams(hash.replace(/^#/, ''));
  const whole = (name: string, least: number, most: number, fallback: number) => {
    const value = Number(entries.get(name) ?? Number.NaN);
    return Number.isInteger(value) && value >= least && value <= most ? value : fallback;
  };
  return {
    scenario: entries.get('scenario') ?? otherwise.scenario,
    seed: whole('seed', 0, 2 ** 31 - 1, otherwise.seed),
    years: whole('years', 0, MOST_YEARS, otherwise.years),
  };
}

export const writeHash = ({ scenario, seed, years }: RunRequest): string =>
  `#scenario=${scenario}&seed=${seed}${years > 0 ? `&years=${years}` : ''}`;
