import { describe, expect, test } from 'vitest';
import {
  atLevel,
  check,
  checkTerms,
  CLAUSE_IDS,
  DECISION_KINDS,
  foresightAt,
  openings,
  seatAt,
  start,
  type Level,
  type Rules,
} from '../../src/engine';
import {
  appendTurn,
  emptyRecord,
  lineOf,
  parseRecord,
  printRecord,
  replay,
  verify,
  type GameRecord,
} from '../../src/record';
import type { RivalId } from '../../src/rivals';
import { bundledScenario, BUNDLED } from '../../src/scenario';
import { closeRound, openRound, resumeRound } from '../../src/table';

const CASES = BUNDLED.map(({ id }) => bundledScenario(id)?.rules).filter((rules) => rules !== undefined);
const RULES = CASES[0] as Rules;
const PLAYERS = Object.fromEntries(RULES.firmIds.map((firm): [string, RivalId] => [firm, 'networker']));

function played(level: Level, quarters: number, foresight = foresightAt(RULES, level)): GameRecord {
  const rules = atLevel(RULES, level);
  let round = openRound({ rules, seed: 'level', luck: true, players: PLAYERS, foresight });
  let record = emptyRecord({
    rules,
    seed: 'level',
    luck: true,
    seats: PLAYERS,
    difficulty: level,
    foresight,
  });
  for (let quarter = 0; quarter < quarters; quarter++) {
    const result = closeRound(round, {});
    if (!result.ok) throw new Error(JSON.stringify(result.refusals));
    record = appendTurn(record, result.value.played.turn);
    round = result.value.round;
  }
  return record;
}

describe('a level', () => {
  test('is data of every case: four decisions and an alliance, then more, then all with foresight', () => {
    for (const rules of CASES) {
      const { essentials, standard, full } = rules.levels;
      expect(essentials?.decisions?.filter((kind) => kind !== 'alliance')).toHaveLength(4);
      expect(essentials?.decisions).toContain('alliance');
      expect(standard?.decisions?.length).toBeGreaterThan(5);
      for (const kind of essentials?.decisions ?? []) expect(standard?.decisions, rules.id).toContain(kind);
      for (const id of essentials?.clauses ?? []) expect(standard?.clauses, rules.id).toContain(id);
      expect([essentials?.foresight, standard?.foresight]).toEqual([0, 0]);
      expect(full?.foresight).toBeGreaterThan(0);
      expect(full?.decisions).toBeNull();
    }
  });

  test('keeps the contracts of the record legal, so that the question that opens the case can be asked', () => {
    for (const rules of CASES) {
      const easy = atLevel(rules, 'essentials');
      for (const [firm, turns] of Object.entries(rules.lines)) {
        const first = turns[0];
        for (const { action, terms } of first?.decisions ?? []) {
          if (action !== 'propose' || typeof terms !== 'object' || Array.isArray(terms)) continue;
          const seat = seatAt(start(easy), easy, easy.firmIds.indexOf(firm));
          const refused = checkTerms(seat, terms as Parameters<typeof checkTerms>[1]);
          expect(
            refused.map(({ code }) => code),
            `${rules.id} ${firm}`,
          ).not.toContain('not-at-this-level');
        }
      }
    }
  });

  test('shuts what is off in openings and check, by one code, and leaves the rest as it was', () => {
    const rules = atLevel(RULES, 'essentials');
    const world = start(rules);
    const shut = openings(world, rules, 0).filter(({ closed }) => closed?.code === 'not-at-this-level');
    expect(shut).toHaveLength(DECISION_KINDS.length - 5);
    const refusal = check(world, rules, { firm: 'suning', decisions: [{ kind: 'research', books: 'jd' }] });
    expect(refusal.ok ? [] : refusal.refusals.map(({ code }) => code)).toEqual(['not-at-this-level']);
    expect(check(world, RULES, { firm: 'suning', decisions: [{ kind: 'research', books: 'jd' }] }).ok).toBe(
      true,
    );
    const off = CLAUSE_IDS.find((id) => !rules.level?.clauses?.includes(id));
    expect(off).toBeDefined();
    const terms = {
      members: ['suning', 'jd'],
      startsAfterQuarters: 0,
      termQuarters: 4,
      exitFee: 0,
      clauses: { 'joint-buying': { share: 0.3 } },
    };
    expect(checkTerms(seatAt(world, rules, 0), terms).map(({ code }) => code)).toEqual(['not-at-this-level']);
    expect(checkTerms(seatAt(world, RULES, 0), terms)).toEqual([]);
  });

  test('holds for rivals too: nobody decides what is off', () => {
    const { levels } = RULES;
    for (const turn of lineOf(played('essentials', 6))) {
      const kinds = Object.values(turn.sheets).flatMap((sheet) => sheet.map(({ kind }) => kind));
      expect(kinds.length).toBeGreaterThan(0);
      for (const kind of kinds) expect(levels.essentials?.decisions).toContain(kind);
    }
  });

  test('is the same object for the same question, and nothing where a case has none', () => {
    expect(atLevel(RULES, 'essentials')).toBe(atLevel(RULES, 'essentials'));
    expect(atLevel(atLevel(RULES, 'essentials'), 'essentials')).toBe(atLevel(RULES, 'essentials'));
    expect(atLevel(RULES, 'full')).toBe(RULES);
    const bare = { ...RULES, levels: {} };
    expect(atLevel(bare, 'essentials')).toBe(bare);
  });
});

describe('a record', () => {
  test('names its level and foresight, survives its file, and verifies', () => {
    for (const level of ['essentials', 'full'] as const) {
      const record = played(level, 3);
      const parsed = parseRecord(printRecord(record));
      expect(parsed.ok && parsed.value).toEqual(record);
      expect(verify(record, RULES)).toMatchObject({ verified: true, quarters: 3 });
    }
    expect(played('full', 1).foresight).toBe(2);
    expect(played('essentials', 1)).not.toHaveProperty('foresight');
  });

  test('of an easier level does not verify when it holds what was off there', () => {
    const full = played('full', 4);
    const kinds = lineOf(full).flatMap(({ sheets }) =>
      Object.values(sheets).flatMap((sheet) => sheet.map(({ kind }) => kind)),
    );
    expect(kinds.some((kind) => !RULES.levels.essentials?.decisions?.includes(kind))).toBe(true);
    const verdict = verify({ ...full, difficulty: 'essentials' }, RULES);
    expect(verdict.verified).toBe(false);
    expect(verdict.refusals.map(({ code }) => code)).toContain('not-at-this-level');
  });

  test('from before there were levels is a full game without foresight', () => {
    const old = played('full', 2, 0);
    expect(old).not.toHaveProperty('foresight');
    expect(verify(old, RULES).verified).toBe(true);
  });

  test('with a foresight that no rival has is refused', () => {
    const text = printRecord(played('full', 1));
    for (const wrong of ['0', '-1', '1.5', '99', '"2"']) {
      const parsed = parseRecord(text.replace('"foresight": 2', `"foresight": ${wrong}`));
      expect(parsed.ok, wrong).toBe(false);
    }
  });

  test('goes on as it would have: a game resumed from its record gives the rivals the same foresight', () => {
    const record = played('full', 3);
    const [rules, foresight] = [atLevel(RULES, record.difficulty), record.foresight ?? 0];
    const two = { ...record, root: { children: lineOf(record).slice(0, 0) } };
    let cut: GameRecord = two;
    for (const { children: _next, ...turn } of lineOf(record).slice(0, 2)) cut = appendTurn(cut, turn);
    const { opening, quarters } = replay(cut, RULES);
    const opened = openRound({ rules, seed: 'level', luck: true, players: PLAYERS, foresight });
    const resumed = resumeRound(opened, [opening, ...quarters.map(({ world }) => world)], PLAYERS);
    const third = closeRound(resumed, {});
    expect(third.ok && third.value.played.turn.after).toBe(lineOf(record)[2]?.after);
  });
});
