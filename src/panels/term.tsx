import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { TermId } from '../views/glossary';
import { GLOSSARY_WORDS } from '../views/words/glossary';
import { Lazy } from './app-lazy';
import { useWords } from './app-words';
import { AsideNote } from './parts/aside-note';

const fetchEntry = () => import('./glossary-entry').then((part) => part.GlossaryEntry);

export interface TermProps {
  readonly id: TermId;
  /** The word as it stands in its place. */
  readonly children: ComponentChildren;
}

/** A word that opens its meaning in place: one tap, Escape closes. The glossary is fetched when a word is first opened. */
export function Term({ id, children }: TermProps) {
  const words = useWords(GLOSSARY_WORDS);
  const [open, setOpen] = useState(false);
  return (
    <AsideNote kind="reason" more="term" word={children} hint={words.opens} onToggle={setOpen}>
      {open ? <Lazy fetch={fetchEntry} props={{ id }} /> : null}
    </AsideNote>
  );
}
