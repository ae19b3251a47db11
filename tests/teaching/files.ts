import { readdirSync, readFileSync } from 'node:fs';
import {
  criticismFile,
  lessonFile,
  notesFile,
  type Criticism,
  type Lesson,
  type Notes,
} from '../../src/scenario';

export const CASE_IDS = ['alibaba-suning-2015', 'corner-shop-2016', 'jd-coalition-2017'] as const;
export const LANGUAGES = ['en', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

const ROOT = new URL('../../', import.meta.url);

export function textAt(path: string): string {
  return readFileSync(new URL(path, ROOT), 'utf8');
}

function read(path: string): unknown {
  return JSON.parse(textAt(path));
}

/** A case's notes, by their schema; throws with every problem. */
export function notesOf(id: string, language: Language): Notes {
  return notesFile.parse(read(`scenarios/${id}/notes.${language}.json`));
}

export function criticismOf(id: string, language: Language): Criticism {
  return criticismFile.parse(read(`scenarios/${id}/criticism.${language}.json`));
}

export function lessonOf(id: string, lesson: string, language: Language): Lesson {
  return lessonFile.parse(read(`scenarios/${id}/lessons/${lesson}.${language}.json`));
}

interface Evidence {
  readonly facts: readonly { readonly id: string }[];
}

const FACTS = new Set(
  ['000', '001', '002', '003', '004'].flatMap((document) =>
    (read(`seeds/evidence/${document}.json`) as Evidence).facts.map(({ id }) => `${document}:${id}`),
  ),
);

/** All that is written of recorded history, and of the cases: where an address must stand to be quoted. */
const RECORD = [
  ...readdirSync(new URL('seeds/observations/', ROOT))
    .filter((name) => name.endsWith('.csv'))
    .map((name) => textAt(`seeds/observations/${name}`)),
  ...CASE_IDS.map((id) => textAt(`scenarios/${id}/scenario.json`)),
  ...CASE_IDS.map((id) => textAt(`scenarios/${id}/words.en.json`)),
].join('\n');

/** Whether a source is a row of the evidence or an address of the record. */
export function isKnownSource(source: string): boolean {
  return FACTS.has(source) || (/^https?:\/\//.test(source) && RECORD.includes(source));
}
