import { CHANNEL, CHANNELS, COLUMNS, type Column, type Table as WorldTable } from '../engine';
import { trailCell, trailPeriods } from './extents';
import { inEngineUnit, valueOf } from './cells';
import { OPENING_GRIDS, OPENING_TABLES } from './opening-names';
import type { PriorsFile, ScenarioFile } from './scenario-file';

/** Writes what the file says of the opening into an empty table: books, choices, networks, shares. */
export function fillOpening(world: WorldTable, file: ScenarioFile, priors: PriorsFile): void {
  const firmIds = file.firms.map((firm) => firm.id);
  for (const name of OPENING_TABLES) {
    const { rows, unit } = file.opening[name];
    firmIds.forEach((id, firm) => {
      world[name][firm] = inEngineUnit(valueOf(rows[id]), unit);
    });
  }
  for (const name of OPENING_GRIDS) fillGrid(world, file, name);
  fillMarket(world, file);
  fillShares(world, file);
  const forecast = file.parameters.forecastError ?? priors.parameters.forecastError;
  for (let firm = 0; firm < firmIds.length; firm++) {
    world.active[firm] = 1;
    world.reputation[firm] = 1;
    world.forecastError[firm] = forecast.value;
    world.primitiveValue[firm] = world.marketValue[firm] as number;
    world.interestRate[firm] = openingRate(world, firm);
  }
  world.shock[0] = 1;
}

function fillGrid(world: WorldTable, file: ScenarioFile, name: (typeof OPENING_GRIDS)[number]): void {
  const { rows, unit } = file.opening[name];
  const extent = (COLUMNS[name] as Column).extent;
  const trail = trailPeriods(file.start);
  const columns = extent === 'firmSegment' ? file.segments : extent === 'firmRegion' ? file.regions : trail;
  file.firms.forEach(({ id }, firm) => {
    columns.forEach((column, j) => {
      const place = extent === 'firmTrail' ? trailCell(column) : j;
      world[name][firm * columns.length + place] = inEngineUnit(valueOf(rows[id]?.[column]), unit);
    });
  });
}

function fillMarket(world: WorldTable, file: ScenarioFile): void {
  const { demand, season } = file.market;
  // The quarter that has just closed is what the opening shares are shares of.
  const closed = `Q${((trailCell(file.start) + 3) % 4) + 1}`;
  file.segments.forEach((id, s) => {
    const value = inEngineUnit(valueOf(demand.rows[id]), demand.unit);
    world.demand[s] = value;
    world.demandTrend[s] = Math.round(value / valueOf(season.rows[id]?.[closed]));
  });
  world.liveAdopted[0] = file.market.liveAdopted.value;
  world.formatAdopted[0] = file.market.formatAdopted.value;
}

function fillShares(world: WorldTable, file: ScenarioFile): void {
  const { onlineSales, storeSales } = file.business;
  const segments = file.segments.length;
  file.segments.forEach((segment, s) => {
    const demand = world.demand[s] as number;
    let firmsOnline = 0;
    let firmsAll = 0;
    file.firms.forEach(({ id }, firm) => {
      const online = inEngineUnit(valueOf(onlineSales.rows[id]?.[segment]), onlineSales.unit);
      const stores = inEngineUnit(valueOf(storeSales.rows[id]?.[segment]), storeSales.unit);
      const cell = firm * segments + s;
      world.channelShare[cell * CHANNELS.length + CHANNEL.online] = online / demand;
      world.channelShare[cell * CHANNELS.length + CHANNEL.stores] = stores / demand;
      world.share[cell] = (online + stores) / demand;
      firmsOnline += online / demand;
      firmsAll += (online + stores) / demand;
      world.onlineSales[firm] = (world.onlineSales[firm] as number) + online;
      world.siteSales[firm] = (world.siteSales[firm] as number) + online;
      world.sales[firm] = (world.sales[firm] as number) + online + stores;
    });
    world.outside[s] = 1 - firmsAll;
    world.outsideOnline[s] = valueOf(file.market.onlineShare.rows[segment]) - firmsOnline;
  });
}

/** Rate a quarter that the interest of the last quarter and the debt at its end imply. */
function openingRate(world: WorldTable, firm: number): number {
  const debt = world.debt[firm] as number;
  let interest = 0;
  for (let q = 0; q < 4; q++) interest += world.interestTrail[firm * 4 + q] as number;
  return debt > 0 ? Math.min(1, interest / 4 / debt) : 0;
}
