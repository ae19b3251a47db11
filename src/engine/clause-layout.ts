import type { ColumnName } from './columns';

export interface AmountField {
  readonly type: 'amount';
  readonly column: ColumnName;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly unit: 'fen' | 'fraction' | 'count' | 'days';
}
interface ChoiceField {
  readonly type: 'choice';
  readonly column: ColumnName;
  readonly options: readonly string[];
  /** The first option is usual: it may be left out, and is not written back. */
  readonly usual?: true;
}
interface FlagsField {
  readonly type: 'flags';
  readonly columns: Readonly<Record<string, ColumnName>>;
}
export type ClauseField = AmountField | ChoiceField | FlagsField;

/** How one clause lies in the columns of its slot. `from` and `to` hold firm index + 1. */
export interface ClauseLayout {
  readonly from?: ColumnName;
  readonly to?: ColumnName;
  readonly closes?: ColumnName;
  readonly lock?: ColumnName;
  readonly closed?: ColumnName;
  /** How much of both businesses the clause ties together for each unit of this field; `flat`: at any amount of it. */
  readonly ties?: {
    readonly field: string;
    readonly column: ColumnName;
    readonly weight: number;
    readonly flat?: true;
  };
  readonly fields: Readonly<Record<string, ClauseField>>;
}
