// Serves the built page from a subfolder, as any plain web server would, and opens it in an installed browser.
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../.ci/browser.mjs';

const DIST = join(import.meta.dirname, '../../dist');
const FOLDER = '/some/folder/';
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};
const FLAGS = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export interface Visit {
  page: Page;
  /** Errors of the console and of the page, and requests that failed or went elsewhere. */
  complaints: string[];
}

export interface VisitOptions {
  width?: number;
  height?: number;
  density?: number;
  stillness?: boolean;
}

export class Site {
  private constructor(
    private readonly server: Server,
    private readonly browser: Browser,
    readonly address: string,
  ) {}

  static async open(): Promise<Site> {
    if (!existsSync(join(DIST, 'index.html'))) throw new Error('dist/ is missing: npm run build makes it.');
    const server = createServer((request, response) => {
      const path = decodeURIComponent(request.url!.split('?')[0]!).replace(FOLDER, '/');
      const file = join(DIST, path.endsWith('/') ? `${path}index.html` : path);
      if (!existsSync(file)) return response.writeHead(404).end();
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
      return response.end(readFileSync(file));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const browser = await chromium.launch({ executablePath: findBrowser(), args: FLAGS });
    return new Site(server, browser, `http://127.0.0.1:${port}${FOLDER}`);
  }

  async visit(hash: string, options: VisitOptions = {}): Promise<Visit> {
    const { width = 1280, height = 720, density = 1, stillness = false } = options;
    const page = await this.browser.newPage({
      viewport: { width, height },
      deviceScaleFactor: density,
      reducedMotion: stillness ? 'reduce' : 'no-preference',
    });
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(this.address)) complaints.push(`asked for ${request.url()}`);
    });
    page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
    await page.goto(`${this.address}${hash}`);
    return { page, complaints };
  }

  async close(): Promise<void> {
    await this.browser.close();
    await new Promise((done) => this.server.close(done));
  }
}

/** Waits until `day` has been worked out, then stops the clock there. */
export async function freezeAt(page: Page, day: number, timeout = 110_000): Promise<void> {
  await page.waitForFunction(
    (wanted) => window.trustscape?.failure || (window.trustscape?.recordedDay ?? -1) >= wanted,
    day,
    { timeout },
  );
  const failure = await page.evaluate(() => window.trustscape.failure);
  if (failure) throw new Error(`the page says: ${failure}`);
  await page.evaluate((wanted) => window.trustscape.freeze(wanted), day);
  await twoPictures(page);
}

/** Two turns of the screen: what was asked for has been drawn. */
export async function twoPictures(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}
