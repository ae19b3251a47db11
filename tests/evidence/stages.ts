import { SCALES, start, type FirmId, type Rules, type TermSheet } from '../../src/engine';
import type { Document } from './files';
import { FULL_TERMS, type Stage } from './games';

/** Who plays in the trials of each document. */
const SIDES: Readonly<Record<Document, readonly [asks: FirmId, answers: FirmId]>> = {
  '000': ['suning', 'alibaba'],
  '001': ['weijun', 'alibaba'],
  '002': ['vipshop', 'jd'],
};
const PLACES: Readonly<Record<Document, Pick<Stage, 'segment' | 'region' | 'build' | 'shops'>>> = {
  '000': { segment: 'appliances', region: 'east', build: 80, shops: 80 },
  '001': { segment: 'families', region: 'campus', build: 10, shops: 1 },
  '002': { segment: 'womens-fashion', region: 'east', build: 80, shops: 1 },
};
/** Part of the asking side's yearly revenue that counts as much. */
const MUCH = 0.007;

/** The stage of a document's trials: the full contract between its two sides, money in proportion to the smaller. */
export function stageOf(document: Document, rules: Rules): Stage {
  const [asks, answers] = SIDES[document];
  const opening = start(rules);
  const firm = rules.firmIds.indexOf(asks);
  const { moneyStep } = rules.scale;
  const yearly = opening.revenueTrail.subarray(4 * firm, 4 * firm + 4).reduce((sum, each) => sum + each, 0);
  const much = Math.max(moneyStep, Math.floor((MUCH * yearly) / moneyStep) * moneyStep);
  return { asks, answers, terms: termsOf(rules, asks, answers), much, ...PLACES[document] };
}

/** The full contract with these two in place of the first case's, its sums on their scale. */
function termsOf(rules: Rules, asks: FirmId, answers: FirmId): TermSheet {
  if (asks === 'suning') return FULL_TERMS;
  const opening = start(rules);
  const valueOf = (id: FirmId): number => opening.marketValue[rules.firmIds.indexOf(id)] as number;
  const size = rules.scale.moneyStep / SCALES.RmbM.moneyStep;
  const text = JSON.stringify(FULL_TERMS, (key, value: unknown) => {
    if (value === 'suning') return asks;
    if (value === 'alibaba') return answers;
    return (key === 'fund' || key === 'exitFee') && typeof value === 'number'
      ? Math.round(value * size)
      : value;
  });
  const terms = JSON.parse(text) as TermSheet;
  const { equity, 'equity-back': back } = terms.clauses;
  if (!equity || !back) throw new Error('the full contract holds both stakes');
  // What one side's stake in the other may cost at most, so that either can pay.
  const paid = (id: FirmId, stake: number): number => Math.round((valueOf(id) * stake) / (1 - stake));
  return {
    ...terms,
    clauses: {
      ...terms.clauses,
      equity: { ...equity, pay: paid(asks, Number(equity.stake)) },
      'equity-back': {
        ...back,
        stake: 0.0005 + 0.0005,
        pay: Math.min(paid(answers, 0.001), paid(asks, 0.1)),
      },
    },
  };
}
