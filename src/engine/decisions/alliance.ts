import { allianceId, allianceSlot, contractsOf, isBinding } from '../alliance';
import { clauseFields } from '../clauses';
import { chargeSwitching, endAlliance } from '../phases/break-up';
import { owe } from '../debts';
import { breakLoyalty } from '../phases/pledges';
import { moveRegard } from '../phases/regard';
import { checkTerms } from '../terms';
import { isMember } from '../clauses';
import { isOwnedPartner, ownerOf } from '../group';
import type { Decision, Refusal, TermSheet } from '../types';
import { amount, amountOf, textOf, type DecisionRule, type Seat } from './decision';

const ACTIONS = ['propose', 'answer', 'amend', 'leave', 'effort'] as const;

/**
 * Puts a term sheet on the table (`propose`, `answer`), replaces the terms of a contract (`amend`), ends one
 * (`leave`), or sets the effort put into one.
 *
 * Terms are signed by `advance` when the sheets of all members hold the same ones in one quarter; one firm's
 * sheet alone does nothing.
 */
export const alliance: DecisionRule = {
  kind: 'alliance',
  mode: 'once',
  attention: 1,
  keys: ['action'],
  fields: ({ table, firm }) => ({
    action: { type: 'choice', options: ACTIONS },
    alliance: { type: 'entity', of: 'alliance', allowed: contractsOf(table, firm).map(allianceId) },
    effort: amount(0, 1, 0.05, 'fraction'),
    terms: { type: 'terms', clauses: clauseFields() },
  }),
  closed: () => null,
  refuse: (seat, decision) => {
    const action = decision.action;
    if (action === 'propose' || action === 'answer' || action === 'amend') {
      const terms = termsOf(decision);
      if (!terms) return [{ code: 'missing-field', path: 'terms' }];
      const refusals = [...checkTerms(seat, terms)];
      if (action === 'amend' && refusals.length === 0)
        refusals.push(...checkAmendment(seat, textOf(decision, 'alliance'), terms));
      return refusals;
    }
    const refusals = textOf(decision, 'alliance') === '' ? [{ code: 'missing-field', path: 'alliance' }] : [];
    const slot = allianceSlot(textOf(decision, 'alliance'));
    if (action === 'leave' && slot >= 0 && isOwnedPartner(seat.table, slot, seat.firm))
      return [...refusals, ownedBy(seat)];
    return action === 'effort' && decision.effort === undefined
      ? [...refusals, { code: 'missing-field', path: 'effort' }]
      : refusals;
  },
  apply(turn, firm, decision) {
    const slot = allianceSlot(textOf(decision, 'alliance'));
    if (decision.action === 'effort' && slot >= 0) {
      const cell = slot * turn.world.shape.firms + firm;
      turn.world.effort[cell] = amountOf(decision, 'effort', turn.world.effort[cell] as number);
    }
    // Two who leave in one quarter end one contract: the first in firm order pays, the second finds it ended.
    const stands = slot >= 0 && isBinding(turn.world, slot) && isMember(turn.world, slot, firm);
    if (decision.action === 'leave' && stands) leave(turn, firm, slot);
  },
};

/** A firm that is controlled does not end what its owner wants to go on. */
function ownedBy({ table, rules, firm }: Seat): Refusal {
  return {
    code: 'owned-by-partner',
    path: 'alliance',
    values: { firm: rules.firmIds[ownerOf(table, firm)] ?? '' },
  };
}

/** An amendment names a contract and keeps its parties: nobody's terms are changed without their signature. */
function checkAmendment({ table, rules }: Seat, id: string, terms: TermSheet): Refusal[] {
  if (id === '') return [{ code: 'missing-field', path: 'alliance' }];
  const parties = rules.firmIds.filter((_, firm) => isMember(table, allianceSlot(id), firm));
  const same =
    parties.length === terms.members.length && parties.every((party) => terms.members.includes(party));
  return same
    ? []
    : [{ code: 'other-members', path: 'terms.members', values: { members: parties.join(' ') } }];
}

/** The leaver pays the exit fee to the others in equal parts, and both bear the cost of switching. */
function leave(turn: Parameters<DecisionRule['apply']>[0], firm: number, slot: number): void {
  const { world } = turn;
  const { firms } = world.shape;
  const others: number[] = [];
  for (let other = 0; other < firms; other++)
    if (other !== firm && isMember(world, slot, other)) others.push(other);
  const fee = Math.floor((world.exitFee[slot] as number) / Math.max(1, others.length));
  for (const other of others) {
    owe(turn, firm, other, 'exit-fee', fee);
    moveRegard(turn, other, firm, -turn.rules.parameters.regardLeft);
  }
  breakLoyalty(turn, firm);
  chargeSwitching(turn, slot, 1);
  endAlliance(turn, slot, 'alliance-left');
}

/** The term sheet that a decision carries, or null. */
export function termsOf(decision: Decision): TermSheet | null {
  const terms = decision.terms;
  return terms !== undefined && typeof terms === 'object' && !Array.isArray(terms)
    ? (terms as TermSheet)
    : null;
}
