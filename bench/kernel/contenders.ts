// Who takes part in the kernel bench: each row with its language, its way of queueing and how many years a lap lasts.
import type { Drawing } from './checks.ts';
import { compileKernel } from './compile.ts';
import { type Lap, runKernel } from './kernel.ts';
import { compileNative, NATIVE_MODES, type NativeMode } from './native.ts';
import { objectKernel } from './objects.ts';
import { typedArrayKernel } from './typedArrays.ts';
import { type WebAssemblyMode, webAssemblyKernels } from './webAssembly.ts';
import { makeInstance } from './workload.ts';

export interface Contender {
  name: string;
  mode: NativeMode;
  drawing: Drawing;
  /** Measured years of a lap; slow rows get fewer. */
  years: number;
  run(years: number): Lap | Promise<Lap>;
}

export interface Contest {
  contenders: Contender[];
  /** Rows that could not take part, and why. */
  missing: { name: string; reason: string }[];
  compiler?: string;
}

const YEARS = 20;
const YEARS_TYPED_ARRAYS = 2;
const YEARS_OBJECTS = 1;

const DRAWING: Readonly<Record<NativeMode, Drawing>> = {
  plain: 'patient',
  ring: 'patient',
  tuned: 'day',
  tuned2: 'day',
  cohort: 'day',
  cohort2: 'day',
};

/** Makes the instance, compiles what must be compiled, and lines everybody up. */
export async function lineUp(): Promise<Contest> {
  const instance = makeInstance();
  const native = compileNative(instance);
  const kernels = await webAssemblyKernels(compileKernel(), instance);
  const modes = Object.keys(kernels) as WebAssemblyMode[];
  const inProcess: Contender[] = [
    ...modes.map((mode) => ({
      name: `AssemblyScript ${mode}`,
      mode,
      drawing: DRAWING[mode],
      years: YEARS,
      run: (years: number) => runKernel(kernels[mode], years),
    })),
    ...(['plain', 'ring'] as const).map((mode) => {
      const kernel = typedArrayKernel(instance, mode === 'plain');
      const run = (years: number) => runKernel(kernel, years);
      return { name: `typed arrays ${mode}`, mode, drawing: DRAWING[mode], years: YEARS_TYPED_ARRAYS, run };
    }),
  ];
  const objects = objectKernel(instance);
  inProcess.push({
    name: 'JavaScript objects',
    mode: 'plain',
    drawing: DRAWING.plain,
    years: YEARS_OBJECTS,
    run: (years) => runKernel(objects, years),
  });
  if ('missing' in native) {
    const missing = NATIVE_MODES.map((mode) => ({ name: `C ${mode}`, reason: native.missing }));
    return { contenders: sideBySide(inProcess), missing };
  }
  const natives = NATIVE_MODES.map((mode) => ({
    name: `C ${mode}`,
    mode,
    drawing: DRAWING[mode],
    years: YEARS,
    run: (years: number) => native.run(mode, years),
  }));
  return {
    contenders: sideBySide([...natives, ...inProcess]),
    missing: [],
    compiler: native.compiler,
  };
}

/** Rivals of one mode run next to each other, so that the minute is the same for both. */
function sideBySide(contenders: Contender[]): Contender[] {
  const group = ({ mode }: Contender) => NATIVE_MODES.indexOf(mode.replace('2', '') as NativeMode);
  return contenders.toSorted((a, b) => group(a) - group(b));
}
