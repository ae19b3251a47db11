import { allianceSlot, isMember, type Decision, type DecisionKind, type Field, type Opening } from '../engine';
import {
  amountControl,
  changeFields,
  decisionAt,

  standingAmount,
  type AmountControl,
  type AmountField,
  type Change,
  type Place,
} from './desk-fields';
import { firmAt, regionById, segmentAt, type SeatInput } from './desk-seat';
import { formatMoney } from './format';
import { refusalText } from './desk-refusals';
import type { DecisionWords } from './words/decisions';
import type { RefusalWords } from './words/refusals';

/** One control of the desk: an amount, or a choice among words. */
export type Control =
  | {
      readonly type: 'amount';
      readonly id: string;
      readonly label: string;
      readonly amount: AmountControl;
      readonly change: (value: number | null) => Change;
    }
  | {
      readonly type: 'choice';
      readonly id: string;
      readonly label: string;
      readonly options: readonly { readonly value: string; readonly word: string }[];
      readonly chosen: string;
      readonly changed: boolean;
      readonly change: (value: string) => readonly Change[];
    };

/** Rows of places (segments, regions, contracts) with the same columns of controls. */
export interface ControlTable {
  readonly rowHead: string;
  readonly columns: readonly { readonly id: string; readonly label: string; readonly unit: string }[];
  readonly rows: readonly {
    readonly id: string;
    readonly label: string;
    readonly note: string;
    readonly controls: readonly Control[];
    /** Clears the row's whole decision; null where the draft holds none. */
    readonly reset: readonly Change[] | null;
  }[];
}

export interface DecisionGroup {
  readonly kind: DecisionKind;
  readonly name: string;
  readonly note: string;
  readonly attention: number;
  /** Why the kind is shut now, in words; null when it is open. */
  readonly closed: string | null;
  readonly changes: number;
  readonly table: ControlTable | null;
  readonly firmWide: readonly Control[];
}

interface Context {
  readonly seat: SeatInput;
  readonly words: DecisionWords;
  readonly opening: Opening;
}

/** Every kind of decision with every field, drawn from the openings. */
export function decisionGroups(seat: SeatInput, words: DecisionWords, refusals: RefusalWords): DecisionGroup[] {
  return seat.openings.map((opening): DecisionGroup => {
    const { kind, closed, attention } = opening;
    const context = { seat, words, opening };
    return {
      kind,
      ...words.kinds[kind],
      attention,
      closed: closed ? refusalText(closed, seat, refusals) : null,
      changes: seat.decisions.filter((decision) => decision.kind === kind).length,
      table: closed ? null : tableOf(context),
      firmWide: closed ? [] : firmWideOf(context),
    };
  });
}

/** Fields of keyed kinds that hold for the whole firm though they travel with one segment or region. */
const FIRM_WIDE: Partial<Record<DecisionKind, readonly string[]>> = {
  advertise: ['mass', 'social', 'reviews', 'live', 'mobile'],
  logistics: ['dispatch', 'cover'],
  stores: ['pilot'],
};

function tableOf(context: Context): ControlTable | null {
  const { seat, words, opening } = context;
  const { rules } = seat;
  const keyed = (['segment', 'region'] as const).find((key) => opening.fields[key]?.type === 'entity');
  if (opening.kind === 'campaign') return campaignTable(context);
  if (opening.kind === 'alliance') return allianceTable(context);
  if (!keyed) return null;
  const ids = keyed === 'segment' ? rules.segmentIds : rules.regionIds;
  const wide = FIRM_WIDE[opening.kind] ?? [];
  const fields = amountsOf(opening).filter(([name]) => name !== keyed && !wide.includes(name));
  return {
    rowHead: keyed === 'segment' ? words.segment : words.region,
    columns: fields.map(([name, field]) => columnOf(context, name, field)),
    rows: ids.map((id, cell) => {
      const place = { kind: opening.kind, keys: { [keyed]: id } };
      return {
        id,
        label: keyed === 'segment' ? segmentAt(seat, cell) : regionById(seat, id),
        note: rowNote(context, cell),
        controls: fields.map(([name, field]) => amountOfPlace(context, place, name, field, cell)),
        reset: decisionAt(seat.decisions, place) ? [{ clear: { kind: opening.kind, [keyed]: id } }] : null,
      };
    }),
  };
}

function amountsOf(opening: Opening): (readonly [string, AmountField])[] {
  return Object.entries(opening.fields).flatMap(([name, field]) => (field.type === 'amount' ? [[name, field] as const] : []));
}

function columnOf({ seat, words, opening }: Context, name: string, field: AmountField): ControlTable['columns'][number] {
  const { unit } = amountControl(field, undefined, 0, seat.language, words, inParcels(opening.kind, field));
  return { id: name, label: fieldLabel(words, opening.kind, name), unit };
}

function fieldLabel(words: DecisionWords, kind: DecisionKind, name: string): string {
  return words.fields[`${kind}.${name}`] ?? name;
}

function inParcels(kind: DecisionKind, field: Field): boolean {
  return kind === 'logistics' && field.type === 'amount' && field.unit === 'count';
}

function amountOfPlace({ seat, words, opening }: Context, place: Place, name: string, field: AmountField, cell: number): Control {
  const drafted = decisionAt(seat.decisions, place)?.[name];
  const standing = standingAmount(seat, opening.kind, name, field, cell);
  return {
    type: 'amount',
    id: `${Object.values(place.keys).join('-')}-${name}`,
    label: fieldLabel(words, opening.kind, name),
    amount: amountControl(
      field,
      typeof drafted === 'number' ? drafted : undefined,
      standing,
      seat.language,
      words,
      inParcels(opening.kind, field),
    ),
    change: (value) => changeFields(seat.decisions, place, { [name]: value }),
  };
}

/** What stands in a region beside its controls: capacity or shops. */
function rowNote({ seat, words, opening }: Context, cell: number): string {
  const { table, firm } = seat.report;
  const at = firm * table.shape.regions + cell;
  const count = (value: number): string => String(Math.round(value));
  if (opening.kind === 'logistics') return words.standsAt(`${count((table.capacity[at] ?? 0) + (table.leased[at] ?? 0))} ${words.unitParcels}`);
  if (opening.kind === 'stores') return words.standsAt(count(table.stores[at] ?? 0));
  return '';
}

function firmWideOf(context: Context): Control[] {
  const { seat, opening, words } = context;
  const { kind } = opening;
  if (kind === 'campaign' || kind === 'alliance') return [];
  const wide = FIRM_WIDE[kind];
  if (wide) {
    const place = carrier(context);
    return amountsOf(opening)
      .filter(([name]) => wide.includes(name))
      .map(([name, field]) => amountOfPlace(context, place(name), name, field, 0));
  }
  if (opening.fields.segment || opening.fields.region) return [];
  const place = { kind, keys: {} };
  return Object.entries(opening.fields).flatMap(([name, field]): Control[] => {
    if (field.type === 'amount' && field.max > field.min) {
      return name === 'restructure' ? [yesNo(context, place, name)] : [amountOfPlace(context, place, name, field, 0)];
    }
    if (field.type === 'entity' && field.allowed.length > 0) {
      const drafted = decisionAt(seat.decisions, place)?.[name];
      const none = field.of === 'alliance' ? words.alone : words.nowhere;
      return [
        {
          type: 'choice',
          id: name,
          label: fieldLabel(words, kind, name),
          options: [{ value: '', word: none }, ...field.allowed.map((id) => ({ value: id, word: entityName(seat, field.of, id) }))],
          chosen: typeof drafted === 'string' ? drafted : '',
          changed: typeof drafted === 'string',
          change: (value) => [changeFields(seat.decisions, place, { [name]: value === '' ? null : value })],
        },
      ];
    }
    return [];
  });
}

function yesNo({ seat, words, opening }: Context, place: Place, name: string): Control {
  const on = decisionAt(seat.decisions, place)?.[name] === 1;
  return {
    type: 'choice',
    id: name,
    label: fieldLabel(words, opening.kind, name),
    options: ['no', 'yes'].map((value) => ({ value, word: words.options[value] ?? value })),
    chosen: on ? 'yes' : 'no',
    changed: on,
    change: (value) => [changeFields(seat.decisions, place, { [name]: value === 'yes' ? 1 : null })],
  };
}

/** The decision that carries a firm-wide field: one already in the draft, so that no attention is spent twice. */
function carrier({ seat, opening }: Context): (name: string) => Place {
  const { rules, decisions } = seat;
  const key = opening.fields.segment ? 'segment' : 'region';
  const first = (key === 'segment' ? rules.segmentIds : rules.regionIds)[0] ?? '';
  const drafted = decisions.filter((held) => held.kind === opening.kind);
  return (name) => {
    const holder = drafted.find((held) => held[name] !== undefined) ?? drafted[0];
    const id = holder?.[key];
    return { kind: opening.kind, keys: { [key]: typeof id === 'string' ? id : first } };
  };
}

/** Campaigns: a form and a spend for each segment. */
function campaignTable(context: Context): ControlTable {
  const { seat, words, opening } = context;
  const { fields } = opening;
  const spend = fields.spend?.type === 'amount' ? fields.spend : null;
  const forms = fields.form?.type === 'choice' ? fields.form.options : [];
  const rows = seat.rules.segmentIds.map((id, cell) => {
    const held = seat.decisions.find((decision) => decision.kind === 'campaign' && decision.segment === id) ?? null;
    const form = typeof held?.form === 'string' ? held.form : 'none';
    const clear: Change[] = held ? [{ clear: { kind: 'campaign', segment: id, form } }] : [];
    const put = (chosen: string): Change[] => [
      ...clear,
      { put: { kind: 'campaign', segment: id, form: chosen, spend: typeof held?.spend === 'number' ? held.spend : firstSpend(spend) } },
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
    if (spend && held) controls.push(amountOfPlace(context, { kind: 'campaign', keys: { segment: id, form } }, 'spend', spend, cell));
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
function allianceTable(context: Context): ControlTable | null {
  const { seat, words, opening } = context;
  const { table, firm } = seat.report;
  const which = opening.fields.alliance?.type === 'entity' ? opening.fields.alliance.allowed : [];
  const effort = opening.fields.effort?.type === 'amount' ? opening.fields.effort : null;
  if (which.length === 0 || !effort) return null;
  const rows = which.map((id) => {
    const slot = allianceSlot(id);
    const held = seat.decisions.find((decision) => decision.kind === 'alliance' && decision.alliance === id) ?? null;
    const leaving = held?.action === 'leave';
    const standing = table.effort[slot * table.shape.firms + firm] ?? 0;
    const clear: Change[] = held ? [{ clear: { kind: 'alliance', action: String(held.action), alliance: id } }] : [];
    const amount = amountControl(effort, held?.action === 'effort' && typeof held.effort === 'number' ? held.effort : undefined, standing, seat.language, words);
    const controls: Control[] = [
      {
        type: 'amount',
        id: `${id}-effort`,
        label: fieldLabel(words, 'alliance', 'effort'),
        amount,
        change: (value) =>
          value === null ? { clear: { kind: 'alliance', action: 'effort', alliance: id } } : { put: { kind: 'alliance', action: 'effort', alliance: id, effort: value } },
      },
      {
        type: 'choice',
        id: `${id}-leave`,
        label: words.leave,
        options: ['no', 'yes'].map((value) => ({ value, word: words.options[value] ?? value })),
        chosen: leaving ? 'yes' : 'no',
        changed: leaving,
        change: (value) => (value === 'yes' ? [...clear, { put: { kind: 'alliance', action: 'leave', alliance: id } }] : clear),
      },
    ];
    const label = membersText(seat, slot);
    return { id, label, note: words.leaveNote(formatMoney(table.exitFee[slot] ?? 0, seat.language)), controls, reset: held ? clear : null };
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

/** The other members of a contract by name. */
export function membersText(seat: SeatInput, slot: number): string {
  const { table, firm } = seat.report;
  const names: string[] = [];
  for (let other = 0; other < table.shape.firms; other++) {
    if (other !== firm && isMember(table, slot, other)) names.push(firmAt(seat, other).name);
  }
  return names.join(seat.language === 'zh' ? '、' : ', ');
}

export function entityName(seat: SeatInput, of: 'firm' | 'segment' | 'region' | 'alliance', id: string): string {
  switch (of) {
    case 'firm':
      return firmAt(seat, seat.rules.firmIds.indexOf(id)).name;
    case 'segment':
      return segmentAt(seat, seat.rules.segmentIds.indexOf(id));
    case 'region':
      return regionById(seat, id);
    case 'alliance':
      return membersText(seat, allianceSlot(id));
  }
}

/** The draft without anything of this kind. */
export function clearKind(seat: SeatInput, kind: DecisionKind): Change[] {
  return seat.decisions.filter((held) => held.kind === kind).map((held: Decision) => ({ clear: { ...held } }));
}

