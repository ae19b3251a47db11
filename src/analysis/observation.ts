import type { FirmId } from '../engine';
import { ratioName, type Observed, type ObservationEntry, type ScenarioFile } from '../scenario';
import type { History, Money } from './history';
import { quartersOf } from './observations';

/** How one published series is read off a played line. */
export interface Sight {
  readonly series: string;
  readonly publisher: string;
  readonly entity: string;
  readonly measure: Observed;
  /** Index of the firm; -1 for everybody else. */
  readonly firm: number;
  readonly ratio: number;
}

const SCALES: Readonly<Record<string, number>> = {
  percent: 100,
  fraction: 1,
  'RMB bn': 1e-11,
  'RMB m': 1e-8,
  'RMB tn': 1e-14,
};

/**
 * The observation model: what stands between the world and what was published.
 *
 * One ratio an entity and publisher, the same in every quarter: recorded orders on a site = ratio x modelled ones. `fitted`
 * takes the place of stated ratios.
 */
export function sightsOf(file: ScenarioFile, fitted: Readonly<Record<string, number>> = {}): Sight[] {
  const firmIds: readonly FirmId[] = file.firms.map((firm) => firm.id);
  return (file.observations ?? []).map((entry: ObservationEntry) => ({
    series: entry.series,
    publisher: entry.publisher,
    entity: entry.entity,
    measure: entry.measure,
    firm: entry.firm === undefined ? -1 : firmIds.indexOf(entry.firm),
    ratio: fitted[ratioName(entry.series, entry.entity)] ?? entry.ratio.value,
  }));
}

/** The sight of a series, or null. A publisher may write its name longer than the scenario, never shorter. */
export function sightOf(
  sights: readonly Sight[],
  { series, entity, publisher }: { series: string; entity: string; publisher: string },
): Sight | null {
  const found = sights.find(
    (sight) => sight.series === series && sight.entity === entity && publisher.startsWith(sight.publisher),
  );
  return found ?? null;
}

/** The panel of shares that a sight belongs to. */
export function panelOf(sights: readonly Sight[], of: Sight): Sight[] {
  return sights.filter(
    (sight) =>
      sight.measure === 'site-share' && sight.series === of.series && sight.publisher === of.publisher,
  );
}

/**
 * What the model says of a published value, in the file's unit; null when the period was not played whole or the unit
 * is unknown.
 */
export function modelled(
  history: History,
  sights: readonly Sight[],
  sight: Sight,
  period: string,
  unit: string,
): number | null {
  const span = quartersOf(period);
  const scale = SCALES[unit];
  if (!span || scale === undefined) return null;
  const first = span[0] - history.first;
  const last = span[1] - history.first;
  const isMoney = sight.measure !== 'site-share';
  if (isMoney === (unit === 'percent' || unit === 'fraction')) return null;
  if (last >= history.quarters || first < (isInTrails(sight.measure) ? -4 : 0)) return null;
  if (!isMoney) return scale * panelShare(history, sights, sight, first, last);
  let sum = 0;
  for (let quarter = first; quarter <= last; quarter++) sum += flow(history, sights, sight, quarter);
  return scale * sum;
}

function isInTrails(measure: Observed): measure is Money {
  return measure !== 'site-share' && measure !== 'online-market' && measure !== 'online-sales';
}

function panelShare(
  history: History,
  sights: readonly Sight[],
  sight: Sight,
  first: number,
  last: number,
): number {
  const panel = panelOf(sights, sight);
  let own = 0;
  let all = 0;
  for (let quarter = first; quarter <= last; quarter++) {
    own += counted(history, sight, quarter);
    for (const each of panel) all += counted(history, each, quarter);
  }
  return all > 0 ? own / all : 0;
}

/** Orders as the publisher counts them, in fen. */
function counted(history: History, sight: Sight, quarter: number): number {
  return sight.ratio * ordersOf(history, sight.firm, quarter);
}

function ordersOf(history: History, firm: number, quarter: number): number {
  return firm < 0
    ? (history.others[quarter] as number)
    : (history.siteSales[quarter * history.firms + firm] as number);
}

function flow(history: History, sights: readonly Sight[], sight: Sight, quarter: number): number {
  const { measure, firm, ratio } = sight;
  if (isInTrails(measure))
    return ratio * (history.money[measure][(quarter + 4) * history.firms + firm] as number);
  if (measure === 'online-sales')
    return ratio * (history.onlineSales[quarter * history.firms + firm] as number);
  // The market that a panel is of: what its publisher counts on all sites.
  let all = 0;
  for (const each of sights)
    if (each.measure === 'site-share' && each.publisher === sight.publisher)
      all += counted(history, each, quarter);
  return ratio * all;
}
