import { allianceId, contractsOf, isRunning } from '../engine';
import { membersText } from './desk-entities';
import { amountFieldOf, openingOf, type Change } from './desk-fields';
import { fieldRow, withStanding, type SuggestionOption, type SuggestionRule } from './desk-suggestion';
import { formatShare } from './format';

export const behindPromise: SuggestionRule = (seat, { desk }) => {
  const { table, firm } = seat.report;
  const slot = contractsOf(table, firm).find(
    (each) => isRunning(table, each) && (table.delivered[each] ?? 0) < (table.promised[each] ?? 0),
  );
  if (slot === undefined) return null;
  const id = allianceId(slot);
  const held = seat.decisions.find(
    ({ kind, alliance, action }) => kind === 'alliance' && alliance === id && action === 'effort',
  );
  const standing = table.effort[slot * table.shape.firms + firm] ?? 0;
  const clear: Change = { clear: { kind: 'alliance', action: 'effort', alliance: id } };
  const values = [0.5, 0.75, 1].filter((value) => Math.abs(value - standing) > 0.01);
  return {
    id: 'effort',
    name: desk.suggest.effort(membersText(seat, slot)),
    consequence: desk.suggest.effortNote(
      formatShare(table.delivered[slot] ?? 0, seat.language, 0),
      formatShare(table.promised[slot] ?? 0, seat.language, 0),
    ),
    attention: held ? 1 : 0,
    options: [
      { id: 'keep', word: formatShare(standing, seat.language, 0), change: clear },
      ...values.map((effort): SuggestionOption => ({
        id: String(effort),
        word: formatShare(effort, seat.language, 0),
        change: { put: { kind: 'alliance', action: 'effort', alliance: id, effort } },
      })),
    ],
    chosen:
      held && typeof held.effort === 'number' && values.includes(held.effort) ? String(held.effort) : 'keep',
    partner: null,
    decisions: held ? [held] : [],
  };
};

export const sharedLogistics: SuggestionRule = (seat, { desk }) => {
  const field = amountFieldOf(openingOf(seat.openings, 'share-logistics'), 'sent');
  const stands = field?.now ?? 0;
  return fieldRow(
    seat,
    { kind: 'share-logistics', keys: {} },
    'sent',
    withStanding([0, 0.2, 0.4, 0.6], stands),
    (value) => formatShare(value ?? stands, seat.language, 0),
    { id: 'share-logistics', name: desk.suggest.share, consequence: desk.suggest.shareNote },
  );
};
