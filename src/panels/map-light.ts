import type { SessionState } from '../session';
import { useMedia } from './parts/media';

/** The light that is really on, when the reader leaves it to the system. */
export function useLight(theme: SessionState['theme']): 'day' | 'night' {
  const dark = useMedia('(prefers-color-scheme: dark)');
  return theme === 'auto' ? (dark ? 'night' : 'day') : theme;
}
