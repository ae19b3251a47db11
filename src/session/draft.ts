import type { Decision, DecisionKind } from '../engine';
import type { Prediction } from '../record';
import type { Draft } from './types';

export const EMPTY_DRAFT: Draft = { decisions: [], predictions: [], reason: '' };

/**
 * Fields that tell two decisions of one kind apart; a decision of the same kind and keys takes the other's place.
 *
 * Alliances are told apart by the contract or by the members of the sheet, so that one may deal with two partners.
 */
const KEYS = {
  price: ['segment'],
  advertise: ['segment'],
  campaign: ['segment', 'form'],
  festival: [],
  logistics: ['region'],
  'share-logistics': [],
  stores: ['region'],
  service: [],
  capability: [],
  finance: [],
  alliance: ['alliance'],
  platform: [],
  research: [],
  announce: [],
  diversify: [],
} as const satisfies Record<DecisionKind, readonly string[]>;

/** The name of the place that a decision takes in a draft. */
export function placeOf(decision: Pick<Decision, 'kind'> & Readonly<Record<string, unknown>>): string {
  const keys = KEYS[decision.kind].map((key) => decision[key] ?? null);
  if (decision.kind !== 'alliance') return JSON.stringify([decision.kind, ...keys]);
  const members = membersOf(decision.terms);
  // A signature holds the place of its members, whether it makes a contract or changes one.
  if (members.length > 0) return JSON.stringify([decision.kind, 'terms', members]);
  const action = decision.action === 'effort' ? 'effort' : 'leave';
  return JSON.stringify([decision.kind, action, ...keys]);
}

function membersOf(terms: unknown): readonly string[] {
  if (typeof terms !== 'object' || terms === null || !('members' in terms) || !Array.isArray(terms.members))
    return [];
  return terms.members.map(String).sort();
}

/** The draft with `decision` in the place of one of the same kind and keys, or at the end. */
export function withDecision(draft: Draft, decision: Decision): Draft {
  const place = placeOf(decision);
  const at = draft.decisions.findIndex((held) => placeOf(held) === place);
  const decisions =
    at < 0 ? [...draft.decisions, decision] : draft.decisions.map((held, i) => (i === at ? decision : held));
  return { ...draft, decisions };
}

/** The draft without the decision of that kind and keys: what stands goes on. */
export function withoutDecision(
  draft: Draft,
  decision: Pick<Decision, 'kind'> & Readonly<Record<string, unknown>>,
): Draft {
  const place = placeOf(decision);
  return { ...draft, decisions: draft.decisions.filter((held) => placeOf(held) !== place) };
}

export function withPredictions(draft: Draft, predictions: readonly Prediction[]): Draft {
  const others = draft.predictions.filter(
    (held) => !predictions.some(({ measure }) => measure === held.measure),
  );
  return { ...draft, predictions: [...others, ...predictions] };
}

/** A draft with what was before it and what was undone; the newest is last in `past`, first in `future`. */
export interface DraftHistory {
  readonly draft: Draft;
  readonly past: readonly Draft[];
  readonly future: readonly Draft[];
}

/** Steps that can be undone. */
export const LONGEST_PAST = 200;

export function step(history: DraftHistory, draft: Draft): DraftHistory {
  if (JSON.stringify(draft) === JSON.stringify(history.draft)) return history;
  return { draft, past: [...history.past, history.draft].slice(-LONGEST_PAST), future: [] };
}

export function stepBack(history: DraftHistory): DraftHistory {
  const before = history.past[history.past.length - 1];
  if (!before) return history;
  return { draft: before, past: history.past.slice(0, -1), future: [history.draft, ...history.future] };
}

export function stepForward(history: DraftHistory): DraftHistory {
  const [after, ...future] = history.future;
  if (!after) return history;
  return { draft: after, past: [...history.past, history.draft], future };
}
