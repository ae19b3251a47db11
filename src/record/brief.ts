import * as z from 'zod/mini';
import { periodAfter, type Decision, type FirmId, type Result, type TermSheet } from '../engine';
import { parseUntrusted } from '../scenario/untrusted';
import { canonicalText, LIMITS, problems, versionProblem } from './parse';
import { decisionWith, figure, hands, hash, headFields, id, period, talk, termSheet, text } from './schema';
import type { GameRecord, Prediction, Talk, TurnNode, TurnNotes } from './types';

/**
 * A game without what its rivals do by themselves: playing it again gives that back, and `marks` tell whether it did.
 */
export interface Brief extends Omit<GameRecord, 'branch' | 'root'> {
  /** First period. */
  readonly start: string;
  readonly turns: readonly BriefTurn[];
  /** As `marksOf` makes them: hashes of worlds, all but the last one cut short. */
  readonly marks: readonly string[];
}

/** One quarter: what people decided, said and wrote. */
export interface BriefTurn {
  /** Of people only, those who decided something. Terms that lie on the table are named by their place in the talk. */
  readonly sheets?: Readonly<Record<FirmId, readonly BriefDecision[]>>;
  /** What was added to the talk before the close, in order. */
  readonly said?: readonly Said[];
  readonly foretold?: Readonly<
    Record<FirmId, readonly (readonly [Prediction['measure'], number, number, number])[]>
  >;
  readonly reasons?: TurnNotes['reasons'];
  /** Ways that rivals took, by number, in the order of the case's firms without people; `LOOKED_FOR` is found by looking ahead. */
  readonly ways?: readonly number[];
  readonly hands?: TurnNotes['hands'];
}

export type BriefTerms = TermSheet | number;
/** A decision in which terms may stand as their place in the talk. */
export interface BriefDecision {
  readonly kind: Decision['kind'];
  readonly [field: string]: Decision[string] | BriefTerms;
}

/**
 * One addition to the talk: what history put before the seat, rivals' answers to one another (both known by rule), an offer
 * with the answer that a rival computes, or words as they were said.
 */
export type Said =
  | 'as-recorded'
  | 'rivals-met'
  | {
      readonly by: FirmId;
      readonly to: FirmId;
      readonly terms: BriefTerms;
      readonly amends?: string;
    }
  | Talk;

/** A way that a brief does not tell. */
export const LOOKED_FOR = -1;
/** Hexadecimal digits of a world's hash that are kept of all quarters but the last. */
const MARK = 4;
const HASH = 32;
const MOST_TURNS = 100;
const measures = ['share', 'cash', 'share-end'] as const;

const terms = z.union([termSheet, z.int().check(z.nonnegative(), z.maximum(400))]);
const briefTurn = z.strictObject({
  sheets: z.optional(z.record(id, z.array(decisionWith(terms)).check(z.maxLength(60)))),
  said: z.optional(
    z
      .array(
        z.union([
          z.enum(['as-recorded', 'rivals-met']),
          z.strictObject({ by: id, to: id, terms, amends: z.optional(id) }),
          talk,
        ]),
      )
      .check(z.maxLength(200)),
  ),
  foretold: z.optional(
    z.record(id, z.array(z.tuple([z.enum(measures), figure, figure, figure])).check(z.maxLength(4))),
  ),
  reasons: z.optional(z.record(id, text(2000))),
  ways: z.optional(z.array(z.int().check(z.minimum(LOOKED_FOR), z.maximum(9999))).check(z.maxLength(40))),
  hands: z.optional(hands),
});
const brief = z.strictObject({
  ...headFields,
  start: period,
  turns: z.array(briefTurn).check(z.maxLength(MOST_TURNS)),
  marks: z.array(hash).check(z.maxLength(MOST_TURNS)),
});

/** A brief from outside, or every reason why not, each with its path. */
export function parseBrief(source: string): Result<Brief> {
  const parsed = parseUntrusted(source, LIMITS);
  if (!parsed.ok) return parsed;
  const version = versionProblem(parsed.value);
  if (version) return { ok: false, refusals: [version] };
  const result = brief.safeParse(parsed.value);
  return result.success
    ? { ok: true, value: result.data as unknown as Brief }
    : { ok: false, refusals: problems(result.error.issues, '') };
}

/** The brief on one line, keys in the same order. */
export function briefText(of: Brief): string {
  return canonicalText(of);
}

/** Hashes of a line's worlds in little: four digits of each, the last one whole, filled up to whole hashes. */
export function marksOf(hashes: readonly string[]): string[] {
  const last = hashes.at(-1) ?? '';
  const digits =
    hashes
      .slice(0, -1)
      .map((each) => each.slice(0, MARK))
      .join('') + last;
  const marks: string[] = [];
  for (let at = 0; at < digits.length; at += HASH) marks.push(digits.slice(at, at + HASH).padEnd(HASH, '0'));
  return marks;
}

/**
 * The hash that a quarter is recorded with: `came`, where the mark bears it out, else what is left of the recorded one, so
 * that verifying names this quarter. Quarters are counted from 0.
 */
export function hashMarked({ marks, turns }: Brief, quarter: number, came: string): string {
  const from = MARK * quarter;
  const length = quarter === turns.length - 1 ? HASH : MARK;
  const mark = marks.join('').slice(from, from + length);
  return mark !== '' && came.startsWith(mark) ? came : mark.padEnd(HASH, '0');
}

/** Notes as a record holds them. */
export function notesOf({ foretold, reasons, hands: raised }: BriefTurn): TurnNotes {
  return {
    ...(foretold
      ? {
          predictions: Object.fromEntries(
            Object.entries(foretold).map(([firm, made]) => [
              firm,
              made.map(([measure, low, middle, high]) => ({ measure, low, middle, high })),
            ]),
          ),
        }
      : {}),
    ...(reasons ? { reasons } : {}),
    ...(raised ? { hands: raised } : {}),
  };
}

/** Notes as a brief holds them. */
export function briefNotes({
  predictions,
  reasons,
  hands: raised,
}: TurnNotes): Pick<BriefTurn, 'foretold' | 'reasons' | 'hands'> {
  return {
    ...(predictions
      ? {
          foretold: Object.fromEntries(
            Object.entries(predictions).map(([firm, made]) => [
              firm,
              made.map(({ measure, low, middle, high }) => [measure, low, middle, high] as const),
            ]),
          ),
        }
      : {}),
    ...(reasons ? { reasons } : {}),
    ...(raised ? { hands: raised } : {}),
  };
}

/** The part of a record before its turns. */
export function recordHead({
  start: _start,
  turns: _turns,
  marks: _marks,
  ...head
}: Brief): Omit<GameRecord, 'root'> {
  return head;
}

/**
 * A record of what a brief itself says, from the `from`th quarter on: people's choices alone. It does not replay; it is to be
 * read where the game cannot be played.
 */
export function unplayedTurns(of: Brief, from = 0): readonly TurnNode[] {
  let children: readonly TurnNode[] = [];
  for (let quarter = of.turns.length - 1; quarter >= from; quarter--) {
    const turn = of.turns[quarter] ?? {};
    const sheets = Object.fromEntries(
      Object.entries(turn.sheets ?? {}).map(([firm, decisions]) => [firm, decisions.map(withoutPlaces)]),
    );
    const after = hashMarked(of, quarter, '');
    children = [
      { period: periodAfter(of.start, quarter), sheets, talk: [], notes: notesOf(turn), after, children },
    ];
  }
  return children;
}

function withoutPlaces(of: BriefDecision): Decision {
  const { terms: under, ...rest } = of;
  return typeof under === 'number' ? { ...rest, kind: of.kind } : of;
}
