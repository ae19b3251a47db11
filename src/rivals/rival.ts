import type { ClauseId, Decision, FirmId, Luck, Report, Rules, TermSheet } from '../engine';
import type { Thought } from './lookahead';
import type { Ways } from './taken';

/**
 * Why a rival answered as it did: a code that views put into words, the clause that weighed most, and
 * figures.
 */
export interface Reason {
  readonly code: string;
  readonly clause?: ClauseId;
  readonly values?: Readonly<Record<string, number | string>>;
}

/** A rival's word on a term sheet. `counter` is the sheet it would sign instead. */
export interface Answer {
  readonly accept: boolean;
  readonly reasons: readonly Reason[];
  readonly counter: TermSheet | null;
}

/** A term sheet that a rival puts forward of itself. */
export interface Proposal {
  readonly to: FirmId;
  readonly terms: TermSheet;
  readonly reasons: readonly Reason[];
}

/** What a rival decides from: its own report, the rules, and its own stream of luck. Never the world. */
export interface Outlook {
  readonly report: Report;
  readonly rules: Rules;
  readonly luck: Luck;
  /** Futures that it may look into for every way it weighs; none decides by reflex. */
  readonly foresight?: number;
}

/** How terms are offered. */
export interface Offer {
  /** Slot of the contract whose terms they would replace; without one they are a new contract. */
  readonly amends?: number;
  /** False when nobody will hear a counter-offer, which is dear to find. */
  readonly counter?: boolean;
}

/** A computed player: pure functions from what it may know to what it does. */
export interface Rival {
  readonly id: RivalId;
  /** It looks ahead where the table grants foresight. */
  readonly thinks: boolean;
  /**
   * The quarter's decisions, legal by its own openings; contracts are added by the table from what it has
   * agreed to.
   */
  decide(outlook: Outlook): readonly Decision[];
  /** Term sheets that it offers before others decide, at most one a partner. */
  propose(outlook: Outlook): readonly Proposal[];
  /** Its answer to terms that another firm offers. */
  answer(outlook: Outlook, from: FirmId, terms: TermSheet, offer?: Offer): Answer;
  /** How it came to its decisions, for telling afterwards; null for one who does not look ahead. */
  explain(outlook: Outlook): Thought | null;
  /** The ways that it weighs, by number; null for one who does not look ahead. */
  ways(outlook: Outlook): Ways | null;
}

export const RIVAL_IDS = [
  'historical',
  'networker',
  'follower',
  'cautious',
  'fortress',
  'margin-hunter',
  'best-reply',
  'random-legal',
  'hold-course',
] as const;
export type RivalId = (typeof RIVAL_IDS)[number];
