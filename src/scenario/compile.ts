import {
  CHANNELS,
  hashText,
  LEVELS,
  PARAMETER_NAMES,
  prepareOpening,
  SCALES,
  tableOver,
  VENTURES,
  type FirmRules,
  type GoalRules,
  type Level,
  type LevelRules,
  type LineTurn,
  type ParameterName,
  type Rules,
  type SeatRules,
  type Table as WorldTable,
  type VentureRules,
} from '../engine';
import { canonical } from './canonical';
import { CALENDAR, MEDIA } from './extents';
import { fillOpening } from './opening';
import { inEngineUnit, valueOf } from './cells';
import { unsourced } from './unsourced';
import type { Grid, Table } from './provenance';
import type { PriorsFile, ScenarioFile, SeatFile } from './scenario-file';

type Fitted = Readonly<Partial<Record<ParameterName, number>>>;

/**
 * The engine's rules of a checked scenario: arrays by index, money in fen, opening world prepared.
 *
 * `fitted` takes the place of priors; the scenario's own parameters go before both. `hash` names scenario, priors and
 * fitted values together, so that a record made under other numbers is known; where a number comes from is no part of it.
 */
export function compileScenario(file: ScenarioFile, priors: PriorsFile, fitted: Fitted = {}): Rules {
  return compile(file, priors, fitted, hashText(`${hashOf(file, priors)} ${canonical(fitted)}`));
}

/** Rules to try a number with, which no record will name: without their hash, the dearer half of compiling. */
export function compileTrial(file: ScenarioFile, priors: PriorsFile): Rules {
  return compile(file, priors, {}, '');
}

function compile(file: ScenarioFile, priors: PriorsFile, fitted: Fitted, hash: string): Rules {
  const firmIds = file.firms.map((firm) => firm.id);
  const { segments, regions } = file;
  const shape = { firms: firmIds.length, segments: segments.length, regions: regions.length };
  const openingTable = tableOver(shape);
  fillOpening(openingTable, file, priors);
  const margin = gridArray(file.business.margin, firmIds, segments);
  const rules: Rules = {
    id: file.id,
    hash,
    start: file.start,
    quarters: file.quarters,
    scale: SCALES[file.money ?? 'RmbM'],
    shape,
    firmIds,
    segmentIds: segments,
    regionIds: regions,
    firms: file.firms.map((firm) => firmRules(file, firm)),
    seats: file.seats.map((seat) => seatRules(file, seat)),
    loans: file.loans.map((loan) => ({
      firm: firmIds.indexOf(loan.firm),
      covenant: loan.covenant,
      limit: inEngineUnit(loan.limit.value, loan.limit.unit),
    })),
    parameters: { ...parameterValues(file, priors), ...fitted },
    segments: {
      growth: tableArray(file.market.growth, segments),
      onlineGrowth: tableArray(file.market.onlineGrowth, segments),
      season: gridArray(file.market.season, segments, CALENDAR),
      price: tableArray(file.market.price, segments),
      delivery: tableArray(file.market.delivery, segments),
      authenticity: tableArray(file.market.authenticity, segments),
      weather: tableArray(file.market.weather, segments),
    },
    ventures: venturesOf(file),
    regions: {
      weight: tableArray(file.market.weight, regions),
      reach: tableArray(file.market.reach, regions),
    },
    meanMargin: meanMargins(openingTable, margin),
    openingWeb: new Float64Array(shape.firms),
    fundSplit: fundSplits(openingTable),
    mediaFit: gridArray(file.market.mediaFit, segments, MEDIA),
    margin,
    appeal: new Float64Array(shape.firms * shape.segments * CHANNELS.length),
    outsideAttraction: new Float64Array(shape.segments * 2),
    nestAppeal: new Float64Array(shape.segments * 2),
    openingTable,
    openingResponse: new Float64Array(shape.firms * shape.segments),
    lines: linesOf(file),
    levels: levelsOf(file),
    level: null,
  };
  prepareOpening(rules);
  return rules;
}

const hashes = new WeakMap<ScenarioFile, { readonly priors: PriorsFile; readonly hash: string }>();

/** Hash of scenario and priors, kept: a fit compiles the same two thousands of times. */
function hashOf(file: ScenarioFile, priors: PriorsFile): string {
  const known = hashes.get(file);
  if (known?.priors === priors) return known.hash;
  const hash = hashText(canonical([unsourced(file), unsourced(priors)]));
  hashes.set(file, { priors, hash });
  return hash;
}

/** Rules of a shorter or longer form of the scenario, with its own mandates where it has some; null for an unknown id. */
export function formRules(file: ScenarioFile, rules: Rules, id: string): Rules | null {
  const form = file.forms.find((each) => each.id === id);
  if (!form) return null;
  return {
    ...rules,
    hash: hashText(`${rules.hash}/${id}`),
    quarters: form.quarters,
    seats: (form.seats ?? file.seats).map((seat) => seatRules(file, seat)),
  };
}

/** The longest form there is: the one in which history is played. */
export function longestRules(file: ScenarioFile, rules: Rules): Rules {
  let longest = rules;
  for (const { id } of file.forms) {
    const other = formRules(file, rules, id);
    if (other && other.quarters > longest.quarters) longest = other;
  }
  return longest;
}

function firmRules(file: ScenarioFile, firm: ScenarioFile['firms'][number]): FirmRules {
  const { business } = file;
  const at = (table: Table): number => inEngineUnit(valueOf(table.rows[firm.id]), table.unit);
  return {
    id: firm.id,
    sort: firm.sort,
    attention: firm.attention,
    ownOnline: at(business.ownOnline),
    takeRate: at(business.takeRate),
    basket: at(business.basket),
    overheadFixed: at(business.overheadFixed),
    overheadRate: at(business.overheadRate),
    storeCostEach: at(business.storeCostEach),
    receivableDays: at(business.receivableDays),
    payableDays: at(business.payableDays),
    minimumCashDays: at(business.minimumCashDays),
    culture: [at(business.pace), at(business.hierarchy)],
    beta: at(business.beta),
  };
}

function seatRules(file: ScenarioFile, seat: SeatFile): SeatRules {
  const goals = seat.goals.map((goal): GoalRules => ({
    id: goal.id,
    measure: goal.measure,
    ...(goal.segment === undefined ? {} : { segment: file.segments.indexOf(goal.segment) }),
    ...(goal.partner === undefined
      ? {}
      : { partner: file.firms.findIndex((firm) => firm.id === goal.partner) }),
    sense: goal.sense,
    target: goal.target,
    tolerance: goal.tolerance,
    weight: goal.weight,
  }));
  return { firm: file.firms.findIndex((firm) => firm.id === seat.firm), goals };
}

function parameterValues(file: ScenarioFile, priors: PriorsFile): Record<ParameterName, number> {
  const values = {} as Record<ParameterName, number>;
  for (const name of PARAMETER_NAMES) {
    const entry = file.parameters[name] ?? priors.parameters[name];
    values[name] = inEngineUnit(entry.value, entry.unit);
  }
  return values;
}

/** Offered businesses in the order of the engine. */
function venturesOf({ market }: ScenarioFile): VentureRules[] {
  const rows = market.ventures?.rows ?? {};
  return VENTURES.flatMap((id, place) => {
    const row = rows[id];
    if (!row) return [];
    const { yield: earns, quarters, hazard } = row;
    return [{ id, place, yield: valueOf(earns), quarters: valueOf(quarters), hazard: valueOf(hazard) }];
  });
}

function linesOf(file: ScenarioFile): Rules['lines'] {
  const lines: Record<string, LineTurn[]> = {};
  for (const [firm, turns] of Object.entries(file.lines)) {
    lines[firm] = turns.map(({ period, decisions }) => ({
      period,
      decisions: decisions as LineTurn['decisions'],
    }));
  }
  return lines;
}

function levelsOf({ levels }: ScenarioFile): Rules['levels'] {
  const found: Partial<Record<Level, LevelRules>> = {};
  for (const id of LEVELS) {
    const level = levels?.[id];
    if (!level) continue;
    const { decisions = null, clauses = null, foresight } = level;
    found[id] = { id, decisions, clauses, foresight };
  }
  return found;
}

function tableArray(table: Table, keys: readonly string[]): Float64Array {
  return Float64Array.from(keys, (key) => inEngineUnit(valueOf(table.rows[key]), table.unit));
}

function gridArray(grid: Grid, keys: readonly string[], columns: readonly string[]): Float64Array {
  const cells = new Float64Array(keys.length * columns.length);
  keys.forEach((key, i) => {
    columns.forEach((column, j) => {
      cells[i * columns.length + j] = inEngineUnit(valueOf(grid.rows[key]?.[column]), grid.unit);
    });
  });
  return cells;
}

/** Each firm's gross margin, its segments weighed by what it sells in them. */
function meanMargins(world: WorldTable, margin: Float64Array): Float64Array {
  const { firms, segments } = world.shape;
  return Float64Array.from({ length: firms }, (_, firm) => {
    let sales = 0;
    let profit = 0;
    for (let s = 0; s < segments; s++) {
      const cell = firm * segments + s;
      const value = (world.share[cell] as number) * (world.demand[s] as number);
      sales += value;
      profit += value * (margin[cell] as number);
    }
    return sales > 0 ? profit / sales : 0;
  });
}

/** A joint fund is spent as the firm's own sales lie. */
function fundSplits(world: WorldTable): Float64Array {
  const { firms, segments } = world.shape;
  const split = new Float64Array(firms * segments);
  for (let firm = 0; firm < firms; firm++) {
    let sum = 0;
    for (let s = 0; s < segments; s++)
      sum += (world.share[firm * segments + s] as number) * (world.demand[s] as number);
    for (let s = 0; s < segments; s++) {
      const value = (world.share[firm * segments + s] as number) * (world.demand[s] as number);
      split[firm * segments + s] = sum > 0 ? value / sum : 1 / segments;
    }
  }
  return split;
}
