import { withoutMark } from './parse';
import { failed, passed, problem, type Parsed } from './problems';
import { FORMAT } from './scenario-file';
import { scanText } from './scan';

/**
 * Finds the format of a scenario text and brings older ones up to date; only format 1 exists.
 *
 * A text that names no format is left to the schema, which says what is missing.
 */
export function upgrade(text: string): Parsed<null> {
  const found = scanText(text);
  if (found.length > 0) return failed(found);
  let value: unknown;
  try {
    value = JSON.parse(withoutMark(text));
  } catch {
    return failed([problem('', 'not-json', 'The text is not JSON.')]);
  }
  const format =
    typeof value === 'object' && value !== null ? (value as { format?: unknown }).format : undefined;
  if (format !== undefined && format !== FORMAT) {
    return failed([
      problem(
        'format',
        'wrong-version',
        `Format ${JSON.stringify(format)} cannot be read; this program reads format ${FORMAT}.`,
      ),
    ]);
  }
  return passed(null);
}
