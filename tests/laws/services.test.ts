import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CaseField, Column, Instrument, Stage } from '../../assembly/layout.ts';
import type { Simulation } from '../../src/engine/simulation.ts';
import { ALL_AGREE, caseField, propose } from '../process/economy.ts';
import { broken } from '../recount.ts';
import { anyScenario, anyWorld, begin } from '../worlds.ts';

const MOVES = [Instrument.BreakUp, Instrument.Reconfiguration, Instrument.Badge, Instrument.Closure];
const QUARTER = 91;

/** What was decided is due when the quarter closes. */
function hasten(simulation: Simulation, trust: number): void {
  simulation.tables.i32(Column.Cases)[trust * CaseField.Count + CaseField.EndsOn] = simulation.day;
}

test.each(['patients', 'cohorts'] as const)(
  'whatever services leave whichever hospitals, %s, beds, pounds and owners stay sound',
  (fidelity) => {
    const plans = fc.array(fc.constantFrom(...MOVES), { minLength: 6, maxLength: 6 });
    const property = fc.asyncProperty(anyWorld, anyScenario, plans, async (world, scenario, moves) => {
      const simulation = await begin(world, {
        ...scenario,
        fidelity,
        without: (scenario.without ?? []).filter((name) => name !== 'books'),
        parameters: { ...scenario.parameters, ...ALL_AGREE },
      });
      for (let quarter = 0; quarter < 6; quarter++) {
        simulation.step(QUARTER);
        world.trusts.forEach((_, t) => {
          if (caseField(simulation, t, CaseField.Stage) === Stage.Decided) hasten(simulation, t);
          else if (quarter < 3) propose(simulation, t, moves[(t + quarter) % moves.length]!);
        });
        // counts are recounted by the core itself: a step that breaks a law throws
        if (fidelity === 'patients') expect(broken(simulation.tables), simulation.date).toEqual([]);
        expect(simulation.overflows).toBe(0);
      }
    });
    return fc.assert(property, { numRuns: 8, seed: 20121101 });
  },
);
