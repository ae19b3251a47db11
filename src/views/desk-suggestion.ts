import type { Decision } from '../engine';
import { amountFieldOf, changeFields, decisionAt, openingOf, type Change, type Place } from './desk-fields';
import type { SeatInput } from './desk-seat';
import type { DeskWords } from './words/desk';
import type { TermWords } from './words/terms';

/** One thing worth deciding now, with a few answers of equal standing. */
export interface Suggestion {
  readonly id: string;
  readonly name: string;
  readonly consequence: string;
  readonly attention: number;
  readonly options: readonly SuggestionOption[];
  readonly chosen: string;
  /** Decided elsewhere: the partner to face at the table. */
  readonly partner: string | null;
  /** The draft's decisions of this row alone, for their effect. */
  readonly decisions: readonly Decision[];
}

export interface SuggestionOption {
  readonly id: string;
  readonly word: string;
  readonly change: Change;
}

export interface SuggestionWords {
  readonly desk: DeskWords;
  readonly terms: TermWords;
}

/** One published rule: the row it gives when it applies. */
export type SuggestionRule = (
  seat: SeatInput,
  words: SuggestionWords,
) => Suggestion | readonly Suggestion[] | null;

/** A row whose options set one field of one decision; `null` among the values is what stands. */
export function fieldRow(
  seat: SeatInput,
  place: Place,
  field: string,
  values: readonly (number | null)[],
  say: (value: number | null) => string,
  head: { readonly id: string; readonly name: string; readonly consequence: string },
): Suggestion | null {
  const opening = openingOf(seat.openings, place.kind);
  const form = amountFieldOf(opening, field);
  if (!opening || opening.closed || !form || form.max <= form.min) return null;
  const held = decisionAt(seat.decisions, place);
  const drafted = held?.[field];
  const now = typeof drafted === 'number' ? drafted : null;
  const bounded = values.map((value) =>
    value === null ? null : Math.min(form.max, Math.max(form.min, value)),
  );
  const unique = bounded.filter((value, at) => bounded.indexOf(value) === at);
  const shown = unique.includes(now) ? unique : [...unique, now];
  const idOf = (value: number | null): string => (value === null ? 'keep' : String(value));
  return {
    ...head,
    attention: held ? opening.attention : 0,
    options: shown.map((value) => ({
      id: idOf(value),
      word: say(value),
      change: changeFields(seat.decisions, place, { [field]: value }),
    })),
    chosen: idOf(now),
    partner: null,
    decisions: held ? [held] : [],
  };
}

/** Values in rising order with what stands among them, as null; of four the one nearest to it gives way. */
export function withStanding(values: readonly number[], stands: number): (number | null)[] {
  let nearest = values[0] ?? 0;
  for (const value of values) if (Math.abs(value - stands) < Math.abs(nearest - stands)) nearest = value;
  const kept = values.filter((value) => value !== nearest);
  return [...kept, stands].sort((a, b) => a - b).map((value) => (value === stands ? null : value));
}
