import type { ComponentChildren } from 'preact';

export interface ButtonProps {
  /** One `main` a screen; `plain` is outlined; `quiet` is underlined text. */
  readonly weight?: 'main' | 'plain' | 'quiet';
  readonly shortcut?: string | undefined;
  readonly disabled?: boolean;
  /** Id of the sentence that says why it is disabled or what it will do. */
  readonly describedBy?: string;
  readonly type?: 'button' | 'submit';
  readonly onClick?: () => void;
  readonly children: ComponentChildren;
}

/** A button with its key printed on it. A disabled one stays focusable, so that its reason can be read. */
export function Button(props: ButtonProps) {
  const {
    weight = 'plain',
    shortcut,
    disabled = false,
    describedBy,
    type = 'button',
    onClick,
    children,
  } = props;
  return (
    <button
      type={type}
      class={`button button-${weight}`}
      aria-disabled={disabled ? 'true' : undefined}
      aria-describedby={describedBy}
      aria-keyshortcuts={shortcut}
      onClick={(event) => {
        if (disabled) event.preventDefault();
        else onClick?.();
      }}
    >
      <span class="button-words">{children}</span>
      {shortcut ? <kbd aria-hidden="true">{shortcut}</kbd> : null}
    </button>
  );
}
