import { readFileSync } from 'node:fs';
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
      { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY }, injectTo: 'head-prepend' },
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
      for (const [file, chunk] of Object.entries(bundle)) if (chunk.type === 'chunk' && chunk.isEntry) visit(file);
      let bytes = 0;
      for (const file of shell) bytes += brotliCompressSync(readFileSync(join(options.dir ?? 'dist', file))).length;
      console.info(`shell: ${bytes} bytes of brotli in ${shell.size} files (limit ${SHELL_LIMIT})`);
      if (bytes > SHELL_LIMIT) this.error(`the shell is ${bytes} bytes of brotli, over its limit of ${SHELL_LIMIT}`);
    },
  };
}

export default defineConfig({
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [contentSecurityPolicy(), shellSize()],
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
            { name: 'rules', test: /src[\\/](engine|record|rivals|table|scenario)[\\/]|node_modules[\\/](zod|seedrandom)/ },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
});
