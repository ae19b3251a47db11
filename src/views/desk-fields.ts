import type { Decision, DecisionKind, Field, Opening } from '../engine';
import type { SeatInput } from './desk-seat';
import { formatCount, formatDays, formatMoney, formatNumber, formatShare, type Lang } from './format';
import type { DecisionWords } from './words/decisions';

export type AmountField = Extract<Field, { type: 'amount' }>;
type Value = number | string | readonly string[];

/** Names one place in a draft: a kind and the fields that tell its decisions apart. */
export interface Place {
  readonly kind: DecisionKind;
  readonly keys: Readonly<Record<string, string>>;
}

/** A change of the draft: a decision to put in, or a place to clear. */
export type Change =
  | { readonly put: Decision }
  | { readonly clear: Pick<Decision, 'kind'> & Readonly<Record<string, unknown>> };

export function decisionAt(decisions: readonly Decision[], { kind, keys }: Place): Decision | null {
  return (
    decisions.find(
      (held) => held.kind === kind && Object.entries(keys).every(([key, value]) => held[key] === value),
    ) ?? null
  );
}

/** Sets or (with null) unsets fields of the decision at a place; a decision without fields leaves the draft. */
export function changeFields(
  decisions: readonly Decision[],
  place: Place,
  fields: Readonly<Record<string, Value | null>>,
): Change {
  const held = decisionAt(decisions, place);
  const next: Record<string, unknown> = { ...(held ?? { kind: place.kind, ...place.keys }) };
  for (const [name, value] of Object.entries(fields)) {
    if (value === null) delete next[name];
    else next[name] = value;
  }
  const left = Object.keys(next).filter((name) => name !== 'kind' && !(name in place.keys));
  return left.length === 0
    ? { clear: { kind: place.kind, ...place.keys } }
    : { put: next as unknown as Decision };
}

/** What stands now where the opening itself does not say it: prices and advertising lie in cells of segments. */
export function standingAmount(
  seat: SeatInput,
  kind: DecisionKind,
  name: string,
  field: AmountField,
  cell: number,
): number {
  const { table, firm } = seat.report;
  const { segments } = table.shape;
  if (kind === 'price') return table.priceStance[firm * segments + cell] ?? 0;
  if (kind === 'advertise' && name === 'spend') return table.adSpend[firm * segments + cell] ?? 0;
  return field.now ?? Math.max(0, field.min);
}

/** How an amount is shown and typed: its factor from the engine's unit, and the word of the shown unit. */
interface Shown {
  readonly scale: number;
  readonly unit: string;
}

function shownAs(field: Pick<AmountField, 'unit'>, words: DecisionWords, parcels: boolean): Shown {
  switch (field.unit) {
    case 'fen':
      return { scale: words.fenInUnit, unit: words.unitMoney };
    case 'fraction':
      return { scale: 0.01, unit: words.unitShare };
    case 'days':
      return { scale: 1, unit: words.unitDays };
    case 'count':
      return { scale: 1, unit: parcels ? words.unitParcels : words.unitCount };
  }
}

/** One amount as a control shows it; values in the shown unit. */
export interface AmountControl {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly unit: string;
  /** The value in words with its unit. */
  readonly text: string;
  readonly standing: string;
  /** The upper bound in words. */
  readonly most: string;
  /** Whether the draft differs from what stands. */
  readonly changed: boolean;
  /** Back to the engine's unit, or null where it is what stands; a term has nothing that stands. */
  readonly read: (shown: number) => number | null;
}

const NICE = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

/** Money moves in round steps of about a fortieth of its way; other amounts in their own. */
function stepOf(field: AmountField): number {
  if (field.unit !== 'fen') return field.step;
  const wanted = (field.max - field.min) / 40 / Math.max(1, field.step);
  const times = NICE.find((nice) => nice >= wanted) ?? 5000;
  return field.step * times;
}

export function amountControl(
  field: AmountField,
  drafted: number | undefined,
  standing: number | null,
  language: Lang,
  words: DecisionWords,
  parcels = false,
): AmountControl {
  const { scale, unit } = shownAs(field, words, parcels);
  const digits = field.unit === 'days' || field.unit === 'count' ? 0 : 4;
  const show = (value: number): number => Number((value / scale).toFixed(digits));
  const value = drafted ?? standing ?? field.min;
  const clamp = (wanted: number): number => Math.min(field.max, Math.max(field.min, wanted));
  return {
    value: show(value),
    min: show(field.min),
    max: show(Math.max(field.max, value)),
    step: Math.max(show(stepOf(field)), 0.01),
    unit,
    text: amountText(value, field.unit, language, parcels ? unit : ''),
    standing: standing === null ? '' : amountText(standing, field.unit, language, parcels ? unit : ''),
    most: amountText(field.max, field.unit, language, parcels ? unit : ''),
    changed: drafted !== undefined,
    read(shown) {
      const raw = field.unit === 'fraction' ? Number((shown * scale).toFixed(6)) : Math.round(shown * scale);
      const value = clamp(raw);
      return standing !== null && Math.abs(value - standing) < 1e-9 ? null : value;
    },
  };
}

/** A number in the engine's unit, in words. */
export function amountText(value: number, unit: AmountField['unit'], language: Lang, countUnit = ''): string {
  switch (unit) {
    case 'fen':
      return formatMoney(Math.round(value), language);
    case 'fraction':
      return formatShare(
        value,
        language,
        Math.abs(value * 100 - Math.round(value * 100)) < 1e-6
          ? 0
          : Math.abs(value * 1000 - Math.round(value * 1000)) < 1e-6
            ? 1
            : 2,
      );
    case 'days':
      return formatDays(value, language);
    case 'count':
      return countUnit === '' ? formatCount(value, language) : `${formatCount(value, language)} ${countUnit}`;
  }
}

/** A price stance against the market: −5 %, 0, +2 %. */
export function stanceText(stance: number, language: Lang): string {
  const digits = Math.abs(stance * 100 - Math.round(stance * 100)) < 1e-6 ? 0 : 1;
  const figure = formatNumber(stance * 100, language, digits, true);
  return language === 'zh' ? `${figure}%` : `${figure}\u202f%`;
}

export function openingOf(openings: readonly Opening[], kind: DecisionKind): Opening | null {
  return openings.find((opening) => opening.kind === kind) ?? null;
}

export function amountFieldOf(opening: Opening | null, name: string): AmountField | null {
  const field = opening?.fields[name];
  return field?.type === 'amount' ? field : null;
}
