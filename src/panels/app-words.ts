import type { Language } from '../session';
import type { Catalogue } from '../views/words/catalogue';
import { useSessionState } from './app-session';

/** The reader's language; whoever asks is drawn again when it changes. */
export function useLanguage(): Language {
  return useSessionState((state) => state.language);
}

/** The words of one area in the reader's language. */
export function useWords<Words>(catalogue: Catalogue<Words>): Words {
  return catalogue[useLanguage()];
}
