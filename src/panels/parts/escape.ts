import type { TargetedKeyboardEvent } from 'preact';

/** Escape closes a disclosure and leads back to the word that opened it; nothing around it hears of the key. */
export function closeOnEscape(event: TargetedKeyboardEvent<HTMLDetailsElement>): void {
  const { currentTarget } = event;
  if (event.key !== 'Escape' || !currentTarget.open) return;
  event.stopPropagation();
  currentTarget.open = false;
  currentTarget.querySelector('summary')?.focus();
}
