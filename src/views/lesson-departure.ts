import type { HistoryInput, RecordedLine } from './history';
import { measureReading } from './lesson-measures';
import type { LessonMeasure } from '../scenario';
import type { Lang } from './format';
import { laterPeriod, sayPeriod } from './period';
import { partedQuarters, partings } from './replay';
import { LESSON_WORDS } from './words/lesson';

/** What leaving the author's line is counted in. */
const COUNTED: readonly LessonMeasure[] = ['share', 'pressure', 'cash', 'days'];

export interface DepartureView {
  /** Where the author's line was left, or that it was not. */
  readonly headline: string;
  /** What was done there, and what the author did; null while the lines are one. */
  readonly parted: { readonly mine: string; readonly theirs: string } | null;
  /** Both lines after as many quarters; empty before the first one is closed or while the lines are one. */
  readonly rows: readonly {
    readonly label: string;
    readonly mine: string;
    readonly theirs: string;
    readonly gap: string;
  }[];
}

/**
 * Where a learner who took over a lesson left the author's line, and what it cost or brought: both lines after as many
 * quarters under the same luck.
 */
export function departureView(
  mine: RecordedLine,
  author: RecordedLine,
  seat: string,
  after: number,
  language: Lang,
): DepartureView {
  const words = LESSON_WORDS[language].departure;
  const { scenario, tables, turns, events } = mine;
  const { rules } = scenario;
  const quarter = turns.length;
  const [first] = partedQuarters(turns, author.turns, seat);
  const [own, theirs] = [tables[quarter], author.tables[quarter]];
  if (quarter <= after) return { headline: words.waits, parted: null, rows: [] };
  if (first === undefined || !own || !theirs)
    return { headline: words.kept(quarter - after), parted: null, rows: [] };
  const input: HistoryInput = { scenario, tables, turns, events, quarter, seat, language };
  const [parted] = partings(input, author);
  const period = sayPeriod(laterPeriod(rules.start, first - 1), language);
  return {
    headline: words.left(
      period,
      sayPeriod(laterPeriod(rules.start, quarter - 1), language),
      quarter - first + 1,
    ),
    parted: parted ? { mine: parted.mine, theirs: parted.theirs } : null,
    rows: COUNTED.map((measure) => {
      const { label, read, tell, gap } = measureReading(measure, rules, seat, language);
      const [a, b] = [read(own), read(theirs)];
      return { label, mine: tell(a), theirs: tell(b), gap: gap(a - b, a) };
    }),
  };
}
