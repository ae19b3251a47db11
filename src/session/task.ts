import type { Refusal, Result } from '../engine';
import { encodeAssignment, LONGEST_QUESTION, LONGEST_TITLE, LONGEST_SEED, type Assignment } from '../record';
import { scenarioWith, type Scenario } from '../scenario';
import { oneLine, strangeSign } from '../scenario/signs';
import { RIVAL_CHOICES } from '../table/seats';
import type { TaskChoices } from './assignment-types';

/** The code of the task that a teacher chose, of a case that is here; or why there can be none. */
export function taskCode(choices: TaskChoices, whole: Scenario): Result<string> {
  const { seat, seeds, luck, level: difficulty, rivals, forecast, takeback } = choices;
  const made = scenarioWith(whole, choices.form === null ? {} : { form: choices.form });
  if (!made.ok) return made;
  const { id, hash } = made.value.rules;
  const seed = oneLine(choices.seed, LONGEST_SEED);
  const title = oneLine(choices.title, LONGEST_TITLE);
  const question = plain(choices.question);
  const terms: Assignment = {
    scenario: { id, ...(choices.form === null ? {} : { form: choices.form }), hash },
    seat,
    seed: seed === '' ? '1' : seed,
    seeds,
    luck,
    difficulty,
    rivals,
    forecast,
    takeback,
    ...(title === '' ? {} : { title }),
    ...(question === '' ? {} : { question }),
  };
  const fits = taskFits(terms, whole);
  return fits.length > 0 ? { ok: false, refusals: fits } : encodeAssignment(terms);
}

/** Every reason why a task cannot be played with the case that is here. */
export function taskFits(
  { scenario, seat, rivals, difficulty }: Assignment,
  whole: Scenario | null,
): Refusal[] {
  if (!whole) return [{ code: 'unknown-scenario', path: 'scenario.id', values: { id: scenario.id } }];
  const made = scenarioWith(whole, { form: scenario.form });
  if (!made.ok) return [...made.refusals];
  const { rules } = made.value;
  const refusals: Refusal[] = [];
  if (rules.hash !== scenario.hash) refusals.push({ code: 'other-scenario', path: 'scenario.hash' });
  if (!rules.seats.some(({ firm }) => rules.firmIds[firm] === seat))
    refusals.push({ code: 'unknown-seat', path: 'seat', values: { firm: seat } });
  if (!RIVAL_CHOICES.some((choice) => choice === rivals))
    refusals.push({ code: 'unknown-option', path: 'rivals' });
  if (difficulty !== 'full' && !rules.levels[difficulty])
    refusals.push({ code: 'unknown-option', path: 'difficulty' });
  return refusals;
}

/** What a teacher asks, without signs that nobody sees. */
function plain(text: string): string {
  const lines = text.normalize('NFC').split(/\r\n|[\n\r]/);
  const said = lines.map((line) => oneLine(line, LONGEST_QUESTION)).join('\n');
  const whole = said.slice(0, LONGEST_QUESTION).trim();
  return strangeSign(whole) === null ? whole : '';
}
