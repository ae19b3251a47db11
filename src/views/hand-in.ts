import type { GameRecord, TurnRecord } from '../record';
import type { Lang } from './format';
import { sayPeriod } from './period';
import { ASSIGNMENT_WORDS } from './words/assignment';

export interface HandInView {
  readonly title: string;
  /** Name of the file, without signs that a disk refuses. */
  readonly file: string;
  readonly facts: readonly { readonly id: string; readonly label: string; readonly value: string }[];
  /** What the student should know before handing in. */
  readonly notes: readonly string[];
  readonly reasons: readonly { readonly period: string; readonly reason: string }[];
}

interface Played {
  readonly turns: readonly TurnRecord[];
  readonly rules: { readonly quarters: number };
  readonly round: { readonly over: boolean };
}

/** What a marker will see of a game, for the student who hands it in. */
export function handInView(
  { assignment, scenario, takebacks }: GameRecord,
  { turns, rules, round }: Played,
  seat: string,
  language: Lang,
): HandInView {
  const words = ASSIGNMENT_WORDS[language].handIn;
  const reasons = turns.map(({ period, notes }) => ({
    period: sayPeriod(period, language),
    reason: notes.reasons?.[seat] ?? '',
  }));
  const foretold = turns.filter(({ notes }) => (notes.predictions?.[seat] ?? []).length > 0).length;
  const written = reasons.filter(({ reason }) => reason !== '').length;
  const values: Readonly<Record<keyof typeof words.facts, string>> = {
    student: assignment?.student ?? '–',
    played: words.of(turns.length, rules.quarters),
    reasons: words.of(written, turns.length),
    predictions: words.of(foretold, turns.length),
    takebacks: String(takebacks),
  };
  return {
    title: words.title(assignment?.terms.title ?? assignment?.student ?? words.unnamed),
    file: `${fileName(assignment?.student ?? 'game')}-${scenario.id}.json`,
    facts: Object.entries(words.facts).map(([id, label]) => ({
      id,
      label,
      value: values[id as keyof typeof values],
    })),
    notes: [...(assignment ? [] : [words.noTask]), ...(round.over ? [] : [words.unfinished])],
    reasons,
  };
}

function fileName(student: string): string {
  return student.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '') || 'student';
}
