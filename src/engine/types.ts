import type { Fen, Period } from './units';

/** Kebab-case Latin, the same in firm, seat, sheet and JSON key. */
export type FirmId = string;
export type SegmentId = string;
export type RegionId = string;
/** Names a fact of seeds/evidence (`000:A036`) or a row of seeds/observations. */
export type FactId = string;

/** A number with its origin. `low` and `high` bound what is plausible; `why` is owed when it is assumed. */
export interface Provenance {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly how: 'stated' | 'derived' | 'recorded' | 'assumed';
  readonly from: readonly FactId[];
  readonly why?: string;
}

/** What one field of a decision allows now. */
export type Field =
  | {
      readonly type: 'amount';
      readonly min: number;
      readonly max: number;
      readonly step: number;
      readonly unit: 'fen' | 'fraction' | 'count' | 'days';
      readonly now?: number;
    }
  | { readonly type: 'choice'; readonly options: readonly string[]; readonly now?: string }
  | { readonly type: 'flags'; readonly options: readonly string[]; readonly now?: readonly string[] }
  | {
      readonly type: 'entity';
      readonly of: 'firm' | 'segment' | 'region' | 'alliance';
      readonly allowed: readonly string[];
    }
  | { readonly type: 'terms'; readonly clauses: Readonly<Record<string, Field>> };

/** What one kind of decision allows now: the form's limits, the rivals' menu and the check, from one source. */
export interface Opening {
  readonly kind: DecisionKind;
  readonly mode: 'standing' | 'once';
  readonly closed: Refusal | null;
  /** Management attention that one decision of this kind costs, in points. */
  readonly attention: number;
  readonly fields: Readonly<Record<string, Field>>;
}

export const DECISION_KINDS = [
  'price',
  'advertise',
  'campaign',
  'festival',
  'logistics',
  'share-logistics',
  'stores',
  'service',
  'capability',
  'finance',
  'alliance',
  'platform',
  'research',
  'announce',
  'diversify',
] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

export const CLAUSE_IDS = [
  'equity',
  'equity-back',
  'storefront',
  'logistics',
  'logistics-back',
  'data',
  'marketing',
  'sharing',
  'exclusivity',
  'governance',
  'order-quota',
  'tools',
  'joint-buying',
  'membership',
  'inventory',
  'joint-research',
  'treasury',
  'licence',
] as const;
export type ClauseId = (typeof CLAUSE_IDS)[number];

/** One clause: who gives to whom, when it closes, and the clause's own fields by name. */
export interface Clause {
  readonly from?: FirmId;
  readonly to?: FirmId;
  readonly closesAfterQuarters?: number;
  readonly lockUpQuarters?: number;
  readonly [field: string]: number | string | readonly string[] | undefined;
}

/** Most firms that one contract may bind: their coalitions are still counted out one by one. */
export const MOST_MEMBERS = 5;

export interface TermSheet {
  readonly members: readonly FirmId[];
  readonly startsAfterQuarters: number;
  readonly termQuarters: number;
  readonly exitFee: Fen;
  readonly clauses: Readonly<Partial<Record<ClauseId, Clause>>>;
}

/** One choice: its kind and the fields that it sets, as named in the opening. Untrusted until `check`. */
export interface Decision {
  readonly kind: DecisionKind;
  readonly [field: string]: number | string | readonly string[] | TermSheet | undefined;
}

/** All that one firm decides in one quarter. No decisions = hold course. */
export interface Sheet {
  readonly firm: FirmId;
  readonly decisions: readonly Decision[];
}

/** A sheet that `check` has passed: the only kind that `advance` accepts. */
export interface CheckedSheet extends Sheet {
  readonly checked: true;
}

export type SheetsFile = readonly {
  readonly period: Period;
  readonly firm: FirmId;
  readonly decisions: readonly Decision[];
}[];

/** A player's or a file's mistake: a value. `values` are numbers and ids for the words that views put on. */
export interface Refusal {
  readonly code: string;
  readonly path: string;
  readonly values?: Readonly<Record<string, number | string>>;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** Something that happened in a quarter, in past tense; `firm` is who it happened to. */
export interface GameEvent {
  readonly kind: string;
  readonly firm: FirmId | null;
  readonly alliance?: number;
  readonly values: Readonly<Record<string, number | string>>;
}

/** Our mistake: names the law that was broken and shows the numbers. */
export class Broken extends Error {
  constructor(law: string, values: Readonly<Record<string, unknown>>) {
    super(`${law}: ${JSON.stringify(values)}`);
    this.name = 'Broken';
  }
}
