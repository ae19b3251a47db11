import type { Criticism, Lesson, Notes } from '../scenario';
import { createLessonMemory } from './lesson-memory';
import { createLessonWalk } from './lesson-walk';
import type { Teaching } from './teaching-types';

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
    has: (scenario, lesson) =>
      Object.hasOwn(NOTES, `../../scenarios/${scenario}/notes.en.json`) &&
      (lesson === undefined ||
        Object.hasOwn(LESSONS, `../../scenarios/${scenario}/lessons/${lesson}.en.json`)),
    memory: createLessonMemory(now, () => localStorage),
    walk: createLessonWalk(
      () => localStorage,
      () => arrived('lesson/taken'),
    ),
    notes: (scenario, language) => read(NOTES, `${scenario}/notes.${language}`) as Notes | null,
    criticism: (scenario, language) =>
      read(CRITICISM, `${scenario}/criticism.${language}`) as Criticism | null,
    lesson: (scenario, lesson, language) =>
      read(LESSONS, `${scenario}/lessons/${lesson}.${language}`) as Lesson | null,
  };
}
