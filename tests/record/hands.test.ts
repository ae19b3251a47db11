import { describe, expect, test } from 'vitest';
import {
  binHolding,
  chosenOf,
  leadersOf,
  parseRecord,
  predictionOfHands,
  printRecord,
  runnerUpOf,
  type GameRecord,
  type Hands,
} from '../../src/record';

const options = (...votes: number[]): Hands['options'] => votes.map((hands) => ({ decisions: [], hands }));
const EDGES = [0.01, 0.02, 0.03, 0.04];

/** A record of one quarter in which a class raised its hands. */
function recordWith(hands: Hands): GameRecord {
  const hash = 'a'.repeat(32);
  return {
    format: 1,
    engine: '1',
    scenario: { id: 'nowhere', hash },
    seed: '1',
    luck: true,
    seats: { me: 'human' },
    difficulty: 'full',
    takebacks: 0,
    root: {
      children: [{ period: '2015Q3', sheets: {}, talk: [], notes: { hands }, after: hash, children: [] }],
    },
  };
}

describe('a vote', () => {
  test('goes to the option with most hands, and on a tie to nobody until the teacher takes one', () => {
    expect(chosenOf({ options: options(9, 14, 5), chosen: null })).toBe(1);
    expect(leadersOf({ options: options(9, 9, 5) })).toEqual([0, 1]);
    expect(chosenOf({ options: options(9, 9, 5), chosen: null })).toBeNull();
    expect(chosenOf({ options: options(9, 9, 5), chosen: 1 })).toBe(1);
    expect(chosenOf({ options: options(0, 0), chosen: null })).toBeNull();
  });

  test('has as its runner-up the option with most hands among the others', () => {
    expect(runnerUpOf({ options: options(9, 14, 5) }, 1)).toBe(0);
    expect(runnerUpOf({ options: options(9, 14, 12) }, 1)).toBe(2);
    expect(runnerUpOf({ options: options(3) }, 0)).toBeNull();
  });
});

describe('hands by bin', () => {
  test('give the class as one forecaster: its median, and its middle 80 %', () => {
    const made = predictionOfHands({ edges: EDGES, hands: [0, 10, 20, 10, 0] });
    expect(made?.middle).toBeCloseTo(0.025, 12);
    expect(made?.low).toBeCloseTo(0.014, 12);
    expect(made?.high).toBeCloseTo(0.036, 12);
    // All in the open bin on top: it is taken to be as wide as its neighbour.
    const sure = predictionOfHands({ edges: EDGES, hands: [0, 0, 0, 0, 10] });
    expect([sure?.low, sure?.high].map((share) => share?.toFixed(4))).toEqual(['0.0410', '0.0490']);
    expect(predictionOfHands({ edges: EDGES, hands: [0, 0, 0, 0, 0] })).toBeNull();
    expect(predictionOfHands(null)).toBeNull();
  });

  test('a share lies in one bin, an edge in the one above', () => {
    expect([0, 0.0099, 0.01, 0.025, 0.04, 0.9].map((share) => binHolding({ edges: EDGES }, share))).toEqual([
      0, 0, 1, 2, 4, 4,
    ]);
  });
});

describe('a record with hands', () => {
  const hands: Hands = {
    foreseen: { edges: EDGES, hands: [1, 2, 3, 2, 1] },
    options: [
      { decisions: [{ kind: 'price', segment: 'appliances', stance: -0.02 }], hands: 5 },
      ...options(4),
    ],
    chosen: 0,
  };

  test('is read as it was written, in one form of bytes', () => {
    const text = printRecord(recordWith(hands));
    const read = parseRecord(text);
    expect(read.ok && read.value.root.children[0]?.notes.hands).toEqual(hands);
    expect(read.ok && printRecord(read.value)).toBe(text);
  });

  test.each([
    ['one bin too few', { ...hands, foreseen: { edges: EDGES, hands: [1, 2] } }, 'notes.hands.foreseen'],
    [
      'edges that fall',
      { ...hands, foreseen: { edges: [0.2, 0.1], hands: [1, 2, 3] } },
      'notes.hands.foreseen',
    ],
    ['half a hand', { ...hands, options: options(0.5) }, 'notes.hands.options[0].hands'],
    ['more hands than a hall holds', { ...hands, options: options(1000) }, 'notes.hands.options[0].hands'],
    ['nothing to choose from', { ...hands, options: [] }, 'notes.hands.options'],
    ['a name', { ...hands, options: [{ decisions: [], hands: 1, name: 'Li' }] }, 'notes.hands.options[0]'],
  ])('is refused with %s', (_what, wrong, path) => {
    const read = parseRecord(printRecord(recordWith(wrong as Hands)));
    expect(read.ok).toBe(false);
    expect(read.ok ? [] : read.refusals.map((refusal) => refusal.path).join()).toContain(path);
  });
});
