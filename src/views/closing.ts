import type { Lang } from './format';
import { sayPeriod } from './period';

/** What the closing page reads of a case's words. */
export interface ClosingWordsOfCase {
  readonly title: string;
  readonly closing: readonly string[];
  readonly events: readonly { readonly period: string; readonly text: string; readonly source: string }[];
}

export interface ClosingPart {
  /** The first sentence of a paragraph, which names what it is about. */
  readonly lead: string;
  readonly text: string;
}

/** Paragraphs of the closing page: the case's own words, the short first sentence of each as its heading. */
export function closingParts({ closing }: Pick<ClosingWordsOfCase, 'closing'>): ClosingPart[] {
  return closing.map((paragraph) => {
    const match = /^(.{1,40}?)(?:[.。?？]|：)\s*(.+)$/su.exec(paragraph);
    return match?.[1] && match[2] ? { lead: match[1], text: match[2] } : { lead: '', text: paragraph };
  });
}

export interface ClosingEvent {
  readonly period: string;
  readonly text: string;
  /** An address, or the place in a document. */
  readonly source: string;
  readonly host: string | null;
}

export function closingEvents(
  { events }: Pick<ClosingWordsOfCase, 'events'>,
  language: Lang,
): ClosingEvent[] {
  return events.map(({ period, text, source }) => ({
    period: sayPeriod(period, language),
    text,
    source,
    host: /^https?:/.test(source) ? source.replace(/^https?:\/\/(www\.)?/, '').replace(/\/.*$/, '') : null,
  }));
}
