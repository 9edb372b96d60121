// The whole state of a run on a day, in one piece of memory: taking it and going back to it are copies, column by column.
//
//   | column | column | … | patients' chunks up to the last ever used | what was watched |   each begins at a multiple of 16
import { Clock, Column, ColumnUse } from '../../assembly/layout.ts';
import type { Core } from './core.ts';

/** 64 records of 8 bytes, and the link to the next chunk. */
const CHUNK_BYTES = 512;
const LINK_BYTES = 4;
/** A step of a watched patient; a journey sampled for the map. */
const STEP_BYTES = 16;
const JOURNEY_BYTES = 8;
const ALIGNMENT = 16;

/** A column's place in a snapshot. */
interface Part {
  name: Column;
  /** Bytes of the whole column in the core. */
  claimed: number;
  /** Where its bytes begin in the snapshot, and how many are kept. */
  at: number;
  length: number;
}

export interface Snapshot {
  /** Days lived when it was taken. */
  day: number;
  parts: readonly Part[];
  /** The front of the space it was given; good until that space is written again. */
  bytes: Uint8Array;
}

/** Columns that grow from the front: only so many bytes of them hold anything. */
function heldBytes(core: Core, name: Column, claimed: number): number {
  const clock = core.i32(Column.Clock);
  if (name === Column.ChunkRecords) return clock[Clock.ChunkHighWater]! * CHUNK_BYTES;
  if (name === Column.ChunkNext) return clock[Clock.ChunkHighWater]! * LINK_BYTES;
  if (name === Column.Watched) return clock[Clock.WatchedCount]! * STEP_BYTES;
  if (name === Column.Journeys) return clock[Clock.JourneyCount]! * JOURNEY_BYTES;
  return claimed;
}

/** What of the core goes into a snapshot: every column of these uses, and the logs of those who watch. */
function columnsOf(core: Core, uses: readonly ColumnUse[]): { name: Column; bytes: Uint8Array }[] {
  const logs = core
    .bytes(ColumnUse.Scratch)
    .filter(({ name }) => name === Column.Watched || name === Column.Journeys);
  return [...core.bytes(...uses), ...logs];
}

function layOut(core: Core, uses: readonly ColumnUse[]): { parts: Part[]; length: number } {
  const parts: Part[] = [];
  let length = 0;
  for (const { name, bytes } of columnsOf(core, uses)) {
    const held = heldBytes(core, name, bytes.length);
    parts.push({ name, claimed: bytes.length, at: length, length: held });
    length += Math.ceil(held / ALIGNMENT) * ALIGNMENT;
  }
  return { parts, length };
}

/** Bytes that a snapshot of the core as it stands takes. */
export function snapshotBytes(core: Core, uses: readonly ColumnUse[] = [ColumnUse.State]): number {
  return layOut(core, uses).length;
}

/**
 * Copies what changes into `space`, claimed beforehand where speed counts: fresh memory costs many times the copy.
 * @param uses State for a run; Fixed too for a world whose seed is still to be drawn
 * @throws RangeError when the space is too small
 */
export function takeSnapshot(
  core: Core,
  space?: Uint8Array,
  uses: readonly ColumnUse[] = [ColumnUse.State],
): Snapshot {
  const { parts, length } = layOut(core, uses);
  const into = space ?? new Uint8Array(length);
  if (into.length < length)
    throw new RangeError(`A snapshot takes ${length} bytes; there is room for ${into.length}.`);
  columnsOf(core, uses).forEach(({ bytes }, i) => {
    const { at, length: held } = parts[i]!;
    into.set(bytes.subarray(0, held), at);
  });
  return { day: core.i32(Column.Clock)[Clock.Day]! + 1, parts, bytes: into.subarray(0, length) };
}

/**
 * Puts the core back to where the snapshot was taken, in the same core or another of the same module and world.
 * Chunks of patients that were first used later are wiped, so that the memory is the same to the byte.
 * @throws Error when the snapshot is of a world of another size; nothing has been changed then
 */
export function restoreSnapshot(core: Core, { parts, bytes }: Snapshot): void {
  const targets = new Map(
    core
      .bytes(ColumnUse.Fixed, ColumnUse.State, ColumnUse.Scratch)
      .map(({ name, bytes: column }) => [name, { column, held: heldBytes(core, name, column.length) }]),
  );
  for (const { name, claimed } of parts) {
    if (targets.get(name)?.column.length !== claimed)
      throw new Error(`The snapshot does not fit this run: ${Column[name]}.`);
  }
  for (const { name, at, length } of parts) {
    const { column, held } = targets.get(name)!;
    column.set(bytes.subarray(at, at + length));
    if (held > length) column.fill(0, length, held);
  }
}
