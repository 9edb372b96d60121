// Fingerprints of what a run was made from.
import { createHash } from 'node:crypto';
import type { World } from '../england/world.ts';

/** SHA-256, hexadecimal. */
export function hashOf(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}

/** Of every figure of a world; where the figures come from is not in it. */
export function hashOfWorld({ provenance: _, ...tables }: World): string {
  return hashOf(JSON.stringify(tables));
}
