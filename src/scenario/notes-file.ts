import * as z from 'zod';

const short = z.string().min(1).max(120);
const sentence = z.string().min(1).max(500);
const paragraph = z.string().min(1).max(1000);

/** Parts of a lesson, in the order in which they come. */
export const LESSON_PARTS = ['open', 'practice', 'play', 'debrief', 'exit'] as const;
/** Lengths of a lesson that notes plan for, in minutes. */
export const PLAN_LENGTHS = [50, 75, 90] as const;

const plan = z.strictObject({
  minutes: z.literal(PLAN_LENGTHS),
  /** The length of the case that is played; absent for its own. */
  form: z.optional(z.string().max(64)),
  steps: z
    .array(z.strictObject({ part: z.enum(LESSON_PARTS), minutes: z.int().min(1).max(60), doing: sentence }))
    .min(5)
    .max(10),
});

/**
 * The shape of notes.en.json and notes.zh.json: a teacher's notes on a scenario, a key for each of the eleven headings.
 *
 * Facts and sources are ids of evidence (`000:A036`) or addresses.
 */
export const notesFile = z.strictObject({
  aim: sentence,
  fits: paragraph,
  plans: z.array(plan).length(PLAN_LENGTHS.length),
  board: z
    .array(z.strictObject({ place: short, write: sentence }))
    .min(3)
    .max(6),
  moves: z.array(z.strictObject({ move: sentence, why: sentence, question: sentence })).length(3),
  misconception: z.strictObject({ belief: sentence, instead: paragraph }),
  happened: z
    .array(z.strictObject({ text: sentence, sources: z.array(z.string().max(300)).min(1).max(6) }))
    .min(3)
    .max(8),
  leftOut: z.array(sentence).min(3).max(8),
  exit: z.strictObject({ question: sentence, full: sentence, half: sentence, none: sentence }),
  cards: z
    .array(z.strictObject({ paper: z.enum(['briefing', 'sheet', 'handout']), seat: short, copies: sentence }))
    .min(2)
    .max(6),
  wrong: z
    .array(z.strictObject({ trouble: sentence, remedy: sentence }))
    .min(3)
    .max(8),
});
export type Notes = z.infer<typeof notesFile>;

/** The headings that notes must have, in the order in which they are printed. */
export const NOTE_HEADINGS = [
  'aim',
  'fits',
  'plans',
  'board',
  'moves',
  'misconception',
  'happened',
  'leftOut',
  'exit',
  'cards',
  'wrong',
] as const satisfies readonly (keyof Notes)[];
