import { factReference, type CardWords } from '../views/briefing';
import { figurePairs } from '../views/fact-figures';
import { sayLocator } from '../views/locator';
import { BRIEFING_WORDS } from '../views/words/briefing';
import { headed } from '../views/words/catalogue';
import type { Grade, Numbered } from '../views/briefing-doubt';
import { BriefingDoubt, DoubtRule } from './briefing-doubt';
import { useSession, useSessionState } from './app-session';
import { useLanguage, useWords } from './app-words';
import { useNarrow } from './parts/media';
import { Section } from './parts/section';

export interface DoubtedCard {
  readonly card: CardWords;
  /** Null while its facts are fetched, and for cards that cite no document of ours. */
  readonly grade: Grade | null;
  readonly believed: Grade | null;
  readonly numbers: readonly Numbered[];
}

export interface BriefingSourcesProps {
  readonly cards: readonly DoubtedCard[];
  readonly onBelieve: (title: string, grade: Grade) => void;
}

/** Cards of sources: what each carries in this game, how far it is believed, and its facts with place, figures and doubt. */
export function BriefingSources({ cards, onBelieve }: BriefingSourcesProps) {
  const words = useWords(BRIEFING_WORDS);
  const narrow = useNarrow();
  return (
    <Section headline={words.sources} note={words.sourcesNote(cards.length)}>
      {cards.length === 0 ? <p>{words.noSources}</p> : null}
      <div class="source-cards">
        {cards.map((doubted, at) => (
          <Card
            key={doubted.card.title}
            doubted={doubted}
            folded={narrow && at > 0}
            onBelieve={(grade) => onBelieve(doubted.card.title, grade)}
          />
        ))}
      </div>
      {cards.length === 0 ? null : <DoubtRule />}
    </Section>
  );
}

interface CardProps {
  readonly doubted: DoubtedCard;
  /** Only its title and grade in sight until it is asked for. */
  readonly folded: boolean;
  readonly onBelieve: (grade: Grade) => void;
}

function Card({ doubted, folded, onBelieve }: CardProps) {
  const words = useWords(BRIEFING_WORDS);
  const { card, believed } = doubted;
  const body = <CardBody doubted={doubted} onBelieve={onBelieve} />;
  return folded ? (
    <details class="source-card">
      <summary>
        <h3>{card.title}</h3>
        {believed === null ? null : <span class="note">{words.grade(believed)}</span>}
      </summary>
      {body}
    </details>
  ) : (
    <article class="source-card">
      <h3>{card.title}</h3>
      {body}
    </article>
  );
}

function CardBody({ doubted, onBelieve }: Pick<CardProps, 'doubted' | 'onBelieve'>) {
  const words = useWords(BRIEFING_WORDS);
  const { card, grade, believed, numbers } = doubted;
  return (
    <>
      <p class="note">{card.supports}</p>
      {grade === null || believed === null ? null : (
        <BriefingDoubt
          title={card.title}
          grade={grade}
          believed={believed}
          numbers={numbers}
          onBelieve={onBelieve}
        />
      )}
      <details>
        <summary>{words.facts(card.facts.length)}</summary>
        <ul class="rows">
          {card.facts.map((reference) => (
            <li key={reference}>
              <FactLine reference={reference} />
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

export interface FactLineProps {
  readonly reference: string;
}

/** A fact in full, or the address that a reference is. */
export function FactLine({ reference }: FactLineProps) {
  const words = useWords(BRIEFING_WORDS);
  const language = useLanguage();
  const session = useSession();
  useSessionState((state) => state.loaded);
  const named = factReference(reference);
  if (!named)
    return /^https?:/.test(reference) ? (
      <a href={reference}>{hostOf(reference)}</a>
    ) : (
      <span>{reference}</span>
    );
  const fact = session.evidence(named.document)?.facts.find(({ id }) => id === named.fact);
  if (!fact) return <span class="mute">{words.waiting}</span>;
  const pairs = figurePairs(fact, language);
  return (
    <>
      <p>
        {fact.statement[language]} <b class="grade">{words.grade(fact.grade)}</b>
      </p>
      {pairs.length > 0 ? (
        <dl class="pairs note">
          {pairs.map(({ label, value }, index) => (
            <div key={index}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {fact.doubt ? <p class="note">{headed(words.doubt, fact.doubt[language], language)}</p> : null}
      <p class="note">
        {named.document} {fact.id}, {sayLocator(fact.locator, language)}
      </p>
    </>
  );
}

/** The site of an address, short enough to stand in a line. */
export function hostOf(address: string): string {
  return address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/.*$/, '');
}
