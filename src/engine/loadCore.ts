import { readFile } from 'node:fs/promises';

// Two levels below the root, here (src/engine/) and in the bundle (build/cli/): the same path leads to the core from both.
const CORE = new URL('../../build/trustscape.wasm', import.meta.url);

/** The compiled core under Node, and the bytes it was compiled from. */
export async function loadCore(): Promise<{ module: WebAssembly.Module; bytes: Uint8Array }> {
  const bytes = await readFile(CORE).catch(() => {
    throw new Error('The core is not built: run "npm run build:core".');
  });
  return { module: await WebAssembly.compile(bytes), bytes };
}
