import { problem, type Problem } from './problems';
import type { ScenarioFile } from './scenario-file';

/** Documents of the project's evidence: the letter of their rows, and how many there are. */
export const DOCUMENTS: Readonly<Record<string, readonly [letter: string, rows: number]>> = {
  '000': ['A', 132],
  '001': ['B', 29],
  '002': ['C', 58],
  '003': ['D', 36],
  '004': ['E', 95],
};

/** A row of a document: `000:A036`. */
const FACT = /^(\d{3})[: ]([A-Z])(\d{3})$/;
/** An address with nothing before its host: a name and a sign of at would let it show another host than it leads to. */
const ADDRESS = /^https?:\/\/[a-z0-9.-]+(:\d+)?([/?#]|$)/i;

/**
 * What is wrong with a source that a stranger names: a fact of no document of the case, or an address that hides where it
 * leads. Any other text is shown as text.
 */
export function checkReference(reference: string, file: ScenarioFile, path: string): Problem[] {
  const [, document = '', letter, row] = FACT.exec(reference) ?? [];
  if (document !== '') {
    if (!file.documents.includes(document))
      return [problem(path, 'unknown-document', `Document ${document} is not among those of the scenario.`)];
    const [known, rows] = DOCUMENTS[document] ?? ['', 0];
    if (letter !== known || Number(row) < 1 || Number(row) > rows)
      return [problem(path, 'unknown-id', `Document ${document} has no row ${letter}${row}.`)];
  }
  if (/^https?:/i.test(reference) && !ADDRESS.test(reference))
    return [problem(path, 'not-an-address', 'This address does not say plainly where it leads.')];
  return [];
}
