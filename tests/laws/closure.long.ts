import { expect, test } from 'vitest';
import { cutWorld } from '../../src/england/cut.ts';
import { loadEngland } from '../../src/england/load.ts';
import { readTables } from '../../src/england/readTables.ts';
import { begin, UNLINKED } from '../worlds.ts';
import { ClosureTwin } from './closureTwin.ts';

test('in the South West a closure leaves every hospital that gets none of its patients bit-identical', async () => {
  const world = cutWorld(await loadEngland(readTables, '2008-04-01'), 'South West');
  const file = { world: 'england', region: 'South West', without: UNLINKED } as const;
  for (let closed = 0; closed < world.sites.length; closed += 3) {
    const twin = new ClosureTwin(await begin(world, file), await begin(world, file), closed);
    twin.close();
    for (let day = 0; day < 40; day++) expect(twin.step(), `${closed} on ${twin.open.date}`).toEqual([]);
    console.log(
      `${world.sites[closed]!.name}: ${twin.diverted.size} of ${world.sites.length} sites took patients in`,
    );
  }
}, 3_600_000);
