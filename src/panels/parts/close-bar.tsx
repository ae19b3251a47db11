import type { ComponentChildren } from 'preact';

export interface CloseBarProps {
  readonly label: string;
  /** Prediction, key figures, quiet buttons. */
  readonly left?: ComponentChildren;
  /** What the draft spends, when it was saved, undo. */
  readonly note?: ComponentChildren;
  /** Last the one main `Button`. */
  readonly actions: ComponentChildren;
}

/** The bar at the foot of a screen: what is about to happen at the left, the one main button at the right. */
export function CloseBar({ label, left, note, actions }: CloseBarProps) {
  return (
    <footer class="close-bar" aria-label={label}>
      {left ? <div class="close-left">{left}</div> : null}
      {note ? <div class="close-note">{note}</div> : null}
      <div class="close-actions">{actions}</div>
    </footer>
  );
}

export interface CloseFigureProps {
  readonly label: string;
  readonly value: string;
  readonly note?: string;
  readonly children?: ComponentChildren;
}

/** One figure of the close bar: a small label over the value, its handle and its range beside it. */
export function CloseFigure({ label, value, note, children }: CloseFigureProps) {
  return (
    <div class="close-figure">
      <div class="axis-note">{label}</div>
      <div class="close-figure-row">
        <b>{value}</b>
        {children}
        {note ? <span class="note">{note}</span> : null}
      </div>
    </div>
  );
}
