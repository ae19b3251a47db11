import type { ComponentChildren } from 'preact';

export interface StatementLine {
  readonly label: ComponentChildren;
  /** Already formatted, U+2212 for what goes out. */
  readonly value: ComponentChildren;
  /** A sum stands under a thin rule in heavy type. */
  readonly sum?: boolean;
}

export interface StatementTableProps {
  readonly title: string;
  readonly unit: string;
  readonly lines: readonly StatementLine[];
}

/** Income, cash or balance: lines and their sums. */
export function StatementTable({ title, unit, lines }: StatementTableProps) {
  return (
    <section class="section statement">
      <table>
        <caption>
          <span class="statement-title" role="heading" aria-level={2}>
            {title}
          </span>{' '}
          <span class="note">{unit}</span>
        </caption>
        <tbody>
          {lines.map(({ label, value, sum }, index) => (
            <tr key={index} class={sum ? 'sum' : undefined}>
              <th scope="row">{label}</th>
              <td class="figure">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
