// What the rows of the whole model live through.
import type { Scenario } from '../../src/scenario/schema.ts';

export const SANDBOX = 'sandbox';
export const WHOLE = 'England';

export type Fidelity = Scenario['fidelity'];

export interface Stay {
  /** SANDBOX, WHOLE, or a region or health economy as `cutWorld` takes it. */
  place: string;
  fidelity: Fidelity;
  days: number;
}

/** Runs of the same scenario that differ by chance alone. */
export interface Ensemble {
  place: string;
  fidelity: Fidelity;
  years: number;
  replicates: number;
}
