import type { ComponentChildren } from 'preact';

export interface EmptyStateProps {
  /** What will stand here. */
  readonly children: ComponentChildren;
  /** The one action that fills it. */
  readonly action?: ComponentChildren;
}

export function EmptyState({ children, action }: EmptyStateProps) {
  return (
    <div class="empty-state">
      <p>{children}</p>
      {action}
    </div>
  );
}
