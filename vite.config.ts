import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

/** Nothing but our own files, no evaluated or inline code: what the page needs and no more. */
const POLICY = [
  "default-src 'self'",
  "img-src 'self' data:",
  "style-src 'self'",
  "script-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The policy stands in the built page only: the development server injects styles and scripts of its own. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/** Most that the page may fetch before its first screen, in bytes of brotli. */
const SHELL_LIMIT = 60_000;

/** Fails the build when the entry and what it imports at once grow over the limit. */
function shellSize(): Plugin {
  return {
    name: 'shell-size',
    apply: 'build',
    writeBundle(options, bundle) {
      const shell = new Set<string>();
      const visit = (file: string): void => {
        const chunk = bundle[file];
        if (shell.has(file) || chunk?.type !== 'chunk') return;
        shell.add(file);
        chunk.imports.forEach(visit);
      };
      for (const [file, chunk] of Object.entries(bundle))
        if (chunk.type === 'chunk' && chunk.isEntry && file !== WORKER) visit(file);

      let bytes = 0;
      for (const file of shell)
        bytes += brotliCompressSync(readFileSync(join(options.dir ?? 'dist', file))).length;
      console.info(`shell: ${bytes} bytes of brotli in ${shell.size} files (limit ${SHELL_LIMIT})`);
      if (bytes > SHELL_LIMIT)
        this.error(`the shell is ${bytes} bytes of brotli, over its limit of ${SHELL_LIMIT}`);
    },
  };
}

/** Name, colours and icons of the page once it is installed. Icons are drawn by assets/write-icons.ts. */
function webManifest(): Plugin {
  const icons = ['icon-192.png', 'icon-512.png', 'maskable-512.png'];
  return {
    name: 'web-manifest',
    apply: 'build',
    transformIndexHtml: () => [
      { tag: 'link', attrs: { rel: 'manifest', href: './manifest.webmanifest' }, injectTo: 'head' },
      { tag: 'link', attrs: { rel: 'apple-touch-icon', href: './icons/icon-192.png' }, injectTo: 'head' },
    ],
    generateBundle() {
      for (const name of icons)
        this.emitFile({
          type: 'asset',
          fileName: `icons/${name}`,
          source: readFileSync(join('assets/icons', name)),
        });
      const manifest = {
        name: 'Crosshold',
        short_name: 'Crosshold',
        description: 'A strategy game of alliances in Chinese retail. 零售业结盟的策略游戏。',
        id: './',
        start_url: './',
        scope: './',
        display: 'standalone',
        background_color: '#fffcf5',
        theme_color: '#fffcf5',
        categories: ['education', 'games'],
        icons: icons.map((name) => ({
          src: `./icons/${name}`,
          sizes: `${/\d+/.exec(name)?.[0]}x${/\d+/.exec(name)?.[0]}`,
          type: 'image/png',
          purpose: name.startsWith('maskable') ? 'maskable' : 'any',
        })),
      };
      this.emitFile({ type: 'asset', fileName: 'manifest.webmanifest', source: JSON.stringify(manifest) });
    },
  };
}

const WORKER = 'service-worker.js';

/** Who needs a file without a network: everyone, readers of Chinese, or those who open the drawn map. */
function groupOf(file: string): 'core' | 'chinese' | 'map' | null {
  if (file === WORKER || file === 'index.html' || file.startsWith('icons/')) return null;
  if (/^assets\/noto-/.test(file)) return 'chinese';
  return /^assets\/(phaser|map)-[\w-]{8}\.js$/.test(file) ? 'map' : 'core';
}

/** Builds the service worker and tells it the files of this build; a build that differs anywhere has another version. */
function offlineFiles(): Plugin {
  return {
    name: 'offline-files',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'chunk', id: './src/offline/service-worker.ts', fileName: WORKER });
    },
    writeBundle: {
      order: 'post',
      handler(options) {
        const folder = options.dir ?? 'dist';
        const files = { core: ['./'], chinese: [] as string[], map: [] as string[] };
        const digest = createHash('sha256');
        for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
          const path = join(folder, file);
          if (!statSync(path).isFile()) continue;
          digest.update(file).update(readFileSync(path));
          const group = groupOf(file.replaceAll('\\', '/'));
          if (group) files[group].push(file.replaceAll('\\', '/'));
        }
        const build = JSON.stringify({ version: digest.digest('hex').slice(0, 16), files });
        const worker = readFileSync(join(folder, WORKER), 'utf8');
        const told = worker.replace(/(["'`])__BUILD__\1/, () => build);
        if (told === worker) this.error('the service worker has no place for the list of files');
        writeFileSync(join(folder, WORKER), told);
      },
    },
  };
}

/** What a host should send with every file; the page's own policy stands in it too, for hosts that send nothing. */
const HEADERS = {
  'Content-Security-Policy': `${POLICY}; frame-ancestors 'self'`,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

export default defineConfig({
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [contentSecurityPolicy(), shellSize(), webManifest(), offlineFiles()],
  preview: { headers: HEADERS },
  build: {
    outDir: 'dist',
    target: 'es2022',
    // The polyfill is an inline script, which the policy forbids; every supported browser preloads modules.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // Phaser is one chunk of 1.4 MB before compression, fetched after the shell; the shell has its own limit above.
    chunkSizeWarningLimit: 1600,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'phaser', test: /node_modules[\\/]phaser/ },
            {
              name: 'rules',
              test: /src[\\/](engine|record|rivals|table|scenario)[\\/]|node_modules[\\/](zod|seedrandom)/,
            },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
});
