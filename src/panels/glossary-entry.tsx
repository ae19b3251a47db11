import { termOf } from '../views/glossary';
import { GLOSSARY_WORDS } from '../views/words/glossary';
import { useLanguage, useWords } from './app-words';

export interface GlossaryEntryProps {
  readonly id: string;
}

/** What a word means and where it counts, with the way to all others. */
export function GlossaryEntry({ id }: GlossaryEntryProps) {
  const words = useWords(GLOSSARY_WORDS);
  const term = termOf(id, useLanguage());
  if (!term) return null;
  const said = words.entry(term.name, term.meaning);
  return (
    <>
      <p>
        <b>{said.name}</b>
        {said.meaning}
      </p>
      <p class="note">{words.where(term.where)}</p>
      <p class="note">
        <a href={`#/glossary/${id}`}>{words.page}</a>
      </p>
    </>
  );
}
