import { describe, expect, test } from 'vitest';
import { FORMULAS, evaluateFormula } from '../../../src/engine/science';

/** The codes by path that a formula answers for wrong inputs. */
function codes(name: string, inputs: unknown): Record<string, string> {
  const answer = evaluateFormula(name, inputs);
  if (answer.ok) throw new Error(`accepted: ${JSON.stringify(answer.value)}`);
  return Object.fromEntries(answer.problems.map((problem) => [problem.path, problem.code]));
}

describe('formulas by name', () => {
  test.each(['unheard-of', 'constructor', '__proto__', ''])('%j is not one', (name) => {
    expect(codes(name, {})).toEqual({ formula: 'unknown-formula' });
  });

  test.each(Object.keys(FORMULAS))(
    '%s refuses what is no object, and an empty one, without throwing',
    (name) => {
      for (const inputs of [null, 5, 'x', [], undefined])
        expect(codes(name, inputs).inputs).toBe('not-an-object');
      expect(Object.values(codes(name, {}))).toContain('missing');
    },
  );

  test.each(Object.keys(FORMULAS))('%s refuses words and infinities in every place', (name) => {
    const keys = Object.keys(codes(name, {}));
    for (const wrong of ['7', NaN, Infinity, true, {}, [['x']], [null]]) {
      expect(evaluateFormula(name, Object.fromEntries(keys.map((key) => [key, wrong]))).ok).toBe(false);
    }
  });

  test('all problems come at once, each with its place', () => {
    expect(codes('newsvendor', { holding: 0, shortage: 'much', sd: -1 })).toEqual({
      holding: 'too-small',
      shortage: 'not-a-number',
      mean: 'missing',
      sd: 'too-small',
    });
  });

  test('a line that never ends is refused', () => {
    expect(codes('queue', { arrivalRate: 4, serviceRate: 2, servers: 2 })).toEqual({
      arrivalRate: 'unstable',
    });
    expect(codes('queue', { arrivalRate: 4, serviceRate: 2, servers: 2.5 }).servers).toBe('not-whole');
  });

  test('nests must hold every alternative once', () => {
    const inputs = { utilities: [0, 0, 0], logsum: 0.5 };
    expect(codes('nestedLogit', { ...inputs, nests: [[0], [1]] })).toEqual({ nests: 'not-a-partition' });
    expect(
      codes('nestedLogit', {
        ...inputs,
        nests: [
          [0, 1],
          [1, 2],
        ],
      }),
    ).toEqual({ nests: 'not-a-partition' });
    expect(codes('nestedLogit', { ...inputs, nests: [[0], [1, 3]] })['nests[1][1]']).toBe('too-large');
    expect(evaluateFormula('nestedLogit', { ...inputs, nests: [[0], [2, 1]] }).ok).toBe(true);
  });

  test('coalitions are named by digits of players', () => {
    const wrong = { players: 2, coalitions: { '3': 1, '11': 1, '12': 2, '21': 2, '': 1, '1': 'x' } };
    expect(codes('shapley', wrong)).toEqual({
      'coalitions.3': 'not-a-coalition',
      'coalitions.11': 'not-a-coalition',
      'coalitions.': 'not-a-coalition',
      'coalitions.21': 'twice',
      'coalitions.1': 'not-a-number',
    });
    expect(codes('nucleolus', { players: 40, coalitions: {} })).toEqual({ players: 'too-large' });
  });

  test('a firm cannot hold itself or be held in full, nor owe itself', () => {
    expect(
      codes('dependencyMatrix', {
        holdings: [
          [0.1, 0],
          [0, 0],
        ],
      }),
    ).toEqual({ 'holdings[0][0]': 'own-entry' });
    expect(
      codes('dependencyMatrix', {
        holdings: [
          [0, 1],
          [0, 0],
        ],
      }),
    ).toEqual({ 'holdings[*][1]': 'fully-held' });
    expect(codes('dependencyMatrix', { holdings: [[0, 0.1], [0]] })).toEqual({
      'holdings[1]': 'wrong-length',
    });
    expect(codes('clearing', { liabilities: [[1]], externalAssets: [1] })).toEqual({
      'liabilities[0][0]': 'own-entry',
    });
  });

  test('an answer beyond all numbers is refused', () => {
    expect(codes('futureValue', { present: 1, growth: 900, periods: 9000 })).toEqual({ value: 'not-finite' });
  });

  test('optional inputs have their usual value', () => {
    expect(evaluateFormula('nashBargain', { surplus: 1, disagreement: [0.4, 0] })).toMatchObject({
      ok: true,
      value: { split: [0.7, 0.3] },
    });
    expect(evaluateFormula('hill', { x: 3, max: 8, half: 3, steepness: 2 })).toEqual({
      ok: true,
      value: { y: 4 },
    });
  });
});
