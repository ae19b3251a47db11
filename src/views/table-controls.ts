import { CLAUSES, type Clause, type ClauseId, type Field, type Scale, type TermSheet } from '../engine';
import { amountControl, openingOf, type AmountControl, type AmountField } from './desk-fields';
import { firmById } from './desk-seat';
import { withParty } from './table-parties';
import { usualClause, withClauseField, type TableSeat } from './table-sheet';
import type { DecisionWords } from './words/decisions';
import type { RefusalWords } from './words/refusals';
import type { TermWords } from './words/terms';

/** One field of a clause as a control; `put` gives the sheet that follows. */
export type ClauseControl =
  | {
      readonly type: 'amount';
      readonly id: string;
      readonly label: string;
      readonly amount: AmountControl;
      readonly put: (shown: number) => TermSheet;
    }
  | {
      readonly type: 'choice';
      readonly id: string;
      readonly label: string;
      readonly options: readonly { readonly value: string; readonly word: string }[];
      readonly chosen: string;
      readonly put: (value: string) => TermSheet;
    }
  | {
      readonly type: 'flags';
      readonly id: string;
      readonly label: string;
      readonly options: readonly { readonly value: string; readonly word: string; readonly on: boolean }[];
      readonly put: (value: string, on: boolean) => TermSheet;
    };

export interface RowWords {
  readonly terms: TermWords;
  readonly decisions: DecisionWords;
  readonly refusals: RefusalWords;
}

/** Bounds of money in a clause that a hand can reach: five times what would be usual, never beyond the rules. */
function withinReach(field: AmountField, usual: number, { moneyStep }: Scale): AmountField {
  if (field.unit !== 'fen') return field;
  const tens = 10 * moneyStep;
  const reach = Math.max(tens, Math.ceil((usual * 5) / tens) * tens);
  return { ...field, step: moneyStep, max: Math.min(field.max, reach) };
}

const CLOSES: AmountField = { type: 'amount', min: 0, max: 12, step: 1, unit: 'count' };
const LOCK: AmountField = { type: 'amount', min: 0, max: 40, step: 1, unit: 'count' };

/** A clause's fields as controls, its parties first where more than two sit at the table. */
export function controlsOf(
  seat: TableSeat,
  sheet: TermSheet,
  id: ClauseId,
  clause: Clause,
  words: RowWords,
): ClauseControl[] {
  const { terms, decisions } = words;
  const form = openingOf(seat.openings, 'alliance')?.fields.terms;
  const fields: Readonly<Record<string, Field>> = form?.type === 'terms' ? form.clauses : {};
  const usual = usualClause(seat, id);
  const controls: ClauseControl[] = [];
  const amount = (name: string, field: AmountField, quarters = false): void => {
    const value = clause[name];
    const held = typeof value === 'number' ? value : field.min;
    const asked = usual[name];
    const reach = withinReach(field, Math.max(typeof asked === 'number' ? asked : 0, held), seat.rules.scale);
    const control = amountControl(reach, held, null, seat.language, decisions);
    const shown = quarters ? { ...control, text: terms.quarters(held) } : control;
    controls.push({
      type: 'amount',
      id: name,
      label: terms.fields[`${id}.${name}`] ?? terms.fields[name] ?? name,
      amount: shown,
      put: (typed) => withClauseField(sheet, id, name, control.read(typed) ?? held),
    });
  };
  if (sheet.members.length > 2) {
    for (const side of ['from', 'to'] as const)
      if (CLAUSES[id][side]) controls.push(partyControl(seat, sheet, id, side, clause, words));
  }
  for (const name of Object.keys(CLAUSES[id].fields)) {
    const field = fields[`${id}.${name}`];
    if (field?.type === 'amount') amount(name, field);
    else if (field?.type === 'choice') {
      controls.push({
        type: 'choice',
        id: name,
        label: terms.fields[`${id}.${name}`] ?? terms.fields[name] ?? name,
        options: field.options
          .filter((option) => option !== 'none')
          .map((value) => ({ value, word: terms.options[value] ?? value })),
        chosen: String(clause[name] ?? field.options[0]),
        put: (value) => withClauseField(sheet, id, name, value),
      });
    } else if (field?.type === 'flags') {
      const chosen = clause[name];
      const on = Array.isArray(chosen) ? chosen : [];
      controls.push({
        type: 'flags',
        id: name,
        label: terms.fields[`${id}.${name}`] ?? terms.fields[name] ?? name,
        options: field.options.map((value) => ({
          value,
          word: terms.options[value] ?? value,
          on: on.includes(value),
        })),
        put: (value, put) =>
          withClauseField(
            sheet,
            id,
            name,
            field.options.filter((option) => (option === value ? put : on.includes(option))),
          ),
      });
    }
  }
  if (CLAUSES[id].closes) amount('closesAfterQuarters', CLOSES, true);
  if (CLAUSES[id].lock) amount('lockUpQuarters', LOCK, true);
  return controls;
}

/** Who gives or takes, where more than two sit at the table. */
function partyControl(
  seat: TableSeat,
  sheet: TermSheet,
  id: ClauseId,
  side: 'from' | 'to',
  clause: Clause,
  { terms }: RowWords,
): ClauseControl {
  return {
    type: 'choice',
    id: side,
    label: terms.fields[side] ?? side,
    options: sheet.members.map((member) => ({ value: member, word: firmById(seat, member).name })),
    chosen: clause[side] ?? '',
    put: (firm) => withParty(sheet, id, side, firm),
  };
}
