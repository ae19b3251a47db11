import { bundleEngine } from './bundle';
import type { Question } from './entry';

/** A question with the engine that answers it: a script that runs wherever JavaScript does. */
export interface Program {
  /** Defines the global `crosshold`. */
  readonly engine: string;
  /** The question as JSON. */
  readonly question: string;
}

export async function programFor(question: Question): Promise<Program> {
  return { engine: await bundleEngine(), question: JSON.stringify(question) };
}

/** The whole program as one expression whose value is the answer. */
export function expressionOf({ engine, question }: Program): string {
  return `${engine}; crosshold.answer(${JSON.stringify(question)})`;
}

/** One place where JavaScript runs, and what it answered there. */
export interface Answered {
  readonly place: string;
  readonly answer: string;
}

/** A JavaScript engine that was found on this machine. */
export interface Found {
  readonly version: string;
  run(program: Program): Promise<readonly Answered[]>;
}

/** An engine of the comparison. Where one that is not `required` is missing, the comparison says so and goes on. */
export interface JavaScriptEngine {
  readonly name: string;
  readonly required: boolean;
  /** Null when this machine has none. */
  find(): Found | null;
}
