import { type Formula, type FormulaProblem, readInputs } from './formula-reader';
import { ALLIANCE_FORMULAS } from './formulas-alliance';
import { FINANCE_FORMULAS } from './formulas-finance';
import { MARKET_FORMULAS } from './formulas-market';

/** The answer of a formula, or all that is wrong with its inputs. */
export type Evaluation =
  | { readonly ok: true; readonly value: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly problems: readonly FormulaProblem[] };

/** Every formula that can be asked for by name, with the input and output keys of the published cases. */
export const FORMULAS: Readonly<Record<string, Formula>> = {
  ...MARKET_FORMULAS,
  ...ALLIANCE_FORMULAS,
  ...FINANCE_FORMULAS,
};

/**
 * Evaluates one formula by name on untrusted inputs.
 *
 * Errors: none thrown; a name that is not known, a wrong, missing or unbounded input, and an answer that is
 * not finite come back as problems, all at once. Keys that the formula does not read are left alone.
 */
export function evaluateFormula(name: string, inputs: unknown): Evaluation {
  const formula = Object.hasOwn(FORMULAS, name) ? FORMULAS[name] : undefined;
  if (formula === undefined) {
    const text = `there is no formula ${name.slice(0, 60)}; known are ${Object.keys(FORMULAS).join(' ')}`;
    return { ok: false, problems: [{ path: 'formula', code: 'unknown-formula', text }] };
  }
  const read = readInputs(inputs);
  const compute = formula(read);
  if (read.problems.length > 0) return { ok: false, problems: read.problems };
  const value = compute();
  const strays = Object.keys(value).filter((key) => !isFinite(value[key]));
  if (strays.length === 0) return { ok: true, value };
  return {
    ok: false,
    problems: strays.map((path) => ({
      path,
      code: 'not-finite',
      text: `${path} has no finite value for these inputs`,
    })),
  };
}

/** True if every number inside a plain value is finite. */
function isFinite(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every(isFinite);
}
