import type { ComponentChildren } from 'preact';
import { AsideNote } from './aside-note';

export interface NumberReason {
  /** The formula in words and signs. */
  readonly formula: string;
  readonly inputs: readonly { readonly label: string; readonly value: string }[];
}

export interface NumberWithReasonProps {
  readonly value: ComponentChildren;
  readonly reason: NumberReason;
  readonly labels: { readonly hint: string; readonly sources: string };
  /** `SourceChip`s or plain words. */
  readonly sources?: ComponentChildren;
}

/** A figure whose dotted underline opens its formula, inputs and sources in place. */
export function NumberWithReason({ value, reason, labels, sources }: NumberWithReasonProps) {
  return (
    <AsideNote kind="reason" word={value} hint={labels.hint}>
      <p class="formula">{reason.formula}</p>
      <dl class="pairs">
        {reason.inputs.map((input) => (
          <div key={input.label}>
            <dt>{input.label}</dt>
            <dd>{input.value}</dd>
          </div>
        ))}
      </dl>
      {sources ? (
        <p class="note">
          {labels.sources}: {sources}
        </p>
      ) : null}
    </AsideNote>
  );
}
