import type { Provenance } from '../engine';
import { factReference, type BriefingFact, type CardWords } from './briefing';

/** Grades of sources, best first. */
export const GRADES = ['A', 'B', 'C', 'D'] as const;
export type Grade = (typeof GRADES)[number];

/** Each grade that a card is lowered by makes the ranges of its numbers this many times as wide. Our rule, not a source's. */
const WIDER = 2;
/** Nothing leaves its range by more than this factor: the leeway that scenario files have, too. */
const LEEWAY = 10;

export interface Numbered extends Provenance {
  readonly path: string;
}

/** A number with its range as it is taken now. */
export interface OpenRange {
  readonly path: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Documents that the facts of some cards stand in, each once. */
export function documentsOf(cards: readonly CardWords[]): string[] {
  return [
    ...new Set(cards.flatMap(({ facts }) => facts.flatMap((fact) => factReference(fact)?.document ?? []))),
  ];
}

/** The grade that most facts of a card have; of two equally common ones the worse. Null while they are not there. */
export function cardGrade(facts: readonly (Pick<BriefingFact, 'grade'> | null)[]): Grade | null {
  let best: { readonly grade: Grade; readonly count: number } | null = null;
  for (const grade of GRADES) {
    const count = facts.filter((fact) => fact?.grade === grade).length;
    if (count > 0 && count >= (best?.count ?? 0)) best = { grade, count };
  }
  return best?.grade ?? null;
}

/** Grades that a card can be lowered to, its own first. */
export function lowerGrades(grade: Grade): readonly Grade[] {
  return GRADES.slice(GRADES.indexOf(grade));
}

/**
 * Numbers that hang on a card: those that name one of its facts as their source, and those that the places of its facts name.
 * Only numbers with a range: what is fixed cannot widen.
 */
export function hangingNumbers(
  card: CardWords,
  numbers: readonly Numbered[],
  places: (document: string) => Readonly<Record<string, readonly string[]>> | null,
): Numbered[] {
  const paths = new Set<string>();
  for (const reference of card.facts) {
    const named = factReference(reference);
    if (!named) continue;
    for (const path of places(named.document)?.[named.fact] ?? []) paths.add(path);
    for (const { path, from } of numbers) if (from.some((source) => sameFact(source, named))) paths.add(path);
  }
  return numbers.filter(({ path, low, high }) => paths.has(path) && low < high && isDrawn(path));
}

function sameFact(source: string, { document, fact }: { document: string; fact: string }): boolean {
  const named = factReference(source);
  return named?.document === document && named.fact === fact;
}

/** What the opening and the record hold is a state, no law: it stays where it is. Parts of a whole cannot move alone. */
function isDrawn(path: string): boolean {
  return (
    path.startsWith('parameters.') ||
    (path.startsWith('market.') && !/^market\.(weight|season|demand|onlineShare)\./.test(path))
  );
}

/**
 * A number's range when its card is believed `steps` grades less: `WIDER` times as wide a grade, to either side of the value.
 *
 * It keeps its sign, what lies in 0..1 stays there, and it ends at a tenth of its low and ten times its high.
 */
export function widened({ path, value, low, high, unit }: Numbered, steps: number): OpenRange {
  if (steps === 0) return { path, value, low, high };
  const times = WIDER ** steps;
  const least = low > 0 ? low / LEEWAY : low === 0 ? 0 : low * LEEWAY;
  const most = high > 0 ? high * LEEWAY : high;
  const isPart = unit === 'fraction' || unit === 'number' || unit === 'index';
  const top = isPart && low >= 0 && high <= 1 ? Math.min(1, most) : most;
  return {
    path,
    value,
    low: Math.max(least, value - (value - low) * times),
    high: Math.min(top, value + (high - value) * times),
  };
}

/** Ranges of all numbers that hang on some cards; one on two cards takes the wider. */
export function openRanges(
  cards: readonly { readonly numbers: readonly Numbered[]; readonly steps: number }[],
): OpenRange[] {
  const steps = new Map<Numbered, number>();
  for (const card of cards)
    for (const number of card.numbers) steps.set(number, Math.max(card.steps, steps.get(number) ?? 0));
  return [...steps].map(([number, by]) => widened(number, by)).sort((a, b) => (a.path < b.path ? -1 : 1));
}
