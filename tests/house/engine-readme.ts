import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { engineCalls, type Formula } from './engine-calls';
import { ROOT } from './source';

export const ENGINE_README = join(ROOT, 'src/engine/README.md');
/** Line 1: where the table comes from. */
const ORIGIN =
  '<!-- The section "Who calls which formula" is generated from the code: npm run readme writes it. -->';
const HEADING = '## Who calls which formula';

/** A README without its generated section: what people wrote. */
export function written(readme: string): string {
  return readme.split(`\n${HEADING}`)[0]?.replace(`${ORIGIN}\n`, '').trimEnd() ?? '';
}

/** The engine's README with its table as the code stands now. */
export function engineReadme(): string {
  return `${ORIGIN}\n${written(readFileSync(ENGINE_README, 'utf8'))}\n\n${section()}\n`;
}

function section(): string {
  const { phases, others, unused } = engineCalls();
  const rows = [
    ...phases.flatMap(({ name, calls }, at) =>
      calls.length === 0
        ? [[`${at + 1} ${name}`, 'no published formula', '']]
        : calls.map((formula, i) => [i === 0 ? `${at + 1} ${name}` : '', ...cells(formula)]),
    ),
    ...others.flatMap(({ file, calls }) =>
      calls.map((formula, i) => [i === 0 ? file.replace('src/engine/', '') : '', ...cells(formula)]),
    ),
  ];
  const rest = unused.map(({ name }) => `\`${name}\``).join(', ');
  return [
    HEADING,
    '',
    ...table([['phase', 'formula', 'source'], ...rows]),
    '',
    rest === ''
      ? 'Every formula of `science/` is called by a phase.'
      : `Called by no phase, only by name through \`sim formula\`: ${rest}.`,
  ].join('\n');
}

function cells({ name, file, source }: Formula): string[] {
  return [`\`${name}\` (${file.replace('src/engine/science/', '').replace('.ts', '')})`, source ?? 'ours'];
}

/** Columns as wide as their widest cell, as the formatter has them. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(3, ...rows.map((row) => (row[at] ?? '').length)));
  const line = (cell: (width: number, at: number) => string): string => `| ${widths.map(cell).join(' | ')} |`;
  const [head = '', ...body] = rows.map((row) => line((width, at) => (row[at] ?? '').padEnd(width)));
  return [head, line((width) => '-'.repeat(width)), ...body];
}
