import { readFileSync } from 'node:fs';
import { ROWS } from './rows';

/** A row's place in the game, or the scenario or rule that it waits for. */
export interface Place {
  readonly kind:
    | 'parameter'
    | 'actor'
    | 'decision'
    | 'clause'
    | 'event'
    | 'countermeasure'
    | 'goal'
    | 'claim'
    | 'criticism';
  /** What it is, by its name in rules or scenario: `equity.stake`, `capability.security`, `line/suning-pact`. */
  readonly of: string;
  /** Of a countermeasure: what sort of thing `of` is. */
  readonly by?: 'clause' | 'decision' | 'parameter';
  /** Of a countermeasure: the row of the risk that it is meant against. */
  readonly against?: string;
  /** A column of the world that differs when the place is perturbed. */
  readonly moves?: string;
  /** Not there yet: the scenario that will hold it, or `engine` for a rule. */
  readonly waits?: string;
}

export interface Row {
  readonly places?: readonly Place[];
  /** Why a row has no place in the rules. */
  readonly reason?: { readonly en: string; readonly zh: string };
}

export interface PlacesFile {
  readonly document: string;
  readonly scenario: string;
  readonly rows: Readonly<Record<string, Row>>;
}

export interface Fact {
  readonly id: string;
  readonly locator: string;
  readonly statement: { readonly en: string; readonly zh: string };
  readonly figures: readonly { readonly value: number; readonly unit: string; readonly text?: string }[];
  readonly grade: string;
  readonly doubt: { readonly en: string; readonly zh: string } | null;
  readonly supports: readonly string[];
}

export interface EvidenceFile {
  readonly document: string;
  readonly title: { readonly en: string; readonly zh: string };
  readonly kind: { readonly en: string; readonly zh: string };
  readonly facts: readonly Fact[];
}

const seeds = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../seeds/${path}`, import.meta.url), 'utf8'));

export const DOCUMENTS = ['000', '001', '002'] as const;
export type Document = (typeof DOCUMENTS)[number];
const LETTERS = { '000': 'A', '001': 'B', '002': 'C' } as const;

export const evidenceOf = (document: Document): EvidenceFile =>
  seeds(`evidence/${document}.json`) as EvidenceFile;
export const placesOf = (document: Document): PlacesFile => seeds(`places/${document}.json`) as PlacesFile;

/** Ids of a document's rows, of one sort or all. */
export function rowsOf(document: Document, ...sorts: readonly (keyof typeof ROWS)[]): string[] {
  const wanted = sorts.length === 0 ? (Object.keys(ROWS) as (keyof typeof ROWS)[]) : sorts;
  return wanted
    .flatMap((sort) => ROWS[sort].split(' '))
    .filter((id) => id.startsWith(LETTERS[document]))
    .sort();
}
