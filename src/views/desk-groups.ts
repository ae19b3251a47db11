import type { Decision, DecisionKind, Opening } from '../engine';
import {
  amountOfPlace,
  fieldLabel,
  inParcels,
  type Control,
  type ControlTable,
  type KindContext,
} from './desk-controls';
import { entityName } from './desk-entities';
import {
  amountControl,
  changeFields,
  decisionAt,
  type AmountField,
  type Change,
  type Place,
} from './desk-fields';
import { regionById, segmentAt, type SeatInput } from './desk-seat';
import { allianceTable, campaignTable } from './desk-tables';
import { refusalText } from './desk-refusals';
import type { DecisionWords } from './words/decisions';
import type { RefusalWords } from './words/refusals';

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

/** Every kind of decision with every field, drawn from the openings. */
export function decisionGroups(
  seat: SeatInput,
  words: DecisionWords,
  refusals: RefusalWords,
): DecisionGroup[] {
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

function tableOf(context: KindContext): ControlTable | null {
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
  return Object.entries(opening.fields).flatMap(([name, field]) =>
    field.type === 'amount' ? [[name, field] as const] : [],
  );
}

function columnOf(
  { seat, words, opening }: KindContext,
  name: string,
  field: AmountField,
): ControlTable['columns'][number] {
  const { unit } = amountControl(field, undefined, 0, seat.language, words, inParcels(opening.kind, field));
  return { id: name, label: fieldLabel(words, opening.kind, name), unit };
}

/** What stands in a region beside its controls: capacity or shops. */
function rowNote({ seat, words, opening }: KindContext, cell: number): string {
  const { table, firm } = seat.report;
  const at = firm * table.shape.regions + cell;
  const count = (value: number): string => String(Math.round(value));
  if (opening.kind === 'logistics')
    return words.standsAt(
      `${count((table.capacity[at] ?? 0) + (table.leased[at] ?? 0))} ${words.unitParcels}`,
    );
  if (opening.kind === 'stores') return words.standsAt(count(table.stores[at] ?? 0));
  return '';
}

function firmWideOf(context: KindContext): Control[] {
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
    if (
      name === 'sell' &&
      opening.fields.stake?.type === 'entity' &&
      opening.fields.stake.allowed.length === 0
    )
      return [];
    if (field.type === 'choice') return [choiceOf(context, place, name, field.options)];
    // A time says nothing before it is said for what.
    if (kind === 'announce' && !decisionAt(seat.decisions, place)) return [];
    if (field.type === 'amount' && field.max > field.min) {
      return name === 'restructure'
        ? [yesNo(context, place, name)]
        : [amountOfPlace(context, place, name, field, 0)];
    }
    if (field.type === 'entity' && field.allowed.length > 0) {
      const drafted = decisionAt(seat.decisions, place)?.[name];
      const none = field.of === 'alliance' ? words.alone : words.nowhere;
      return [
        {
          type: 'choice',
          id: name,
          label: fieldLabel(words, kind, name),
          options: [
            { value: '', word: none },
            ...field.allowed.map((id) => ({ value: id, word: entityName(seat, field.of, id) })),
          ],
          chosen: typeof drafted === 'string' ? drafted : '',
          changed: typeof drafted === 'string',
          change: (value) => [changeFields(seat.decisions, place, { [name]: value === '' ? null : value })],
        },
      ];
    }
    return [];
  });
}

/** One of several words, or none of them: without it the decision leaves the draft. */
function choiceOf(
  { seat, words, opening }: KindContext,
  place: Place,
  name: string,
  options: readonly string[],
): Control {
  const drafted = decisionAt(seat.decisions, place)?.[name];
  return {
    type: 'choice',
    id: name,
    label: fieldLabel(words, opening.kind, name),
    options: [
      { value: '', word: words.nowhere },
      ...options.map((value) => ({ value, word: words.options[value] ?? value })),
    ],
    chosen: typeof drafted === 'string' ? drafted : '',
    changed: typeof drafted === 'string',
    change: (value) => [
      value === ''
        ? { clear: { kind: place.kind, ...place.keys } }
        : changeFields(seat.decisions, place, { [name]: value }),
    ],
  };
}

function yesNo({ seat, words, opening }: KindContext, place: Place, name: string): Control {
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
function carrier({ seat, opening }: KindContext): (name: string) => Place {
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

/** The draft without anything of this kind. */
export function clearKind(seat: SeatInput, kind: DecisionKind): Change[] {
  return seat.decisions
    .filter((held) => held.kind === kind)
    .map((held: Decision) => ({ clear: { ...held } }));
}
