export interface AttentionProps {
  readonly used: number;
  readonly of: number;
  /** The same in words, as "4 of 5 points of attention spent". */
  readonly label: string;
  /** Stands beside the squares. */
  readonly note?: string;
}

/** Points of attention as squares: solid is spent, hollow is kept. */
export function Attention({ used, of, label, note }: AttentionProps) {
  return (
    <span class="attention">
      <span class="attention-squares" role="img" aria-label={label}>
        {Array.from({ length: Math.max(of, used) }, (_, index) => (
          <i key={index} class={index < used ? 'square' : 'square square-open'} />
        ))}
      </span>
      {note ? <span class="note">{note}</span> : null}
    </span>
  );
}
