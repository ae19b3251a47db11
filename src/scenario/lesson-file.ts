import * as z from 'zod';
import { DECISION_KINDS } from '../engine';
import { decision } from './scenario-file';

const short = z.string().min(1).max(120);
const sentence = z.string().min(1).max(600);
const id = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

const quarter = z.int().min(1).max(30);

/**
 * What a lesson may show and ask for: part of all trade, pressure 0 to 100, cash, days to the door, what carrying the
 * quarter's parcels cost, and parcels carried for partners and by them.
 */
const LESSON_MEASURES = ['share', 'pressure', 'cash', 'days', 'carriage', 'guests', 'handed'] as const;
export type LessonMeasure = (typeof LESSON_MEASURES)[number];
const measure = z.enum(LESSON_MEASURES);

/** Answers to one question; each says why it fits or not. */
const answers = z
  .array(z.strictObject({ text: sentence, right: z.boolean(), why: sentence }))
  .min(2)
  .max(5);

const read = z.strictObject({
  kind: z.literal('read'),
  title: short,
  text: z.array(sentence).min(1).max(4),
  facts: z.array(z.string().regex(/^\d{3}:[A-Z]\d{3}$/)).max(4),
});
/**
 * A quarter of the recorded line, told with its reasons; `quarter` counts from 1. What was done is shown, then a guess is
 * asked for, then what came and why; without a guess only where a step before has asked for this quarter.
 */
const example = z.strictObject({
  kind: z.literal('example'),
  title: short,
  quarter,
  guess: z.strictObject({ measure, question: sentence }).optional(),
  why: z.array(sentence).min(1).max(4),
});
/** A guess before a quarter of the recorded line is shown. */
const predict = z.strictObject({
  kind: z.literal('predict'),
  title: short,
  quarter,
  measure,
  question: sentence,
  after: sentence,
});
/** One of several ways through the same quarters: in these the seat leaves out decisions of some kinds and takes others. */
const way = z.strictObject({
  id,
  name: short,
  turns: z
    .array(
      z.strictObject({
        quarter,
        without: z.array(z.enum(DECISION_KINDS)).max(6),
        with: z.array(decision).max(8),
      }),
    )
    .max(6),
  /** What whoever chose it is told; without figures, which the engine gives. */
  why: sentence,
});
/** The same quarters under the same luck in several ways; first a guess which has most or least of a measure at the end. */
const compare = z.strictObject({
  kind: z.literal('compare'),
  title: short,
  text: z.array(sentence).min(1).max(2),
  question: sentence,
  measure,
  extreme: z.enum(['least', 'most']),
  /** The quarter at whose end the ways are compared. */
  quarter,
  /** What is shown of every way at the end, where it is not what the lesson shows. */
  figures: z.array(measure).min(2).max(6).optional(),
  ways: z.array(way).min(2).max(4),
  after: z.array(sentence).min(1).max(3),
});
const decide = z.strictObject({
  kind: z.literal('decide'),
  title: short,
  question: sentence,
  options: answers,
  /** The quarter that may be taken over here. */
  quarter,
});
/** A question about something that came earlier. */
const retrieve = z.strictObject({
  kind: z.literal('retrieve'),
  title: short,
  question: sentence,
  options: answers,
});
/** A question that nobody answers for the learner; what is written stays on the device. */
const reflect = z.strictObject({ kind: z.literal('reflect'), title: short, question: sentence });
const summary = z.strictObject({
  kind: z.literal('summary'),
  title: short,
  rule: sentence,
  fails: sentence,
});

/** The shape of lessons/<id>.en.json and .zh.json: steps that a learner walks alone, along the recorded line of a seat. */
export const lessonFile = z.strictObject({
  id,
  seat: z.string().min(1).max(60),
  title: short,
  idea: sentence,
  /** What is shown of every quarter. */
  figures: z.array(measure).min(2).max(6),
  steps: z
    .array(
      z.discriminatedUnion('kind', [read, example, predict, compare, decide, retrieve, reflect, summary]),
    )
    .min(5)
    .max(20),
});
export type Lesson = z.infer<typeof lessonFile>;
