import type { Lang } from './format';
import { HOME_WORDS } from './words/home';
import { PROBLEM_WORDS } from './words/problems';

/** What a file's door says, as much of it as words need. */
export interface FileRefusal {
  readonly code: string;
  readonly path: string;
}

export interface ProblemLine {
  /** Path in the file, or words for all of it. */
  readonly place: string;
  readonly sentence: string;
}

export interface ProblemList {
  readonly headline: string;
  readonly lines: readonly ProblemLine[];
  /** Says how many are not shown; empty when all are. */
  readonly more: string;
}

const SHOWN = 12;

/** Why a case was refused, in the reader's language. */
export function problemList(refusals: readonly FileRefusal[], language: Lang): ProblemList {
  const { guests } = HOME_WORDS[language];
  return {
    headline: guests.refused(refusals.length),
    lines: refusals.slice(0, SHOWN).map(({ code, path }) => ({
      place: path === '' ? guests.whole : path,
      sentence: problemSentence(code, language),
    })),
    more: refusals.length > SHOWN ? guests.more(refusals.length - SHOWN) : '',
  };
}

/** One reason in words; a code without words of its own does not fit. */
export function problemSentence(code: string, language: Lang): string {
  const { codes, other } = PROBLEM_WORDS[language];
  return Object.hasOwn(codes, code) ? (codes[code] ?? other) : other;
}
