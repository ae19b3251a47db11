/** Lessons to walk alone, by case, in their order: each but the first asks for something of the one before. */
export const LESSONS: Readonly<Record<string, readonly string[]>> = {
  'alibaba-suning-2015': ['first', 'tied', 'carry'],
};

/** The lesson after one, or null after the last. */
export function lessonAfter(scenario: string, lesson: string): string | null {
  const order = LESSONS[scenario] ?? [];
  const at = order.indexOf(lesson);
  return at < 0 ? null : (order[at + 1] ?? null);
}
