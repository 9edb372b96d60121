import { Clock, Column, ColumnUse } from '../../assembly/layout.ts';
import type { Core } from './core.ts';

/** SHA-256 of bytes as lower-case hex; the same in Node, in the page and in its workers (needs https or localhost). */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The pool of patients, whose places mean nothing, and the clock, which holds what the host watches. */
const APART = new Set([Column.ChunkRecords, Column.ChunkNext, Column.ListHeads, Column.Clock]);

/** SHA-256 of every column of state but the patients' pool, which enters as a checksum of each record alive in its order. */
export function digestOf(core: Core): Promise<string> {
  const parts = core.bytes(ColumnUse.State).filter(({ name }) => !APART.has(name));
  const clock = core.i32(Column.Clock);
  const told = new Int32Array([
    clock[Clock.Day]!,
    clock[Clock.MonthIndex]!,
    clock[Clock.QuarterIndex]!,
    clock[Clock.Breach]!,
  ]);
  const patients = new BigUint64Array([BigInt.asUintN(64, core.exports.patientsChecksum())]);
  const bytes = [
    new Uint8Array(told.buffer),
    new Uint8Array(patients.buffer),
    ...parts.map((part) => part.bytes),
  ];
  const whole = new Uint8Array(bytes.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of bytes) {
    whole.set(part, at);
    at += part.length;
  }
  return sha256(whole);
}
