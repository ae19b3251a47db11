import { lineOf, parseRecord, type GameRecord, type Talk, type TurnRecord } from '../record';
import type { FirmId, Period } from '../engine';
import type { Draft } from './types';

const NOT_PLAYED = '0'.repeat(32);

/** Drafts by firm as text: the record that they would become with this one turn, so that the record's parser also reads drafts. */
export function printDraft(
  record: GameRecord,
  period: Period,
  drafts: Readonly<Record<FirmId, Draft>>,
  talk: readonly Talk[],
): string {
  const each = <Part>(part: (draft: Draft) => Part): Record<FirmId, Part> =>
    Object.fromEntries(Object.entries(drafts).map(([firm, draft]) => [firm, part(draft)]));
  const hands = Object.values(drafts).find((draft) => draft.hands)?.hands;
  const turn = {
    period,
    sheets: each(({ decisions }) => decisions),
    talk,
    notes: {
      predictions: each(({ predictions }) => predictions),
      reasons: each(({ reason }) => reason),
      ...(hands ? { hands } : {}),
    },
    after: NOT_PLAYED,
    children: [],
  };
  return JSON.stringify({ ...record, root: { children: [turn] } });
}

/** The drafts of these firms and the talk in a text, or null when it is of another quarter or cannot be read. */
export function parseDraft(
  text: string,
  period: Period,
  firms: readonly FirmId[],
): { drafts: Readonly<Record<FirmId, Draft>>; talk: readonly Talk[] } | null {
  const parsed = parseRecord(text);
  if (!parsed.ok) return null;
  const [turn] = lineOf(parsed.value);
  if (!turn || turn.period !== period) return null;
  return { drafts: draftsIn(turn, firms), talk: turn.talk };
}

/** What these firms decided, expected and wrote in a quarter, as drafts. */
export function draftsIn(
  { sheets, notes }: Pick<TurnRecord, 'sheets' | 'notes'>,
  firms: readonly FirmId[],
): Record<FirmId, Draft> {
  return Object.fromEntries(
    firms.map((firm) => [
      firm,
      {
        decisions: sheets[firm] ?? [],
        predictions: notes.predictions?.[firm] ?? [],
        reason: notes.reasons?.[firm] ?? '',
        ...(notes.hands ? { hands: notes.hands } : {}),
      },
    ]),
  );
}
