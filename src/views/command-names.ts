import { DECISION_KINDS, type DecisionKind } from '../engine';
import { firmAt, otherFirms, type SeatInput } from './desk-seat';
import { DECISION_WORDS } from './words/decisions';
import { KIND_WORDS } from './words/commands';

/** Something that can be named by typing: its id, and every word for it. */
export interface Named<Id extends string = string> {
  readonly id: Id;
  readonly names: readonly string[];
}

export interface Found<Id extends string> {
  readonly id: Id;
  /** Typed words that the name took. */
  readonly taken: number;
}

/** Typed words in the form in which names are compared. */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[−–]/g, '-')
    .replaceAll(/[,，:：;；]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** Longest name, in words, that is looked for. */
const LONGEST = 5;

/**
 * The one thing that the next words name: in full, else by the start of one of its names where no other starts so.
 */
export function findName<Id extends string>(
  words: readonly string[],
  among: readonly Named<Id>[],
): Found<Id> | null {
  for (let taken = Math.min(LONGEST, words.length); taken > 0; taken--) {
    const typed = words.slice(0, taken).join(' ');
    const full = among.find(({ id, names }) => [id, ...names].some((name) => sameName(name, typed)));
    if (full) return { id: full.id, taken };
  }
  const [typed = ''] = words;
  if (!/\p{L}/u.test(typed) || (typed.length < 2 && !/\p{Script=Han}/u.test(typed))) return null;
  const begun = among.filter(({ id, names }) => [id, ...names].some((name) => startsSo(name, typed)));
  const [only] = begun;
  return only && begun.length === 1 ? { id: only.id, taken: 1 } : null;
}

function sameName(name: string, typed: string): boolean {
  const plain = wordsOf(name).join(' ');
  return plain === typed || plain.replaceAll('-', ' ') === typed.replaceAll('-', ' ');
}

function startsSo(name: string, typed: string): boolean {
  const plain = wordsOf(name);
  return plain.join(' ').startsWith(typed) || plain.some((word) => word.startsWith(typed));
}

/** Kinds of decisions by their words in both languages. */
export function kindNames(): Named<DecisionKind>[] {
  return DECISION_KINDS.filter((kind) => kind !== 'alliance').map((kind) => ({
    id: kind,
    names: [
      ...(KIND_WORDS[kind] ?? []),
      DECISION_WORDS.en.kinds[kind].name,
      DECISION_WORDS.zh.kinds[kind].name,
    ],
  }));
}

export function fieldNames(kind: DecisionKind, fields: readonly string[]): Named[] {
  return fields.map((field) => ({
    id: field,
    names: [
      DECISION_WORDS.en.fields[`${kind}.${field}`] ?? field,
      DECISION_WORDS.zh.fields[`${kind}.${field}`] ?? field,
    ],
  }));
}

export function optionNames(options: readonly string[]): Named[] {
  return options.map((option) => ({
    id: option,
    names: [DECISION_WORDS.en.options[option] ?? option, DECISION_WORDS.zh.options[option] ?? option],
  }));
}

/** Firms, segments or regions of a case by their names in both languages. */
export function entityNames(
  { names, rules }: SeatInput,
  of: 'firm' | 'segment' | 'region',
  allowed: readonly string[] | null = null,
): Named[] {
  const ids = of === 'firm' ? rules.firmIds : of === 'segment' ? rules.segmentIds : rules.regionIds;
  const group = of === 'firm' ? 'firms' : of === 'segment' ? 'segments' : 'regions';
  return ids
    .filter((id) => !allowed || allowed.includes(id))
    .map((id) => ({
      id,
      names: [names.words.en[group][id] ?? id, names.words.zh[group][id] ?? id, ...tagOf(names, of, id)],
    }));
}

function tagOf(names: SeatInput['names'], of: string, id: string): string[] {
  const tag = of === 'firm' ? names.file.firms.find((firm) => firm.id === id)?.tag : undefined;
  return tag ? [tag] : [];
}

export function partnerNames(seat: SeatInput): Named[] {
  return entityNames(
    seat,
    'firm',
    otherFirms(seat).map(({ id }) => id),
  );
}

export function partnerList(seat: SeatInput): string {
  return otherFirms(seat)
    .map(({ index }) => firmAt(seat, index).name)
    .join(seat.language === 'zh' ? '、' : ', ');
}
