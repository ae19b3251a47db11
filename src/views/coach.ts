/** Steps of a first game in the order in which they are suggested; a step may be done out of turn. */
const COACH_STEPS = ['read', 'predict', 'decide', 'negotiate', 'close', 'reveal'] as const;
export type CoachStep = (typeof COACH_STEPS)[number];

/** What the guide sees of the game in hand. */
export interface CoachGame {
  readonly seat: string;
  readonly quarters: number;
  readonly draft: {
    readonly decisions: readonly unknown[];
    readonly predictions: readonly { readonly measure: string }[];
  };
  readonly talk: readonly { readonly from: string; readonly kind: string }[];
  /** The reader said that the report is read. */
  readonly read: boolean;
}

export interface CoachView {
  /** `end` once the first quarter has been closed and revealed. */
  readonly now: CoachStep | 'end';
  readonly at: number;
  readonly of: number;
}

/**
 * Where a newcomer stands, from what is on the sheet and at the table: whoever has acted on the report has read it, and one
 * who closes without some step is not sent back.
 */
export function coachView({ seat, quarters, draft, talk, read }: CoachGame): CoachView {
  const of = COACH_STEPS.length;
  if (quarters > 1) return { now: 'end', at: of, of };
  if (quarters === 1) return { now: 'reveal', at: of, of };
  const predicted = draft.predictions.some(({ measure }) => measure === 'share');
  const decided = draft.decisions.length > 0;
  const signed = draft.decisions.some(
    (decision) => typeof decision === 'object' && decision !== null && 'terms' in decision,
  );
  const negotiated = signed || talk.some(({ from }) => from === seat);
  const done: Readonly<Record<CoachStep, boolean>> = {
    read: read || predicted || decided || negotiated,
    predict: predicted,
    decide: decided,
    negotiate: negotiated,
    close: false,
    reveal: false,
  };
  const now = COACH_STEPS.find((step) => !done[step]) ?? 'reveal';
  return { now, at: COACH_STEPS.indexOf(now) + 1, of };
}
