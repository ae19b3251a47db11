/** The heavy half of the session: engine, table, record and scenarios. Loaded when the first game or case is opened. */
import {
  allianceId,
  check,
  termsHash,
  type Decision,
  type FirmId,
  type Result,
  type Rules,
  type TermSheet,
} from '../engine';
import {
  appendTurn,
  isForbidden,
  lineOf,
  parseRecord,
  resealed,
  takeBack,
  type GameRecord,
  type Talk,
} from '../record';
import { makingOf, scenarioWith, type Scenario } from '../scenario';
import {
  closeRound,
  isTerms,
  offerTerms as putOffer,
  reportFor,
  signatureUnder as signature,
  type Player,
  type Round,
} from '../table';
import { EMPTY_DRAFT } from './draft';
import { draftsIn } from './draft-text';
import { draftsOf, withAside } from './hot-seat';
import { lineFor, rememberLine, type Line } from './line';
import type { GameInHand } from './types';
import { refused, rememberRound, roundAfter, rulesOf, tableOf } from './rounds';
import { standingSlot } from './table-work';
import { decidedAt } from './thoughts';

export { caseCard, readCase } from './guests';
export {
  askedTogether,
  commonOf,
  hotSeatOf,
  outOfBusiness,
  refusalsOf,
  signedTogether,
  unsignedTogether,
} from './hot-seat-common';
export { deriveGame, lastQuestion } from './derived-game';
export { counterFor, divisionOf, leavingDrill, sheetEffect, weighDeal } from './table-work';
export { parseDraft, printDraft } from './draft-text';
export { historyOf, lineBeside } from './history';
export { thinkersOf } from './thinkers';
export { goesOnBetweenPeople, replayOf } from './replay-line';
export { sentRules } from './worker-tasks';
export { linkOf, recordIn } from './record-link';
export { answerOf, fanOf } from '../analysis';
export { newRecord, roundAfter, tableOf } from './rounds';
export {
  decodeAssignment,
  encodeLink,
  parseRecord,
  printRecord,
  sameAssignment,
  seedFor,
  studentKey,
  studentName,
  verifying,
} from '../record';
export { createPile } from './pile';
export { taskCode, taskFits } from './task';
export { periodOf, playersFor, recordedOffers, seatOf } from '../table';
export { wayOf } from './way';

export { bundledScenario as scenarioOf, makingOf, scenarioWith } from '../scenario';

/** The first `quarters` turns of a record with other people at the table from there on; marked as a branch. */
export function branchOf(
  source: GameRecord,
  quarters: number,
  players: Readonly<Record<FirmId, Player>>,
  from: NonNullable<GameRecord['branch']>['from'],
): GameRecord {
  // A game taken over is nobody's task.
  const { assignment: _assignment, ...free } = source;
  let record: GameRecord = {
    ...free,
    seats: players,
    takebacks: 0,
    branch: { from, after: quarters },
    root: { children: [] },
  };
  lineOf(source)
    .slice(0, quarters)
    .forEach(({ children: _next, ...turn }, length) => {
      record = appendTurn(record, turn, length);
    });
  return record;
}

/**
 * What history put before `seat` in the first quarter, as the first sheet of every firm that it binds; empty where nobody
 * offered anything then.
 */
export function offeredAtStart(rules: Rules, seat: FirmId): Record<FirmId, readonly Decision[]> {
  const turn = rules.lines[seat]?.find(({ period }) => period === rules.start);
  const terms = turn?.decisions.map((decision) => decision.terms).find(isTerms);
  const signature: Decision = { kind: 'alliance', action: 'propose', ...(terms ? { terms } : {}) };
  return Object.fromEntries((terms?.members ?? []).map((member) => [member, [signature]]));
}

/** What to put on disk when a quarter closes, and what to show once it is there. */
export function closeQuarterOf(
  game: GameInHand,
  scenario: Scenario,
): Result<{ record: GameRecord; talk: readonly Talk[] }> {
  const round = tableOf(game, scenario);
  if (!round.ok) return round;
  const rules = rulesOf(game.record, scenario);
  const line = lineFor(game.record, rules);
  if (!line.ok) return line;
  const drafts = Object.entries(draftsOf(game));
  const reasons = drafts.filter(([, { reason }]) => reason !== '');
  const notes = {
    // Everyone is asked: an empty list says that the question was skipped.
    predictions: Object.fromEntries(drafts.map(([firm, { predictions }]) => [firm, predictions])),
    ...(reasons.length === 0
      ? {}
      : { reasons: Object.fromEntries(reasons.map(([firm, { reason }]) => [firm, reason])) }),
    ...(game.draft.hands ? { hands: game.draft.hands } : {}),
  };
  const sheets = Object.fromEntries(drafts.map(([firm, { decisions }]) => [firm, decisions]));
  const decided = decidedAt(round.value.world);
  const closed = closeRound({ ...round.value, decided }, sheets, notes);
  if (!closed.ok) return closed;
  const { round: next, played } = closed.value;
  const record = resealed(game.record, appendTurn(game.record, played.turn));
  const longer: Line = {
    rules,
    // The table's own world, by which what rivals thought is found again.
    worlds: [...line.value.worlds.slice(0, -1), round.value.world, played.world],
    turns: [...line.value.turns, played.turn],
    events: [...line.value.events, played.events],
    ledgers: [...line.value.ledgers, played.ledger],
  };
  rememberLine(record, longer);
  rememberRound(record, next);
  return { ok: true, value: { record, talk: next.talk } };
}

/**
 * The game without its last quarter, which lies in hand (or aside) again as it was drafted, talk and all; refused at the
 * opening, and where a teacher does not allow it.
 */
export function takenBack(game: GameInHand): Result<GameInHand> {
  const line = lineOf(game.record);
  const last = line.at(-1);
  if (!last) return refused({ code: 'nothing-to-take-back', path: '' });
  if (isForbidden(game.record, 'takeback')) return refused({ code: 'takeback-not-allowed', path: '' });
  const { seat, hot } = game;
  const drafts = draftsIn(last, hot ? hot.people.map(({ firm }) => firm) : [seat]);
  const record = resealed(game.record, takeBack(game.record, line.length - 1));
  const back = { ...game, record, past: [], future: [], talk: last.talk };
  return { ok: true, value: hot ? withAside(back, drafts) : { ...back, draft: drafts[seat] ?? EMPTY_DRAFT } };
}

/** Offers terms at the table, as a change of the contract in force where there is one. */
export function offerTerms(
  round: Round,
  from: FirmId,
  to: FirmId,
  terms: TermSheet,
): ReturnType<typeof putOffer> {
  const slot = standingSlot(reportFor(round, from), round.rules, terms);
  return putOffer(round, from, to, terms, slot === null ? null : allianceId(slot));
}

/** The decision that signs `terms`, where the partner stands by them; else why not. */
export function signatureUnder(game: GameInHand, scenario: Scenario, terms: TermSheet): Result<Decision> {
  const round = tableOf(game, scenario);
  if (!round.ok) return round;
  const hash = termsHash(terms);
  const said = terms.members
    .filter((member) => member !== game.seat)
    .map((member) =>
      round.value.talk.findLast(
        (talk) => talk.from === member && talk.kind !== 'refuse' && termsHash(talk.terms) === hash,
      ),
    );
  if (said.includes(undefined)) return refused({ code: 'partner-does-not-stand-by-it', path: 'terms' });
  const decision = signature(terms, said[0]?.amends ?? null);
  const legal = check(reportFor(round.value, game.seat).table, rulesOf(game.record, scenario), {
    firm: game.seat,
    decisions: [decision],
  });
  return legal.ok ? { ok: true, value: decision } : legal;
}

/**
 * A record from outside that replays here, or every reason why not; `find` gives the scenario that it names.
 *
 * `played` is that scenario with the numbers that the record changed.
 */
export async function readRecord(
  text: string,
  find: (id: string) => Promise<Scenario | null>,
): Promise<Result<{ record: GameRecord; scenario: Scenario; played: Scenario }>> {
  const parsed = parseRecord(text);
  if (!parsed.ok) return parsed;
  const scenario = await find(parsed.value.scenario.id);
  if (!scenario)
    return refused({
      code: 'unknown-scenario',
      path: 'scenario.id',
      values: { id: parsed.value.scenario.id },
    });
  const played = scenarioWith(scenario, makingOf(parsed.value));
  if (!played.ok) return played;
  const round = roundAfter(parsed.value, played.value);
  return round.ok ? { ok: true, value: { record: parsed.value, scenario, played: played.value } } : round;
}
