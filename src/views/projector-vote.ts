import type { Decision } from '../engine';
import { chosenOf, leadersOf, predictionOfHands, sumOfHands, type Hands, type Prediction } from '../record';
import type { Lang } from './format';
import { letterOf } from './projector-worlds';
import { listOf } from './words/catalogue';
import { PROJECTOR_WORDS } from './words/projector';

/** The hands as they go on record: what was skipped says so, and what was chosen stands by itself; null while nothing is. */
export function sealed(hands: Hands): Hands | null {
  const chosen = chosenOf(hands);
  if (chosen === null) return null;
  const { foreseen } = hands;
  return { ...hands, foreseen: foreseen && sumOfHands(foreseen.hands) > 0 ? foreseen : null, chosen };
}

/** A show of hands with all that it puts on the sheet. */
export interface HandsDraft {
  readonly hands: Hands;
  readonly decisions: readonly Decision[];
  readonly predictions: readonly Prediction[];
  readonly reason: string;
}

/** What follows from a show of hands: its choice is all of the sheet, and the class is one forecaster. */
export function draftOf(hands: Hands, language: Lang): HandsDraft {
  const chosen = chosenOf(hands);
  const expected = predictionOfHands(hands.foreseen);
  return {
    hands,
    decisions: chosen === null ? [] : (hands.options[chosen]?.decisions ?? []),
    // Of another market than all trade the hands alone stand on record.
    predictions: expected && !hands.foreseen?.segment ? [{ measure: 'share', ...expected }] : [],
    reason: reasonOf(hands, language),
  };
}

/** The reason that stands in the record: who raised how many hands; empty without any. */
export function reasonOf({ options }: Hands, language: Lang): string {
  const counted = options.flatMap(({ hands }, at) => (hands > 0 ? [`${letterOf(at)} ${hands}`] : []));
  if (counted.length === 0) return '';
  return PROJECTOR_WORDS[language].decide.reason(counted.join(language === 'zh' ? '，' : ', '));
}

/** What the count says: who leads, who is level, or whom the teacher takes. */
export function verdictOf(hands: Hands, language: Lang): string {
  const words = PROJECTOR_WORDS[language].decide;
  const leaders = leadersOf(hands);
  const [leader = -1] = leaders;
  const { chosen } = hands;
  if (chosen !== null && (leaders.length !== 1 || chosen !== leader))
    return words.overruled(letterOf(chosen));
  if (leaders.length === 0) return words.none;
  if (leaders.length > 1) return words.tie(listOf(leaders.map(letterOf), language));
  return words.wins(letterOf(leader), hands.options[leader]?.hands ?? 0);
}

/** The hands with another count at one option; a count takes back what the teacher had taken. */
export function withVotes(hands: Hands, option: number, count: number): Hands {
  return {
    ...hands,
    chosen: null,
    options: hands.options.map((each, at) => (at === option ? { ...each, hands: count } : each)),
  };
}

/** The hands with another count in one bin. */
export function withForeseen(hands: Hands, bin: number, count: number): Hands {
  const { foreseen } = hands;
  if (!foreseen) return hands;
  return {
    ...hands,
    foreseen: { ...foreseen, hands: foreseen.hands.map((each, at) => (at === bin ? count : each)) },
  };
}

/** The hands with another choice in one place: its votes were for what stood there before. */
export function withOption(
  hands: Hands,
  option: number,
  decisions: Hands['options'][number]['decisions'],
): Hands {
  return {
    ...hands,
    chosen: hands.chosen === option ? null : hands.chosen,
    options: hands.options.map((each, at) => (at === option ? { decisions, hands: 0 } : each)),
  };
}

/** The option that the sheet holds now; null while nothing is chosen. */
export function onSheet(hands: Hands): number | null {
  return chosenOf(hands);
}
