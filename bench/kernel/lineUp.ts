// Everybody who can take part under Node: the contenders of this process and, if there is a C compiler, the yardstick.
import { cpuClock } from '../clock.ts';
import { checkTotals } from './checks.ts';
import { compileKernel } from './compile.ts';
import { type Contender, type Contest, contenders, DRAWING, MODES, sideBySide, YEARS } from './contenders.ts';
import { compileNative } from './native.ts';
import { DAYS, makeInstance } from './workload.ts';

/** Makes the instance, compiles what must be compiled, and lines everybody up. */
export async function lineUp(): Promise<Contest> {
  const instance = makeInstance();
  const native = compileNative(instance);
  const here = await contenders(compileKernel(), instance, cpuClock);
  if ('missing' in native) {
    const missing = MODES.map((mode) => ({ name: `C ${mode}`, reason: native.missing }));
    return { contenders: sideBySide(here), missing };
  }
  const natives = MODES.map((mode): Contender => {
    const name = `C ${mode}`;
    return {
      name,
      mode,
      days: YEARS * DAYS,
      run: () => native.run(mode, YEARS),
      check: (totals) => checkTotals(name, DRAWING[mode], YEARS, totals),
    };
  });
  return { contenders: sideBySide([...natives, ...here]), missing: [], compiler: native.compiler };
}
