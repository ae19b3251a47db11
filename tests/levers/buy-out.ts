import { start, type Clause, type FirmId, type Rules, type TermSheet, type World } from '../../src/engine';
import { playScript, scenarioRules, signs, termsWith, type Script } from './lever';

export const rules = scenarioRules();
const indexOf = (id: FirmId): number => rules.firmIds.indexOf(id);
export const [SUNING, ALIBABA, JD] = ['suning', 'alibaba', 'jd'].map(indexOf) as [number, number, number];
export const QUARTERS = 8;

/** Market value of all of Suning at the opening, and a price a fifth above it for a part of it. */
const VALUE = start(rules).marketValue[SUNING] as number;
export const priceOf = (stake: number, premium = 1.2): number => Math.round(stake * VALUE * premium);

export function buyOut(fields: Partial<Clause> = {}): TermSheet['clauses'] {
  const stake = typeof fields.stake === 'number' ? fields.stake : 0.6;
  return {
    equity: {
      from: 'alibaba',
      to: 'suning',
      kind: 'buy-out',
      stake,
      pay: priceOf(stake),
      closesAfterQuarters: 1,
      lockUpQuarters: 0,
      ...fields,
    },
  };
}

export const OTHERS = {
  data: { scope: 'stock', safeguards: 0.5 },
  tools: { from: 'alibaba', to: 'suning', level: 0.5 },
} as const;

export function placed(stake: number): Clause {
  const pay = Math.round((VALUE * stake) / (1 - stake));
  return { from: 'alibaba', to: 'suning', stake, pay, closesAfterQuarters: 1, lockUpQuarters: 0 };
}

export function game(clauses: TermSheet['clauses'], more: Script = {}, with_: Rules = rules): World[] {
  const signed = signs(termsWith({ ...OTHERS, ...clauses }));
  return playScript(with_, { ...more, 0: signed }, QUARTERS);
}
