import { clip } from './numbers';

/**
 * Part of its value by which a share price jumps when an alliance is announced: the partner's part of the net present
 * value of synergies over its market value, held to what has been measured.
 *
 * Units: worth and value in one money, value above 0; bound >= 0 as a part of value; out in -bound..bound.
 * Source: the price of news is its present value (Fama, Fisher, Jensen & Roll 1969); sizes: Chan, Kensinger, Keown & Martin
 * (1997) JFE 46(2), 0.64 %; McConnell & Nantell (1985) J. Finance 40(2), 0.73 %; small firms near 6 %, large 0.2 %.
 */
export function announcementEffect(worth: number, value: number, bound: number): number {
  return clip(worth / value, -bound, bound);
}

/**
 * Part of value that rests on synergy still to come, a quarter on: what was expected fades as it falls due, and delivery
 * ahead of the plan (or behind it) adds (or takes).
 *
 * Range: kept in 0..1 a quarter; delivered less promised in -1..1, weighted by what is tied together; pace >= 0.
 * Source: partial reversal of announcement gains (McConnell & Nantell 1985; overreaction studies); the linear form is ours.
 */
export function expectationGap(expected: number, kept: number, gap: number, pace: number): number {
  return expected * kept + pace * gap;
}
