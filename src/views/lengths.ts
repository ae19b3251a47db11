import type { Lang } from './format';
import { LENGTH_WORDS } from './words/lengths';

export interface LengthChoice {
  /** The name that records use; null for the case's own length. */
  readonly form: string | null;
  readonly quarters: number;
  readonly word: string;
  readonly note: string;
}

interface Lengths {
  readonly quarters: number;
  readonly forms: readonly { readonly id: string; readonly quarters: number }[];
}

/** Lessons that teachers have, in minutes, and the quarters that fit with trial, debrief and exit question around them. */
const LESSONS = [
  { minutes: 50, quarters: 4 },
  { minutes: 75, quarters: 7 },
  { minutes: 90, quarters: 8 },
] as const;

/** The shortest lesson that holds so many quarters, in minutes; null where none does. */
function lessonFor(quarters: number): number | null {
  return LESSONS.find((lesson) => quarters <= lesson.quarters)?.minutes ?? null;
}

/** All lengths of a case, the shortest first; `names` are the case's own words for its forms. */
export function lengthChoices(
  { quarters, forms }: Lengths,
  names: Readonly<Record<string, string>>,
  language: Lang,
): LengthChoice[] {
  const words = LENGTH_WORDS[language];
  const choice = (form: string | null, count: number, name: string): LengthChoice => {
    const minutes = lessonFor(count);
    const sentence = /[.。]$/.test(name) ? name : `${name}${language === 'zh' ? '。' : '.'}`;
    return {
      form,
      quarters: count,
      word: words.quarters(count),
      note: [sentence, minutes === null ? words.longer : words.lesson(minutes)].join(
        language === 'zh' ? '' : ' ',
      ),
    };
  };
  return [
    choice(null, quarters, words.whole),
    ...forms.map((form) => choice(form.id, form.quarters, names[form.id] ?? '')),
  ].sort((a, b) => a.quarters - b.quarters);
}
