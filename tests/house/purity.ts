import { lineOf, nodesOf, type SourceFile, type SyntaxNode } from './source';

/** What differs between engines, machines or moments, and what to use for it. */
const MATH_ALLOWED = new Set([
  'abs',
  'ceil',
  'floor',
  'imul',
  'max',
  'min',
  'round',
  'sign',
  'sqrt',
  'trunc',
]);
const GLOBALS: Readonly<Record<string, string>> = {
  Date: 'time is the quarter of the world',
  Intl: 'words and formats belong to views',
  crypto: 'chance comes from luck',
  performance: 'the engine has no clock',
  setTimeout: 'the engine has no clock',
  setInterval: 'the engine has no clock',
  queueMicrotask: 'the engine has no clock',
  process: 'the engine has no machine',
  globalThis: 'name what you need',
  eval: 'never',
  WeakRef: 'collection is not repeatable',
};
const METHODS: Readonly<Record<string, string>> = {
  localeCompare: 'compare with < and >',
  toLocaleString: 'formats belong to views',
  toLocaleUpperCase: 'formats belong to views',
  toLocaleLowerCase: 'formats belong to views',
};

interface Member {
  readonly object: SyntaxNode & { readonly name?: string };
  readonly property: SyntaxNode & { readonly name?: string; readonly value?: unknown };
  readonly computed: boolean;
}

function propertyName({ property, computed }: Member): string | null {
  if (!computed) return property.name ?? null;
  return typeof property.value === 'string' ? property.value : null;
}

/** Sentences that name each impure thing in a file of the pure rooms. */
export function impurities(file: SourceFile): string[] {
  const nodes = nodesOf(file);
  const found: string[] = [];
  const note = (node: SyntaxNode, text: string): void =>
    void found.push(`${file.path}:${lineOf(file, node)} ${text}`);
  const named = new Set<unknown>();
  for (const node of nodes) {
    if (node.type === 'MemberExpression') checkMember(node, note, named);
    if (
      (node.type === 'BinaryExpression' && node.operator === '**') ||
      (node.type === 'AssignmentExpression' && node.operator === '**=')
    ) {
      note(node, '** differs between engines: use power()');
    }
    if (node.type === 'CallExpression') checkSort(node, note);
    if (node.type === 'Property' || node.type === 'PropertyDefinition' || node.type === 'MethodDefinition') {
      if (node.computed !== true && node.shorthand !== true) named.add(node.key);
    }
    if (node.type === 'MemberExpression' && node.computed !== true) named.add(node.property);
    if (node.type === 'TSTypeReference') named.add(node.typeName);
  }
  for (const node of nodes) {
    if (node.type !== 'Identifier' || named.has(node)) continue;
    const name = String(node.name);
    if (name === 'Math') note(node, 'Math may only be used as Math.name: an alias hides what is called');
    else if (Object.hasOwn(GLOBALS, name)) note(node, `${name}: ${GLOBALS[name]}`);
  }
  return found;
}

function checkMember(
  node: SyntaxNode,
  note: (node: SyntaxNode, text: string) => void,
  named: Set<unknown>,
): void {
  const member = node as unknown as Member;
  const name = propertyName(member);
  if (member.object.type === 'Identifier' && member.object.name === 'Math') {
    named.add(member.object);
    if (name === null || !MATH_ALLOWED.has(name))
      note(node, `Math.${name ?? '[...]'} differs between engines: use engine/science`);
  }
  if (name !== null && Object.hasOwn(METHODS, name)) note(node, `${name}: ${METHODS[name]}`);
}

/** The default order of sort is by text, and easy to forget for numbers. */
function checkSort(node: SyntaxNode, note: (node: SyntaxNode, text: string) => void): void {
  const callee = node.callee as SyntaxNode;
  if (callee.type !== 'MemberExpression') return;
  const name = propertyName(callee as unknown as Member);
  if ((name === 'sort' || name === 'toSorted') && (node.arguments as unknown[]).length === 0)
    note(node, 'sort without a comparator');
}
