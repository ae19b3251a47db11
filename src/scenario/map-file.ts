import * as z from 'zod';

const at = z.tuple([z.number(), z.number()]);
const id = z.string().min(1).max(40);

/** The shape of map.json: cities on a plane of 100 x 64, the routes between them, rivers for the eye. */
export const mapFile = z.strictObject({
  source: z.string().max(600),
  cities: z
    .array(
      z.strictObject({
        id,
        region: id,
        weight: z.number().min(0).max(1),
        x: z.number(),
        y: z.number(),
        size: z.int().min(1).max(3),
        name: z.strictObject({ en: z.string().max(40), zh: z.string().max(20) }),
      }),
    )
    .max(80),
  routes: z.array(z.strictObject({ from: id, to: id, bends: z.array(at).max(6) })).max(160),
  rivers: z.array(z.array(at).max(40)).max(8),
});
export type MapFile = z.infer<typeof mapFile>;
