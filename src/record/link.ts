import type { Result } from '../engine';
import { briefText, parseBrief, type Brief } from './brief';
import { BRIEF, packText, refused, TASK, unpackText, WHOLE } from './link-text';
import { parseRecord, recordText } from './parse';
import type { GameRecord } from './types';

/** What a code holds: a record, or what is needed to play it again. */
export type Linked =
  | { readonly form: 'whole'; readonly record: GameRecord }
  | { readonly form: 'brief'; readonly brief: Brief };

/** A whole record as a code that fits into an address: its canonical text, packed. */
export function encodeLink(record: GameRecord): Result<string> {
  return packText(WHOLE, recordText(record));
}

/** The same for a game that is to be played again where the code is opened. */
export function encodeBrief(brief: Brief): Result<string> {
  return packText(BRIEF, briefText(brief));
}

/**
 * What a code holds, or every reason why not, each with its path.
 *
 * What comes out goes through the same door as a file, and must be the very text that the encoder writes of it. Legality
 * and hashes are the part of `verify`.
 */
export function decodeLink(code: string): Result<Linked> {
  const opened = unpackText(code);
  if (!opened.ok) return opened;
  const { form, text } = opened.value;
  if (form === BRIEF) {
    const brief = parseBrief(text);
    if (!brief.ok) return brief;
    return briefText(brief.value) === text
      ? { ok: true, value: { form: 'brief', brief: brief.value } }
      : refused({ code: 'link-not-canonical', path: 'link' });
  }
  if (form === TASK) return refused({ code: 'link-is-an-assignment', path: 'link' });
  const record = parseRecord(text);
  if (!record.ok) return record;
  return recordText(record.value) === text
    ? { ok: true, value: { form: 'whole', record: record.value } }
    : refused({ code: 'link-not-canonical', path: 'link' });
}
