import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { evaluateFormula } from '../../../src/engine/science';

interface PublishedCase {
  readonly id: string;
  readonly formula: string;
  readonly name: string;
  readonly inputs: Record<string, unknown>;
  readonly expected: Record<string, unknown>;
  readonly tolerance: number;
  readonly toleranceKind: 'absolute' | 'relative';
}

const file = new URL('../../cases/published.json', import.meta.url);
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: readonly PublishedCase[] };

/** Asserts that every number of `expected` is met within the tolerance of the case, however deep. */
function expectWithin(got: unknown, expected: unknown, one: PublishedCase, path: string): void {
  if (typeof expected === 'number') {
    expect(got, path).toBeTypeOf('number');
    const allowed = one.toleranceKind === 'relative' ? one.tolerance * Math.abs(expected) : one.tolerance;
    expect(
      Math.abs((got as number) - expected),
      `${path}: ${String(got)} against ${expected}`,
    ).toBeLessThanOrEqual(allowed);
    return;
  }
  if (Array.isArray(expected)) expect(got, path).toHaveLength(expected.length);
  for (const [key, part] of Object.entries(expected as object)) {
    expectWithin((got as Record<string, unknown>)[key], part, one, `${path}.${key}`);
  }
}

describe('published cases', () => {
  test('there are as many as were collected', () => {
    expect(cases).toHaveLength(26);
  });

  test.each(cases.map((one) => [`${one.id} ${one.name}`, one] as const))('%s', (_, one) => {
    const answer = evaluateFormula(one.formula, one.inputs);
    if (!answer.ok) throw new Error(answer.problems.map((problem) => problem.text).join('; '));
    expectWithin(answer.value, one.expected, one, one.id);
  });
});
