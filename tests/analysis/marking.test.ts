import { beforeAll, describe, expect, test } from 'vitest';
import { marked, pileCsv, withTwins, type Marked } from '../../src/analysis';
import { cellOf } from '../../src/analysis/pile';
import { parseCsv } from '../../src/analysis/csv';
import { encodeLink, printRecord, type Assignment } from '../../src/record';
import { bundledScenario } from '../../src/scenario';
import { aTask, namesOf, studentsGame } from '../teaching/class';

const TASK = aTask();

/** One file marked to its end. */
function markText(
  name: string,
  text: string,
  set: Assignment | null,
  known: Map<string, number | null> = new Map(),
): Marked {
  return marked(name, text, { scenarioOf: (id) => bundledScenario(id) ?? null, set, known });
}

const changed = (text: string, from: string | RegExp, to: string): string => {
  const other = text.replace(from, to);
  expect(other).not.toBe(text);
  return other;
};

describe('a pile of 30 of which 2 were altered', () => {
  const texts = new Map<string, string>();
  let rows: readonly Marked[] = [];
  const references: Map<string, number | null> = new Map();

  beforeAll(() => {
    namesOf(30).forEach((student, at) =>
      texts.set(`${student}.json`, printRecord(studentsGame(TASK, student, at + 1))),
    );
    // One lowers a price after the fact, one claims another reason.
    const [price, reason] = ['Student 04.json', 'Student 11.json'];
    texts.set(
      price,
      changed(texts.get(price) ?? '', /("period": "2015Q4",[^]*?"stance": )-0\.025/, '$1-0.02'),
    );
    texts.set(reason, changed(texts.get(reason) ?? '', 'Student 11, quarter 3', 'I foresaw it all'));
    rows = withTwins([...texts].map(([name, text]) => markText(name, text, TASK, references)));
  }, 120_000);

  test('both are found, with the first quarter that differs, and no other', () => {
    const found = rows.filter(({ verified }) => !verified);
    expect(found.map(({ name, firstDifference, score }) => [name, firstDifference, score])).toEqual([
      ['Student 04.json', '2015Q4', null],
      ['Student 11.json', '2016Q1', null],
    ]);
    expect(found[1]?.refusals.map(({ code }) => code)).toEqual(['words-altered']);
  });

  test('every other row is the task’s game with score, reference, grade, ranges and reasons', () => {
    const good = rows.filter(({ verified }) => verified);
    expect(good).toHaveLength(28);
    for (const row of good) {
      expect(row.differs).toEqual([]);
      expect(row).toMatchObject({
        quarters: 4,
        of: 4,
        takebacks: 0,
        people: ['suning'],
        sameGame: [],
        sameName: [],
      });
      expect(row.calibration).toMatchObject({ asked: 4, skipped: 1, given: 3 });
      expect(row.grade).toBeCloseTo((row.score ?? NaN) - (row.reference ?? NaN), 9);
      const sum = Object.values(row.parts).reduce((all, points) => all + points, 0);
      expect(sum).toBeCloseTo(row.score ?? NaN, 9);
    }
    // Thirty seeds, less the two that came to no score.
    expect(references.size).toBe(28);
    expect(rows[2]?.reasons.map(({ reason }) => reason)).toEqual([
      'Student 3, quarter 1',
      'Student 3, quarter 2',
      '',
      '',
    ]);
  });

  test('as a file it has a line a record, and opens as it was written', () => {
    const csv = parseCsv(pileCsv(rows));
    expect(csv).toHaveLength(31);
    expect(new Set(csv.map((line) => line.length)).size).toBe(1);
    const [head = [], ...lines] = csv;
    expect(head.slice(0, 7)).toEqual([
      'name',
      'scenario',
      'verified',
      'quarters',
      'first_difference',
      'score',
      'parts',
    ]);
    const at = (line: readonly string[] | undefined, column: string) => line?.[head.indexOf(column)];
    expect(
      lines.filter((line) => at(line, 'verified') === 'false').map((line) => at(line, 'student')),
    ).toEqual(['Student 04', 'Student 11']);
    expect(Number(at(lines[0], 'grade'))).toBeCloseTo(rows[0]?.grade ?? NaN, 2);
  });
});

describe('a game that is not the task’s', () => {
  const game = studentsGame(TASK, 'Ann', 2);
  const fields = (row: Marked): string[] => row.differs.map(({ field }) => field);

  test('names every field in which it differs', () => {
    const other = aTask({ seed: 'term 2', rivals: 'follower', luck: false });
    const row = markText('ann.json', printRecord(game), other);
    expect(row.verified).toBe(true);
    expect(fields(row)).toEqual(
      expect.arrayContaining([
        'assignment.terms.seed',
        'assignment.terms.rivals',
        'assignment.terms.luck',
        'seed',
        'luck',
        'seats.alibaba',
      ]),
    );
    expect(fields(row)).not.toContain('seats.suning');
  });

  test('with a seed that was picked is found without the teacher’s link, too', () => {
    const { assignment: _none, ...free } = game;
    const picked = studentsGame({ ...TASK, seeds: 'same', seed: 'lucky' }, 'Ann', 2);
    const claims = { ...picked, assignment: { ...picked.assignment, terms: TASK } };
    expect(fields(markText('a', JSON.stringify(claims), null))).toContain('seed');
    expect(fields(markText('b', printRecord(free as typeof game), TASK))).toContain('assignment');
    expect(fields(markText('c', printRecord(game), null))).toEqual([]);
  });

  test('says what was taken back, where that is not allowed', () => {
    const allowed = aTask({ takeback: true });
    const back = { ...studentsGame(allowed, 'Bo', 3), takebacks: 2 };
    expect(fields(markText('bo', JSON.stringify(back), allowed))).toEqual([]);
    expect(fields(markText('bo', JSON.stringify(back), TASK))).toEqual([
      'assignment.terms.takeback',
      'takebacks',
    ]);
  });
});

describe('whatever else is handed in', () => {
  const game = studentsGame(TASK, 'Cho', 1);

  test('a link is marked like the file', () => {
    const code = encodeLink(game);
    const address = `https://school.example/game/#/record/${code.ok ? code.value : ''}`;
    const [byFile, byLink] = [printRecord(game), `Here it is: ${address}\n`].map((text) =>
      markText('x', text, TASK),
    );
    expect(byLink).toEqual(byFile);
  });

  test('two files of one game, and two games under one name, name one another', () => {
    const other = studentsGame(TASK, 'CHO', 2);
    const rows = withTwins(
      [game, game, other].map((record, at) => markText(`${at}.json`, printRecord(record), TASK)),
    );
    expect(rows.map(({ sameGame }) => sameGame)).toEqual([['1.json'], ['0.json'], []]);
    expect(rows.map(({ sameName }) => sameName.length)).toEqual([2, 2, 2]);
  });

  test('a game in the middle is marked as far as it goes', () => {
    const half = markText('half', printRecord(studentsGame(TASK, 'Dee', 1, 2)), TASK);
    expect(half).toMatchObject({ verified: true, quarters: 2, of: 4 });
    expect(half.reference).not.toBeNull();
    expect(markText('none', printRecord(studentsGame(TASK, 'Dee', 1, 0)), TASK)).toMatchObject({
      quarters: 0,
      reference: null,
      grade: null,
    });
  });

  test.each<[string, string, string]>([
    ['a picture', '\u0089PNG\r\n', 'not-json'],
    ['nothing', '', 'empty'],
    ['other JSON', '{"a":1}', 'wrong-type'],
    ['a cut link', 'x#/record/AQABAAAA', 'link-damaged'],
    [
      'a game of a strange case',
      printRecord(game).replace(/"id": "[^"]+"/, '"id": "mars"'),
      'unknown-scenario',
    ],
    ['other rules', printRecord(game).replace('"engine": "1"', '"engine": "0"'), 'other-engine'],
  ])('%s is a row with its reasons', (_what, text, code) => {
    const row = markText('odd', text, TASK);
    expect(row.verified).toBe(false);
    expect(row.refusals.map((refusal) => refusal.code)).toContain(code);
    expect(row.score).toBeNull();
  });

  test('no cell of a file is a formula, and a negative number stays one', () => {
    expect(
      ['=1+1', '+a', '-a', '@x', '\tx', '\rx', '＝1'].map((text) => cellOf(text).replaceAll('"', '')[0]),
    ).toEqual(Array.from({ length: 7 }, () => "'"));
    expect(cellOf('-3.20')).toBe('-3.20');
    expect(cellOf('-2+3')).toBe("'-2+3");
    expect(cellOf('a "b", c')).toBe('"a ""b"", c"');
  });
});

describe('the reference on each seed', () => {
  test('takes away part of the luck: one way of playing scores more alike against it than by itself', () => {
    const references: Map<string, number | null> = new Map();
    const rows = namesOf(12).map((student) =>
      markText(student, printRecord(studentsGame(TASK, student, 3)), TASK, references),
    );
    const spread = (of: (row: Marked) => number): number => {
      const values = rows.map(of);
      const mean = values.reduce((all, value) => all + value, 0) / values.length;
      return Math.sqrt(
        values.reduce((all, value) => all + (value - mean) * (value - mean), 0) / values.length,
      );
    };
    const [score, grade] = [spread((row) => row.score ?? NaN), spread((row) => row.grade ?? NaN)];
    expect(score).toBeGreaterThan(1);
    expect(grade).toBeLessThan(score / 2);
  }, 60_000);
});
