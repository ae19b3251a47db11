/** The heavy half of the session: engine, table, record and scenarios. Loaded when the first game or case is opened. */
import { check, openings, termsHash, type Decision, type FirmId, type Refusal, type Result, type TermSheet } from '../engine';
import { appendTurn, emptyRecord, lineOf, parseRecord, verify, type GameRecord, type Talk } from '../record';
import type { RivalId } from '../rivals';
import { bundledScenario, type Scenario } from '../scenario';
import { closeRound, openRound, periodOf, reportFor, resumeRound, type Player, type Round } from '../table';
import { eventsKnownTo, lineFor, rememberLine, reportsOf, scoreOf, type Line } from './line';
import type { Derived, Draft, GameInHand, HistoryLine } from './types';

export { parseDraft, printDraft } from './draft-text';
export { parseRecord, printRecord } from '../record';
export { offerTerms, periodOf } from '../table';

export function scenarioOf(id: string): Scenario | null {
  return bundledScenario(id);
}

/** A record in which nothing has been played. */
export function newRecord(scenario: Scenario, players: Readonly<Record<FirmId, Player>>, seed: string, luck: boolean): GameRecord {
  return emptyRecord({ rules: scenario.rules, seed, luck, seats: players });
}

/** The first `quarters` turns of a record with other people at the table from there on. */
export function branchOf(source: GameRecord, quarters: number, players: Readonly<Record<FirmId, Player>>): GameRecord {
  let record: GameRecord = { ...source, seats: players, takebacks: 0, root: { children: [] } };
  lineOf(source)
    .slice(0, quarters)
    .forEach(({ children: _next, ...turn }, length) => {
      record = appendTurn(record, turn, length);
    });
  return record;
}

/** Who sits where, as the record says it; an unknown name holds course. */
function playersOf(record: GameRecord): Record<FirmId, Player> {
  return Object.fromEntries(Object.entries(record.seats).map(([firm, player]) => [firm, player as Player]));
}

/** The seat a person holds in a record; the scenario's first seat when none does. */
export function seatOf(record: GameRecord, scenario: Scenario): FirmId {
  const human = scenario.rules.firmIds.find((firm) => record.seats[firm] === 'human');
  return human ?? scenario.rules.firmIds[scenario.rules.seats[0]?.firm ?? 0] ?? '';
}

const rounds = new WeakMap<GameRecord, Round>();

/** The table as it stands after the record's last turn, with the rivals' offers put forward. */
export function roundAfter(record: GameRecord, scenario: Scenario): Result<Round> {
  const known = rounds.get(record);
  if (known) return { ok: true, value: known };
  if (record.scenario.hash !== scenario.rules.hash) return refused({ code: 'other-scenario', path: 'scenario.hash' });
  const line = lineFor(record, scenario.rules);
  if (!line.ok) return line;
  const players = playersOf(record);
  const opened = openRound({ rules: scenario.rules, seed: record.seed, luck: record.luck, players });
  const round = line.value.worlds.length > 1 ? resumeRound(opened, line.value.worlds, players) : opened;
  rounds.set(record, round);
  return { ok: true, value: round };
}

/** The round with the talk of the present quarter, which a saved draft may have brought back. */
export function tableOf(game: GameInHand, scenario: Scenario): Result<Round> {
  const round = roundAfter(game.record, scenario);
  return round.ok ? { ok: true, value: { ...round.value, talk: game.talk } } : round;
}

/**
 * Offers that history put before `seat` in this quarter and that nobody has made at this table: they lie there too.
 *
 * The question that opens the case is whether to sign what was really offered, whoever plays the other side.
 */
export function recordedOffers(round: Round, seat: FirmId): Talk[] {
  const { rules } = round;
  const period = periodOf(round);
  const made = new Set(round.talk.filter(({ to }) => to === seat).map(({ terms }) => termsHash(terms)));
  const offers: Talk[] = [];
  for (const turn of rules.lines[seat] ?? []) {
    if (turn.period !== period) continue;
    for (const { kind, action, terms } of turn.decisions) {
      if (kind !== 'alliance' || (action !== 'propose' && action !== 'answer') || !isTerms(terms) || made.has(termsHash(terms))) continue;
      const from = terms.members.find((member) => member !== seat);
      if (from !== undefined && round.players[from] !== 'human') offers.push({ from, to: seat, kind: 'offer', terms, reasons: [] });
    }
  }
  return offers;
}

function isTerms(value: Decision[string]): value is TermSheet {
  return typeof value === 'object' && !Array.isArray(value) && 'members' in value;
}

/** What to put on disk when a quarter closes, and what to show once it is there. */
export function closeQuarterOf(game: GameInHand, scenario: Scenario): Result<{ record: GameRecord; talk: readonly Talk[] }> {
  const round = tableOf(game, scenario);
  if (!round.ok) return round;
  const line = lineFor(game.record, scenario.rules);
  if (!line.ok) return line;
  const { draft, seat } = game;
  const notes = {
    ...(draft.predictions.length > 0 ? { predictions: { [seat]: draft.predictions } } : {}),
    ...(draft.reason === '' ? {} : { reasons: { [seat]: draft.reason } }),
  };
  const closed = closeRound(round.value, { [seat]: draft.decisions }, notes);
  if (!closed.ok) return closed;
  const { round: next, played } = closed.value;
  const record = appendTurn(game.record, played.turn);
  const longer: Line = {
    rules: scenario.rules,
    worlds: [...line.value.worlds, played.world],
    turns: [...line.value.turns, played.turn],
    events: [...line.value.events, played.events],
    ledgers: [...line.value.ledgers, played.ledger],
  };
  rememberLine(record, longer);
  rounds.set(record, next);
  return { ok: true, value: { record, talk: next.talk } };
}

/** Everything that panels show of the game in hand. */
export function deriveGame(game: GameInHand, scenario: Scenario): Derived | null {
  const round = tableOf(game, scenario);
  const line = lineFor(game.record, scenario.rules);
  if (!round.ok || !line.ok) return null;
  const { rules } = scenario;
  const firm = rules.firmIds.indexOf(game.seat);
  const report = reportFor(round.value, game.seat);
  const open = openings(report.table, rules, firm);
  const base = baseOf(line.value, firm);
  return {
    scenario,
    rules,
    round: round.value,
    report,
    openings: open,
    ...base,
    ...judgeDraft(game.draft, open, report.table, rules, game.seat),
  };
}

type Base = Pick<Derived, 'turns' | 'reports' | 'events' | 'ledgers' | 'score'>;
const bases = new WeakMap<Line, Base>();

function baseOf(line: Line, firm: number): Base {
  const known = bases.get(line);
  if (known) return known;
  const { rules, worlds, turns } = line;
  const base = {
    turns,
    reports: reportsOf(worlds, firm),
    events: line.events.map((events, quarter) => eventsKnownTo(firm, rules, worlds[quarter + 1] ?? rules.openingTable, events)),
    ledgers: line.ledgers.map((ledger) => ledger.filter((posting) => posting.firm === firm)),
    score: scoreOf(rules, firm, worlds),
  };
  bases.set(line, base);
  return base;
}

function judgeDraft(
  draft: Draft,
  open: Derived['openings'],
  table: Derived['report']['table'],
  rules: Derived['rules'],
  seat: FirmId,
): Pick<Derived, 'draftRefusals' | 'attentionSpent'> {
  const judged = check(table, rules, { firm: seat, decisions: draft.decisions });
  let attentionSpent = 0;
  for (const { kind } of draft.decisions) attentionSpent += open.find((opening) => opening.kind === kind)?.attention ?? 0;
  return { draftRefusals: judged.ok ? [] : judged.refusals, attentionSpent };
}

/** The decision that signs `terms`, where the partner stands by them; else why not. */
export function signatureUnder(game: GameInHand, scenario: Scenario, terms: TermSheet): Result<Decision> {
  const round = tableOf(game, scenario);
  if (!round.ok) return round;
  const hash = termsHash(terms);
  const stands = terms.members
    .filter((member) => member !== game.seat)
    .every((member) => round.value.talk.some((talk) => talk.from === member && talk.kind !== 'refuse' && termsHash(talk.terms) === hash));
  if (!stands) return refused({ code: 'partner-does-not-stand-by-it', path: 'terms' });
  const decision: Decision = { kind: 'alliance', action: 'answer', terms };
  const legal = check(reportFor(round.value, game.seat).table, scenario.rules, { firm: game.seat, decisions: [decision] });
  return legal.ok ? { ok: true, value: decision } : legal;
}

const HISTORIES = import.meta.glob<string>('../../seeds/records/*.history.json', { query: '?raw', import: 'default' });

/** Seed of a line that we play ourselves: luck is off, so it moves nothing. */
const LINE_SEED = '00000000';

/** The recorded game of a scenario: its file where there is one for these very rules, else the recorded line played now. */
export async function historyOf(scenario: Scenario): Promise<HistoryLine | null> {
  const text = await HISTORIES[`../../seeds/records/${scenario.id}.history.json`]?.();
  const parsed = text === undefined ? null : parseRecord(text);
  const record = parsed?.ok && verify(parsed.value, scenario.rules).verified ? parsed.value : playHistory(scenario);
  const line = lineFor(record, scenario.rules);
  if (!line.ok) return null;
  return { scenario, record, tables: line.value.worlds, turns: line.value.turns, events: line.value.events };
}

function playHistory(scenario: Scenario): GameRecord {
  const { rules } = scenario;
  const players = Object.fromEntries(rules.firmIds.map((firm): [FirmId, RivalId] => [firm, 'historical']));
  let record = newRecord(scenario, players, LINE_SEED, false);
  let round = openRound({ rules, seed: LINE_SEED, luck: false, players });
  while (!round.over) {
    const closed = closeRound(round, {});
    if (!closed.ok) break;
    record = appendTurn(record, closed.value.played.turn);
    round = closed.value.round;
  }
  return record;
}

/** A record from outside that replays here, or every reason why not. */
export function readRecord(text: string): Result<{ record: GameRecord; scenario: Scenario }> {
  const parsed = parseRecord(text);
  if (!parsed.ok) return parsed;
  const scenario = scenarioOf(parsed.value.scenario.id);
  if (!scenario) return refused({ code: 'unknown-scenario', path: 'scenario.id', values: { id: parsed.value.scenario.id } });
  const round = roundAfter(parsed.value, scenario);
  return round.ok ? { ok: true, value: { record: parsed.value, scenario } } : round;
}

function refused(reason: Refusal): { readonly ok: false; readonly refusals: readonly Refusal[] } {
  return { ok: false, refusals: [reason] };
}

