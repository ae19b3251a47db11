import type { CaseNames } from '../views/case-words';
import { parameterName } from '../views/parameter-name';
import { VARIED_WORDS } from '../views/words/varied';
import { useLanguage, useWords } from './app-words';

export interface VariedNumbersProps {
  /** Null until the case has come: numbers then stand under their paths. */
  readonly names: CaseNames | null;
  readonly numbers: readonly { readonly path: string; readonly value: number; readonly was: number | null }[];
}

/** The numbers that a game changed, by name, with what the case has. */
export function VariedNumbers({ names, numbers }: VariedNumbersProps) {
  const words = useWords(VARIED_WORDS);
  const language = useLanguage();
  return (
    <ul class="rows">
      {numbers.map(({ path, value, was }) => (
        <li key={path}>
          {words.line(
            names ? parameterName(names, path, language) : path,
            String(value),
            was === null ? '?' : String(was),
          )}
        </li>
      ))}
    </ul>
  );
}
