/** Answers found so far, by what they are about and the question. */
type Found = WeakMap<object, Map<string, unknown>>;

/**
 * An answer that takes too long for the moment of drawing: null now, and there when the page is told that something came.
 *
 * `purpose` names the kind of question: of those turned quickly, only the last is worked out. `about` is what the answer
 * holds for as long as it exists.
 */
export type Ask = <T>(purpose: string, about: object, question: string, work: () => T) => T | null;

/** Long enough for the page to have drawn and for a held key to repeat. */
const PAUSE = 50;

interface Errand {
  readonly answers: Map<string, unknown>;
  readonly key: string;
  readonly timer: ReturnType<typeof setTimeout>;
}

export function createErrands(arrived: (name: string) => void): Ask {
  const found: Found = new WeakMap();
  const waiting = new Map<string, Errand>();
  return <T>(purpose: string, about: object, question: string, work: () => T): T | null => {
    const answers = found.get(about) ?? new Map<string, unknown>();
    found.set(about, answers);
    const key = `${purpose} ${question}`;
    if (answers.has(key)) return answers.get(key) as T;
    const before = waiting.get(purpose);
    // The same question asked again, as every drawing does, must not put its answer off.
    if (before?.answers === answers && before.key === key) return null;
    if (before) clearTimeout(before.timer);
    const timer = setTimeout(() => {
      waiting.delete(purpose);
      answers.set(key, work());
      arrived(purpose);
    }, PAUSE);
    waiting.set(purpose, { answers, key, timer });
    return null;
  };
}
