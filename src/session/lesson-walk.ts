const KEY = 'crosshold-lesson-walks';
/** Longest private note that is kept, in characters. */
export const LONGEST_NOTE = 2000;

/** What a learner gave at a step: a sealed guess, one of several ways, a private note, or that the question was skipped. */
export type StepAnswer =
  | { readonly kind: 'guess'; readonly low: number; readonly mid: number; readonly high: number }
  | { readonly kind: 'way'; readonly id: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'skipped' };

/** The game in which a learner left the author's line, and the step of the lesson that it was left at. */
export interface Taken {
  readonly game: string;
  /** Counted from 1. */
  readonly step: number;
}

interface Walk {
  /** By step, counted from 1. */
  readonly answers: Readonly<Record<string, StepAnswer>>;
  readonly taken?: Taken;
  /** The step that was last looked at. */
  readonly at?: number;
}

/** The part of the browser's small storage that is used here. */
interface Shelf {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** How a learner walked a lesson, named `<case>/<lesson>`; kept on this device and nowhere else. */
export interface LessonWalk {
  answers(lesson: string): Readonly<Record<string, StepAnswer>>;
  give(lesson: string, step: number, answer: StepAnswer): void;
  taken(lesson: string): Taken | null;
  take(lesson: string, taken: Taken): void;
  /** Remembers the step that is looked at, so that the lesson can be gone on with there. */
  reach(lesson: string, step: number): void;
  /** The step that was last looked at; 1 before the lesson is begun. */
  at(lesson: string): number;
  /** The lesson and step that a game was taken over from, if it was. */
  leftFrom(game: string): { readonly lesson: string; readonly step: number } | null;
  /** Forgets what was given, so that the lesson can be walked afresh. */
  forget(lesson: string): void;
}

/**
 * Where nothing may be stored, every step stands open again when it is drawn anew. `took` is told when a game has been taken
 * over, so that the pages of the game can show the way back.
 */
export function createLessonWalk(store: () => Shelf, took: () => void): LessonWalk {
  const read = (): Record<string, Walk> => {
    try {
      const held: unknown = JSON.parse(store().getItem(KEY) ?? '{}');
      if (!isRecord(held)) return {};
      return Object.fromEntries(Object.entries(held).map(([lesson, walk]) => [lesson, walkIn(walk)]));
    } catch {
      return {};
    }
  };
  const write = (lesson: string, change: (walk: Walk) => Walk): void => {
    const held = read();
    try {
      const next = { ...held, [lesson]: change(held[lesson] ?? { answers: {} }) };
      store().setItem(KEY, JSON.stringify(next));
    } catch {
      // A browser that stores nothing forgets the walk; the lesson itself loses nothing.
    }
  };
  return {
    answers: (lesson) => read()[lesson]?.answers ?? {},
    give: (lesson, step, answer) =>
      write(lesson, (walk) => ({ ...walk, answers: { ...walk.answers, [step]: answer } })),
    taken: (lesson) => read()[lesson]?.taken ?? null,
    take(lesson, taken) {
      write(lesson, (walk) => ({ ...walk, taken }));
      took();
    },
    reach: (lesson, step) => write(lesson, (walk) => ({ ...walk, at: step })),
    at: (lesson) => read()[lesson]?.at ?? 1,
    leftFrom(game) {
      for (const [lesson, { taken }] of Object.entries(read()))
        if (taken?.game === game) return { lesson, step: taken.step };
      return null;
    },
    forget: (lesson) => write(lesson, () => ({ answers: {} })),
  };
}

/** What of a stored value is a walk; the rest is left out. */
function walkIn(value: unknown): Walk {
  if (!isRecord(value)) return { answers: {} };
  const { answers, taken, at } = value;
  const given = isRecord(answers)
    ? Object.fromEntries(
        Object.entries(answers).flatMap(([step, answer]) => {
          const read = /^\d{1,2}$/.test(step) ? answerIn(answer) : null;
          return read ? [[step, read]] : [];
        }),
      )
    : {};
  const left =
    isRecord(taken) && typeof taken['game'] === 'string' && Number.isInteger(taken['step'])
      ? { game: taken['game'], step: Number(taken['step']) }
      : null;
  return {
    answers: given,
    ...(left ? { taken: left } : {}),
    ...(Number.isInteger(at) && Number(at) > 0 ? { at: Number(at) } : {}),
  };
}

function answerIn(value: unknown): StepAnswer | null {
  if (!isRecord(value)) return null;
  const { kind, low, mid, high, id, text } = value;
  if (kind === 'skipped') return { kind };
  if (kind === 'way' && typeof id === 'string') return { kind, id };
  if (kind === 'note' && typeof text === 'string') return { kind, text: text.slice(0, LONGEST_NOTE) };
  if (kind !== 'guess' || ![low, mid, high].every(Number.isFinite)) return null;
  return { kind, low: Number(low), mid: Number(mid), high: Number(high) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
