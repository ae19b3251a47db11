import type { EffectLine } from '../views/table-effects';

export interface TableFact {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** Under the label: a range, a condition. */
  readonly note?: string | undefined;
  readonly tone?: 'plain' | 'alarm' | undefined;
}

export interface TableFactsProps {
  readonly facts: readonly TableFact[];
}

/** Figures of the table, a line each: the label with its note at the left, the value at the right. */
export function TableFacts({ facts }: TableFactsProps) {
  return (
    <dl class="table-facts">
      {facts.map(({ id, label, value, note, tone }) => (
        <div key={id}>
          <dt>
            {label}
            {note ? <span class="axis-note table-fact-note">{note}</span> : null}
          </dt>
          <dd class={tone === 'alarm' ? 'alarm' : undefined}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export interface EffectFactsProps {
  readonly lines: readonly EffectLine[];
}

/** Measures of an effect, each with its range under its label. */
export function EffectFacts({ lines }: EffectFactsProps) {
  return <TableFacts facts={lines.map(({ range, ...line }) => ({ ...line, note: range }))} />;
}
