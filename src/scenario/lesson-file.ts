import * as z from 'zod';

const short = z.string().min(1).max(120);
const sentence = z.string().min(1).max(600);
const id = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

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
/** A quarter of the recorded line, told with its reasons; `quarter` counts from 1. */
const example = z.strictObject({
  kind: z.literal('example'),
  title: short,
  quarter: z.int().min(1).max(30),
  why: z.array(sentence).min(1).max(4),
});
/** A guess before a quarter of the recorded line is shown, in points of share or of pressure. */
const predict = z.strictObject({
  kind: z.literal('predict'),
  title: short,
  quarter: z.int().min(1).max(30),
  measure: z.enum(['share', 'pressure']),
  question: sentence,
  after: sentence,
});
const decide = z.strictObject({
  kind: z.literal('decide'),
  title: short,
  question: sentence,
  options: answers,
  /** The quarter that may be taken over here. */
  quarter: z.int().min(1).max(30),
});
/** A question about something that came earlier. */
const retrieve = z.strictObject({
  kind: z.literal('retrieve'),
  title: short,
  question: sentence,
  options: answers,
});
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
  steps: z
    .array(z.discriminatedUnion('kind', [read, example, predict, decide, retrieve, summary]))
    .min(5)
    .max(20),
});
export type Lesson = z.infer<typeof lessonFile>;
