import type { TermId } from './glossary';
import type { Lang } from './format';
import { TERM_MENTIONS } from './words/term-mentions';

/** A stretch of running text, and the term that it names, if any. */
export interface TextPart {
  readonly text: string;
  readonly term: TermId | null;
}

/** Reads texts of one page in their order: each term is marked where it is named first, and nowhere else. */
export function termReader(language: Lang): (text: string) => readonly TextPart[] {
  const told = new Set<TermId>();
  const mentions = new Map(TERM_MENTIONS[language]);
  const names = [...mentions.keys()].sort((a, b) => b.length - a.length).join('|');
  // Chinese writes no space between words; an English word must not lie inside another.
  const named =
    language === 'zh' ? new RegExp(names, 'g') : new RegExp(`(?<![\\w-])(?:${names})s?(?![\\w-])`, 'gi');
  return (text) => {
    const parts: TextPart[] = [];
    let from = 0;
    for (const { 0: found, index } of text.matchAll(named)) {
      const word = found.toLowerCase();
      const term = mentions.get(word) ?? mentions.get(word.replace(/s$/, ''));
      if (term === undefined || told.has(term)) continue;
      told.add(term);
      if (index > from) parts.push({ text: text.slice(from, index), term: null });
      parts.push({ text: found, term });
      from = index + found.length;
    }
    if (from < text.length) parts.push({ text: text.slice(from), term: null });
    return parts;
  };
}
