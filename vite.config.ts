import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { compileKernel } from './bench/kernel/compile.ts';

const root = import.meta.dirname ?? '.';

/** The bench page runs the bench's kernel: compiled before the page is built or served. */
const kernelOfBench = {
  name: 'kernel-of-bench',
  buildStart() {
    if (!process.env.VITEST) compileKernel();
  },
};

// Three uses of one file: the page (default), the command line (--mode cli), the tests (Vitest).
export default defineConfig(({ mode }) => {
  if (mode === 'cli') {
    return {
      root,
      publicDir: false,
      build: {
        ssr: true,
        target: 'node20',
        outDir: resolve(root, 'build/cli'),
        emptyOutDir: true,
        rolldownOptions: {
          input: {
            trustscape: resolve(root, 'src/cli/main.ts'),
            worker: resolve(root, 'src/engine/pool/nodeWorker.ts'),
          },
          // all in one folder: paths to the core and the tables count from there
          output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
        },
      },
      ssr: { noExternal: true },
    };
  }
  return {
    root: resolve(root, 'src/app'),
    base: './',
    publicDir: resolve(root, 'public'),
    plugins: [kernelOfBench],
    build: {
      outDir: resolve(root, 'dist'),
      emptyOutDir: true,
      target: 'es2022',
      rolldownOptions: {
        input: [resolve(root, 'src/app/index.html'), resolve(root, 'src/app/bench.html')],
      },
    },
    worker: { format: 'es' as const },
    test: {
      root,
      include:
        mode === 'long'
          ? ['tests/**/*.long.ts']
          : mode === 'golden'
            ? ['tests/golden/rewrite.ts']
            : ['tests/**/*.test.ts'],
      testTimeout: 120_000,
      hookTimeout: 120_000,
      maxWorkers: 2,
      reporters: ['default'],
    },
  };
});
