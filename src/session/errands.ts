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

export function createErrands(arrived: (name: string) => void): Ask {
  const found: Found = new WeakMap();
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  return <T>(purpose: string, about: object, question: string, work: () => T): T | null => {
    const answers = found.get(about) ?? new Map<string, unknown>();
    found.set(about, answers);
    const key = `${purpose} ${question}`;
    if (answers.has(key)) return answers.get(key) as T;
    clearTimeout(waiting.get(purpose));
    waiting.set(
      purpose,
      setTimeout(() => {
        answers.set(key, work());
        arrived(purpose);
      }, PAUSE),
    );
    return null;
  };
}
