import {
  atLevel,
  firstLegal,
  sameTerms,
  type Decision,
  type FirmId,
  type Result,
  type Rules,
  type TermSheet,
} from '../engine';
import {
  appendTurn,
  briefNotes,
  canonicalText,
  hashMarked,
  lineOf,
  LOOKED_FOR,
  marksOf,
  notesOf,
  recordHead,
  unplayedTurns,
  type Brief,
  type BriefDecision,
  type BriefTerms,
  type BriefTurn,
  type GameRecord,
  type Said,
  type Talk,
  type TurnNode,
  type TurnRecord,
} from '../record';
import { rivalOf, type Ways } from '../rivals';
import { closeRound } from './close';
import { playersOf, seatOf } from './players';
import { isTerms, recordedOffers } from './recorded-offers';
import { openRound, outlookOf, reportFor, type Round } from './round';
import { offerTerms, rivalsMeet } from './talk';

/** Quarters played again, of all. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

/**
 * What cannot be played again of a record, quarter by quarter; null where playing it does not give the very same record back:
 * a branch, variations, other rules.
 */
export function* shortening(record: GameRecord, rules: Rules): Generator<Progress, Brief | null, void> {
  const line = lineOf(record);
  const { branch, root, ...head } = record;
  if (
    branch ||
    line.length === 0 ||
    line.some(({ children }) => children.length > 1) ||
    root.children.length > 1
  )
    return null;
  if (record.scenario.hash !== rules.hash) return null;
  let round = tableFor(record, rules);
  const turns: BriefTurn[] = [];
  for (const { children: _next, ...played } of line) {
    const found = round.over ? null : briefTurn(round, played, seatOf(record, rules));
    if (!found) return null;
    // As it will be read: keys in the order of the text.
    const turn = JSON.parse(canonicalText(found)) as BriefTurn;
    const closed = playTurn(round, turn, seatOf(record, rules));
    if (!closed.ok || canonicalText(closed.value.turn) !== canonicalText(played)) return null;
    turns.push(turn);
    round = closed.value.round;
    yield { done: turns.length, of: line.length };
  }
  const marks = marksOf(line.map(({ after }) => after));
  return { ...head, start: rules.start, turns, marks };
}

/**
 * The record that a brief was made of, played again. Where it cannot be played on, the rest is what people decided; where it
 * comes out otherwise, the quarter keeps what the brief tells of its hash, so that verifying names it.
 */
export function* restoring(brief: Brief, rules: Rules): Generator<Progress, GameRecord, void> {
  let record: GameRecord = { ...recordHead(brief), root: { children: [] } };
  let round = tableFor(record, rules);
  for (const [quarter, turn] of brief.turns.entries()) {
    const right = !round.over && brief.start === rules.start;
    const closed = right ? playTurn(round, turn, seatOf(record, rules)) : null;
    if (!closed?.ok)
      return { ...record, root: { children: grafted(lineOf(record), unplayedTurns(brief, quarter)) } };
    const { turn: played, round: next } = closed.value;
    record = appendTurn(record, { ...played, after: hashMarked(brief, quarter, played.after) }, quarter);
    round = next;
    yield { done: quarter + 1, of: brief.turns.length };
  }
  return record;
}

/** What a brief itself says, where its case is not here. */
export function unplayed(brief: Brief): GameRecord {
  return { ...recordHead(brief), root: { children: unplayedTurns(brief) } };
}

function grafted(line: readonly TurnNode[], rest: readonly TurnNode[]): readonly TurnNode[] {
  return line.reduceRight<readonly TurnNode[]>((children, node) => [{ ...node, children }], rest);
}

function tableFor(record: GameRecord, rules: Rules): Round {
  const { seed, luck, foresight = 0 } = record;
  return openRound({
    rules: atLevel(rules, record.difficulty),
    seed,
    luck,
    players: playersOf(record),
    foresight,
  });
}

/** The round with what was said, and what it closes to. */
function playTurn(
  opened: Round,
  turn: BriefTurn,
  seat: FirmId,
): Result<{ readonly round: Round; readonly turn: TurnRecord }> {
  let round = opened;
  for (const said of turn.said ?? []) {
    const next = hear(round, said, seat);
    if (!next) return { ok: false, refusals: [{ code: 'not-allowed', path: 'said' }] };
    round = next;
  }
  const decided = decidedBy(round, turn.ways ?? []);
  const decisions: Record<FirmId, readonly Decision[]> = {};
  for (const [firm, sheet] of Object.entries(turn.sheets ?? {})) {
    const whole = sheet.map((each) => inFull(each, round.talk));
    if (whole.includes(null))
      return { ok: false, refusals: [{ code: 'not-allowed', path: `sheets.${firm}` }] };
    decisions[firm] = whole.filter((each) => each !== null);
  }
  const closed = closeRound({ ...round, decided }, decisions, notesOf(turn));
  return closed.ok
    ? { ok: true, value: { round: closed.value.round, turn: closed.value.played.turn } }
    : closed;
}

/** The round after one more thing was said; null where it cannot be said. */
function hear(round: Round, said: Said, seat: FirmId): Round | null {
  if (said === 'as-recorded') return { ...round, talk: [...round.talk, ...recordedOffers(round, seat)] };
  if (said === 'rivals-met') return { ...round, talk: rivalsMeet(round, absentees(round)) };
  if (!('by' in said)) return { ...round, talk: [...round.talk, said] };
  const terms = termsAt(said.terms, round.talk);
  if (!terms || round.players[said.by] !== 'human') return null;
  const offered = offerTerms(round, said.by, said.to, terms, said.amends ?? null);
  return offered.ok ? offered.value.round : null;
}

/** Seats held by people; their sheets do not matter to who answers whom. */
function absentees({
  rules,
  players,
}: Round): ReadonlyMap<FirmId, { firm: FirmId; decisions: []; checked: true }> {
  const people = rules.firmIds.filter((firm) => players[firm] === 'human');
  return new Map(people.map((firm) => [firm, { firm, decisions: [], checked: true }]));
}

function termsAt(terms: BriefTerms, talk: readonly Talk[]): TermSheet | null {
  return typeof terms === 'number' ? (talk[terms]?.terms ?? null) : terms;
}

function inFull(of: BriefDecision, talk: readonly Talk[]): Decision | null {
  if (typeof of.terms !== 'number') return of;
  const terms = termsAt(of.terms, talk);
  return terms ? { ...of, terms } : null;
}

/** One recorded quarter without what the table says and does by itself; null where the talk began otherwise. */
function briefTurn(round: Round, turn: TurnRecord, seat: FirmId): BriefTurn | null {
  const { talk } = turn;
  if (!round.talk.every((word, at) => same(word, talk[at]))) return null;
  const people = absentees(round);
  // The close adds rivals' answers to one another: as many as there are such offers.
  const answers = talk.filter(
    ({ kind, from, to }) => kind === 'offer' && !people.has(from) && !people.has(to),
  ).length;
  const end = talk.length - answers;
  const said: Said[] = [];
  let at = round;
  while (at.talk.length < end) {
    const next = nextSaid(at, talk, end, seat);
    const heard = hear(at, next, seat);
    if (!heard || heard.talk.length <= at.talk.length) return null;
    said.push(next);
    at = heard;
  }
  const sheets = Object.fromEntries(
    Object.entries(turn.sheets)
      .filter(([firm, decisions]) => people.has(firm) && decisions.length > 0)
      .map(([firm, decisions]) => [firm, decisions.map((each) => inBrief(each, at.talk))]),
  );
  return {
    ...(Object.keys(sheets).length > 0 ? { sheets } : {}),
    ...(said.length > 0 ? { said } : {}),
    ...briefNotes(turn.notes),
    ...waysTaken(round, turn),
  };
}

/** Rivals in the order of the firms, with the ways of those who look ahead. */
function rivalsOf(round: Round): { readonly firm: FirmId; readonly ways: Ways | null }[] {
  const { rules, players, world } = round;
  return rules.firmIds.flatMap((firm, index) => {
    const player = players[firm] ?? 'hold-course';
    if (player === 'human') return [];
    const outlook = world.active[index] === 0 ? null : outlookOf(round, firm);
    return [{ firm, ways: outlook?.foresight ? rivalOf(player).ways(outlook) : null }];
  });
}

/** By number which way each rival took that looks ahead; empty where none does. */
function waysTaken(round: Round, { sheets }: TurnRecord): Pick<BriefTurn, 'ways'> {
  const { rules } = round;
  const taken = rivalsOf(round).map(({ firm, ways }) => {
    const sheet = sheets[firm] ?? [];
    const text = canonicalText(sheet);
    const signed = sheet.filter(({ terms }) => isTerms(terms));
    const { table } = reportFor(round, firm);
    // What it signs comes first and may leave less attention for the rest.
    return ways?.find(
      (decisions) =>
        canonicalText(firstLegal(table, rules, firm, [...signed, ...decisions]).decisions) === text,
    );
  });
  return taken.some((way) => way !== undefined) ? { ways: taken.map((way) => way ?? LOOKED_FOR) } : {};
}

/** What the rivals decide by the ways that a brief tells. */
function decidedBy(round: Round, told: readonly number[]): Round['decided'] {
  if (told.length === 0) return {};
  return Object.fromEntries(
    rivalsOf(round).flatMap(({ firm, ways }, at) => {
      const way = told[at] ?? LOOKED_FOR;
      const decisions = way === LOOKED_FOR ? null : ways?.decisions(way);
      return decisions ? [[firm, decisions]] : [];
    }),
  );
}

/** The shortest way to say what follows in the talk. */
function nextSaid(round: Round, talk: readonly Talk[], end: number, seat: FirmId): Said {
  const at = round.talk.length;
  const word = talk[at] as Talk;
  const ways: Said[] = ['as-recorded', 'rivals-met'];
  if (word.kind === 'offer' && round.players[word.from] === 'human') {
    const { from: by, to, amends } = word;
    const terms = placeOf(word.terms, round.talk);
    ways.push(amends === undefined ? { by, to, terms } : { by, to, terms, amends });
  }
  const right = ways.find((way) => {
    const heard = hear(round, way, seat)?.talk ?? [];
    return (
      heard.length > at && heard.length <= end && heard.every((each, i) => i < at || same(each, talk[i]))
    );
  });
  return right ?? word;
}

function inBrief(of: Decision, talk: readonly Talk[]): BriefDecision {
  return isTerms(of.terms) ? { ...of, terms: placeOf(of.terms, talk) } : of;
}

/** Where these terms lie on the table, word for word; themselves where they do not. */
function placeOf(terms: TermSheet, talk: readonly Talk[]): BriefTerms {
  const text = canonicalText(terms);
  const at = talk.findIndex((word) => sameTerms(word.terms, terms) && canonicalText(word.terms) === text);
  return at >= 0 ? at : terms;
}

function same(a: unknown, b: unknown): boolean {
  return b !== undefined && canonicalText(a) === canonicalText(b);
}
