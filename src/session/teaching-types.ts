import type { Criticism, Lesson, Notes } from '../scenario';
import type { LessonMemory } from './lesson-memory';
import type { LessonWalk } from './lesson-walk';
import type { Language } from './types';

/** What a lesson needs beside a case; each is null while it is on its way, or when there is none. */
export interface Teaching {
  /** Whether the case comes with notes and criticism, and with the lesson if one is named. */
  has(scenario: string, lesson?: string): boolean;
  notes(scenario: string, language: Language): Notes | null;
  criticism(scenario: string, language: Language): Criticism | null;
  lesson(scenario: string, lesson: string, language: Language): Lesson | null;
  /** Which lessons were finished, by `<case>/<lesson>`. */
  readonly memory: LessonMemory;
  readonly walk: LessonWalk;
}

/** What a presenter switches, and finds again: counts hidden while hands are raised, larger type, black on white. */
export interface Presenter {
  readonly hidden: boolean;
  readonly larger: boolean;
  readonly contrast: boolean;
}
