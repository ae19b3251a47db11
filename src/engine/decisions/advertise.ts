import { amount, amountOf, money, quarterRevenue, segmentField, textOf, type DecisionRule } from './decision';

const MEDIA = {
  mass: 'adMass',
  social: 'adSocial',
  reviews: 'adReviews',
  live: 'adLive',
  mobile: 'adMobile',
} as const;
type Medium = keyof typeof MEDIA;
const MEDIUM_NAMES = Object.keys(MEDIA) as Medium[];

/** Spend a quarter on one segment, and the firm's mix of media (weights, made to sum to 1); stands until changed. */
export const advertise: DecisionRule = {
  kind: 'advertise',
  mode: 'standing',
  attention: 0,
  keys: ['segment'],
  fields: (seat) => ({
    segment: segmentField(seat.rules),
    spend: money(seat, 0.06 * quarterRevenue(seat) + seat.rules.scale.moneyStep),
    ...Object.fromEntries(
      MEDIUM_NAMES.map((medium) => [
        medium,
        amount(0, 1, 0.05, 'fraction', seat.table[MEDIA[medium]][seat.firm]),
      ]),
    ),
  }),
  closed: () => null,
  apply(turn, firm, decision) {
    const { world, rules } = turn;
    const cell = firm * world.shape.segments + rules.segmentIds.indexOf(textOf(decision, 'segment'));
    world.adSpend[cell] = amountOf(decision, 'spend', world.adSpend[cell] as number);
    if (!MEDIUM_NAMES.some((medium) => decision[medium] !== undefined)) return;
    const mix = MEDIUM_NAMES.map((medium) =>
      amountOf(decision, medium, world[MEDIA[medium]][firm] as number),
    );
    let sum = 0;
    for (const weight of mix) sum += weight;
    MEDIUM_NAMES.forEach((medium, i) => {
      world[MEDIA[medium]][firm] = sum > 0 ? (mix[i] as number) / sum : 0.2;
    });
  },
};
