import type { ComponentChildren } from 'preact';

export interface FactListProps {
  readonly facts: readonly {
    readonly id: string;
    readonly label: ComponentChildren;
    readonly value: ComponentChildren;
  }[];
}

/** Names at the left, what they come to in bold at the right. */
export function FactList({ facts }: FactListProps) {
  return (
    <dl class="moves">
      {facts.map(({ id, label, value }) => (
        <div key={id}>
          <dt>{label}</dt>
          <dd>
            <b>{value}</b>
          </dd>
        </div>
      ))}
    </dl>
  );
}
