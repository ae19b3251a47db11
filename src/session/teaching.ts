import type { Criticism, Lesson, Notes } from '../scenario';
import { createLessonMemory, type LessonMemory } from './lesson-memory';
import type { Language } from './types';

/** What a lesson needs beside a case; each is null while it is on its way, or when the case has none. */
export interface Teaching {
  notes(scenario: string, language: Language): Notes | null;
  criticism(scenario: string, language: Language): Criticism | null;
  lesson(scenario: string, lesson: string, language: Language): Lesson | null;
  /** Which lessons were finished, by `<case>/<lesson>`. */
  readonly memory: LessonMemory;
}

type Files = Readonly<Record<string, () => Promise<unknown>>>;

const NOTES: Files = import.meta.glob('../../scenarios/*/notes.*.json', { import: 'default' });
const CRITICISM: Files = import.meta.glob('../../scenarios/*/criticism.*.json', { import: 'default' });
const LESSONS: Files = import.meta.glob('../../scenarios/*/lessons/*.json', { import: 'default' });

/**
 * Fetches each file when it is first asked for; `arrived` is told its name when it has come.
 *
 * The files are our own and a test holds each against its schema, so that nothing is parsed here.
 */
export function createTeaching(arrived: (name: string) => void, now: () => Date): Teaching {
  const held = new Map<string, unknown>();
  const asked = new Set<string>();
  const read = (files: Files, path: string): unknown => {
    const fetch = files[`../../scenarios/${path}.json`];
    if (fetch && !asked.has(path)) {
      asked.add(path);
      void fetch().then((value) => {
        held.set(path, value);
        arrived(`teaching/${path}`);
      });
    }
    return held.get(path) ?? null;
  };
  return {
    memory: createLessonMemory(now, () => localStorage),
    notes: (scenario, language) => read(NOTES, `${scenario}/notes.${language}`) as Notes | null,
    criticism: (scenario, language) =>
      read(CRITICISM, `${scenario}/criticism.${language}`) as Criticism | null,
    lesson: (scenario, lesson, language) =>
      read(LESSONS, `${scenario}/lessons/${lesson}.${language}`) as Lesson | null,
  };
}
