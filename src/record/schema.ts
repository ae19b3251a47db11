import * as z from 'zod/mini';
import { CLAUSE_IDS, DECISION_KINDS, LEVELS, MOST_FORESIGHT } from '../engine';
import { oneLine, strangeSign } from '../scenario/signs';
import { MOST_BINS, MOST_HANDS, MOST_OPTIONS } from './hands';
import { FORMAT, LONGEST_QUESTION, LONGEST_SEED, LONGEST_STUDENT, LONGEST_TITLE } from './types';

// The eval probe of compiled schemas would break the page's content-security-policy.
z.config({ jitless: true });

/** Numbers that one game may change: a person's, not a sweep's. */
export const MOST_CHANGED = 60;

export const id = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/));
export const period = z.string().check(z.regex(/^\d{4}Q[1-4]$/));
export const hash = z.string().check(z.regex(/^[0-9a-f]{32}$/));
export const figure = z.number();
export const text = (most: number) => z.string().check(z.maxLength(most));

const clause = z.record(text(40), z.union([figure, text(64), z.array(text(64)).check(z.maxLength(16))]));
export const termSheet = z.strictObject({
  members: z.array(id).check(z.maxLength(8)),
  startsAfterQuarters: figure,
  termQuarters: figure,
  exitFee: figure,
  clauses: z.partialRecord(z.enum(CLAUSE_IDS), clause),
});
/** A decision whose terms, if any, are of the schema `terms`. */
export const decisionWith = <Terms extends z.ZodMiniType>(terms: Terms) =>
  z.catchall(
    z.object({ kind: z.enum(DECISION_KINDS), terms: z.optional(terms) }),
    z.union([figure, text(64), z.array(text(64)).check(z.maxLength(16))]),
  );
export const decision = decisionWith(termSheet);
const decisions = z.array(decision).check(z.maxLength(60));
const reason = z.strictObject({
  code: id,
  clause: z.optional(id),
  values: z.optional(z.record(text(40), z.union([figure, text(80)]))),
});
export const talk = z.strictObject({
  from: id,
  to: id,
  kind: z.enum(['offer', 'accept', 'refuse', 'counter']),
  terms: termSheet,
  amends: z.optional(id),
  reasons: z.array(reason).check(z.maxLength(24)),
});
const prediction = z.strictObject({
  measure: z.enum(['share', 'cash', 'share-end']),
  low: figure,
  middle: figure,
  high: figure,
});
const count = z.int().check(z.nonnegative(), z.maximum(MOST_HANDS));
const share = z.number().check(z.nonnegative(), z.maximum(2));
export const hands = z.strictObject({
  foreseen: z.nullable(
    z
      .strictObject({
        segment: z.optional(id),
        edges: z.array(share).check(z.minLength(1), z.maxLength(MOST_BINS - 1)),
        hands: z.array(count).check(z.maxLength(MOST_BINS)),
      })
      .check(z.refine((of) => of.hands.length === of.edges.length + 1, 'one bin more than edges'))
      .check(z.refine(({ edges }) => edges.every((edge, at) => edge > (edges[at - 1] ?? -1)), 'edges rise')),
  ),
  options: z
    .array(z.strictObject({ decisions, hands: count }))
    .check(z.minLength(1), z.maxLength(MOST_OPTIONS)),
  chosen: z.nullable(z.int().check(z.nonnegative(), z.maximum(MOST_OPTIONS - 1))),
});
export const turn = z.strictObject({
  period,
  sheets: z.record(id, decisions),
  talk: z.array(talk).check(z.maxLength(200)),
  notes: z.strictObject({
    predictions: z.optional(z.record(id, z.array(prediction).check(z.maxLength(4)))),
    reasons: z.optional(z.record(id, text(2000))),
    hands: z.optional(hands),
  }),
  after: hash,
  children: z.array(z.unknown()).check(z.maxLength(64)),
});
/** One plain line of so many letters, in at most so many units of a string. */
const line = (most: number, units = 2 * most) =>
  text(units).check(z.refine((said) => said !== '' && oneLine(said, most) === said, 'not one plain line'));
const scenario = z.strictObject({ id, form: z.optional(id), hash });
/** What a teacher fixes. */
export const assignmentTerms = z.strictObject({
  scenario,
  seat: id,
  seed: line(LONGEST_SEED, LONGEST_SEED),
  seeds: z.enum(['same', 'each']),
  luck: z.boolean(),
  difficulty: z.enum(LEVELS),
  rivals: id,
  forecast: z.boolean(),
  takeback: z.boolean(),
  title: z.optional(line(LONGEST_TITLE)),
  question: z.optional(
    text(LONGEST_QUESTION).check(
      z.refine((said) => said !== '' && strangeSign(said) === null, 'signs that nobody sees'),
    ),
  ),
});
const assignment = z.strictObject({
  terms: assignmentTerms,
  student: line(LONGEST_STUDENT),
  seal: z.string().check(z.regex(/^[0-9a-f]{0,400}$/)),
});
/** What every form of a record begins with. */
export const headFields = {
  format: z.literal(FORMAT),
  engine: text(32),
  scenario,
  seed: text(LONGEST_SEED),
  luck: z.boolean(),
  seats: z.record(id, id),
  difficulty: z.enum(LEVELS),
  foresight: z.optional(z.int().check(z.positive(), z.maximum(MOST_FORESIGHT))),
  takebacks: z.int().check(z.nonnegative()),
  parameters: z.optional(
    z
      .record(z.string().check(z.regex(/^[a-zA-Z0-9.[\]-]{1,120}$/)), figure)
      .check(z.refine((changed) => Object.keys(changed).length <= MOST_CHANGED, 'too many')),
  ),
  assignment: z.optional(assignment),
};
export const head = z.strictObject({
  ...headFields,
  branch: z.optional(
    z.strictObject({ from: z.enum(['history', 'game', 'link']), after: z.int().check(z.nonnegative()) }),
  ),
  root: z.strictObject({ children: z.array(z.unknown()).check(z.maxLength(64)) }),
});
export const sheetsFile = z.array(z.strictObject({ period, firm: id, decisions })).check(z.maxLength(2000));
