import { PLEDGES } from '../dealings';
import { amount, amountOf, textOf, type DecisionRule } from './decision';

/** Quarters within which a word is due that names no time. */
const USUAL = 2;

/**
 * Says in public what the firm will do within so many quarters: sooner is worth more, and harder to keep.
 *
 * One word at a time; it is judged by what was done, and cannot be taken back.
 */
export const announce: DecisionRule = {
  kind: 'announce',
  mode: 'once',
  attention: 1,
  keys: [],
  fields: () => ({
    pledge: { type: 'choice', options: PLEDGES.filter((pledge) => pledge !== 'none') },
    within: amount(1, 4, 1, 'count', USUAL),
  }),
  closed: ({ table, firm }) => (table.pledge[firm] === 0 ? null : { code: 'word-still-stands', path: '' }),
  refuse: (_, decision) =>
    textOf(decision, 'pledge') === '' ? [{ code: 'missing-field', path: 'pledge' }] : [],
  apply(turn, firm, decision) {
    const pledge = PLEDGES.findIndex((each) => each === decision.pledge);
    turn.world.pledgeGiven[firm] = pledge;
    turn.world.pledgeDue[firm] = turn.quarter + amountOf(decision, 'within', USUAL);
  },
};
