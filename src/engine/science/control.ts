/** What a stake gives its holder in the firm: nothing, a seat on the board, a veto, control. */
export const CONTROL = { none: 0, seat: 1, veto: 2, control: 3 } as const;

/** Holders of a tenth may call a general meeting and are by custom given a seat. */
const SEAT = 0.1;
/** Special resolutions need two thirds of the votes, so that more than a third can stop them. */
const VETO = 1 / 3;
/** Whoever holds more than this part controls the firm. */
export const MAJORITY = 0.5;

/**
 * Rung of control that a stake in 0..1 stands on, a value of `CONTROL`.
 *
 * Source: Company Law of the People's Republic of China (2013), articles 39 (one tenth), 43 and 103 (two thirds) and 216
 * (more than half controls); IFRS 10 for consolidation.
 */
export function controlOf(stake: number): number {
  if (stake > MAJORITY) return CONTROL.control;
  if (stake >= VETO) return CONTROL.veto;
  return stake >= SEAT ? CONTROL.seat : CONTROL.none;
}

/**
 * Speed of decisions, 0..1 of what it is alone: 1 / (1 + 0.15 vetoes + 0.25 cross-holdings).
 *
 * Range: both counts >= 0, parts where a committee eases them. Source: governance drag of cross-shareholding; the
 * coefficients are design priors.
 */
export function decisionSpeed(vetoes: number, crossHoldings: number): number {
  return 1 / (1 + 0.15 * vetoes + 0.25 * crossHoldings);
}
