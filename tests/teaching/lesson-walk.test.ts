import { describe, expect, test } from 'vitest';
import { createLessonWalk } from '../../src/session/lesson-walk';

const KEY = 'crosshold-lesson-walks';

function walkOver(stored = new Map<string, string>()) {
  const told: number[] = [];
  const walk = createLessonWalk(
    () => ({
      getItem: (key) => stored.get(key) ?? null,
      setItem: (key, value) => void stored.set(key, value),
    }),
    () => told.push(stored.size),
  );
  return { walk, stored, told };
}

describe('the walk of a lesson', () => {
  test('keeps what was given at each step, and the game that was taken over', () => {
    const { walk, stored, told } = walkOver();
    walk.give('a/first', 2, { kind: 'guess', low: 1, mid: 2, high: 3 });
    walk.give('a/first', 4, { kind: 'skipped' });
    walk.take('a/first', { game: 'g-1', step: 4 });
    // Told once it is stored.
    expect(told).toEqual([1]);
    const again = walkOver(stored).walk;
    expect(again.answers('a/first')).toEqual({
      2: { kind: 'guess', low: 1, mid: 2, high: 3 },
      4: { kind: 'skipped' },
    });
    expect(again.taken('a/first')).toEqual({ game: 'g-1', step: 4 });
    expect(again.leftFrom('g-1')).toEqual({ lesson: 'a/first', step: 4 });
    expect(again.leftFrom('g-2')).toBeNull();
    expect(again.at('a/first')).toBe(1);
    again.reach('a/first', 5);
    expect(walkOver(stored).walk.at('a/first')).toBe(5);
    again.forget('a/first');
    expect(again.answers('a/first')).toEqual({});
    expect(again.taken('a/first')).toBeNull();
  });

  test('leaves out what is none of it, and does without storage', () => {
    const foreign = {
      'a/first': {
        answers: {
          1: { kind: 'guess', low: 1, mid: 'x', high: 3 },
          2: { kind: 'way', id: 'rent' },
          999: { kind: 'skipped' },
          3: null,
        },
        taken: { game: 7 },
        at: -3,
      },
      'b/first': 12,
    };
    const { walk } = walkOver(new Map([[KEY, JSON.stringify(foreign)]]));
    expect(walk.answers('a/first')).toEqual({ 2: { kind: 'way', id: 'rent' } });
    expect(walk.taken('a/first')).toBeNull();
    expect(walk.at('a/first')).toBe(1);
    expect(walk.answers('b/first')).toEqual({});
    expect(walkOver(new Map([[KEY, '[1']])).walk.answers('a/first')).toEqual({});
    const broken = createLessonWalk(
      () => {
        throw new Error('forbidden');
      },
      () => undefined,
    );
    broken.give('a/first', 1, { kind: 'skipped' });
    expect(broken.answers('a/first')).toEqual({});
  });
});
