import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface SectionProps {
  readonly headline: ComponentChildren;
  /** In mute, beside the headline. */
  readonly note?: ComponentChildren;
  /** At the right end of the headline's line. */
  readonly aside?: ComponentChildren;
  readonly level?: 2 | 3;
  readonly id?: string | undefined;
  /** Hides the headline from sight where the content opens by itself. */
  readonly headlineHidden?: boolean;
  readonly children: ComponentChildren;
}

/** A thick rule, what follows from it, and the content. */
export function Section(props: SectionProps) {
  const { headline, note, aside, level = 2, id, headlineHidden = false, children } = props;
  const headlineId = useId();
  const Headline = level === 2 ? 'h2' : 'h3';
  return (
    <section class="section" id={id} aria-labelledby={headlineId}>
      <div class={headlineHidden ? 'visually-hidden' : 'section-head'}>
        <Headline id={headlineId}>{headline}</Headline>
        {note ? <span class="note">{note}</span> : null}
        {aside ? <span class="section-aside">{aside}</span> : null}
      </div>
      {children}
    </section>
  );
}
