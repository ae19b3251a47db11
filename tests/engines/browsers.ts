import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { CHROMIUM } from '../browser/chromium';
import type { Answered, Found, JavaScriptEngine, Program } from './program';

const PLACES = ['page', 'worker'] as const;
const PATIENCE_MS = 120_000;

/** The page answers, then a worker does; each sends what it found to the path of its name. */
const PAGE = `<!doctype html><meta charset="utf-8"><title>engines</title><script src="/engine.js"></script><script>
const send = (place, text) => fetch('/' + place, { method: 'POST', body: text });
fetch('/question').then((got) => got.text()).then((question) => {
  const worker = new Worker('/worker.js');
  worker.addEventListener('message', (event) => send('worker', event.data));
  worker.addEventListener('error', (event) => send('worker', 'error: ' + event.message));
  return send('page', crosshold.answer(question)).then(() => worker.postMessage(question));
}).catch((error) => send('page', 'error: ' + error));
</script>`;
const WORKER = `importScripts('/engine.js');
addEventListener('message', (event) => postMessage(crosshold.answer(event.data)));`;

/** Opens a browser without a window on a page that runs the program, and waits for its answers. */
async function visit(open: (address: string, profile: string) => ChildProcess, program: Program) {
  const profile = mkdtempSync(join(tmpdir(), 'crosshold-browser-'));
  const answers = new Map<string, string>();
  let arrived = (): void => undefined;
  const server = serve(program, (place, answer) => {
    answers.set(place, answer);
    if (answers.size === PLACES.length) arrived();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const browser = open(`http://127.0.0.1:${port}/`, profile);
  const closed = new Promise<void>((resolve) => browser.once('close', () => resolve()));
  try {
    await new Promise<void>((resolve, reject) => {
      arrived = resolve;
      void setTimeout(PATIENCE_MS, null, { ref: false }).then(() =>
        reject(new Error('the browser gave no answer')),
      );
      browser.once('error', reject);
      browser.once('exit', (code) => reject(new Error(`the browser ended with ${code}`)));
    });
  } finally {
    browser.kill();
    server.close();
    server.closeAllConnections();
    await closed;
    await remove(profile);
  }
  return PLACES.map((place): Answered => ({ place, answer: answers.get(place) ?? '' }));
}

/** A browser's children write on for a moment after it has gone. */
async function remove(profile: string): Promise<void> {
  const options = { recursive: true, force: true, maxRetries: 10, retryDelay: 200 } as const;
  await rm(profile, options).catch(() => setTimeout(2000).then(() => rm(profile, options)));
}

function serve(program: Program, note: (place: string, answer: string) => void): Server {
  const files: Readonly<Record<string, readonly [type: string, text: string]>> = {
    '/': ['text/html', PAGE],
    '/engine.js': ['text/javascript', program.engine],
    '/worker.js': ['text/javascript', WORKER],
    '/question': ['application/json', program.question],
  };
  return createServer((request, response) => {
    const path = request.url ?? '';
    if (request.method === 'POST') {
      let body = '';
      request.setEncoding('utf8');
      request.on('data', (part: string) => (body += part));
      request.on('end', () => {
        response.end();
        note(path.slice(1), body);
      });
      return;
    }
    const file = files[path];
    response.writeHead(file ? 200 : 404, { 'content-type': file?.[0] ?? 'text/plain' });
    response.end(file?.[1] ?? '');
  });
}

/** The number at the end of what `--version` prints, or null when there is no such program. */
function versionOf(command: string): string | null {
  const told = spawnSync(command, ['--version'], { encoding: 'utf8' });
  return told.status === 0 ? (/[\d.]+[a-z]*/.exec(told.stdout)?.[0] ?? 'unknown') : null;
}

const CHROMIUM_ENGINE: JavaScriptEngine = {
  name: 'Chromium',
  required: true,
  find: (): Found | null => {
    const version = versionOf(CHROMIUM);
    return version === null ? null : { version, run: (program) => visit(openChromium, program) };
  },
};

function openChromium(address: string, profile: string): ChildProcess {
  const quiet = ['--disable-gpu', '--disable-background-networking', '--disable-component-update'];
  const words = ['--headless', '--no-sandbox', '--no-first-run', `--user-data-dir=${profile}`, ...quiet];
  return spawn(CHROMIUM, [...words, address], { stdio: 'ignore' });
}

const FIREFOX = process.env.FIREFOX ?? 'firefox-esr';

const FIREFOX_ENGINE: JavaScriptEngine = {
  name: 'Firefox ESR',
  required: false,
  find: (): Found | null => {
    const version = versionOf(FIREFOX);
    return version === null ? null : { version, run: (program) => visit(openFirefox, program) };
  },
};

/** A new profile that asks nothing, fetches nothing and lets a page count for as long as it needs. */
const PREFERENCES: Readonly<Record<string, boolean | number | string>> = {
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.max_script_run_time': 0,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': '',
  'termsofuse.bypassNotification': true,
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
};

function openFirefox(address: string, profile: string): ChildProcess {
  const lines = Object.entries(PREFERENCES).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join(''));
  const words = ['--headless', '--no-remote', '--profile', profile, address];
  return spawn(FIREFOX, words, { stdio: 'ignore' });
}

export const BROWSERS: readonly JavaScriptEngine[] = [CHROMIUM_ENGINE, FIREFOX_ENGINE];
