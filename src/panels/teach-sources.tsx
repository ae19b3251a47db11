import { factReference } from '../views/briefing';
import { TEACH_WORDS } from '../views/words/teach';
import { useWords } from './app-words';
import { FactLine, hostOf } from './briefing-sources';
import { AsideNote } from './parts/aside-note';

export interface TeachSourcesProps {
  /** Facts as `000:A036`, or addresses. */
  readonly sources: readonly string[];
}

/** Sources in the line of a text: a fact opens in place, an address leads to its site. */
export function TeachSources({ sources }: TeachSourcesProps) {
  const words = useWords(TEACH_WORDS);
  return (
    <span class="teach-sources note">
      {sources.map((source) => {
        const named = factReference(source);
        return named ? (
          <AsideNote
            key={source}
            kind="source"
            word={`${named.document} ${named.fact}`}
            hint={words.sourceHint}
          >
            <FactLine reference={source} />
          </AsideNote>
        ) : (
          <a key={source} class="teach-address" href={source}>
            {hostOf(source)}
          </a>
        );
      })}
    </span>
  );
}
