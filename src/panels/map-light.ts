import { useEffect, useState } from 'preact/hooks';
import type { SessionState } from '../session';

/** The light that is really on, when the reader leaves it to the system. */
export function useLight(theme: SessionState['theme']): 'day' | 'night' {
  const dark = useMedia('(prefers-color-scheme: dark)');
  return theme === 'auto' ? (dark ? 'night' : 'day') : theme;
}

export function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const follow = () => setMatches(list.matches);
    follow();
    list.addEventListener('change', follow);
    return () => list.removeEventListener('change', follow);
  }, [query]);
  return matches;
}
