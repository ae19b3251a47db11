import type { Result } from '../engine';
import { decodeLink, encodeBrief, encodeLink, type GameRecord } from '../record';
import { makingOf, scenarioWith, type Scenario } from '../scenario';
import { restoring, shortening, unplayed, type Progress } from '../table';

/** Signs of a code that every mail and chat program leaves whole; a whole record opens fastest where it stays below. */
export const SHORT_LINK = 1500;

/**
 * The code of a record: whole where that is short, else what cannot be played again, where that gives the record back.
 *
 * `scenario` is its case with the numbers that it changed; null where the case is not here.
 */
export function* linkOf(
  record: GameRecord,
  scenario: Scenario | null,
): Generator<Progress, Result<string>, void> {
  const whole = encodeLink(record);
  if ((whole.ok && whole.value.length <= SHORT_LINK) || !scenario) return whole;
  const brief = yield* shortening(record, scenario.rules);
  const short = brief ? encodeBrief(brief) : null;
  return short?.ok && (!whole.ok || short.value.length < whole.value.length) ? short : whole;
}

/** The record that a code holds, played again where need be; `load` gives the case that it names. Null when `playOut` gave up. */
export async function recordIn(
  code: string,
  load: (id: string) => Promise<Scenario | null>,
  playOut: (playing: Generator<Progress, GameRecord, void>) => Promise<GameRecord | null>,
): Promise<Result<GameRecord> | null> {
  const linked = decodeLink(code);
  if (!linked.ok) return linked;
  if (linked.value.form === 'whole') return { ok: true, value: linked.value.record };
  const { brief } = linked.value;
  const scenario = await load(brief.scenario.id);
  if (!scenario) return { ok: true, value: unplayed(brief) };
  const played = scenarioWith(scenario, makingOf(brief));
  if (!played.ok) return played;
  const record = await playOut(restoring(brief, played.value.rules));
  return record && { ok: true, value: record };
}
