// The same over four years of a region of England, where hospitals fill up, turn ambulances away and run into deficit.
import { expect, test } from 'vitest';
import { cutWorld } from '../../src/england/cut.ts';
import { loadEngland } from '../../src/england/load.ts';
import { readTables } from '../../src/england/readTables.ts';
import { compare, tableOf } from '../fidelities.ts';

/** Standard errors that chance may set the means apart: three runs of patients say little about their spread. */
const APART = 5;

test('four years of the North East agree in every measure', { timeout: 1_800_000 }, async () => {
  const england = await loadEngland(readTables, '2008-04-01');
  const agreement = await compare(
    () => cutWorld(england, 'North East'),
    { world: 'england', region: 'North East', years: 4 },
    { patients: 3, cohorts: 10 },
  );
  for (const [name, { patients, cohorts, error }] of Object.entries(agreement)) {
    const step = name === 'median way to A & E' ? 0.03 * patients : 0;
    expect(Math.abs(cohorts - patients), `${name}\n${tableOf(agreement)}\n`).toBeLessThanOrEqual(
      APART * error + step + 1e-9,
    );
  }
});
