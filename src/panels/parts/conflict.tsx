import type { ComponentChildren } from 'preact';

export interface ConflictProps {
  readonly word: string;
  /** Contract and clause, the text in quotation marks, the price of breaking it, ways out as links. */
  readonly children: ComponentChildren;
}

/** What a choice would break: crimson rule at the left, in the open. */
export function Conflict({ word, children }: ConflictProps) {
  return (
    <div class="conflict" role="note">
      <b class="alarm">{word}</b>
      <div>{children}</div>
    </div>
  );
}
