import { expect, test } from 'vitest';
import { Column, ElementKind } from '../../assembly/layout.ts';
import { Simulation } from '../../src/engine/simulation.ts';
import { sandboxWorld } from '../../src/england/sandbox.ts';
import { checkedCore } from '../compile.ts';
import { begin, coreModule, scenarioOf } from '../worlds.ts';

test('the core asks its host for nothing but a place to complain', async () => {
  const imports = WebAssembly.Module.imports(await coreModule());
  expect(
    imports.map(({ module, name }) => `${module}.${name}`).filter((name) => name !== 'env.abort'),
  ).toEqual([]);
});

test('the core shows its host exactly its front door', async () => {
  const exports = WebAssembly.Module.exports(await coreModule());
  expect(exports.map(({ name, kind }) => `${kind} ${name}`).sort()).toEqual(
    [
      'memory memory',
      ...[
        ...[
          'claim',

          'directoryAddress',
          'fillSummary',
          'firstDay',
          'found',
          'imposedFailures',
          'layoutMark',
          'liveChunks',
        ],
        ...['act', 'open', 'patientsChecksum', 'prepare', 'seed', 'setLive', 'step', 'warm'],
      ].map((name) => `function ${name}`),
    ].sort(),
  );
});

test('the memory never grows after the first day, so that no view of it goes stale', async () => {
  const simulation = await begin(sandboxWorld(), { years: 1 });
  const before = simulation.memoryBytes;
  const beds = simulation.tables.i32(Column.SiteBeds);
  simulation.watchSite(0);
  simulation.trace(2);
  while (!simulation.finished) simulation.step(100);
  simulation.frame();
  simulation.journeys();
  simulation.snapshot();
  expect(simulation.memoryBytes).toBe(before);
  expect(beds.buffer).toBe(simulation.tables.exports.memory.buffer);
  expect(beds.length).toBeGreaterThan(0);
});

test.each(['patients', 'cohorts'] as const)(
  'every table of %s lies in a place of its own and is of a kind that the host knows',
  async (fidelity) => {
    const { tables } = await begin(sandboxWorld(), { fidelity });
    const directory = new Int32Array(
      tables.exports.memory.buffer,
      tables.exports.directoryAddress(),
      Column.Count * 4,
    );
    const BYTES = [1, 2, 4, 4, 4, 8, 8, 8];
    const places: [number, number, string][] = [];
    for (let name: Column = 0; name < Column.Count; name++) {
      const [address, length, kind] = directory.subarray(name * 4, name * 4 + 3);
      // who counts has every table, most of the patients' own empty; who follows patients has none of the counts'
      if (address === 0 && fidelity === 'patients') {
        expect(Column[name]).toMatch(/Cohorts|Catchment|SecondChoices|^Urgent[A-Z]|^Planned[A-Z]/);
        continue;
      }
      expect(address, `${Column[name]} is claimed`).not.toBe(0);
      expect(ElementKind[kind!], Column[name]).toBeDefined();
      places.push([address! >>> 0, (address! >>> 0) + length! * BYTES[kind!]!, Column[name]!]);
    }
    expect(places.length).toBeGreaterThan(100);
    places.sort((a, b) => a[0] - b[0]);
    for (let i = 1; i < places.length; i++) {
      expect(places[i]![0], `${places[i]![2]} after ${places[i - 1]![2]}`).toBeGreaterThanOrEqual(
        places[i - 1]![1],
      );
    }
  },
);

test.each(['patients', 'cohorts'] as const)(
  'a build with every bound checked lives the same year of %s as the one that is shipped',
  async (fidelity) => {
    const shipped = await begin(sandboxWorld(), { fidelity });
    const checked = await Simulation.create(await checkedCore(), sandboxWorld(), scenarioOf({ fidelity }));
    shipped.step(365);
    checked.step(365);
    expect(await checked.digest()).toBe(await shipped.digest());
  },
);
