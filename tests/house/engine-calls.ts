import { posix } from 'node:path';
import { filesUnder, nodesOf, resolveImport, type SourceFile, type SyntaxNode } from './source';

const ENGINE = 'src/engine/';
const SCIENCE = 'src/engine/science/';
/** What only serves `sim formula`. */
const READERS = /\/(formula-reader|formulas(-\w+)?|index)\.ts$/;

/** One published formula of the science folder. */
export interface Formula {
  readonly name: string;
  readonly file: string;
  /** Author and year, or null where the form is ours. */
  readonly source: string | null;
}

/** One function of the engine, by file and name. */
type Place = `${string}#${string}`;

export interface EngineCalls {
  /** Phases in the order of a quarter, each with the formulas that it reaches. */
  readonly phases: readonly { readonly name: string; readonly calls: readonly Formula[] }[];
  /** Files outside the phases' reach that call formulas, as the ways to decide and to judge. */
  readonly others: readonly { readonly file: string; readonly calls: readonly Formula[] }[];
  /** Formulas that nothing of the engine calls. */
  readonly unused: readonly Formula[];
}

/** Who calls which formula, read from the syntax of the engine: imports, and every mention of a function in another. */
export function engineCalls(): EngineCalls {
  const files = filesUnder('src/engine', ['.ts']).filter(({ path }) => !path.endsWith('.d.ts'));
  const science = files.filter(({ path }) => path.startsWith(SCIENCE) && !READERS.test(path));
  const rules = files.filter(({ path }) => !path.startsWith(SCIENCE));
  const inner: Module = new Map(science.flatMap(moduleOf));
  const outer: Module = new Map(rules.flatMap(moduleOf));
  const formulas = withInherited(science.flatMap(formulasOf), inner);
  const called = (places: Iterable<Place>): Formula[] => {
    const names = new Set(places);
    return formulas.filter(({ name }) => names.has(`${SCIENCE}#${name}`));
  };
  const roots = phasesOf(files);
  const phases = roots.map(({ name, place }) => ({ name, calls: called(reachFrom([place], outer)) }));
  const reached = new Set(
    reachFrom(
      roots.map(({ place }) => place),
      outer,
    ).map(fileOf),
  );
  const others = rules
    .filter(({ path }) => !reached.has(path))
    .map((file) => ({
      file: file.path,
      calls: called(moduleOf(file).flatMap(([, places]) => [...places])),
    }))
    .filter(({ calls }) => calls.length > 0);
  const direct = [...phases, ...others].flatMap(({ calls }) =>
    calls.map(({ name }): Place => `${SCIENCE}#${name}`),
  );
  const used = new Set(called(reachFrom(direct, inner)));
  return {
    phases,
    others,
    unused: formulas.filter((formula) => formula.source !== null && !used.has(formula)),
  };
}

/** A function that is part of a published formula of its file is published with it. */
function withInherited(formulas: readonly Formula[], inner: Module): Formula[] {
  return formulas.map((formula) => {
    const place: Place = `${SCIENCE}#${formula.name}`;
    const whole = formulas.find(
      (other) =>
        other.file === formula.file &&
        other.source !== null &&
        (inner.get(`${SCIENCE}#${other.name}`)?.has(place) ?? false),
    );
    return { ...formula, source: formula.source ?? whole?.source ?? null };
  });
}

function fileOf(place: Place): string {
  return place.split('#')[0] ?? '';
}

/** What each top-level function mentions. */
type Module = ReadonlyMap<Place, ReadonlySet<Place>>;

function reachFrom(start: readonly Place[], calls: Module): Place[] {
  const seen = new Set<Place>();
  const waiting = [...start];
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    if (seen.has(place)) continue;
    seen.add(place);
    waiting.push(...(calls.get(place) ?? []));
  }
  return [...seen];
}

/** Exported functions of a science file with their sources. Plain arithmetic, which has none, is no formula. */
function formulasOf(file: SourceFile): Formula[] {
  const isNumbers = /\/(?:numbers|exponential)\.ts$/.test(file.path);
  return functionsOf(file)
    .filter(({ exported }) => exported)
    .map(({ name, node }) => ({ name, file: file.path, source: sourceBefore(file, node.start) }))
    .filter(({ source }) => !isNumbers || source !== null);
}

/** Author and year in the comment that ends right before a place. */
function sourceBefore(file: SourceFile, at: number): string | null {
  const before = file.text.slice(0, at).trimEnd();
  if (!before.endsWith('*/')) return null;
  const comment = before.slice(before.lastIndexOf('/**')).replaceAll(/\s*\n\s*\*\s?/g, ' ');
  const said = /[Ss]ource:? (.*)/.exec(comment)?.[1] ?? /source as (.*)/.exec(comment)?.[1];
  if (said === undefined) return null;
  const elsewhere = /^as (\w+)/.exec(said)?.[1];
  const other = elsewhere === undefined ? -1 : declarationOf(file, elsewhere);
  if (other >= 0 && other !== at) return sourceBefore(file, other);
  const year = /^(.*?\(?\d{4}\)?)/.exec(said)?.[1];
  return (
    year ??
    /^[^.;]*/
      .exec(said)?.[0]
      .replace(/ ?\*\/$/, '')
      .trim() ??
    null
  );
}

/** Where a function of the file is declared, or -1: sources say "as queue" of the formula that they belong to. */
function declarationOf(file: SourceFile, name: string): number {
  return file.text.indexOf(`export function ${name}(`);
}

interface Declared {
  readonly name: string;
  readonly node: SyntaxNode;
  readonly exported: boolean;
}

/** Top-level functions and constants of a file. */
function functionsOf(file: SourceFile): Declared[] {
  const [program] = nodesOf(file);
  const body = (program?.body ?? []) as SyntaxNode[];
  return body.flatMap((statement): Declared[] => {
    const exported = statement.type === 'ExportNamedDeclaration';
    const node = exported ? (statement.declaration as SyntaxNode | null) : statement;
    if (!node) return [];
    if (node.type === 'FunctionDeclaration')
      return [{ name: nameOf(node.id), node: { ...node, start: statement.start }, exported }];
    if (node.type !== 'VariableDeclaration') return [];
    return (node.declarations as SyntaxNode[]).map((one) => ({
      name: nameOf(one.id),
      node: { ...one, start: statement.start },
      // A constant is no formula, whatever its comment says.
      exported: false,
    }));
  });
}

function nameOf(node: unknown): string {
  return String((node as { name?: string } | null)?.name ?? '');
}

function moduleOf(file: SourceFile): [Place, Set<Place>][] {
  const known = new Map<string, Place>(importedInto(file));
  const declared = functionsOf(file);
  for (const one of declared) known.set(one.name, placeIn(file, one));
  return declared.map((one) => {
    const places = new Set<Place>();
    for (const mention of mentionsIn(one.node)) {
      const place = known.get(mention);
      if (place && mention !== one.name) places.add(place);
    }
    return [placeIn(file, one), places];
  });
}

/** What science exports is known by its name alone: everybody imports it through one door. */
function placeIn({ path }: SourceFile, { name, exported }: Declared): Place {
  return path.startsWith(SCIENCE) && exported ? `${SCIENCE}#${name}` : `${path}#${name}`;
}

/** Names that stand for something from another file of the engine, types left out. */
function importedInto(file: SourceFile): [string, Place][] {
  return nodesOf(file)
    .filter((node) => node.type === 'ImportDeclaration' && node.importKind !== 'type')
    .flatMap((node) => {
      const target = resolveImport(file, String((node.source as { value?: unknown }).value));
      if (!target.startsWith(ENGINE)) return [];
      const isScience = target === 'src/engine/science' || target.startsWith(SCIENCE);
      return (node.specifiers as SyntaxNode[])
        .filter((specifier) => specifier.importKind !== 'type')
        .map((specifier): [string, Place] => {
          const name = nameOf(specifier.imported);
          return [nameOf(specifier.local), isScience ? `${SCIENCE}#${name}` : `${fileAt(target)}#${name}`];
        });
    });
}

/** The file that an import names: a folder's door is its index. */
function fileAt(target: string): string {
  return posix.dirname(target) === 'src/engine' && target === 'src/engine/decisions'
    ? `${target}/index.ts`
    : `${target}.ts`;
}

function mentionsIn(node: SyntaxNode): string[] {
  const names: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      if ('type' in value && value.type === 'Identifier') names.push(nameOf(value));
      Object.values(value).forEach(visit);
    }
  };
  visit(node);
  return names;
}

/** The list of phases in advance.ts, each resolved to the function that it is. */
function phasesOf(files: readonly SourceFile[]): { readonly name: string; readonly place: Place }[] {
  const advance = files.find(({ path }) => path === 'src/engine/advance.ts');
  if (!advance) throw new Error('src/engine/advance.ts is gone');
  const imported = new Map(importedInto(advance));
  const list = functionsOf(advance).find(({ name }) => name === 'PHASES');
  const elements = nodeOfArray(list?.node);
  return elements.map((element) => {
    const name = nameOf(element);
    return { name, place: imported.get(name) ?? (`${advance.path}#${name}` as Place) };
  });
}

function nodeOfArray(node: SyntaxNode | undefined): SyntaxNode[] {
  const init = node?.init as SyntaxNode | undefined;
  if (init?.type !== 'ArrayExpression') throw new Error('PHASES in advance.ts is no list');
  return init.elements as SyntaxNode[];
}
