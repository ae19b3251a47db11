import type { DecisionKind, Field, Opening } from '../engine';
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
import type { SeatInput } from './desk-seat';
import type { DecisionWords } from './words/decisions';

/** One control of the desk: an amount, or a choice among words. */
export type Control =
  | {
      readonly type: 'amount';
      readonly id: string;
      readonly label: string;
      /** What stands now, or how much there may be. */
      readonly note: string;
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

/** One kind of decision as a seat sees it. */
export interface KindContext {
  readonly seat: SeatInput;
  readonly words: DecisionWords;
  readonly opening: Opening;
}

export function fieldLabel(words: DecisionWords, kind: DecisionKind, name: string): string {
  return words.fields[`${kind}.${name}`] ?? name;
}

export function inParcels(kind: DecisionKind, field: Field): boolean {
  return kind === 'logistics' && field.type === 'amount' && field.unit === 'count';
}

export function amountOfPlace(
  { seat, words, opening }: KindContext,
  place: Place,
  name: string,
  field: AmountField,
  cell: number,
): Control {
  const drafted = decisionAt(seat.decisions, place)?.[name];
  const standing = standingAmount(seat, opening.kind, name, field, cell);
  const number = typeof drafted === 'number' ? drafted : undefined;
  const amount = amountControl(field, number, standing, seat.language, words, inParcels(opening.kind, field));
  return {
    type: 'amount',
    id: `${Object.values(place.keys).join('-')}-${name}`,
    label: fieldLabel(words, opening.kind, name),
    note: field.now === undefined ? words.upTo(amount.most) : words.standsAt(amount.standing),
    amount,
    change: (value) => changeFields(seat.decisions, place, { [name]: value }),
  };
}
