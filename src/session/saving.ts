import type { GameRecord, Talk } from '../record';
import type { DraftRow, GameRow } from './storage';
import type { DamagedSave, GameInHand, GameSummary, GuestCase, HotSeat, Person } from './types';

/** Where a game stands, for lists that do not open it. */
export interface Standing {
  readonly period: string;
  readonly quarters: number;
  readonly over: boolean;
  readonly of?: number;
}

export function rowOf(
  game: Pick<GameInHand, 'id' | 'record' | 'seat' | 'hot'>,
  standing: Standing,
  text: string,
  savedAt: string,
  name?: string,
): GameRow {
  const { id, record, seat, hot } = game;
  const people = hot ? { people: hot.people } : {};
  const row = { id, scenario: record.scenario.id, seat, ...standing, ...people, savedAt, text };
  return name === undefined ? row : { ...row, name };
}

/** Letters of a game's name. */
export const LONGEST_NAME = 60;
/** Letters of a person's name. */
export const LONGEST_PERSON = 24;

/**
 * A name as it is kept and shown: one line, of bounded length, without marks that turn or hide text.
 *
 * As `oneLine` of the scenario room, which arrives with the rules; the first page cannot wait for them.
 */
export function plainName(wanted: string, longest = LONGEST_NAME): string {
  const plain = wanted.normalize('NFC').replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu, ' ');
  return [...plain.replaceAll(/\s+/g, ' ').trim()].slice(0, longest).join('').trim();
}

/** People as they are kept and shown, from what may have been changed by others: names on one line and of bounded length. */
export function peopleIn(said: unknown): Person[] {
  const people: readonly unknown[] = Array.isArray(said) ? said : [];
  return people.filter(isPerson).map(({ firm, name }) => ({ firm, name: plainName(name, LONGEST_PERSON) }));
}

function isPerson(said: unknown): said is Person {
  if (typeof said !== 'object' || said === null) return false;
  const { firm, name } = said as Record<string, unknown>;
  return typeof firm === 'string' && typeof name === 'string';
}

export function summaryOf({ text: _text, ...summary }: GameRow): GameSummary {
  return summary;
}

/** Newest first. */
export function withSummary(games: readonly GameSummary[], summary: GameSummary): GameSummary[] {
  return [summary, ...games.filter(({ id }) => id !== summary.id)].sort((a, b) =>
    a.savedAt < b.savedAt ? 1 : -1,
  );
}

/** The part of what lies on disk that could have been written by this page, newest first; the rest is damaged. */
export function sortSaves(rows: readonly unknown[]): {
  readonly games: GameSummary[];
  readonly damaged: DamagedSave[];
} {
  const games: GameSummary[] = [];
  const damaged: DamagedSave[] = [];
  rows.forEach((row, index) => {
    if (isRow(row)) games.push(named(summaryOf(row)));
    else
      damaged.push({ id: idOf(row, index), reasons: [{ code: 'wrong-type', path: '' }], text: textOf(row) });
  });
  games.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
  return { games, damaged };
}

/** What lies on disk may have been changed by others: a name is read as if it had been typed. */
function named({ name, of, people: said, ...summary }: GameSummary): GameSummary {
  const read = typeof name === 'string' ? plainName(name) : '';
  const people = peopleIn(said);
  return {
    ...summary,
    ...(Number.isInteger(of) ? { of } : {}),
    ...(read === '' ? {} : { name: read }),
    ...(people.length === 0 ? {} : { people }),
  } as GameSummary;
}

function isRow(row: unknown): row is GameRow {
  if (typeof row !== 'object' || row === null) return false;
  const { id, scenario, seat, period, quarters, over, savedAt, text } = row as Record<string, unknown>;
  const words = [id, scenario, seat, period, savedAt, text];
  return (
    words.every((word) => typeof word === 'string') &&
    typeof quarters === 'number' &&
    typeof over === 'boolean'
  );
}

function idOf(row: unknown, index: number): string {
  const id = typeof row === 'object' && row !== null && 'id' in row ? row.id : null;
  return typeof id === 'string' ? id : `save-${index + 1}`;
}

function textOf(row: unknown): string {
  const text = typeof row === 'object' && row !== null && 'text' in row ? row.text : row;
  return typeof text === 'string' ? text : JSON.stringify(text);
}

/** Cards of the cases on disk that could have been written by this page, by id. */
export function guestsOf(rows: readonly unknown[]): GuestCase[] {
  const cards = rows.flatMap((row) =>
    typeof row === 'object' && row !== null && 'card' in row && isCard(row.card) ? [row.card] : [],
  );
  return cards.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function isCard(card: unknown): card is GuestCase {
  if (typeof card !== 'object' || card === null) return false;
  const { id, start, quarters, seats, slots, names } = card as Record<string, unknown>;
  return (
    [id, start].every((word) => typeof word === 'string') &&
    typeof quarters === 'number' &&
    Array.isArray(seats) &&
    [slots, names].every((part) => typeof part === 'object' && part !== null)
  );
}

export function freshGame(
  id: string,
  record: GameRecord,
  seat: string,
  talk: readonly Talk[],
  hot: HotSeat | null = null,
): GameInHand {
  return {
    id,
    record,
    seat,
    draft: { decisions: [], predictions: [], reason: '' },
    past: [],
    future: [],
    talk,
    hot,
  };
}

export function draftRow(
  { id, hot }: Pick<GameInHand, 'id' | 'hot'>,
  period: string,
  text: string,
  savedAt: string,
): DraftRow {
  return { id, period, text, savedAt, ...(hot ? { sealed: hot.sealed } : {}) };
}
