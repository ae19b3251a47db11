import { joined, problem, type Problem } from './problems';
import { strangeSign } from './signs';

const MOST_PROBLEMS = 100;

/**
 * Texts and keys with signs that nobody sees, or that are no signs.
 *
 * Such signs let a text show other than it is written (Boucher & Anderson 2023); nothing here needs them. Markup is left
 * alone: every text is put on the page as text. Nesting is bounded by the scan.
 */
export function checkSigns(value: unknown, path: string, problems: Problem[] = []): Problem[] {
  if (problems.length >= MOST_PROBLEMS) return problems;
  if (typeof value === 'string') note(value, path, problems);
  else if (Array.isArray(value)) value.forEach((each, i) => checkSigns(each, `${path}[${i}]`, problems));
  else if (typeof value === 'object' && value !== null)
    for (const [key, each] of Object.entries(value)) {
      note(key, path, problems);
      checkSigns(each, joined(path, key), problems);
    }
  return problems;
}

function note(text: string, path: string, problems: Problem[]): void {
  const found = strangeSign(text);
  if (found)
    problems.push(problem(path, `${found.sort}-sign`, `The sign ${found.point} has no place in a text.`));
}
