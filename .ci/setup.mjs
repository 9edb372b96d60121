// Sets the project up on a fresh machine: packages from the lock file and, with --browser, a Chromium for the
// browser tests. Does nothing where all is there already.
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Trustscape needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(2);
}

const installed = join(root, 'node_modules/.package-lock.json');
const lock = join(root, 'package-lock.json');
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs) {
  console.error('Installing packages (once) …');
  execFileSync('npm', ['ci', '--no-fund', '--no-audit'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
}

if (process.argv.includes('--browser')) {
  const { findBrowser } = await import('./browser.mjs');
  if (!findBrowser()) {
    const debianRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0;
    if (debianRoot) {
      console.error('Installing the package chromium for the browser tests (once) …');
      execFileSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 2, 2] });
      execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: ['ignore', 2, 2] });
    }
    if (!findBrowser()) {
      console.error(
        'The browser tests need Chrome or Chromium. Install one (Debian, Ubuntu: "apt install chromium"; others: Google Chrome), or set CHROME_PATH to its program.',
      );
      process.exit(2);
    }
  }
}
