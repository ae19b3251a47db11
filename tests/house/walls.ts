import { importsOf, resolveImport, type SourceFile } from './source';

interface Wall {
  /** Rooms this one may import from, by their door. */
  readonly rooms: readonly string[];
  readonly npm: readonly string[];
}

const DATA = ['assets', 'scenarios', 'seeds'];

/** Who may import whom: the table of src/README.md. */
export const WALLS: Readonly<Record<string, Wall>> = {
  engine: { rooms: [], npm: [] },
  scenario: { rooms: ['engine'], npm: ['zod', 'zod/mini'] },
  record: { rooms: ['engine', 'scenario'], npm: ['zod/mini', 'fflate'] },
  rivals: { rooms: ['engine'], npm: [] },
  table: { rooms: ['engine', 'record', 'rivals'], npm: [] },
  analysis: { rooms: ['engine', 'record', 'rivals', 'scenario', 'table'], npm: [] },
  session: {
    rooms: ['engine', 'record', 'table', 'analysis', 'scenario', 'rivals'],
    npm: ['zustand/vanilla', 'idb', 'zod/mini'],
  },
  views: { rooms: ['engine', 'record', 'analysis', 'scenario', 'rivals', 'session'], npm: [] },
  panels: { rooms: ['views', 'session'], npm: ['preact', 'preact/hooks', 'd3-scale', 'd3-shape'] },
  map: { rooms: ['views', 'session'], npm: ['phaser'] },
  offline: { rooms: [], npm: [] },
  cli: { rooms: ['engine', 'scenario', 'record', 'rivals', 'analysis', 'table'], npm: [] },
  'main.tsx': {
    rooms: ['session', 'views', 'panels', 'map', 'offline', 'scenario', 'engine', 'record', 'table'],
    npm: ['preact'],
  },
};

/** Rooms of which only types may come in: a template that needs a rule belongs in openings or a view. */
const TYPES_ONLY: Readonly<Record<string, readonly string[]>> = {
  views: ['session', 'analysis', 'rivals'],
  map: ['session'],
};

/** The one file that may reach a room which the rest of its own may not, and then only by a dynamic import. */
const BRIDGES: Readonly<Record<string, string>> = { 'src/panels/map-canvas.tsx': 'map' };

/** npm packages that one file alone may import. */
const ONE_FILE: Readonly<Record<string, readonly string[]>> = {
  'src/cli/bench/bundle.ts': ['vite'],
  'src/cli/bench/peers/boardgame.ts': ['boardgame.io/internal'],
  'src/engine/luck.ts': ['seedrandom/lib/alea.js'],
};

function roomOf(path: string): string {
  return path.split('/')[1] ?? '';
}

/** True when every import of `to` in this file is erased by the compiler. */
function onlyTypes(file: SourceFile, to: string): boolean {
  const escaped = to.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const statements = file.text.match(new RegExp(`^(?:import|export)\\b[^;]*?from '${escaped}'`, 'gm')) ?? [];
  return statements.every((statement) => /^(?:import|export) type\b/.test(statement));
}

/** Sentences that name each import of a file that its room may not make. */
export function brokenWalls(file: SourceFile): string[] {
  const room = roomOf(file.path);
  const wall = WALLS[room];
  if (!wall) return [`${file.path}: no wall is stated for the room ${room}`];
  return importsOf(file).flatMap((name) => {
    const target = resolveImport(file, name);
    if (!target.startsWith('src/')) {
      const top = target.split('/')[0] ?? '';
      const isData =
        DATA.includes(top) &&
        (room === 'scenario' || room === 'session' || room === 'main.tsx' || room === 'views');
      const style = target.endsWith('.css') && room === 'main.tsx';
      const allowed =
        wall.npm.includes(name) || (ONE_FILE[file.path] ?? []).includes(name) || isData || style;
      const node = name.startsWith('node:') && room === 'cli';
      return allowed || node ? [] : [`${file.path} may not import ${name}`];
    }
    const other = roomOf(target);
    if (other === room || target.endsWith('.css')) return [];
    if (BRIDGES[file.path] === other && file.text.includes(`import('${name}')`))
      return onlyTypes(file, name) ? [] : [`${file.path} must load ${other} late`];
    if (!wall.rooms.includes(other)) return [`${file.path} may not import the room ${other}`];
    if ((TYPES_ONLY[room] ?? []).includes(other) && !onlyTypes(file, name))
      return [`${file.path} may import only types from ${other}`];
    return [];
  });
}
