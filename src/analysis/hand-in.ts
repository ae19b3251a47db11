import type { Result, Rules } from '../engine';
import { decodeLink, parseRecord, type GameRecord, type Linked } from '../record';
import { restoring, type Progress } from '../table';

/** What a student handed in, read but not yet played: a record, or what is needed to play it again. */
export type HandIn = Linked;

const IN_ADDRESS = /#\/record\/([A-Za-z0-9_-]+)/;

/**
 * A record's file, an address that holds one, or the bare code of it; or every reason why not, each with its path.
 *
 * Bounded by the doors of record and link.
 */
export function readHandIn(text: string): Result<HandIn> {
  const said = text.replace(/^\uFEFF/, '').trim();
  const code = IN_ADDRESS.exec(said)?.[1] ?? (/^[A-Za-z0-9_-]{24,}$/.test(said) ? said : null);
  if (code !== null && !said.startsWith('{')) return decodeLink(code);
  const record = parseRecord(said);
  return record.ok ? { ok: true, value: { form: 'whole', record: record.value } } : record;
}

/** Whether a text of any sort holds the address of a record. */
export function holdsLink(text: string): boolean {
  return IN_ADDRESS.test(text);
}

/** What a hand-in says of the case that it was played in. */
export function headOf(handIn: HandIn): Pick<GameRecord, 'scenario' | 'parameters' | 'assignment'> {
  return handIn.form === 'whole' ? handIn.record : handIn.brief;
}

/** The whole record of a hand-in; a brief one is played again. */
export function* recordOf(handIn: HandIn, rules: Rules): Generator<Progress, GameRecord, void> {
  return handIn.form === 'whole' ? handIn.record : yield* restoring(handIn.brief, rules);
}
