import type { Notes } from '../scenario';
import { formatShare, type Lang } from './format';
import { TEACH_WORDS } from './words/teach';

export interface PlanView {
  readonly minutes: number;
  readonly caption: string;
  /** The length of the case that is played; null for its own. */
  readonly form: string | null;
  readonly rows: readonly { readonly part: string; readonly minutes: string; readonly doing: string }[];
  /** The minutes of all parts, as they add up. */
  readonly sum: string;
  readonly debrief: string;
}

/** Minutes of all parts of a plan, and of the part in which results are talked over. */
export function planTotals({ steps }: Notes['plans'][number]): {
  readonly sum: number;
  readonly debrief: number;
} {
  let sum = 0;
  let debrief = 0;
  for (const { part, minutes } of steps) {
    sum += minutes;
    if (part === 'debrief') debrief += minutes;
  }
  return { sum, debrief };
}

/** The plans of a lesson with their sums. */
export function planViews(notes: Notes, language: Lang): PlanView[] {
  const words = TEACH_WORDS[language];
  return notes.plans.map((plan) => {
    const { sum, debrief } = planTotals(plan);
    return {
      minutes: plan.minutes,
      caption: words.minutes(plan.minutes),
      form: plan.form ?? null,
      rows: plan.steps.map(({ part, minutes, doing }) => ({
        part: words.parts[part],
        minutes: String(minutes),
        doing,
      })),
      sum: String(sum),
      debrief: words.debriefPart(formatShare(debrief / sum, language, 0)),
    };
  });
}
