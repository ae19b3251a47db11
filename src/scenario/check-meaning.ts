import { ASSETS, CLAIMS, quarterNumber } from '../engine';
import { checkReference, DOCUMENTS } from './check-references';
import { isFree } from './fits-file';
import { CALENDAR, MEDIA, trailPeriods } from './extents';
import { problem, type Problem } from './problems';
import { inEngineUnit, provenanceOf, valueOf, type Cell, type Grid, type Table } from './provenance';
import { OPENING_GRIDS, type ScenarioFile, type SeatFile } from './scenario-file';

const NEAR = 1e-9;

/** What a shape cannot say: ids that resolve, ranges that hold their value, books that balance, shares that add up. */
export function checkMeaning(file: ScenarioFile): Problem[] {
  const problems: Problem[] = [];
  checkIds(file, problems);
  checkTables(file, problems);
  checkBooks(file, problems);
  checkMarket(file, problems);
  for (const [i, seat] of file.seats.entries()) checkSeat(file, seat, `seats[${i}]`, problems);
  file.forms.forEach((form, i) =>
    form.seats?.forEach((seat, j) => checkSeat(file, seat, `forms[${i}].seats[${j}]`, problems)),
  );
  checkPeriods(file, problems);
  return problems;
}

function checkIds(file: ScenarioFile, problems: Problem[]): void {
  const lists = {
    firms: file.firms.map((firm) => firm.id),
    segments: file.segments,
    regions: file.regions,
    forms: file.forms.map((form) => form.id),
  };
  for (const [name, ids] of Object.entries(lists)) {
    ids.forEach((id, i) => {
      if (ids.indexOf(id) !== i)
        problems.push(problem(`${name}[${i}]`, 'id-twice', `"${id}" is used twice.`));
    });
  }
  for (const field of ['tag', 'slot'] as const) {
    const seen = new Set<string | number>();
    file.firms.forEach((firm, i) => {
      if (seen.has(firm[field]))
        problems.push(problem(`firms[${i}].${field}`, 'id-twice', `${field} ${firm[field]} is used twice.`));
      seen.add(firm[field]);
    });
  }
  const known = (id: string, path: string): void => {
    if (!lists.firms.includes(id))
      problems.push(problem(path, 'unknown-id', `"${id}" is no firm of this scenario.`));
  };
  file.seats.forEach((seat, i) => known(seat.firm, `seats[${i}].firm`));
  file.loans.forEach((loan, i) => known(loan.firm, `loans[${i}].firm`));
  for (const firm of Object.keys(file.lines)) known(firm, `lines.${firm}`);
  file.observations?.forEach(({ firm }, i) => {
    if (firm !== undefined) known(firm, `observations[${i}].firm`);
  });
  file.free?.forEach((name, i) => {
    if (!isFree(file, name))
      problems.push(problem(`free[${i}]`, 'unknown-id', `"${name}" is no parameter to fit.`));
  });
  file.documents.forEach((document, i) => {
    if (!Object.hasOwn(DOCUMENTS, document))
      problems.push(problem(`documents[${i}]`, 'unknown-document', `There is no document ${document}.`));
  });
}

type Axis = 'firm' | 'segment' | 'region' | 'calendar' | 'medium' | 'trail';

function keysOf(file: ScenarioFile, axis: Axis): readonly string[] {
  switch (axis) {
    case 'firm':
      return file.firms.map((firm) => firm.id);
    case 'segment':
      return file.segments;
    case 'region':
      return file.regions;
    case 'calendar':
      return CALENDAR;
    case 'medium':
      return MEDIA;
    case 'trail':
      return trailPeriods(file.start);
  }
}

const SEGMENT_GRIDS = ['adSpend', 'brand', 'range'];
const REGION_GRIDS = ['stores', 'capacity', 'coverage'];

function checkTables(file: ScenarioFile, problems: Problem[]): void {
  const { market, business, opening } = file;
  for (const name of [
    'demand',
    'onlineShare',
    'growth',
    'onlineGrowth',
    'price',
    'delivery',
    'authenticity',
    'weather',
  ] as const) {
    checkTable(file, market[name], `market.${name}`, 'segment', problems);
  }
  for (const name of ['weight', 'reach'] as const)
    checkTable(file, market[name], `market.${name}`, 'region', problems);
  checkGrid(file, market.season, 'market.season', 'segment', 'calendar', problems);
  checkGrid(file, market.mediaFit, 'market.mediaFit', 'segment', 'medium', problems);
  for (const [name, entry] of Object.entries(business)) {
    const path = `business.${name}`;
    if (name === 'margin' || name === 'onlineSales' || name === 'storeSales')
      checkGrid(file, entry as Grid, path, 'firm', 'segment', problems);
    else checkTable(file, entry as Table, path, 'firm', problems);
  }
  for (const [name, entry] of Object.entries(opening)) {
    const path = `opening.${name}`;
    if (!(OPENING_GRIDS as readonly string[]).includes(name))
      checkTable(file, entry as Table, path, 'firm', problems);
    else
      checkGrid(
        file,
        entry as Grid,
        path,
        'firm',
        SEGMENT_GRIDS.includes(name) ? 'segment' : REGION_GRIDS.includes(name) ? 'region' : 'trail',
        problems,
      );
  }
  checkRange(market.liveAdopted, 'market.liveAdopted', problems);
  checkRange(market.formatAdopted, 'market.formatAdopted', problems);
  file.observations?.forEach(({ ratio }, i) => {
    checkRange(ratio, `observations[${i}].ratio`, problems);
    if (!(ratio.value > 0))
      problems.push(problem(`observations[${i}].ratio`, 'out-of-range', 'A ratio must be above zero.'));
  });
  file.loans.forEach((loan, i) => checkRange(loan.limit, `loans[${i}].limit`, problems));
  for (const [name, entry] of Object.entries(file.parameters))
    if (entry) checkRange(entry, `parameters.${name}`, problems);
}

function checkTable(file: ScenarioFile, of: Table, path: string, axis: Axis, problems: Problem[]): void {
  checkRows(of.rows, keysOf(file, axis), path, problems);
  for (const [key, entry] of Object.entries(of.rows)) checkCell(of, entry, `${path}.${key}`, problems);
}

function checkGrid(
  file: ScenarioFile,
  of: Grid,
  path: string,
  axis: Axis,
  across: Axis,
  problems: Problem[],
): void {
  checkRows(of.rows, keysOf(file, axis), path, problems);
  for (const [key, row] of Object.entries(of.rows)) {
    checkRows(row, keysOf(file, across), `${path}.${key}`, problems);
    for (const [column, entry] of Object.entries(row))
      checkCell(of, entry, `${path}.${key}.${column}`, problems);
  }
}

function checkRows(
  rows: Readonly<Record<string, unknown>>,
  keys: readonly string[],
  path: string,
  problems: Problem[],
): void {
  for (const key of keys)
    if (!Object.hasOwn(rows, key))
      problems.push(problem(`${path}.${key}`, 'missing', `No value for "${key}".`));
  for (const key of Object.keys(rows))
    if (!keys.includes(key))
      problems.push(problem(`${path}.${key}`, 'unknown-id', `"${key}" is not known here.`));
}

function checkCell(of: Table | Grid, entry: Cell, path: string, problems: Problem[]): void {
  checkRange(provenanceOf(of, entry), path, problems);
}

function checkRange(
  entry: {
    value: number;
    low: number;
    high: number;
    how: string;
    why?: string | undefined;
    from: readonly string[];
  },
  path: string,
  problems: Problem[],
): void {
  if (entry.low > entry.value || entry.value > entry.high) {
    problems.push(
      problem(
        path,
        'outside-range',
        `The value ${entry.value} is not between ${entry.low} and ${entry.high}.`,
      ),
    );
  }
  if (entry.how === 'assumed' && entry.why === undefined)
    problems.push(problem(path, 'no-reason', 'An assumed number owes a reason.'));
  if ((entry.how === 'stated' || entry.how === 'recorded') && entry.from.length === 0)
    problems.push(problem(path, 'no-source', 'A stated or recorded number owes a source.'));
}

function checkBooks(file: ScenarioFile, problems: Problem[]): void {
  for (const { id } of file.firms) {
    const sum = (names: readonly (keyof ScenarioFile['opening'])[]): number => {
      let total = 0;
      for (const name of names) {
        const of = file.opening[name] as Table;
        total += inEngineUnit(valueOf(of.rows[id]), of.unit);
      }
      return total;
    };
    const assets = sum(ASSETS);
    const claims = sum(CLAIMS);
    if (assets !== claims)
      problems.push(
        problem(`opening.${id}`, 'books-out-of-balance', `Assets ${assets} and claims ${claims} fen differ.`),
      );
  }
}

function checkMarket(file: ScenarioFile, problems: Problem[]): void {
  const { market, business } = file;
  let weights = 0;
  for (const id of file.regions) weights += valueOf(market.weight.rows[id]);
  if (Math.abs(weights - 1) > NEAR)
    problems.push(problem('market.weight', 'weights-sum', `Weights of regions sum to ${weights}, not 1.`));
  for (const id of file.segments) {
    let season = 0;
    for (const quarter of CALENDAR) season += valueOf(market.season.rows[id]?.[quarter]);
    if (Math.abs(season - 4) > 1e-6)
      problems.push(
        problem(`market.season.${id}`, 'season-mean', `Seasons have the mean ${season / 4}, not 1.`),
      );
    const demand = valueOf(market.demand.rows[id]);
    let online = 0;
    let stores = 0;
    for (const firm of file.firms) {
      online += valueOf(business.onlineSales.rows[firm.id]?.[id]);
      stores += valueOf(business.storeSales.rows[firm.id]?.[id]);
    }
    const onlineShare = valueOf(market.onlineShare.rows[id]);
    if (!(demand > 0))
      problems.push(problem(`market.demand.${id}`, 'out-of-range', 'Demand must be above zero.'));
    else if (online / demand >= onlineShare)
      problems.push(
        problem(
          `business.onlineSales`,
          'shares-sum',
          `Online sales in "${id}" leave nothing to other sites.`,
        ),
      );
    else if (stores / demand >= 1 - onlineShare)
      problems.push(
        problem(`business.storeSales`, 'shares-sum', `Store sales in "${id}" leave nothing to other shops.`),
      );
  }
}

function checkSeat(file: ScenarioFile, seat: SeatFile, path: string, problems: Problem[]): void {
  const ids = new Set<string>();
  seat.goals.forEach((goal, i) => {
    const at = `${path}.goals[${i}]`;
    if (ids.has(goal.id)) problems.push(problem(`${at}.id`, 'id-twice', `"${goal.id}" is used twice.`));
    ids.add(goal.id);
    if (goal.measure === 'share-by-segment' && goal.segment === undefined)
      problems.push(problem(`${at}.segment`, 'missing', 'This measure needs a segment.'));
    if (goal.measure === 'partner-share' && goal.partner === undefined)
      problems.push(problem(`${at}.partner`, 'missing', 'This measure needs a partner.'));
    if (goal.segment !== undefined && !file.segments.includes(goal.segment))
      problems.push(problem(`${at}.segment`, 'unknown-id', `"${goal.segment}" is no segment.`));
    if (goal.partner !== undefined && !file.firms.some((firm) => firm.id === goal.partner))
      problems.push(problem(`${at}.partner`, 'unknown-id', `"${goal.partner}" is no firm.`));
  });
}

function checkPeriods(file: ScenarioFile, problems: Problem[]): void {
  const first = quarterNumber(file.start);
  let quarters = file.quarters;
  for (const form of file.forms) quarters = Math.max(quarters, form.quarters);
  for (const [firm, turns] of Object.entries(file.lines)) {
    let last = first - 1;
    turns.forEach((turn, i) => {
      const quarter = quarterNumber(turn.period);
      const path = `lines.${firm}[${i}].period`;
      if (quarter < first || quarter >= first + quarters)
        problems.push(problem(path, 'outside-period', `${turn.period} lies outside the scenario.`));
      else if (quarter <= last)
        problems.push(problem(path, 'out-of-order', 'Quarters of a line follow one another.'));
      last = Math.max(last, quarter);
      turn.sources.forEach((source, j) =>
        problems.push(...checkReference(source, file, `lines.${firm}[${i}].sources[${j}]`)),
      );
      if (turn.how !== undefined && turn.how !== 'recorded' && turn.why === undefined)
        problems.push(problem(`lines.${firm}[${i}].why`, 'no-reason', 'What is not recorded owes a reason.'));
    });
  }
}
