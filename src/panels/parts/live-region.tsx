export interface LiveRegionProps {
  /** What has just changed, in one sentence; the empty string says nothing. */
  readonly message: string;
  /** `now` interrupts; keep it for errors. */
  readonly urgency?: 'later' | 'now';
}

/** Says changes to those who do not see them. It must stand in the page before its first message. */
export function LiveRegion({ message, urgency = 'later' }: LiveRegionProps) {
  return (
    <div class="visually-hidden" role={urgency === 'now' ? 'alert' : 'status'} aria-atomic="true">
      {message}
    </div>
  );
}
