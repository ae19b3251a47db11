import { evaluateFormula } from '../../engine';
import { parseUntrusted } from '../../scenario/untrusted';
import { Misused, Refused } from '../exit';
import { readInput } from '../inputs';
import type { Options } from '../options';

const LIMITS = { bytes: 1_000_000, depth: 16 };

/** Evaluates one published formula, or a whole file of cases. */
export function formula(options: Options): { document: unknown; failed: boolean } {
  const file = options.text('cases');
  if (file !== undefined) return runCases(file);
  const [name, inputs] = options.operands;
  if (name === undefined || inputs === undefined)
    throw new Misused('formula needs a name and its inputs as JSON, or --cases FILE');
  return { document: evaluate(name, read(inputs)), failed: false };
}

function read(text: string): unknown {
  const parsed = parseUntrusted(text, LIMITS);
  if (!parsed.ok) throw new Refused(parsed.refusals);
  return parsed.value;
}

function evaluate(name: string, inputs: unknown): Record<string, unknown> {
  const result = evaluateFormula(name, inputs);
  if (!result.ok)
    throw new Refused(
      result.problems.map(({ path, code, text }) => ({ path, code, values: { says: text } })),
    );
  return result.value;
}

interface Case {
  readonly id: string;
  readonly formula: string;
  readonly inputs: unknown;
  readonly expected: unknown;
  readonly tolerance: number;
  readonly toleranceKind: string;
}

function runCases(file: string): { document: unknown; failed: boolean } {
  const value = read(readInput(file));
  const list = Array.isArray(value) ? value : (value as { cases?: unknown } | null)?.cases;
  if (!Array.isArray(list)) throw new Refused([{ code: 'not-a-list', path: 'cases' }]);
  const strange = list.flatMap((one: unknown, i) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? []
      : [{ code: 'wrong-type', path: `cases[${i}]` }],
  );
  if (strange.length > 0) throw new Refused(strange);
  const cases = (list as Case[]).map((one) => {
    try {
      const got = evaluate(one.formula, one.inputs);
      return { id: one.id, ok: agrees(got, one.expected, one.tolerance, one.toleranceKind), got };
    } catch (error) {
      if (error instanceof Refused) return { id: one.id, ok: false, got: null };
      throw error;
    }
  });
  const passed = cases.filter((one) => one.ok).length;
  return { document: { passed, failed: cases.length - passed, cases }, failed: passed < cases.length };
}

/** True when every number of `expected` is met within the tolerance; keys beyond `expected` do not matter. */
function agrees(got: unknown, expected: unknown, tolerance: number, kind: string): boolean {
  if (typeof expected === 'number') {
    if (typeof got !== 'number') return false;
    return Math.abs(got - expected) <= (kind === 'relative' ? tolerance * Math.abs(expected) : tolerance);
  }
  if (Array.isArray(expected)) {
    return (
      Array.isArray(got) &&
      got.length === expected.length &&
      expected.every((item, i) => agrees(got[i], item, tolerance, kind))
    );
  }
  if (typeof expected === 'object' && expected !== null) {
    if (typeof got !== 'object' || got === null) return false;
    const cells = got as Record<string, unknown>;
    return Object.entries(expected).every(([key, item]) => agrees(cells[key], item, tolerance, kind));
  }
  return got === expected;
}
