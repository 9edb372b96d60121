// What a row of the whole model lives through.
import type { Scenario } from '../../src/scenario/schema.ts';

export const SANDBOX = 'sandbox';
export const WHOLE = 'England';

export type Fidelity = Scenario['fidelity'];

export interface Stay {
  /** SANDBOX, WHOLE, or a region or health economy as `cutWorld` takes it. */
  place: string;
  fidelity: Fidelity;
  days: number;
  seed?: number;
}
