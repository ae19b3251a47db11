import { closingEvents, closingParts, type ClosingWordsOfCase } from '../views/closing';
import { CLOSING_WORDS } from '../views/words/closing';
import { useLanguage, useWords } from './app-words';
import { Fold } from './parts/fold';
import { Section } from './parts/section';

export interface ClosingProps {
  /** The case's words in the reader's language. */
  readonly said: ClosingWordsOfCase;
}

/** What happened afterwards and why the model differs, with what the record says: for the end of a game and its own page. */
export function Closing({ said }: ClosingProps) {
  const words = useWords(CLOSING_WORDS);
  const language = useLanguage();
  const events = closingEvents(said, language);
  return (
    <div class="closing-parts">
      {closingParts(said).map(({ lead, text }) => (
        <Section key={text} headline={lead === '' ? said.title : lead}>
          <p class="letter">{text}</p>
        </Section>
      ))}
      {events.length > 0 ? (
        <Fold headline={words.onRecord} note={words.record} wide="section">
          <ul class="rows">
            {events.map(({ period, text, source, host }) => (
              <li key={text} class="closing-event">
                <b>{period}</b>
                <span>
                  {text}{' '}
                  {host === null ? (
                    <span class="note">{source}</span>
                  ) : (
                    <a class="note" href={source}>
                      {host}
                    </a>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </Fold>
      ) : null}
    </div>
  );
}
