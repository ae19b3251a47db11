/** When a question of a finished lesson comes back, in days after it was last seen; afterwards no more. */
const RETURNS_AFTER = [1, 7, 30] as const;
const DAY = 86_400_000;
const KEY = 'crosshold-lessons';

interface Finished {
  /** How often its question has come back. */
  readonly times: number;
  /** ISO time at which it was last seen. */
  readonly at: string;
}

export interface LessonMemory {
  /** Notes that a lesson has been walked to its end, or that its question has been answered again. */
  seen(lesson: string): void;
  /** Lessons whose question is due. */
  due(): readonly string[];
}

/**
 * Remembers finished lessons, so that a question comes back after a day, a week and a month.
 *
 * A few bytes that may be lost: they stay out of the database of games, which a version of their own would migrate.
 * Where nothing may be stored, nothing comes back.
 */
export function createLessonMemory(now: () => Date, store: () => globalThis.Storage): LessonMemory {
  const read = (): Record<string, Finished> => {
    try {
      const held: unknown = JSON.parse(store().getItem(KEY) ?? '{}');
      if (typeof held !== 'object' || held === null || Array.isArray(held)) return {};
      return Object.fromEntries(
        Object.entries(held).filter((entry): entry is [string, Finished] => isFinished(entry[1])),
      );
    } catch {
      return {};
    }
  };
  return {
    seen(lesson) {
      const held = read();
      const before = held[lesson];
      const times = before ? before.times + (isDue(before, now()) ? 1 : 0) : 0;
      try {
        store().setItem(KEY, JSON.stringify({ ...held, [lesson]: { times, at: now().toISOString() } }));
      } catch {
        // A browser that stores nothing forgets the lesson; the lesson itself loses nothing.
      }
    },
    due: () =>
      Object.entries(read())
        .filter(([, finished]) => isDue(finished, now()))
        .map(([lesson]) => lesson),
  };
}

function isDue({ times, at }: Finished, now: Date): boolean {
  const after = RETURNS_AFTER[times];
  return after !== undefined && now.getTime() - Date.parse(at) >= after * DAY;
}

function isFinished(value: unknown): value is Finished {
  if (typeof value !== 'object' || value === null) return false;
  const { times, at } = value as Partial<Finished>;
  return Number.isInteger(times) && typeof at === 'string' && Number.isFinite(Date.parse(at));
}
