import { check, type Decision } from '../../src/engine';
import {
  appendTurn,
  sealed,
  seedFor,
  type Assignment,
  type GameRecord,
  type TurnNotes,
} from '../../src/record';
import { bundledScenario, scenarioInForm, type Scenario } from '../../src/scenario';
import { newRecord, rulesOf } from '../../src/session/rounds';
import { closeRound, openRound, playersFor, playersOf, reportFor } from '../../src/table';

export const CASE = 'alibaba-suning-2015';

/** The case in four quarters, in which a class is quickly played. */
export function shortCase(): Scenario {
  const whole = bundledScenario(CASE);
  const short = whole ? scenarioInForm(whole, 'four') : null;
  if (!short) throw new Error('the case has no form of four quarters');
  return short;
}

/** A task of four quarters with a seed per student; rivals play by habit. */
export function aTask(change: Partial<Assignment> = {}): Assignment {
  return {
    scenario: { id: CASE, form: 'four', hash: shortCase().rules.hash },
    seat: 'suning',
    seed: 'term 1',
    seeds: 'each',
    luck: true,
    difficulty: 'essentials',
    rivals: 'mixed',
    forecast: true,
    takeback: false,
    ...change,
  };
}

/** One student's game of a task as the page plays it: sheets, predictions and reasons that depend on the student's number. */
export function studentsGame(terms: Assignment, student: string, number: number, quarters = 4): GameRecord {
  const scenario = shortCase();
  const players = playersFor(scenario.rules.firmIds, terms.seat, terms.rivals);
  const seed = seedFor(terms, student);
  const plain = newRecord(scenario, players, seed, terms.luck, terms.difficulty);
  let record: GameRecord = { ...plain, assignment: { terms, student, seal: '' } };
  const rules = rulesOf(record, scenario);
  const { foresight = 0 } = record;
  let round = openRound({ rules, seed, luck: terms.luck, players: playersOf(record), foresight });
  for (let quarter = 0; quarter < quarters; quarter++) {
    const wish: Decision = {
      kind: 'price',
      segment: 'appliances',
      stance: -0.005 * ((number + quarter) % 7),
    };
    const legal = check(reportFor(round, terms.seat).table, rules, { firm: terms.seat, decisions: [wish] });
    const closed = closeRound(
      round,
      { [terms.seat]: legal.ok && number % 5 !== 0 ? [wish] : [] },
      notesOf(terms.seat, number, quarter),
    );
    if (!closed.ok) throw new Error(JSON.stringify(closed.refusals));
    record = appendTurn(record, closed.value.played.turn);
    round = closed.value.round;
  }
  return sealed(record);
}

function notesOf(seat: string, number: number, quarter: number): TurnNotes {
  const low = 0.007 + 0.0001 * (number % 9);
  return {
    predictions: {
      [seat]: quarter === 2 ? [] : [{ measure: 'share', low, middle: low + 0.001, high: low + 0.002 }],
    },
    ...(number % 3 === 0 && quarter > 1
      ? {}
      : { reasons: { [seat]: `Student ${number}, quarter ${quarter + 1}` } }),
  };
}

/** Numbered names. */
export function namesOf(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `Student ${String(at + 1).padStart(2, '0')}`);
}
