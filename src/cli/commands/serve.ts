import { createReadStream, existsSync, realpathSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { InputError } from '../../england/inputError.ts';
import { readArguments, wholeNumber } from '../arguments.ts';
import { PAGE } from '../page.ts';

const FIRST_PORT = 8008;
const PORTS_TRIED = 20;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/** Serves the built page to this machine only, until it is stopped. */
export async function serve(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { port: { type: 'string' } }, 1);
  const fixed = values.port === undefined ? undefined : wholeNumber(values.port, '--port', 1, 65535);
  const folder = positionals[0] ?? PAGE;
  if (!existsSync(join(folder, 'index.html')))
    throw new InputError({ file: folder, rule: 'holds no index.html; build the page first (npm run build)' });
  const server = createServer((request, response) =>
    answer(realpathSync(folder), request.method ?? '', request.url ?? '/', response),
  );
  const port = await listen(server, fixed ?? FIRST_PORT, fixed === undefined ? PORTS_TRIED : 1);
  const stopped = new Promise<number>((resolve) => {
    const stop = () => {
      server.close(() => resolve(0));
      server.closeAllConnections();
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });
  process.stdout.write(`Trustscape is at http://localhost:${port}/ (Ctrl-C stops it)\n`);
  return stopped;
}

/** Takes the first free port from `first` on. */
async function listen(server: Server, first: number, tries: number): Promise<number> {
  for (let port = first; port < first + tries; port++) {
    const taken = await new Promise<boolean>((resolve, reject) => {
      server.once('error', (error: NodeJS.ErrnoException) =>
        error.code === 'EADDRINUSE' ? resolve(true) : reject(error),
      );
      server.listen(port, 'localhost', () => resolve(false));
    });
    server.removeAllListeners('error');
    if (!taken) return port;
  }
  throw new InputError({ file: '--port', value: String(first), rule: 'is in use; name another' });
}

function answer(folder: string, method: string, url: string, response: ServerResponse): void {
  const path = fileAt(folder, url);
  if (method !== 'GET' && method !== 'HEAD') {
    refuse(response, 405, 'Only GET and HEAD.');
    return;
  }
  if (path === undefined) {
    refuse(response, 404, 'There is nothing here.');
    return;
  }
  response.writeHead(200, {
    'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
    'Content-Length': statSync(path).size,
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
  });
  if (method === 'HEAD') response.end();
  else
    createReadStream(path)
      .on('error', () => response.destroy())
      .pipe(response);
}

/** The file that a URL means, if it lies inside `folder` when every link has been followed: `/bench` means bench.html. */
function fileAt(folder: string, url: string): string | undefined {
  try {
    const asked = decodeURIComponent(url.split(/[?#]/)[0]!);
    if (asked.includes('\0')) return undefined;
    const wanted = join(folder, asked.endsWith('/') ? `${asked}index.html` : asked);
    const path = realpathSync(extname(wanted) === '' ? `${wanted}.html` : wanted);
    return path.startsWith(folder + sep) && statSync(path).isFile() ? path : undefined;
  } catch {
    return undefined;
  }
}

function refuse(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${words}\n`);
}
