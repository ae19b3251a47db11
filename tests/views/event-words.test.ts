import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EVENT_KINDS, EVENT_WORDS } from '../../src/views/words/events';

const ENGINE = join(import.meta.dirname, '../../src/engine');

function sources(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) =>
      entry.isDirectory()
        ? sources(join(folder, entry.name))
        : readFileSync(join(folder, entry.name), 'utf8'),
    )
    .join('\n');
}

test('every event that the engine reports has words, and no words stand for an event that it never reports', () => {
  const text = sources(ENGINE);
  const reported = [...text.matchAll(/report\(\s*turn,([^,]+),/g)].flatMap(([, kind = '']) =>
    [...kind.matchAll(/'([a-z-]+)'/g)].map(([, name]) => name),
  );
  expect(reported.filter((kind) => !(EVENT_KINDS as readonly (string | undefined)[]).includes(kind))).toEqual(
    [],
  );
  expect(EVENT_KINDS.filter((kind) => !text.includes(`'${kind}'`))).toEqual([]);
});

test('sentences name who, and end like sentences', () => {
  const names = { who: 'Suning', of: 'Alibaba', money: 'RMB 1bn', gain: 'at a gain', part: '5 %', word: 'x' };
  for (const kind of EVENT_KINDS) {
    expect(EVENT_WORDS.en.events[kind](names)).toMatch(/Suning.*\.$/);
    expect(EVENT_WORDS.zh.events[kind]({ ...names, who: '苏宁' })).toMatch(/苏宁.*。$/);
  }
});
