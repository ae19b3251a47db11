import * as z from 'zod';

const short = z.string().min(1).max(120);
const sentence = z.string().min(1).max(400);
const paragraph = z.string().min(1).max(1400);
const key = z.string().min(1).max(60);

const sourceCard = z.strictObject({
  title: short,
  facts: z.array(z.string().max(300)).max(12),
  supports: sentence,
});

/** The shape of words.en.json and words.zh.json: all that a scenario says. */
export const wordsFile = z.strictObject({
  title: short,
  question: sentence,
  period: sentence,
  caution: sentence,
  firms: z.record(key, short),
  firmNotes: z.record(key, sentence),
  segments: z.record(key, short),
  regions: z.record(key, short),
  letters: z.record(key, paragraph),
  strengths: z.record(key, z.array(sentence).min(1).max(4)),
  weaknesses: z.record(key, z.array(sentence).min(1).max(4)),
  goals: z.record(key, sentence),
  forms: z.record(key, short),
  lines: z.record(key, sentence),
  sources: z.array(sourceCard).max(8),
  events: z
    .array(z.strictObject({ period: z.string().max(8), text: sentence, source: z.string().max(300) }))
    .max(40),
  closing: z.array(paragraph).min(1).max(6),
});
export type Words = z.infer<typeof wordsFile>;
