import { lineOf, parseRecord, type GameRecord, type Talk } from '../record';
import type { FirmId, Period } from '../engine';
import type { Draft } from './types';

const NOT_PLAYED = '0'.repeat(32);

/** A draft as text: the record that it would become with this one turn, so that the record's parser also reads drafts. */
export function printDraft(
  record: GameRecord,
  period: Period,
  seat: FirmId,
  draft: Draft,
  talk: readonly Talk[],
): string {
  const turn = {
    period,
    sheets: { [seat]: draft.decisions },
    talk,
    notes: {
      predictions: { [seat]: draft.predictions },
      reasons: { [seat]: draft.reason },
      ...(draft.hands ? { hands: draft.hands } : {}),
    },
    after: NOT_PLAYED,
    children: [],
  };
  return JSON.stringify({ ...record, root: { children: [turn] } });
}

/** The draft and the talk in a text, or null when it is of another quarter or cannot be read. */
export function parseDraft(
  text: string,
  period: Period,
  seat: FirmId,
): { draft: Draft; talk: readonly Talk[] } | null {
  const parsed = parseRecord(text);
  if (!parsed.ok) return null;
  const [turn] = lineOf(parsed.value);
  if (!turn || turn.period !== period) return null;
  const draft = {
    decisions: turn.sheets[seat] ?? [],
    predictions: turn.notes.predictions?.[seat] ?? [],
    reason: turn.notes.reasons?.[seat] ?? '',
    ...(turn.notes.hands ? { hands: turn.notes.hands } : {}),
  };
  return { draft, talk: turn.talk };
}
