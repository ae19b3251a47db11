import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import { parseSync } from 'vite';

/** A node of the syntax tree, as far as the house tests look. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

export interface SourceFile {
  /** Path from the root, with slashes. */
  readonly path: string;
  readonly text: string;
}

export const ROOT = join(import.meta.dirname, '../..');

/** All files under a folder whose names end so, sorted. */
export function filesUnder(folder: string, endings: readonly string[]): SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

/** Every node of a TypeScript file, outermost first. Errors: throws when the file does not parse. */
export function nodesOf(file: SourceFile): SyntaxNode[] {
  const { program, errors } = parseSync(file.path, file.text);
  if (errors.length > 0) throw new Error(`${file.path}: ${errors[0]?.message}`);
  const nodes: SyntaxNode[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      if ('type' in value && typeof value.type === 'string') nodes.push(value as SyntaxNode);
      Object.values(value).forEach(visit);
    }
  };
  visit(program);
  return nodes;
}

/** Module names that a file imports, statically, dynamically or by re-export. */
export function importsOf(file: SourceFile): string[] {
  return nodesOf(file).flatMap((node) => {
    const isImport = [
      'ImportDeclaration',
      'ExportAllDeclaration',
      'ExportNamedDeclaration',
      'ImportExpression',
      'TSImportType',
    ].includes(node.type);
    const source = isImport ? (node.source as { value?: unknown } | null) : null;
    return typeof source?.value === 'string' ? [source.value] : [];
  });
}

/** `src/a/b.ts` importing `../c` gives `src/c`; packages stay as they are. */
export function resolveImport(file: SourceFile, name: string): string {
  return name.startsWith('.') ? posix.normalize(posix.join(posix.dirname(file.path), name)) : name;
}

/** Line number of a node. */
export function lineOf(file: SourceFile, node: SyntaxNode): number {
  return file.text.slice(0, node.start).split('\n').length;
}
