// A claim of the leaders, tested twice: it must hold with its mechanism acting, and must not hold once the mechanism is off.
import { expect, test } from 'vitest';
import type { ScenarioFile } from '../../src/scenario/index.ts';

/** Adds what a run of the claim needs: nothing while its mechanism acts, `without` when it is off. */
export type Adapt = (file?: ScenarioFile) => ScenarioFile;

/**
 * Registers the two tests of a claim.
 * @param row the number of the claim, 1 to 86
 * @param saying the claim in a few words
 * @param off mechanisms that are switched off together, or a change to the scenario that takes the mechanism away
 * @param evidence runs what shows the claim and expects it; every scenario it runs goes through `adapt`
 */
export function claim(
  row: number,
  saying: string,
  off: readonly string[] | ((file: ScenarioFile) => ScenarioFile),
  evidence: (adapt: Adapt) => Promise<void>,
): void {
  const strip = (file: ScenarioFile): ScenarioFile =>
    typeof off === 'function' ? off(file) : { ...file, without: [...(file.without ?? []), ...off] };
  test(`claim ${row}: ${saying}`, async () => {
    expect.hasAssertions();
    await evidence((file = {}) => file);
  });
  test(`claim ${row} does not hold without its mechanism`, async () => {
    let failure: unknown;
    try {
      await evidence((file = {}) => strip(file));
    } catch (error) {
      failure = error;
    }
    // a run that breaks is no evidence: only an expectation that was not met is
    expect(failure, 'it holds even so: the test shows nothing').toBeDefined();
    expect((failure as Error).name).toBe('AssertionError');
  });
}
