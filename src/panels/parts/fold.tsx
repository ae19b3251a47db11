import type { ComponentChildren } from 'preact';
import { useNarrow } from './media';
import { Section } from './section';

export interface FoldProps {
  /** The finding, so that it need not be opened to be known. */
  readonly headline: ComponentChildren;
  readonly note?: ComponentChildren;
  readonly id?: string | undefined;
  /** On a wide page: a section under its headline, or only what is inside, where that has its own. */
  readonly wide: 'section' | 'bare';
  /** Opens it, as when what is sought lies within. */
  readonly open?: boolean;
  readonly children: ComponentChildren;
}

/** A part of the page that stands open where there is room, and on a phone lies folded behind its headline. */
export function Fold({ headline, note, id, wide, open = false, children }: FoldProps) {
  const narrow = useNarrow();
  if (narrow)
    return (
      <details class="section fold" id={id} open={open}>
        <summary>
          <h2>{headline}</h2>
          {note ? <span class="note">{note}</span> : null}
        </summary>
        <div class="fold-body">{children}</div>
      </details>
    );
  return wide === 'bare' ? (
    <>{children}</>
  ) : (
    <Section headline={headline} note={note} id={id}>
      {children}
    </Section>
  );
}
