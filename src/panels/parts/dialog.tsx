import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

export interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly closeWord: string;
  readonly onClose: () => void;
  /** Buttons at the foot, the main one last. */
  readonly actions?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A native modal dialog: the browser keeps the focus inside and gives it back; Escape closes. */
export function Dialog({ open, title, closeWord, onClose, actions, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (open && !element.open) element.showModal();
    if (!open && element.open) element.close();
  }, [open]);
  return (
    <dialog class="dialog" ref={dialog} aria-labelledby={titleId} onClose={onClose}>
      {open ? (
        <div class="dialog-sheet">
          <div class="dialog-head">
            <h2 id={titleId}>{title}</h2>
            <button type="button" class="quiet" onClick={onClose}>
              {closeWord}
            </button>
          </div>
          <div class="dialog-body">{children}</div>
          {actions ? <div class="dialog-actions">{actions}</div> : null}
        </div>
      ) : null}
    </dialog>
  );
}
