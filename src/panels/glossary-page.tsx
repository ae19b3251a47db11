import { useEffect, useState } from 'preact/hooks';
import { allTerms, findTerms, type TermGroup } from '../views/glossary';
import { GLOSSARY_WORDS } from '../views/words/glossary';
import { useLanguage, useWords } from './app-words';
import { EmptyState } from './parts/empty-state';
import { Fold } from './parts/fold';

export interface GlossaryPageProps {
  /** The word that the address names, shown first. */
  readonly term: string | null;
}

/** All words of the game, by subject, with a search. */
export function GlossaryPage({ term }: GlossaryPageProps) {
  const words = useWords(GLOSSARY_WORDS);
  const language = useLanguage();
  const [query, setQuery] = useState('');
  const found = findTerms(query, language);
  useEffect(() => {
    if (term !== null) document.getElementById(`term-${term}`)?.scrollIntoView({ block: 'center' });
  }, [term]);
  return (
    <main class="page glossary" id="content">
      <div class="page-head">
        <h1 tabIndex={-1}>{words.title}</h1>
      </div>
      <p class="mute">{words.intro(allTerms(language).length)}</p>
      <label class="number-search">
        <span class="field-label">{words.find}</span>
        <input type="search" value={query} onInput={(event) => setQuery(event.currentTarget.value)} />
      </label>
      <p class="note" role="status">
        {query === '' ? '' : words.shown(found.length)}
      </p>
      {found.length === 0 ? (
        <EmptyState
          action={
            <button type="button" class="text-button" onClick={() => setQuery('')}>
              {words.all}
            </button>
          }
        >
          {words.none}
        </EmptyState>
      ) : null}
      <div class="glossary-groups">
        {(Object.keys(words.groups) as TermGroup[]).map((group) => {
          const terms = found.filter((each) => each.group === group);
          return terms.length === 0 ? null : (
            <Fold
              key={group}
              headline={words.groups[group]}
              note={words.shown(terms.length)}
              wide="section"
              open={query !== '' || terms.some(({ id }) => id === term)}
            >
              <dl class="glossary-list">
                {terms.map(({ id, name, meaning, where }) => (
                  <div key={id} id={`term-${id}`} class={id === term ? 'glossary-here' : undefined}>
                    <dt>{name}</dt>
                    <dd>
                      {meaning} <span class="mute">{where}</span>
                    </dd>
                  </div>
                ))}
              </dl>
            </Fold>
          );
        })}
      </div>
    </main>
  );
}
