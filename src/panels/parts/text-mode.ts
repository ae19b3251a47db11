import { createContext } from 'preact';

/** True where the reader wants words only: drawings stay away and their tables stand open. */
export const TextMode = createContext(false);
