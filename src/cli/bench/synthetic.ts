import type { Rules } from '../../engine';
import { compileScenario, type PriorsFile, type ScenarioFile } from '../../scenario';

/** How much of everything a made-up scenario has. */
export interface Size {
  readonly firms: number;
  readonly segments: number;
  readonly regions: number;
  readonly quarters: number;
}

type Rows = Record<string, unknown>;
type Cell = number | { readonly value: number };

/** Ids of a copied list, each with the id that it copies. */
interface Copies {
  readonly of: readonly (readonly [id: string, source: string])[];
  /** At most this many copies of one source. */
  readonly most: number;
}

function copiesOf(sources: readonly string[], count: number): Copies {
  const of = Array.from({ length: count }, (_, i) => {
    const source = sources[i % sources.length] ?? '';
    return [i < sources.length ? source : `${source}-${Math.floor(i / sources.length) + 1}`, source] as const;
  });
  return { of, most: Math.ceil(count / sources.length) };
}

function scaled(cell: unknown, factor: number): number {
  const value = typeof cell === 'number' ? cell : (cell as Exclude<Cell, number>).value;
  return value * factor;
}

/** A table with a row for every copy, numbers times `factor`. */
function table<T extends { readonly rows: Rows }>(from: T, by: Copies, factor = 1): T {
  return {
    ...from,
    rows: Object.fromEntries(by.of.map(([id, source]) => [id, scaled(from.rows[source] ?? 0, factor)])),
  };
}

/** A grid with rows for every copy, and columns too where `across` says so. */
function grid<T extends { readonly rows: Rows }>(from: T, by: Copies, across?: Copies, factor = 1): T {
  return {
    ...from,
    rows: Object.fromEntries(
      by.of.map(([id, source]) => {
        const row = (from.rows[source] ?? {}) as Rows;
        const columns = across?.of ?? Object.keys(row).map((key) => [key, key] as const);
        return [id, Object.fromEntries(columns.map(([to, key]) => [to, scaled(row[key] ?? 0, factor)]))];
      }),
    ),
  };
}

type Tables = Record<string, { readonly rows: Rows }>;

function mapTables<T>(tables: T, make: (name: string, from: Tables[string]) => Tables[string]): T {
  const made = Object.entries(tables as Tables).map(([name, from]) => [
    name,
    typeof from === 'object' && 'rows' in from ? make(name, from) : from,
  ]);
  return Object.fromEntries(made) as T;
}

const BY_SEGMENT = new Set(['margin', 'onlineSales', 'storeSales', 'adSpend', 'brand', 'range']);
const SPLIT_BY_SEGMENT = new Set(['onlineSales', 'storeSales', 'adSpend']);
const BY_REGION = new Set(['stores', 'capacity', 'coverage']);
const SPLIT_BY_REGION = new Set(['stores', 'capacity']);

/**
 * Rules of a market with as many firms, segments and regions as wanted: copies of a scenario's own.
 *
 * Copied firms keep their books; the market grows with them, so that shares stay shares. A firm's business is split
 * among copied segments and regions. Below the parser, whose files hold at most 8 firms.
 */
export function syntheticRules(file: ScenarioFile, priors: PriorsFile, size: Size): Rules {
  const firms = copiesOf(
    file.firms.map((firm) => firm.id),
    size.firms,
  );
  const segments = copiesOf(file.segments, size.segments);
  const regions = copiesOf(file.regions, size.regions);
  const split = 1 / segments.most;
  const ofFirm = (name: string, from: Tables[string]): Tables[string] => {
    if (BY_SEGMENT.has(name)) return grid(from, firms, segments, SPLIT_BY_SEGMENT.has(name) ? split : 1);
    if (BY_REGION.has(name))
      return wholeShops(name, grid(from, firms, regions, SPLIT_BY_REGION.has(name) ? 1 / regions.most : 1));
    const first = Object.values(from.rows)[0];
    const isGrid = typeof first === 'object' && first !== null && !('value' in first);
    return isGrid ? grid(from, firms) : table(from, firms);
  };
  const market = mapTables(file.market, (name, from) => {
    if (name === 'weight') return evened(table(from, regions));
    if (name === 'reach') return table(from, regions);
    if (name === 'season' || name === 'mediaFit') return grid(from, segments);
    return table(from, segments, name === 'demand' ? firms.most * split : 1);
  });
  return compileScenario(
    {
      ...file,
      id: `synthetic-${size.firms}-${size.segments}-${size.regions}`,
      quarters: size.quarters,
      firms: firms.of.map(([id, source]) => ({ ...sourceFirm(file, source), id })),
      segments: segments.of.map(([id]) => id),
      regions: regions.of.map(([id]) => id),
      seats: [],
      forms: [],
      loans: [],
      lines: {},
      market,
      business: mapTables(file.business, ofFirm),
      opening: mapTables(file.opening, ofFirm),
    },
    priors,
  );
}

function sourceFirm(file: ScenarioFile, id: string): ScenarioFile['firms'][number] {
  const firm = file.firms.find((each) => each.id === id);
  if (!firm) throw new Error(`no firm ${id}`);
  return firm;
}

function wholeShops(name: string, from: Tables[string]): Tables[string] {
  if (name !== 'stores') return from;
  const rows = Object.entries(from.rows).map(([id, row]) => [
    id,
    Object.fromEntries(Object.entries(row as Record<string, number>).map(([r, n]) => [r, Math.round(n)])),
  ]);
  return { ...from, rows: Object.fromEntries(rows) as Rows };
}

/** Weights that sum to 1 again. */
function evened(from: Tables[string]): Tables[string] {
  let sum = 0;
  for (const weight of Object.values(from.rows)) sum += weight as number;
  const rows = Object.entries(from.rows).map(([id, weight]) => [id, (weight as number) / sum]);
  return { ...from, rows: Object.fromEntries(rows) as Rows };
}
