// Local accountability as a number, and in words: who decided, whether anybody was heard, whose services went.
import { Indicator } from '../../assembly/layout.ts';

export interface Accountability {
  /** Decisions about failing trusts, and those that most local voices were against. */
  decisions: number;
  overridden: number;
  /** Agreed plans that went to consultation, and those that it changed or stopped. */
  consulted: number;
  changed: number;
  /** Services that left a hospital, and those that left a trust that had not failed. */
  moved: number;
  movedAtSolvent: number;
  /** Mean of the parts that can be told: decisions with the place, plans changed by it, services left to those who had not failed. 0 to 1. */
  index: number | undefined;
}

/**
 * Sums a run's monthly record into the three parts of the index.
 * @param indicators months × Indicator.Count, as `Simulation.indicators()` gives them
 */
export function accountability(indicators: Float64Array): Accountability {
  const sum = (what: Indicator) => {
    let total = 0;
    for (let at = what; at < indicators.length; at += Indicator.Count) total += indicators[at]!;
    return total;
  };
  const decisions = sum(Indicator.LocalDecisions);
  const overridden = sum(Indicator.CentreOverrides);
  const consulted = sum(Indicator.PlansConsulted);
  const changed = sum(Indicator.PlansChanged);
  const moved = sum(Indicator.ServicesMoved);
  const movedAtSolvent = sum(Indicator.ServicesMovedAtSolvent);
  const parts = [
    decisions > 0 ? 1 - overridden / decisions : undefined,
    consulted > 0 ? changed / consulted : undefined,
    moved > 0 ? 1 - movedAtSolvent / moved : undefined,
  ].filter((part) => part !== undefined);
  const index = parts.length ? parts.reduce((a, b) => a + b, 0) / parts.length : undefined;
  return { decisions, overridden, consulted, changed, moved, movedAtSolvent, index };
}

/** The answer to the leaders' question on one page, with what it rests on. */
export function accountabilityInWords(found: Accountability): string[] {
  const { decisions, overridden, consulted, changed, moved, movedAtSolvent, index } = found;
  const of = (part: number, whole: number, what: string) =>
    whole === 0 ? `none of 0 ${what}` : `${part} of ${whole} ${what} (${Math.round((100 * part) / whole)} %)`;
  return [
    index === undefined
      ? 'Nothing was decided about a failing trust: local accountability was not put to the test.'
      : `Local accountability index: ${index.toFixed(2)} of 1.`,
    `Decided against most local voices: ${of(overridden, decisions, 'decisions')}.`,
    `Changed or stopped by consultation: ${of(changed, consulted, 'plans')}.`,
    `Taken from trusts that had not failed: ${of(movedAtSolvent, moved, 'services moved')}.`,
    'Model result: stances, loudness of seats and the weight of consultation are judgements (parameters of the group plans).',
  ];
}
