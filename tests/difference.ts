import { Column, ColumnUse } from '../assembly/layout.ts';
import type { Simulation } from '../src/engine/simulation.ts';

/** The first column, fixed or state, in which two runs differ; undefined when they are byte for byte the same. */
export function difference(one: Simulation, other: Simulation): string | undefined {
  const columns = (simulation: Simulation) => simulation.tables.bytes(ColumnUse.Fixed, ColumnUse.State);
  const theirs = new Map(columns(other).map(({ name, bytes }) => [name, bytes]));
  const found = columns(one).find(({ name, bytes }) => Buffer.compare(bytes, theirs.get(name)!) !== 0);
  return found && Column[found.name];
}
