import {
  advance,
  allianceSlot,
  check,
  drawLuck,
  hashWorld,
  holdCourse,
  isOver,
  luckSizes,
  noLuck,
  observe,
  periodAfter,
  start,
  termsHash,
  type CheckedSheet,
  type Decision,
  type FirmId,
  type GameEvent,
  type Luck,
  type Posting,
  type Refusal,
  type Report,
  type Result,
  type Rules,
  type TermSheet,
  type World,
} from '../engine';
import type { Talk, TurnNotes, TurnRecord } from '../record';
import { rivalOf, type Answer, type RivalId } from '../rivals';

/** Who decides for a firm: a person, or a computed rival. */
export type Player = 'human' | RivalId;

export interface RoundOptions {
  readonly rules: Rules;
  readonly seed: string;
  readonly luck: boolean;
  readonly players: Readonly<Record<FirmId, Player>>;
}

/** One quarter that was played, as the table saw it. */
export interface Played {
  readonly turn: TurnRecord;
  readonly world: World;
  readonly events: readonly GameEvent[];
  readonly ledger: readonly Posting[];
}

/**
 * A game at a table: the same in the page and on a server. Values are replaced, never changed: each verb
 * returns the next round.
 */
export interface Round {
  readonly rules: Rules;
  readonly seed: string;
  readonly players: Readonly<Record<FirmId, Player>>;
  readonly luck: Luck;
  readonly world: World;
  /** Worlds at the start of every quarter so far, the opening first, the present last. */
  readonly history: readonly World[];
  readonly talk: readonly Talk[];
  readonly over: boolean;
}

/** At most this many offers to one partner in a quarter, so that nobody feels out the other's limit. */
export const MOST_OFFERS = 3;

/** Opens a table at the first quarter; computed rivals have put their offers forward. */
export function openRound(options: RoundOptions): Round {
  const { rules, seed, players } = options;
  const luck = options.luck ? drawLuck(seed, luckSizes(rules), rules.quarters) : noLuck(luckSizes(rules), rules.quarters);
  const world = start(rules);
  return withProposals({ rules, seed, players, luck, world, history: [world], talk: [], over: isOver(world, rules) });
}

/** The same table at a later or other moment: a record's cursor, or a seat taken over. */
export function resumeRound(round: Round, history: readonly World[], players: Round['players']): Round {
  const world = history[history.length - 1] ?? round.world;
  return withProposals({ ...round, players, world, history, talk: [], over: isOver(world, round.rules) });
}

export function periodOf(round: Round): string {
  return periodAfter(round.rules.start, round.world.quarter[0] as number);
}

/** Reports of the worlds at hand: a world never changes, so each firm's report of it is made once. */
const reports = new WeakMap<World, Report[]>();

/** What `firm` is told now. */
export function reportFor(round: Round, firm: FirmId): Report {
  const index = round.rules.firmIds.indexOf(firm);
  let made = reports.get(round.world);
  if (!made) {
    made = [];
    reports.set(round.world, made);
  }
  return (made[index] ??= observe(round.world, index));
}

function withProposals(round: Round): Round {
  if (round.over) return round;
  const talk: Talk[] = [];
  round.rules.firmIds.forEach((firm, index) => {
    const player = round.players[firm] ?? 'hold-course';
    if (player === 'human' || round.world.active[index] === 0) return;
    const outlook = { report: reportFor(round, firm), rules: round.rules, luck: round.luck };
    for (const { to, terms, reasons } of rivalOf(player).propose(outlook)) {
      if (round.rules.firmIds.includes(to)) talk.push({ from: firm, to, kind: 'offer', terms, reasons });
    }
  });
  return { ...round, talk };
}

/**
 * Offers terms to another firm and hears its answer at once if it is a computed rival.
 *
 * `amends` names the contract that they would replace. Refused when the terms are not legal for the offering firm, when
 * the partner is out or has heard three offers.
 */
export function offerTerms(
  round: Round,
  from: FirmId,
  to: FirmId,
  terms: TermSheet,
  amends: string | null = null,
): Result<{ round: Round; answer: Answer | null }> {
  const { rules } = round;
  const report = reportFor(round, from);
  const legal = check(report.table, rules, { firm: from, decisions: [signatureUnder(terms, amends)] });
  if (!legal.ok) return legal;
  const made = round.talk.filter((talk) => talk.kind === 'offer' && talk.from === from && talk.to === to).length;
  if (made >= MOST_OFFERS) return refusal({ code: 'enough-offers', path: 'terms', values: { most: MOST_OFFERS } });
  if (!terms.members.includes(to)) return refusal({ code: 'not-a-member', path: 'terms.members', values: { firm: to } });
  const about = amends === null ? { terms } : { terms, amends };
  const talk: Talk[] = [...round.talk, { from, to, kind: 'offer', ...about, reasons: [] }];
  const player = round.players[to] ?? 'hold-course';
  if (player === 'human') return { ok: true, value: { round: { ...round, talk }, answer: null } };
  const offer = amends === null ? {} : { amends: allianceSlot(amends) };
  const answer = rivalOf(player).answer({ report: reportFor(round, to), rules, luck: round.luck }, from, terms, offer);
  talk.push({ from: to, to: from, kind: answer.accept ? 'accept' : 'refuse', ...about, reasons: answer.reasons });
  if (answer.counter) talk.push({ from: to, to: from, kind: 'counter', terms: answer.counter, reasons: answer.reasons });
  return { ok: true, value: { round: { ...round, talk }, answer } };
}

function refusal(reason: Refusal): { ok: false; refusals: readonly Refusal[] } {
  return { ok: false, refusals: [reason] };
}

/** A firm's signature: a new contract, or new terms for one that binds. */
export function signatureUnder(terms: TermSheet, amends: string | null): Decision {
  return amends === null
    ? { kind: 'alliance', action: 'propose', terms }
    : { kind: 'alliance', action: 'amend', alliance: amends, terms };
}

/** Terms that `firm`, a computed rival, stands by this quarter: what it offered, countered or accepted. */
function standsBy(round: Round, firm: FirmId): Talk[] {
  const words = new Map<string, Talk>();
  for (const talk of round.talk) if (talk.from === firm && talk.kind !== 'refuse') words.set(wordHash(talk), talk);
  return [...words.values()];
}

function wordHash({ terms, amends }: { readonly terms: TermSheet; readonly amends?: string }): string {
  return `${termsHash(terms)} ${amends ?? ''}`;
}

/**
 * Closes the quarter: computed rivals decide from their reports, all sheets are checked, time moves.
 *
 * `decisions` holds what each person decided; a person without an entry holds course. Refused with every reason when a
 * person's sheet is not legal; nothing has moved then. `record: false` leaves out hash, events and postings, for play
 * that nobody will look at.
 */
export function closeRound(
  round: Round,
  decisions: Readonly<Record<FirmId, readonly Decision[]>>,
  notes: TurnNotes = {},
  options: { readonly record: boolean } = { record: true },
): Result<{ round: Round; played: Played }> {
  const { rules, world } = round;
  const refusals: Refusal[] = [];
  const sheets = new Map<FirmId, CheckedSheet>();
  for (const firm of rules.firmIds) {
    if (round.players[firm] !== 'human') continue;
    const result = check(reportFor(round, firm).table, rules, { firm, decisions: decisions[firm] ?? [] });
    if (result.ok) sheets.set(firm, result.value);
    else refusals.push(...result.refusals.map((reason) => ({ ...reason, path: `${firm}.${reason.path}` })));
  }
  if (refusals.length > 0) return { ok: false, refusals };
  const talk = rivalsMeet(round, sheets);
  const settled = { ...round, talk };
  for (const firm of rules.firmIds) if (!sheets.has(firm)) sheets.set(firm, rivalSheet(settled, firm, sheets));
  const list = rules.firmIds.map((firm) => sheets.get(firm) ?? holdCourse(firm));
  const result = advance(world, list, rules, round.luck, options);
  const turn: TurnRecord = {
    period: periodOf(round),
    sheets: Object.fromEntries(list.map((sheet) => [sheet.firm, sheet.decisions])),
    talk,
    notes,
    after: options.record ? hashWorld(result.world) : '',
  };
  const history = [...round.history, result.world];
  const next = withProposals({ ...round, world: result.world, history, talk: [], over: isOver(result.world, rules) });
  return { ok: true, value: { round: next, played: { turn, world: result.world, events: result.events, ledger: result.ledger } } };
}

/** Computed rivals answer each other's offers, in the order they were made. */
function rivalsMeet(round: Round, people: ReadonlyMap<FirmId, CheckedSheet>): Talk[] {
  const talk = [...round.talk];
  for (const offer of round.talk) {
    if (offer.kind !== 'offer' || people.has(offer.from) || people.has(offer.to)) continue;
    const player = round.players[offer.to] ?? 'hold-course';
    if (player === 'human') continue;
    const answer = rivalOf(player).answer({ report: reportFor(round, offer.to), rules: round.rules, luck: round.luck }, offer.from, offer.terms, { counter: false });
    talk.push({ from: offer.to, to: offer.from, kind: answer.accept ? 'accept' : 'refuse', terms: offer.terms, reasons: answer.reasons });
  }
  return talk;
}

/**
 * A rival's whole sheet: what it decides, and its signature under terms that every other member also stands by.
 *
 * It signs only what all will sign, so that attention is not spent on paper.
 */
function rivalSheet(round: Round, firm: FirmId, people: ReadonlyMap<FirmId, CheckedSheet>): CheckedSheet {
  const { rules } = round;
  const index = rules.firmIds.indexOf(firm);
  const player = round.players[firm] ?? 'hold-course';
  if (player === 'human' || round.world.active[index] === 0) return holdCourse(firm);
  const report = reportFor(round, firm);
  const signatures: Decision[] = standsBy(round, firm)
    .filter((word) => word.terms.members.every((member) => member === firm || willSign(round, member, word, people)))
    .map(({ terms, amends }) => signatureUnder(terms, amends ?? null));
  const decided = rivalOf(player).decide({ report, rules, luck: round.luck });
  return firstLegal(report, rules, firm, [...signatures, ...decided]);
}

function willSign(round: Round, member: FirmId, word: Talk, people: ReadonlyMap<FirmId, CheckedSheet>): boolean {
  const hash = wordHash(word);
  const sheet = people.get(member);
  if (!sheet) return standsBy(round, member).some((held) => wordHash(held) === hash);
  return sheet.decisions.some(({ action, alliance, terms }) => {
    if (terms === undefined || typeof terms !== 'object' || Array.isArray(terms)) return false;
    const amends = action === 'amend' && typeof alliance === 'string' ? { amends: alliance } : {};
    return wordHash({ terms: terms as TermSheet, ...amends }) === hash;
  });
}

/** The longest run of decisions that passes the check: a rival's sheet is never refused whole. */
export function firstLegal(report: Report, rules: Rules, firm: FirmId, decisions: readonly Decision[]): CheckedSheet {
  const whole = check(report.table, rules, { firm, decisions });
  if (whole.ok) return whole.value;
  let sheet = holdCourse(firm);
  for (const decision of decisions) {
    const longer = check(report.table, rules, { firm, decisions: [...sheet.decisions, decision] });
    if (longer.ok) sheet = longer.value;
  }
  return sheet;
}
