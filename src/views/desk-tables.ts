import { allianceSlot } from '../engine';
import {
  amountOfPlace,
  fieldLabel,
  type Control,
  type ControlTable,
  type KindContext,
} from './desk-controls';
import { membersText } from './desk-entities';
import { amountControl, type AmountField, type Change } from './desk-fields';
import { segmentAt } from './desk-seat';
import { formatMoney } from './format';

/** Campaigns: a form and a spend for each segment. */
export function campaignTable(context: KindContext): ControlTable {
  const { seat, words, opening } = context;
  const { fields } = opening;
  const spend = fields.spend?.type === 'amount' ? fields.spend : null;
  const forms = fields.form?.type === 'choice' ? fields.form.options : [];
  const rows = seat.rules.segmentIds.map((id, cell) => {
    const held =
      seat.decisions.find((decision) => decision.kind === 'campaign' && decision.segment === id) ?? null;
    const form = typeof held?.form === 'string' ? held.form : 'none';
    const clear: Change[] = held ? [{ clear: { kind: 'campaign', segment: id, form } }] : [];
    const put = (chosen: string): Change[] => [
      ...clear,
      {
        put: {
          kind: 'campaign',
          segment: id,
          form: chosen,
          spend: typeof held?.spend === 'number' ? held.spend : firstSpend(spend),
        },
      },
    ];
    const controls: Control[] = [
      {
        type: 'choice',
        id: `${id}-form`,
        label: fieldLabel(words, 'campaign', 'form'),
        options: ['none', ...forms].map((value) => ({ value, word: words.options[value] ?? value })),
        chosen: form,
        changed: held !== null,
        change: (value) => (value === 'none' ? clear : put(value)),
      },
    ];
    if (spend && held)
      controls.push(
        amountOfPlace(context, { kind: 'campaign', keys: { segment: id, form } }, 'spend', spend, cell),
      );
    return { id, label: segmentAt(seat, cell), note: '', controls, reset: held ? clear : null };
  });
  return {
    rowHead: words.segment,
    columns: [
      { id: 'form', label: fieldLabel(words, 'campaign', 'form'), unit: '' },
      { id: 'spend', label: fieldLabel(words, 'campaign', 'spend'), unit: words.unitMoney },
    ],
    rows,
  };
}

/** A fifth of what is allowed, in whole steps: where a campaign's money starts. */
function firstSpend(field: AmountField | null): number {
  if (!field) return 0;
  return Math.min(field.max, Math.max(field.step, Math.floor(field.max / 5 / field.step) * field.step));
}

/** Contracts in force: effort, and the way out. */
export function allianceTable(context: KindContext): ControlTable | null {
  const { seat, words, opening } = context;
  const { table, firm } = seat.report;
  const which = opening.fields.alliance?.type === 'entity' ? opening.fields.alliance.allowed : [];
  const effort = opening.fields.effort?.type === 'amount' ? opening.fields.effort : null;
  if (which.length === 0 || !effort) return null;
  const rows = which.map((id) => {
    const slot = allianceSlot(id);
    const held =
      seat.decisions.find((decision) => decision.kind === 'alliance' && decision.alliance === id) ?? null;
    const leaving = held?.action === 'leave';
    const standing = table.effort[slot * table.shape.firms + firm] ?? 0;
    const clear: Change[] = held
      ? [{ clear: { kind: 'alliance', action: String(held.action), alliance: id } }]
      : [];
    const amount = amountControl(
      effort,
      held?.action === 'effort' && typeof held.effort === 'number' ? held.effort : undefined,
      standing,
      seat.language,
      words,
    );
    const controls: Control[] = [
      {
        type: 'amount',
        id: `${id}-effort`,
        label: fieldLabel(words, 'alliance', 'effort'),
        note: words.standsAt(amount.standing),
        amount,
        change: (value) =>
          value === null
            ? { clear: { kind: 'alliance', action: 'effort', alliance: id } }
            : { put: { kind: 'alliance', action: 'effort', alliance: id, effort: value } },
      },
      {
        type: 'choice',
        id: `${id}-leave`,
        label: words.leave,
        options: ['no', 'yes'].map((value) => ({ value, word: words.options[value] ?? value })),
        chosen: leaving ? 'yes' : 'no',
        changed: leaving,
        change: (value) =>
          value === 'yes' ? [...clear, { put: { kind: 'alliance', action: 'leave', alliance: id } }] : clear,
      },
    ];
    const label = membersText(seat, slot);
    return {
      id,
      label,
      note: words.leaveNote(formatMoney(table.exitFee[slot] ?? 0, seat.language)),
      controls,
      reset: held ? clear : null,
    };
  });
  return {
    rowHead: words.kinds.alliance.name,
    columns: [
      { id: 'effort', label: fieldLabel(words, 'alliance', 'effort'), unit: '%' },
      { id: 'leave', label: words.leave, unit: '' },
    ],
    rows,
  };
}
