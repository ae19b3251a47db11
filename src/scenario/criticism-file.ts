import * as z from 'zod';

const short = z.string().min(1).max(120);
const sentence = z.string().min(1).max(500);
const id = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
const sources = z.array(z.string().max(300)).min(1).max(4);

/** What a firm of a game is measured by where a claim about it stands beside. */
const CLAIM_MEASURES = [
  'share',
  'segment-share',
  'online-growth',
  'sales-growth',
  'value-growth',
  'pressure',
  'delivery-days',
  'dependence',
] as const;
export type ClaimMeasure = (typeof CLAIM_MEASURES)[number];

const claim = z.strictObject({
  /** The row of the evidence that makes the claim. */
  fact: z.string().regex(/^\d{3}:[A-Z]\d{3}$/),
  firm: z.string().min(1).max(60),
  measure: z.enum(CLAIM_MEASURES),
  /** Owed by `segment-share` alone. */
  segment: z.string().min(1).max(60).optional(),
  /** What would have to be seen if the claim held. */
  test: sentence,
  recorded: sentence,
  sources,
});

const choose = z.strictObject({
  kind: z.literal('choose'),
  id,
  title: short,
  /** What the source is and what it prints. */
  stands: sentence,
  question: sentence,
  options: z
    .array(z.strictObject({ text: sentence, right: z.boolean(), why: sentence }))
    .min(3)
    .max(5),
  rule: sentence,
  /** Rows of the evidence that the task reads, shown once it is answered. */
  sources,
});

const order = z.strictObject({
  kind: z.literal('order'),
  id,
  title: short,
  stands: sentence,
  question: sentence,
  /** As the source prints them; `place` counts from 1 in the order of time. */
  items: z
    .array(z.strictObject({ text: sentence, date: short, place: z.int().min(1).max(9) }))
    .min(3)
    .max(9),
  why: sentence,
  rule: sentence,
  sources,
});

/** The shape of criticism.en.json and criticism.zh.json: claims of a scenario's sources, and tasks in reading them. */
export const criticismFile = z.strictObject({
  claims: z.array(claim).min(3).max(10),
  tasks: z
    .array(z.discriminatedUnion('kind', [choose, order]))
    .min(2)
    .max(8),
});
export type Criticism = z.infer<typeof criticismFile>;
