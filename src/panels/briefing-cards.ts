import { useState } from 'preact/hooks';
import { factReference, type CardWords } from '../views/briefing';
import {
  cardGrade,
  documentsOf,
  GRADES,
  hangingNumbers,
  openRanges,
  type Grade,
  type Numbered,
  type OpenRange,
} from '../views/briefing-doubt';
import type { DoubtedCard } from './briefing-sources';
import { useSession, useSessionState } from './app-session';

export interface Doubt {
  readonly cards: readonly DoubtedCard[];
  readonly believe: (title: string, grade: Grade) => void;
  /** Facts and places of every document have come. */
  readonly ready: boolean;
  readonly plain: readonly OpenRange[];
  /** Null while every card is believed as it is graded. */
  readonly doubted: readonly OpenRange[] | null;
}

/** What hangs on the cards of a case, and how far the reader believes each. */
export function useDoubt(numbers: readonly Numbered[], cards: readonly CardWords[]): Doubt {
  const session = useSession();
  useSessionState((state) => state.loaded);
  // By place in the deck, so that another language keeps what was doubted.
  const [believed, setBelieved] = useState<Readonly<Record<number, Grade>>>({});
  const documents = documentsOf(cards);
  const ready = documents.every((id) => session.evidence(id) !== null && session.whatHangsOn(id) !== null);
  const deck = cards.map((card, at): DoubtedCard => {
    const facts = card.facts.map((reference) => {
      const named = factReference(reference);
      return named
        ? (session.evidence(named.document)?.facts.find(({ id }) => id === named.fact) ?? null)
        : null;
    });
    const grade = cardGrade(facts);
    return {
      card,
      grade,
      believed: believed[at] ?? grade,
      numbers: ready ? hangingNumbers(card, numbers, session.whatHangsOn) : [],
    };
  });
  const stepsOf = ({ grade, believed: held }: DoubtedCard): number =>
    grade === null || held === null ? 0 : GRADES.indexOf(held) - GRADES.indexOf(grade);
  const plain = openRanges(deck.map((each) => ({ numbers: each.numbers, steps: 0 })));
  const isDoubted = deck.some((each) => stepsOf(each) > 0 && each.numbers.length > 0);
  return {
    cards: deck,
    believe: (title, grade) => {
      const at = cards.findIndex((card) => card.title === title);
      setBelieved((held) => ({ ...held, [at]: grade }));
    },
    ready,
    plain,
    doubted: isDoubted
      ? openRanges(deck.map((each) => ({ numbers: each.numbers, steps: stepsOf(each) })))
      : null,
  };
}
