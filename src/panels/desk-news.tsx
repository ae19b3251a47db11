import type { SeatInput } from '../views/desk-seat';
import { letters } from '../views/desk-others';
import type { DeskWords } from '../views/words/desk';
import type { TermWords } from '../views/words/terms';
import { Section } from './parts/section';

export interface DeskNewsProps {
  readonly seat: SeatInput;
  readonly words: DeskWords;
  readonly terms: TermWords;
  readonly onTable: (partner: string) => void;
}

/** What has arrived this quarter, before everything else: offers and news; nothing where nothing came. */
export function DeskNews({ seat, words, terms, onTable }: DeskNewsProps) {
  const post = letters(seat, words, terms);
  if (post.length === 0) return null;
  return (
    <div class="desk-news">
      <Section headline={words.inbox.title(post.length)}>
        <dl class="desk-letters">
          {post.map(({ id, head, text, partner }) => (
            <div key={id}>
              <dt>{head}</dt>
              <dd>
                {text}
                {partner === null ? null : (
                  <>
                    {' '}
                    <button
                      type="button"
                      class="desk-link"
                      aria-label={words.inbox.negotiateWith(head)}
                      onClick={() => onTable(partner)}
                    >
                      {words.inbox.negotiate}
                    </button>
                  </>
                )}
              </dd>
            </div>
          ))}
        </dl>
      </Section>
    </div>
  );
}
