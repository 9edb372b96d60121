// Builds the core and the command line when a source is newer than what was built.
import { execSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

function newest(folder) {
  let latest = 0;
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true, recursive: true })) {
    if (entry.isFile())
      latest = Math.max(latest, statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs);
  }
  return latest;
}

function stale(built, sources) {
  const path = join(root, built);
  return !existsSync(path) || sources.some((folder) => newest(folder) > statSync(path).mtimeMs);
}

const run = (command) => execSync(command, { cwd: root, stdio: ['ignore', 2, 2] });
if (stale('build/trustscape.wasm', ['assembly'])) run('npm run --silent build:core');
if (
  stale('build/cli/trustscape.js', [
    'src/cli',
    'src/scenario',
    'src/engine',
    'src/measures',
    'src/england',
    'assembly',
    'bench',
  ])
) {
  run('npx vite build --mode cli --logLevel warn');
}
