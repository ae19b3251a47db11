import type { RivalId } from './rival';

/**
 * A rival's character as data. Weights multiply money on the scale of the firm's quarterly revenue; fractions
 * 0..1
 * unless said.
 */
export interface Personality {
  /** What one fen of discounted profit counts. */
  readonly value: number;
  /** What sales won count beside their profit, as a part of the sales. */
  readonly share: number;
  /** Revenue a quarter that it would give to avoid one point of pressure, in thousandths. */
  readonly pressure: number;
  /** Quarters of revenue that it would give not to hang wholly on a partner. */
  readonly dependence: number;
  /** Liking for partners who are strong where it is weak, in parts of quarterly revenue. */
  readonly fit: number;
  /**
   * Dislike of tying everything to one who sells the same to the same people, in parts of quarterly revenue.
   */
  readonly hostility: number;
  /** Least score at which it signs, in parts of quarterly revenue; rises with every contract it already has.
   * Below 0 for those who think that allies bring more than can be counted. */
  readonly walkAway: number;
  readonly crowding: number;
  /** How much more it asks of one it holds nothing of (regard -1), in parts of quarterly revenue. */
  readonly memory: number;
  /** How much of the wanted change it makes in one quarter. */
  readonly pace: number;
  /** Spread of its noise around what it wants. */
  readonly noise: number;
  /** Depth of discount at the year's largest sale. */
  readonly festival: number;
  /** Advertising as a part of revenue. */
  readonly advertising: number;
  /** How much of the leader's price move it follows. */
  readonly priceFollow: number;
  /** Dearest cut that it makes on its own, as a positive fraction. */
  readonly deepestCut: number;
  /** Pressure at which it starts to save. */
  readonly saveAt: number;
  /** Quarters of overheads and burn that it keeps in cash. */
  readonly runway: number;
  /** Alliances that it seeks. */
  readonly allies: number;
  /** Part of its spare means that it puts into capacity when its network is full. */
  readonly building: number;
  /** Part of the way from the care that it opened with to all that can be done for customers. */
  readonly care: number;
  /** Quarters that it looks ahead where the table grants foresight. */
  readonly horizon: number;
  /** How surely it takes the better of two ways: the precision of quantal response, 1 loose .. 4 sharp. */
  readonly sharpness: number;
  /** What it plays for: its own character's weights, or the points of its seat's mandate. */
  readonly plays: 'character' | 'mandate';
}

const NETWORKER: Personality = {
  value: 1,
  share: 0.03,
  pressure: 0.8,
  dependence: 0.05,
  fit: 0.01,
  hostility: 0.01,
  walkAway: -0.004,
  crowding: 0.002,
  memory: 0.015,
  pace: 0.5,
  noise: 0.15,
  festival: 0.12,
  advertising: 0.02,
  priceFollow: 0.3,
  deepestCut: 0.03,
  saveAt: 50,
  runway: 1,
  allies: 3,
  building: 0.3,
  care: 0.35,
  horizon: 4,
  sharpness: 2,
  plays: 'character',
};

const CAUTIOUS: Personality = {
  ...NETWORKER,
  share: 0.005,
  pressure: 3,
  dependence: 0.25,
  fit: 0.002,
  hostility: 0.05,
  walkAway: 0.01,
  crowding: 0.01,
  memory: 0.03,
  pace: 0.25,
  noise: 0.05,
  festival: 0.06,
  advertising: 0.014,
  priceFollow: 0.1,
  deepestCut: 0.01,
  saveAt: 30,
  runway: 2,
  allies: 1,
  building: 0.15,
  care: 0.35,
};

/** The characters that the computed players are made of. */
export const PERSONALITIES: Readonly<Record<RivalId, Personality>> = {
  networker: NETWORKER,
  cautious: CAUTIOUS,
  historical: NETWORKER,
  follower: {
    ...NETWORKER,
    share: 0.015,
    dependence: 0.1,
    fit: 0.004,
    walkAway: 0.005,
    crowding: 0.004,
    pace: 0.35,
    festival: 0.1,
    advertising: 0.012,
    priceFollow: 0.8,
    deepestCut: 0.05,
    saveAt: 45,
    allies: 1,
    building: 0.2,
    care: 0.38,
  },
  // Owns its network and owes nobody: hardly signs, builds early, keeps much cash.
  fortress: {
    ...CAUTIOUS,
    share: 0.015,
    dependence: 0.6,
    walkAway: 0.03,
    crowding: 0.03,
    festival: 0.09,
    saveAt: 40,
    allies: 0,
    building: 0.6,
    care: 0.38,
  },
  // Lives on price: cuts deepest, advertises little, and hires what it does not own.
  'margin-hunter': {
    ...NETWORKER,
    share: 0.04,
    pressure: 1.2,
    festival: 0.18,
    advertising: 0.01,
    priceFollow: 0.6,
    deepestCut: 0.08,
    pace: 0.6,
    saveAt: 55,
    allies: 1,
    building: 0.15,
    care: 0.34,
  },
  'best-reply': { ...NETWORKER, noise: 0, horizon: 14, sharpness: 50, plays: 'mandate' },
  'random-legal': NETWORKER,
  'hold-course': { ...CAUTIOUS, allies: 0, walkAway: 0.02 },
};
