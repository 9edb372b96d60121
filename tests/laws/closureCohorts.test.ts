import { expect, test } from 'vitest';
import { CANDIDATES, Clock, Column, SiteKind } from '../../assembly/layout.ts';
import type { Core } from '../../src/engine/core.ts';
import { begin, row, UNLINKED } from '../worlds.ts';

/** More towns in a row than a home is offered hospitals of. */
const ROW = row(48, 9, 9_000);
const CLOSED = 3;

/** Hospitals that a home is offered which was also offered the closed one: all that may get one of its patients. */
function diversionSet(core: Core): Set<number> {
  const offered = core.u16(Column.CandidateSite);
  const set = new Set<number>();
  core.u8(Column.CandidateCount).forEach((n, zone) => {
    const sites = offered.subarray(zone * CANDIDATES, zone * CANDIDATES + n);
    if (sites.includes(CLOSED)) for (const site of sites) set.add(site);
  });
  return set;
}

/** Everything counted at each hospital: its wheels, its lists, its month. */
function fingerprints(core: Core): string[] {
  const columns = [
    ...[Column.BedCohorts, Column.ReturnCohorts, Column.TrolleyCohorts, Column.PlannedBeds].map((c) =>
      core.u16(c),
    ),
    ...[Column.PlannedReferred, Column.PlannedListed, Column.PlannedTheatres, Column.PlannedTests].map((c) =>
      core.u16(c),
    ),
    ...[Column.SiteOccupied, Column.SitePending, Column.SiteTrolleys, Column.PlannedCells].map((c) =>
      core.i32(c),
    ),
    ...[Column.SiteTally, Column.SiteTallyYear, Column.SiteBills].map((c) => core.i32(c)),
    ...[Column.SiteEntered, Column.SiteLeft].map((c) => core.i64(c)),
  ];
  const sites = core.i32(Column.Clock)[Clock.Sites]!;
  return Array.from({ length: sites }, (_, s) =>
    columns.map((c) => c.slice((s * c.length) / sites, ((s + 1) * c.length) / sites).join()).join('|'),
  );
}

test('in cohorts, with people and money unlinked, a closure leaves every hospital outside its diversion set bit-identical', async () => {
  const [open, shut] = await Promise.all([
    begin(ROW, { fidelity: 'cohorts', without: UNLINKED }),
    begin(ROW, { fidelity: 'cohorts', without: UNLINKED }),
  ]);
  open.step(10);
  shut.step(10);
  expect(fingerprints(shut.tables).join() === fingerprints(open.tables).join()).toBe(true);

  shut.tables.u8(Column.SiteKind)[CLOSED] = SiteKind.Closed;
  shut.tables.i32(Column.SiteClosedOn)[CLOSED] = shut.day;
  const set = diversionSet(open.tables);
  const reached = new Set<number>();
  // over a quarter's end, when management and quality move
  for (let day = 10; day < 100; day += 6) {
    open.step(6);
    shut.step(6);
    const [one, other] = [fingerprints(open.tables), fingerprints(shut.tables)];
    for (let s = 0; s < one.length; s++) {
      if (one[s] === other[s]) continue;
      expect(set.has(s), `hospital ${s} lives other days up to ${open.date}`).toBe(true);
      reached.add(s);
    }
  }
  // some are outside, and those next door are reached
  expect(set.size).toBeLessThan(36);
  expect([...reached]).toEqual(expect.arrayContaining([CLOSED - 1, CLOSED, CLOSED + 1]));
});
