// Runs the built command line, as a user does.
import { execFileSync, type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, vi } from 'vitest';
import { trustscape as program } from '../../src/cli/program.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const BUNDLE = join(ROOT, 'build/cli/trustscape.js');

/** Builds core and command line when a source is newer. */
export function buildFirst(): void {
  execFileSync(process.execPath, [join(ROOT, '.ci/fresh.mjs')], { stdio: ['ignore', 2, 2] });
}

export function trustscape(args: string[], cwd?: string): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [BUNDLE, ...args], { cwd, encoding: 'utf8', maxBuffer: 1 << 27 });
}

/** The same in this process, for commands that end before anything runs: what was said, and the exit code. */
export async function inProcess(args: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  const said = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      said[stream] += text;
      return true;
    }),
  );
  const status = await program(args).finally(() => {
    for (const spy of spies) spy.mockRestore();
  });
  return { status, ...said };
}

/** A folder that is gone after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'trustscape-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
