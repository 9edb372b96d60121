import { Clock, Column, ColumnUse } from '../../assembly/layout.ts';
import type { Core } from './core.ts';

const CHUNK_BYTES = 64 * 8;

/** The whole state of a run on a day: the bytes of every column that changes. */
export interface Snapshot {
  day: number;
  columns: { name: Column; bytes: Uint8Array }[];
}

/** Only the chunks of patients that were ever used hold anything. */
function usedBytes(core: Core, name: Column, all: number): number {
  const chunks = core.i32(Column.Clock)[Clock.ChunkHighWater]!;
  if (name === Column.ChunkRecords) return chunks * CHUNK_BYTES;
  if (name === Column.ChunkNext) return chunks * 4;
  return all;
}

export function takeSnapshot(core: Core): Snapshot {
  const columns = core
    .bytes(ColumnUse.State)
    .map(({ name, bytes }) => ({ name, bytes: bytes.slice(0, usedBytes(core, name, bytes.length)) }));
  return { day: core.i32(Column.Clock)[Clock.Day]!, columns };
}

export function restoreSnapshot(core: Core, snapshot: Snapshot): void {
  const targets = new Map(core.bytes(ColumnUse.State).map(({ name, bytes }) => [name, bytes]));
  for (const { name, bytes } of snapshot.columns) {
    const target = targets.get(name);
    if (!target || target.length < bytes.length)
      throw new Error(`The snapshot does not fit this run: ${Column[name]}.`);
    target.set(bytes);
  }
}
