import { buildTables } from './build.ts';
import type { SourceFile } from './checks.ts';
import { BARRIERS, growthFrom } from './load.ts';
import { provenanceOf } from './provenance.ts';
import type { World } from './world.ts';

/**
 * A world of a user's own three files, in the format of England's tables. Rows with a `start` hold for that date only.
 * Population stands at the start date and grows as England's. Throws InputError at the first cell that breaks a rule.
 */
export function loadOwn(
  files: { trusts: SourceFile; sites: SourceFile; zones: SourceFile },
  startDate = '2008-04-01',
): World {
  const { rows, ...tables } = buildTables(files, startDate);
  const unsaid = rows.zones.map((row) => ({ ...row, known: '' }));
  return {
    startDate,
    ...tables,
    successions: [],
    barriers: BARRIERS,
    populationGrowth: growthFrom(startDate),
    provenance: provenanceOf(
      {
        zones: unsaid,
        trusts: rows.trusts.map((r) => ({ ...r, known: '' })),
        sites: rows.sites.map((r) => ({ ...r, known: '' })),
      },
      {},
      new Map(),
    ),
  };
}
