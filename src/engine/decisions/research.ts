import { post } from '../ledger';
import { studyBooks, studyStance, studyWishes } from '../phases/studies';
import { roundFen } from '../units';
import {
  amount,
  amountOf,
  meansOf,
  quarterRevenue,
  segmentField,
  textOf,
  type DecisionRule,
  type Seat,
} from './decision';

/** What can be studied: a rival's books, how a firm stands at a table with us, what shoppers of a segment wish. */
const SUBJECTS = ['books', 'stance', 'wishes'] as const;
/** Thoroughness of a study that names none. */
const USUAL = 0.5;

/**
 * Studies of one quarter: of a rival's books, of a partner's walk-away, of a segment's wishes; `depth` 0..1 holds for
 * all of them.
 *
 * A study costs money in proportion to its depth and the size of the firm, and ages.
 */
export const research: DecisionRule = {
  kind: 'research',
  mode: 'once',
  attention: 1,
  keys: [],
  fields: (seat) => ({
    books: { type: 'entity', of: 'firm', allowed: othersOf(seat) },
    stance: { type: 'entity', of: 'firm', allowed: othersOf(seat) },
    wishes: segmentField(seat.rules),
    depth: amount(0, 1, 0.05, 'fraction', USUAL),
  }),
  closed: () => null,
  refuse: (seat, decision) => {
    const studies = SUBJECTS.filter((subject) => textOf(decision, subject) !== '').length;
    const means = meansOf(seat);
    return studies * costOf(seat, amountOf(decision, 'depth', USUAL)) > means
      ? [{ code: 'more-than-means', path: '', values: { means } }]
      : [];
  },
  apply(turn, firm, decision) {
    const { rules, world } = turn;
    const depth = amountOf(decision, 'depth', USUAL);
    const cost = roundFen(costOf({ table: world, rules, firm, season: turn.season }, depth));
    for (const subject of SUBJECTS)
      if (textOf(decision, subject) !== '') post(turn, firm, 'research', 'cash', cost, 'research');
  },
  learn(turn, firm, decision) {
    const { rules } = turn;
    const depth = amountOf(decision, 'depth', USUAL);
    for (const subject of SUBJECTS) {
      const about = textOf(decision, subject);
      if (about === '') continue;
      if (subject === 'books') studyBooks(turn, firm, rules.firmIds.indexOf(about), depth);
      else if (subject === 'stance') studyStance(turn, firm, rules.firmIds.indexOf(about), depth);
      else studyWishes(turn, firm, rules.segmentIds.indexOf(about), depth);
    }
  },
};

/** Price of one study, fen. */
function costOf(seat: Seat, depth: number): number {
  return depth * seat.rules.parameters.studyCost * Math.max(0, quarterRevenue(seat));
}

function othersOf({ table, rules, firm }: Seat): string[] {
  return rules.firmIds.filter((_, other) => other !== firm && table.active[other] === 1);
}
