import type { ComponentChildren } from 'preact';
import { closeOnEscape } from './escape';

export interface AsideNoteProps {
  /** What stands in the line, with a dotted underline. */
  readonly word: ComponentChildren;
  readonly kind: 'source' | 'reason';
  /** Read aloud after the word, as "opens the source". */
  readonly hint?: string;
  /** Another class beside its own, as for a word of the glossary. */
  readonly more?: string;
  readonly onToggle?: (open: boolean) => void;
  readonly children: ComponentChildren;
}

/** Words that open what is behind them in place; one source and one reason are open at a time, Escape closes. */
export function AsideNote({ word, kind, hint, more, onToggle, children }: AsideNoteProps) {
  return (
    <details
      class={`aside-note aside-${kind}${more ? ` ${more}` : ''}`}
      name={`aside-${kind}`}
      onToggle={onToggle ? ({ currentTarget }) => onToggle(currentTarget.open) : undefined}
      onKeyDown={closeOnEscape}
    >
      <summary>
        {word}
        {hint ? <span class="visually-hidden"> {hint}</span> : null}
      </summary>
      <div class="aside-body">{children}</div>
    </details>
  );
}
