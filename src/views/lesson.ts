import type { Lesson, LessonMeasure } from '../scenario';
import type { StepAnswer } from '../session/lesson-walk';
import type { Axis, Range } from './charts/spec';
import type { Lang } from './format';
import { recordedDeeds, type RecordedLine } from './history';
import { measureReading } from './lesson-measures';
import { laterPeriod, sayPeriod } from './period';
import { verdictOn, type Verdict } from './results';
import { LESSON_WORDS } from './words/lesson';

export type { Lesson } from '../scenario';
export type LessonStep = Lesson['steps'][number];

/** A measure at the end of a quarter, to be guessed before it is shown. */
export interface Asked {
  /** Counted from 1. */
  readonly quarter: number;
  readonly measure: LessonMeasure;
}

export interface ExampleView {
  readonly period: string;
  /** What the seat did, on record. */
  readonly said: readonly string[];
  readonly sources: readonly string[];
  /** The same as decisions of the model. */
  readonly model: string;
  readonly figures: readonly {
    readonly measure: LessonMeasure;
    readonly label: string;
    readonly before: string;
    readonly after: string;
  }[];
}

/** A quarter of the recorded line from the seat of the lesson; null when the line is shorter. */
export function exampleView(
  line: RecordedLine,
  { seat, figures }: Pick<Lesson, 'seat' | 'figures'>,
  quarter: number,
  language: Lang,
): ExampleView | null {
  const [before, table] = [line.tables[quarter - 1], line.tables[quarter]];
  const { scenario, tables, turns, events } = line;
  if (!before || !table || !scenario.rules.firmIds.includes(seat)) return null;
  const deeds = recordedDeeds({ scenario, tables, turns, events, quarter, seat, language }).find(
    (each) => each.firm === seat,
  );
  return {
    period: sayPeriod(laterPeriod(scenario.rules.start, quarter - 1), language),
    said: deeds?.said ?? [],
    sources: deeds?.sources ?? [],
    model: deeds?.model ?? '',
    figures: figures.map((measure) => {
      const { label, read, tell } = measureReading(measure, scenario.rules, seat, language);
      return { measure, label, before: tell(read(before)), after: tell(read(table)) };
    }),
  };
}

export interface GuessView {
  readonly axis: Axis;
  readonly step: number;
  readonly start: Range;
  readonly say: (value: number) => string;
}

/** Where the handles of a guess stand at first: around the quarter before. */
export function guessView(
  line: RecordedLine,
  seat: string,
  { quarter, measure }: Asked,
  language: Lang,
): GuessView | null {
  const before = line.tables[quarter - 1];
  if (!before || !line.scenario.rules.firmIds.includes(seat)) return null;
  const { read, say, grain, reach } = measureReading(measure, line.scenario.rules, seat, language);
  const now = read(before);
  const middle = Math.round(now / grain) * grain;
  const wide = Math.ceil(reach(now) / grain) * grain;
  const low = Math.max(0, middle - wide);
  return {
    axis: {
      domain: [low, middle + wide],
      ticks: [...new Set([low, middle, middle + wide])].map((at) => ({ at, label: say(at) })),
    },
    step: grain,
    start: { low: Math.max(low, middle - wide * 0.2), mid: middle, high: middle + wide * 0.2 },
    say,
  };
}

/** Where a guess fell; null when the line is shorter. */
function verdictOf(line: RecordedLine, seat: string, asked: Asked, guess: Range): Verdict | null {
  const table = line.tables[asked.quarter];
  if (!table) return null;
  const came = measureReading(asked.measure, line.scenario.rules, seat, 'en').read(table);
  return verdictOn(guess, came);
}

/** What came of a guess, as one sentence. */
export function guessOutcome(
  line: RecordedLine,
  seat: string,
  asked: Asked,
  guess: Range,
  language: Lang,
): string {
  const [before, table] = [line.tables[asked.quarter - 1], line.tables[asked.quarter]];
  const verdict = verdictOf(line, seat, asked, guess);
  if (!before || !table || !verdict) return '';
  const words = LESSON_WORDS[language];
  const { read, say, gap } = measureReading(asked.measure, line.scenario.rules, seat, language);
  const value = read(table);
  return words.came(say(guess.mid), say(value), gap(value - read(before), value), words.verdicts[verdict]);
}

/** What a step asks to be guessed; null where it asks nothing of the kind. */
export function askedAt(step: LessonStep): Asked | null {
  if (step.kind === 'predict') return { quarter: step.quarter, measure: step.measure };
  if (step.kind === 'example' && step.guess) return { quarter: step.quarter, measure: step.guess.measure };
  return null;
}

/** How the guesses of a lesson went, in one sentence; empty while none was asked for. */
export function guessRecord(
  line: RecordedLine,
  { seat, steps }: Pick<Lesson, 'seat' | 'steps'>,
  answers: Readonly<Record<string, StepAnswer>>,
  language: Lang,
): string {
  let [sealed, inside, skipped] = [0, 0, 0];
  steps.forEach((step, at) => {
    const answer = answers[at + 1];
    const asked = askedAt(step);
    if (answer?.kind === 'skipped') skipped++;
    if (!asked || answer?.kind !== 'guess') return;
    sealed++;
    if (verdictOf(line, seat, asked, answer) === 'inside') inside++;
  });
  if (sealed + skipped === 0) return '';
  return LESSON_WORDS[language].guessRecord(sealed, inside, skipped);
}

/** Words, or Chinese characters, that are read in a minute by somebody who looks at figures between them. */
const PACE = { en: 170, zh: 300 } as const;
/** Minutes that a step takes beside its reading: a guess, a choice, a look at figures. */
const BESIDE: Readonly<Record<LessonStep['kind'], number>> = {
  read: 0.1,
  example: 0.7,
  predict: 0.5,
  compare: 1,
  decide: 0.4,
  retrieve: 0.4,
  reflect: 0.8,
  summary: 0.1,
};

/** Words of an English text, characters of a Chinese one. */
export function lengthOf(text: string, language: Lang): number {
  return (text.match(language === 'zh' ? /[\u4e00-\u9fff]/g : /\S+/g) ?? []).length;
}

/** About how long a lesson takes, whole minutes. */
export function lessonMinutes({ steps, idea }: Pick<Lesson, 'steps' | 'idea'>, language: Lang): number {
  let words = lengthOf(idea, language);
  let beside = 0;
  for (const step of steps) {
    beside += BESIDE[step.kind];
    for (const text of textsOf(step)) words += lengthOf(text, language);
  }
  return Math.round(words / PACE[language] + beside);
}

/** What a learner reads at a step; of the answers to a question, the one chosen and the better one are explained. */
export function textsOf(step: LessonStep): readonly string[] {
  switch (step.kind) {
    case 'read':
      return step.text;
    case 'example':
      return [...(step.guess ? [step.guess.question] : []), ...step.why];
    case 'predict':
      return [step.question, step.after];
    case 'compare':
      return [
        ...step.text,
        step.question,
        ...step.ways.map(({ name }) => name),
        ...step.ways.slice(0, 2).map(({ why }) => why),
        ...step.after,
      ];
    case 'decide':
    case 'retrieve':
      return [
        step.question,
        ...step.options.map(({ text }) => text),
        ...step.options.slice(0, 2).map(({ why }) => why),
      ];
    case 'reflect':
      return [step.question];
    case 'summary':
      return [step.rule, step.fails];
  }
}
