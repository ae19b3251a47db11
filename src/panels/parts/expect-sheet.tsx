import type { ComponentChildren } from 'preact';
import { closeOnEscape } from './escape';

export interface ExpectSheetProps {
  readonly label: string;
  readonly value: string;
  /** Handles, and the notes for which a bar has no room. */
  readonly children: ComponentChildren;
}

/** A prediction for a thumb: its middle beside the main button, its handles on a sheet that opens above; Escape closes. */
export function ExpectSheet({ label, value, children }: ExpectSheetProps) {
  return (
    <details class="close-expect" onKeyDown={closeOnEscape}>
      <summary>
        <span class="axis-note">{label}</span>
        <b>{value}</b>
      </summary>
      <div class="close-sheet">{children}</div>
    </details>
  );
}
