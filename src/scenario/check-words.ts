import { checkReference } from './check-references';
import { problem, type Problem } from './problems';
import type { ScenarioFile } from './scenario-file';
import type { Words } from './words-file';

const GROUPS = [
  'firms',
  'segments',
  'regions',
  'letters',
  'strengths',
  'weaknesses',
  'goals',
  'lines',
  'forms',
] as const;
type Group = (typeof GROUPS)[number];

/** What each group of words is about, by the scenario's ids. */
function idsOf(file: ScenarioFile): Readonly<Record<Group, ReadonlySet<string>>> {
  const seats = [...file.seats, ...file.forms.flatMap((form) => form.seats ?? [])];
  const firms = new Set(file.firms.map(({ id }) => id));
  const played = new Set(seats.map(({ firm }) => firm));
  return {
    firms,
    segments: new Set(file.segments),
    regions: new Set(file.regions),
    letters: played,
    strengths: played,
    weaknesses: played,
    goals: new Set(seats.flatMap(({ goals }) => goals.map(({ id }) => id))),
    lines: new Set(Object.values(file.lines).flatMap((turns) => turns.map(({ words }) => words))),
    forms: new Set(file.forms.map(({ id }) => id)),
  };
}

/** Ids of the scenario that one language has no words for, each gap by name, and words for ids that it has not. */
export function checkWords(file: ScenarioFile, words: Words, place: string): Problem[] {
  const problems: Problem[] = [];
  const ids = idsOf(file);
  for (const group of GROUPS)
    for (const id of ids[group])
      if (!Object.hasOwn(words[group], id))
        problems.push(problem(`${place}.${group}.${id}`, 'no-words', `No words for "${id}".`));
  for (const group of [...GROUPS, 'firmNotes'] as const) {
    const known = ids[group === 'firmNotes' ? 'firms' : group];
    for (const id of Object.keys(words[group]))
      if (!known.has(id))
        problems.push(problem(`${place}.${group}.${id}`, 'unknown-id', `"${id}" is not in the scenario.`));
  }
  words.sources.forEach((card, i) =>
    card.facts.forEach((fact, j) =>
      problems.push(...checkReference(fact, file, `${place}.sources[${i}].facts[${j}]`)),
    ),
  );
  words.events.forEach(({ source }, i) =>
    problems.push(...checkReference(source, file, `${place}.events[${i}].source`)),
  );
  return problems;
}

/** Cards, events and paragraphs that one language has and the other has not. */
export function checkPairs(en: Words, zh: Words): Problem[] {
  const problems: Problem[] = [];
  for (const group of ['sources', 'events', 'closing'] as const) {
    const [least, most] = [en[group].length, zh[group].length].sort((a, b) => a - b) as [number, number];
    const short = en[group].length < zh[group].length ? 'en' : 'zh';
    for (let i = least; i < most; i++)
      problems.push(problem(`words.${short}.${group}[${i}]`, 'no-words', 'The other language has one more.'));
  }
  return problems;
}
