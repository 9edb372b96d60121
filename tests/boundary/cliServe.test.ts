import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scenarioNames } from '../../src/scenario/index.ts';
import { BUNDLE, buildFirst, inProcess, temporaryFolder, trustscape } from './cliHelp.ts';

const folder = temporaryFolder();
const running: ChildProcess[] = [];

/** Starts the server; resolves with its port once it says where it is. */
function serving(...args: string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BUNDLE, 'serve', join(folder, 'dist'), ...args]);
    running.push(child);
    let said = '';
    child.stdout.on('data', (data) => {
      said += data;
      const port = /http:\/\/localhost:(\d+)\//.exec(said)?.[1];
      if (port) resolve(Number(port));
    });
    child.on('close', (code) => reject(new Error(`ended with ${code}: ${said}`)));
  });
}

/** Asks without tidying the path, as a browser would. */
function get(
  port: number,
  path: string,
  method = 'GET',
): Promise<{ status: number; type: string; body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: 'localhost', port, path, method }, (response) => {
      let body = '';
      response.on('data', (data) => {
        body += data;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode!, type: response.headers['content-type'] ?? '', body }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

/** A port of this machine that was free a moment ago. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, 'localhost', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

beforeAll(() => {
  buildFirst();
  mkdirSync(join(folder, 'dist/assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'not for the page');
  writeFileSync(join(folder, 'dist/index.html'), '<title>Trustscape</title>');
  writeFileSync(join(folder, 'dist/bench.html'), '<title>Bench</title>');
  writeFileSync(join(folder, 'dist/assets/core.wasm'), 'wasm');
  writeFileSync(join(folder, 'dist/assets/app.js'), 'export {}');
  symlinkSync(join(folder, 'secret.txt'), join(folder, 'dist/link.txt'));
});

afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
});

describe('serve', () => {
  let port = 0;
  beforeAll(async () => {
    port = await serving('--port', String(await freePort()));
  });

  test('gives the page, scripts and the core their types', async () => {
    expect(await get(port, '/')).toEqual({
      status: 200,
      type: 'text/html; charset=utf-8',
      body: '<title>Trustscape</title>',
    });
    expect((await get(port, '/assets/app.js?v=1')).type).toBe('text/javascript; charset=utf-8');
    expect((await get(port, '/assets/core.wasm')).type).toBe('application/wasm');
    expect(await get(port, '/bench')).toMatchObject({ status: 200, body: '<title>Bench</title>' });
    expect(await get(port, '/index.html', 'HEAD')).toMatchObject({ status: 200, body: '' });
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/link.txt',
    '/assets',
    '/nothing',
    '/%00',
    '/%zz',
  ])('gives nothing for %s', async (path) => {
    const { status, body } = await get(port, path);
    expect(status).toBe(404);
    expect(body).not.toContain('not for the page');
  });

  test('refuses to be written to', async () => {
    expect((await get(port, '/', 'POST')).status).toBe(405);
  });

  test('says so when the port it was given is taken', () => {
    const { status, stderr } = trustscape(['serve', join(folder, 'dist'), '--port', String(port)]);
    expect(stderr).toContain(`--port, value "${port}": is in use`);
    expect(status).toBe(2);
  });
});

test('serve takes the next free port when it was given none, and Ctrl-C ends it well', async () => {
  const [first, second] = [await serving(), await serving()];
  expect(second).toBeGreaterThan(first);
  const child = running.at(-1)!;
  child.removeAllListeners('close');
  const code = await new Promise((resolve) => {
    child.on('close', resolve);
    child.kill('SIGINT');
  });
  expect(code).toBe(0);
});

describe('words about the program', () => {
  test('scenarios lists what comes with it', async () => {
    const { stdout } = await inProcess(['scenarios']);
    expect(stdout.split('\n').map((line) => line.split(' ')[0])).toEqual([...scenarioNames, '']);
    const list = JSON.parse((await inProcess(['scenarios', '--json'])).stdout);
    expect(list[1]).toMatchObject({ name: 'england-2012', years: 16, startDate: '2012-04-01' });
  });

  test('schema is JSON Schema with the parameters in it', async () => {
    const schema = JSON.parse((await inProcess(['schema'])).stdout);
    expect(schema.$schema).toContain('json-schema.org');
    expect(schema.properties.parameters.properties.regime.properties.closureAversion.unit).toBe('weight');
  });

  test('help names every command and each command has its own', async () => {
    const { stdout, status } = await inProcess(['--help']);
    expect(status).toBe(0);
    for (const command of ['run', 'scenarios', 'schema', 'check', 'explain', 'replay', 'serve']) {
      expect(stdout).toContain(`trustscape ${command}`);
      expect((await inProcess([command, '--help'])).stdout).toContain(`trustscape ${command}`);
    }
    expect((await inProcess([])).stdout).toBe(stdout);
    expect((await inProcess(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test('the bundle is a program of its own: first line, exit code, and no complaint when the reader leaves', () => {
    const { status, stderr } = trustscape(['run', 'nowhere']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('"nowhere": no such scenario')]);
    expect(readFileSync(BUNDLE, 'utf8').split('\n')[0]).toBe('#!/usr/bin/env node');
    const piped = spawnSync('sh', ['-c', `"${process.execPath}" "${BUNDLE}" schema | head -c 10; echo`], {
      encoding: 'utf8',
    });
    expect(piped.stderr).toBe('');
  });
});
