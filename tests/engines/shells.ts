import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { getQuickJS } from 'quickjs-emscripten';
import { expressionOf, type Found, type JavaScriptEngine, type Program } from './program';

const LONGEST_ANSWER = 256_000_000;

/** Runs a program as a file of its own with a shell that prints; the file is removed again. */
async function runFile(command: string, print: string, program: Program): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'crosshold-engine-'));
  try {
    const path = join(folder, 'program.js');
    const { engine, question } = program;
    writeFileSync(path, `${engine};\n${print}(crosshold.answer(${JSON.stringify(question)}));\n`);
    const { stdout } = await promisify(execFile)(command, [path], { maxBuffer: LONGEST_ANSWER });
    return stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** V8 as Node has it, in a process of its own. */
const NODE: JavaScriptEngine = {
  name: 'Node',
  required: true,
  find: () => ({
    version: process.versions.node,
    run: async (program) => [
      { place: 'process', answer: await runFile(process.execPath, 'console.log', program) },
    ],
  }),
};

/** An interpreter with no compiler of its own, built to WebAssembly. */
const QUICKJS: JavaScriptEngine = {
  name: 'QuickJS',
  required: true,
  find: () => ({
    version: `npm ${versionOf('quickjs-emscripten')}`,
    run: async (program) => {
      const quickjs = await getQuickJS();
      const answer: unknown = quickjs.evalCode(expressionOf(program), { memoryLimitBytes: 1 << 30 });
      return [{ place: 'script', answer: String(answer) }];
    },
  }),
};

/** WebKit's engine: the shell of Debian's libjavascriptcoregtk-4.0-bin, the one that JSC names, or inside bun. */
const JAVASCRIPTCORE: JavaScriptEngine = {
  name: 'JavaScriptCore',
  required: false,
  find: () => {
    const jsc = process.env.JSC ?? 'jsc';
    if (spawnSync(jsc, ['-e', 'quit()']).status === 0) return shell(jsc, jscVersion(jsc), 'print');
    const bun = spawnSync('bun', ['--version'], { encoding: 'utf8' });
    return bun.status === 0 ? shell('bun', `bun ${bun.stdout.trim()}`, 'console.log') : null;
  },
};

function shell(command: string, version: string, print: string): Found {
  return {
    version,
    run: async (program) => [{ place: 'shell', answer: await runFile(command, print, program) }],
  };
}

/** The shell does not say its version; Debian's package does. */
function jscVersion(jsc: string): string {
  const path = spawnSync('which', [jsc], { encoding: 'utf8' }).stdout.trim();
  const owner = spawnSync('dpkg-query', ['-S', path], { encoding: 'utf8' });
  const [name = ''] = owner.status === 0 ? owner.stdout.split(': ') : [];
  if (name === '') return 'unknown';
  const told = spawnSync('dpkg-query', ['-W', '-f', '${Version}', name], { encoding: 'utf8' });
  return `WebKitGTK ${told.stdout.split('-')[0] ?? ''}`;
}

function versionOf(name: string): string {
  const require = createRequire(import.meta.url);
  const entry = require.resolve(name);
  const home = entry.slice(0, entry.lastIndexOf(name) + name.length);
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  return version;
}

export const SHELLS: readonly JavaScriptEngine[] = [NODE, JAVASCRIPTCORE, QUICKJS];
