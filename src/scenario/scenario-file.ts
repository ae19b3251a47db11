import * as z from 'zod';
import { CLAUSE_IDS, DECISION_KINDS, LEVELS, MOST_FORESIGHT, PARAMETER_NAMES } from '../engine';
import { OPENING_GRIDS, OPENING_TABLES } from './opening-names';
import { grid, number, table } from './provenance';

export { OPENING_GRIDS, OPENING_TABLES } from './opening-names';

export const FORMAT = 1;

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'kebab-case')
  .max(40);
const period = z.string().regex(/^\d{4}Q[1-4]$/, 'a quarter as 2015Q3');
const reference = z.string().min(1).max(300);
const word = z.string().min(1).max(60);

const MARKET_TABLES = [
  'demand',
  'onlineShare',
  'growth',
  'onlineGrowth',
  'price',
  'delivery',
  'authenticity',
  'weather',
  'weight',
  'reach',
] as const;
const MARKET_GRIDS = ['season', 'mediaFit'] as const;
export const VENTURE_COLUMNS = ['yield', 'quarters', 'hazard'] as const;
const FIRM_TABLES = [
  'ownOnline',
  'takeRate',
  'basket',
  'overheadFixed',
  'overheadRate',
  'storeCostEach',
  'receivableDays',
  'payableDays',
  'minimumCashDays',
  'pace',
  'hierarchy',
  'beta',
] as const;
const FIRM_GRIDS = ['margin', 'onlineSales', 'storeSales'] as const;

function each<K extends string, S extends z.ZodType>(names: readonly K[], schema: S): Record<K, S> {
  return Object.fromEntries(names.map((name) => [name, schema])) as Record<K, S>;
}

const terms = z.strictObject({
  members: z.array(id).min(2).max(5),
  startsAfterQuarters: z.number(),
  termQuarters: z.number(),
  exitFee: z.number(),
  clauses: z.partialRecord(
    z.enum(CLAUSE_IDS),
    z.record(word, z.union([z.number(), z.string().max(60), z.array(z.string().max(60)).max(12)])),
  ),
});

/** One decision of a recorded line: the kind and its fields; the engine knows which fields a kind has. */
/** One decision as files write it; the engine's openings judge what it may hold. */
export const decision = z.intersection(
  z.object({ kind: z.enum(DECISION_KINDS) }),
  z.record(word, z.union([z.number(), z.string().max(60), z.array(z.string().max(60)).max(12), terms])),
);

const lineTurn = z.strictObject({
  period,
  words: id,
  /** Recorded unless said: what a source gives, what follows from one, or what is assumed and why. */
  how: z.enum(['recorded', 'derived', 'assumed']).optional(),
  why: z.string().min(1).max(400).optional(),
  sources: z.array(reference).min(1).max(8),
  decisions: z.array(decision).max(60),
});

export const MEASURES = [
  'share-by-seller',
  'share-by-segment',
  'pressure-end',
  'pressure-mean',
  'survival',
  'value-growth',
  'online-growth',
  'sales-growth',
  'dependence',
  'partner-share',
] as const;

const goal = z.strictObject({
  id,
  measure: z.enum(MEASURES),
  segment: id.optional(),
  partner: id.optional(),
  sense: z.enum(['at-least', 'at-most']),
  target: z.number(),
  tolerance: z.number().positive(),
  weight: z.number().positive(),
  why: z.string().min(1).max(400),
});

const seat = z.strictObject({ firm: id, goals: z.array(goal).min(1).max(8) });
/** Most quarters that any form of a scenario lasts. */
export const LONGEST = 24;
/** A shorter or longer form of the scenario; without `seats` the scenario's own mandates hold. */
const form = z.strictObject({
  id,
  quarters: z.int().min(1).max(LONGEST),
  seats: z.array(seat).min(1).max(6).optional(),
});

/** What of the world a recorded series speaks of. */
const OBSERVED = [
  'site-share',
  'online-market',
  'online-sales',
  'revenue',
  'net-profit',
  'recurring-profit',
  'operating-cash-flow',
] as const;
export type Observed = (typeof OBSERVED)[number];

/**
 * What stands between the world and one published series: recorded = ratio x modelled.
 *
 * In a panel of shares the ratios turn each site's modelled orders into what the publisher counts, and the entry
 * without a firm is everybody else the publisher counts.
 */
const observation = z.strictObject({
  series: word,
  publisher: word,
  entity: word,
  measure: z.enum(OBSERVED),
  firm: id.optional(),
  ratio: number,
});
export type ObservationEntry = z.infer<typeof observation>;

/** A fit has at most eight parameters, a short one at most four. */
export const MOST_FREE = 8;
export const MOST_FREE_SHORT = 4;

const firm = z.strictObject({
  id,
  tag: z.string().regex(/^[A-Z]{2}$/, 'two capitals'),
  slot: z.int().min(1).max(8),
  sort: z.enum(['platform', 'retailer']),
  attention: z.int().min(2).max(12),
});

/** What a level of difficulty leaves on, and why; what is left out has no limit. */
const level = z.strictObject({
  decisions: z.array(z.enum(DECISION_KINDS)).min(1).max(DECISION_KINDS.length).optional(),
  clauses: z.array(z.enum(CLAUSE_IDS)).min(1).max(CLAUSE_IDS.length).optional(),
  foresight: z.int().min(0).max(MOST_FORESIGHT),
  why: z.string().min(1).max(400),
});

const loan = z.strictObject({
  firm: id,
  covenant: z.enum(['interest-cover', 'minimum-cash', 'debt-to-equity']),
  limit: number,
});

/** The shape of scenario.json: everything but the words and the map. Money in million RMB, in decisions in fen. */
export const scenarioFile = z.strictObject({
  $schema: z.string().max(200).optional(),
  format: z.literal(FORMAT),
  id,
  start: period,
  quarters: z.int().min(1).max(LONGEST),
  /** What the case counts money in; a case in thousands counts single parcels too. Million RMB where nothing is said. */
  money: z.enum(['RmbM', 'RmbK']).optional(),
  /** Documents of the project's evidence; none for a case of another industry. */
  documents: z.array(z.string().regex(/^\d{3}$/, 'three digits')).max(12),
  firms: z.array(firm).min(1).max(8),
  segments: z.array(id).min(1).max(12),
  regions: z.array(id).min(1).max(12),
  seats: z.array(seat).min(1).max(8),
  forms: z.array(form).max(6),
  observations: z.array(observation).max(40).optional(),
  /** Parameters that a fit may move, the weightiest first. */
  free: z.array(word).max(MOST_FREE).optional(),
  loans: z.array(loan).max(16),
  market: z.strictObject({
    ...each(MARKET_TABLES, table),
    ...each(MARKET_GRIDS, grid),
    liveAdopted: number,
    formatAdopted: number,
    /** Businesses beside the trade: by one of `VENTURES`, each column of `VENTURE_COLUMNS`. */
    ventures: grid.optional(),
  }),
  business: z.strictObject({ ...each(FIRM_TABLES, table), ...each(FIRM_GRIDS, grid) }),
  opening: z.strictObject({ ...each(OPENING_TABLES, table), ...each(OPENING_GRIDS, grid) }),
  parameters: z.partialRecord(z.enum(PARAMETER_NAMES), number),
  lines: z.record(id, z.array(lineTurn).max(LONGEST)),
  levels: z.partialRecord(z.enum(LEVELS), level).optional(),
  demonstration: z.boolean().optional(),
});
export type ScenarioFile = z.infer<typeof scenarioFile>;
export type SeatFile = z.infer<typeof seat>;

/** The shape of priors.json: every parameter of the model with its meaning. */
export const priorsFile = z.strictObject({
  note: z.string().max(400),
  parameters: z.record(z.enum(PARAMETER_NAMES), number.extend({ meaning: z.string().min(1).max(300) })),
});
export type PriorsFile = z.infer<typeof priorsFile>;
