import type { Result } from '../engine';
import { bundledScenario, LARGEST_FILE, loadScenario, textsOf, wholeText, type Scenario } from '../scenario';
import type { GuestCase } from './types';

/** A case of somebody else, with all of it as one text to be kept. */
export interface Guest {
  readonly scenario: Scenario;
  readonly text: string;
}

/**
 * Reads anyone's case from the files of its folder or from one file.
 *
 * Errors: every problem of every file; `id-taken` for the id of a case that comes with the program; `too-large` when
 * all of it together is larger than one file may be.
 */
export function readCase(files: readonly { readonly name: string; readonly text: string }[]): Result<Guest> {
  const named = files.map(({ name, text }) => [name.replace(/^.*[\\/]/, '').replace(/\.json$/i, ''), text]);
  const texts = textsOf(Object.fromEntries(named) as Record<string, string>);
  const result = texts.ok ? loadScenario(texts.value) : texts;
  if (!texts.ok || !result.ok) {
    const problems = result.ok ? [] : result.problems;
    return {
      ok: false,
      refusals: problems.map(({ path, code, text: says }) => ({ path, code, values: { says } })),
    };
  }
  const { id } = result.value;
  if (bundledScenario(id)) return { ok: false, refusals: [{ path: 'id', code: 'id-taken', values: { id } }] };
  const text = wholeText(texts.value);
  if (new TextEncoder().encode(text).length > LARGEST_FILE)
    return { ok: false, refusals: [{ path: '', code: 'too-large', values: { most: LARGEST_FILE } }] };
  return { ok: true, value: { scenario: result.value, text } };
}

export function caseCard({ id, rules, words, file }: Scenario): GuestCase {
  const namesIn = (language: 'en' | 'zh'): GuestCase['names']['en'] => {
    const { title, question, firms } = words[language];
    return { title, question, firms };
  };
  return {
    id,
    start: rules.start,
    quarters: rules.quarters,
    forms: file.forms.map((form) => ({ id: form.id, quarters: form.quarters })),
    seats: rules.seats.map(({ firm }) => rules.firmIds[firm] ?? ''),
    slots: Object.fromEntries(file.firms.map((firm) => [firm.id, firm.slot])),
    names: { en: namesIn('en'), zh: namesIn('zh') },
  };
}
