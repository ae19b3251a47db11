import { readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';

const DIST = join(import.meta.dirname, '../../dist');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/** The built page in a folder of a plain web server that adds no header. */
export interface StaticHost {
  readonly address: string;
  /** Serves a newer build from now on: the same files under a service worker that says another version. */
  release(): void;
  close(): Promise<void>;
}

export async function openHost(): Promise<StaticHost> {
  let release = 0;
  const server: Server = createServer((request, answer) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname.replace(/^\/games\/crosshold/, '');
    const file = join(DIST, normalize(path === '/' ? '/index.html' : path));
    try {
      if (!file.startsWith(DIST) || !statSync(file).isFile()) throw new Error('absent');
      let body = readFileSync(file);
      if (file.endsWith('service-worker.js') && release > 0)
        body = Buffer.from(body.toString().replace(/"version":"\w+"/, `"version":"release-${release}"`));
      answer.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' });
      answer.end(body);
    } catch {
      answer.writeHead(404);
      answer.end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  const port = typeof at === 'object' && at ? at.port : 0;
  return {
    address: `http://127.0.0.1:${port}/games/crosshold/`,
    release: () => {
      release++;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
