/** Answers for the page from its own store, so that the game goes on without a network. */
import type { FileGroup, ToWorker } from '.';

declare const self: ServiceWorkerGlobalScope;

interface Build {
  /** A digest of every file: two builds that differ anywhere have two stores. */
  readonly version: string;
  /** Addresses beside this file, by who needs them. */
  readonly files: Readonly<Record<'core' | FileGroup, readonly string[]>>;
}

/** Written in by the build. */
const BUILD = '__BUILD__' as unknown as Build;

const PREFIX = 'crosshold-';
const STORE = PREFIX + BUILD.version;
const address = (file: string): string => new URL(file, self.registration.scope).href;
/** The page itself, asked for by its folder: some hosts redirect the name of its file, and a redirected answer opens no page. */
const PAGE = address('./');

self.addEventListener('install', (event) => {
  event.waitUntil(keep(BUILD.files.core));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    Promise.all([
      // A page that was loaded before there was a worker is served from now on.
      self.clients.claim(),
      forgetOlder(),
    ]),
  );
});

self.addEventListener('message', (event) => {
  const message = event.data as ToWorker;
  if (message.say === 'take-over') void self.skipWaiting();
  else event.waitUntil(keep(BUILD.files[message.group]));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(self.registration.scope)) return;
  event.respondWith(answer(request));
});

async function answer(request: Request): Promise<Response> {
  const wanted = request.mode === 'navigate' ? PAGE : request.url;
  const store = await caches.open(STORE);
  // A tab that still runs the build before this one asks for files that only the older store has.
  const kept = (await store.match(wanted)) ?? (await caches.match(wanted));
  if (kept) return kept;
  const fresh = await fetch(request);
  if (fresh.ok && isOfBuild(request.url)) await store.put(request.url, fresh.clone());
  return fresh;
}

function isOfBuild(url: string): boolean {
  return Object.values(BUILD.files).some((files) => files.some((file) => address(file) === url));
}

/** Keeps files that are not kept yet. Names carry a digest, so a file of an older build with the same name is the same. */
async function keep(files: readonly string[]): Promise<void> {
  const store = await caches.open(STORE);
  await Promise.all(
    files.map(async (file) => {
      const url = address(file);
      if (await store.match(url)) return;
      const older = file.startsWith('assets/') ? await caches.match(url) : undefined;
      if (older) return store.put(url, older);
      const fresh = await fetch(url, { cache: file.startsWith('assets/') ? 'default' : 'no-cache' });
      if (!fresh.ok) throw new Error(`offline: ${file} ${fresh.status}`);
      return store.put(url, fresh);
    }),
  );
}

/** Leaves this store and the one before it, which open tabs may still read. */
async function forgetOlder(): Promise<void> {
  const stores = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== STORE);
  await Promise.all(stores.slice(0, -1).map((name) => caches.delete(name)));
}
