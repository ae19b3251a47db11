import type { Counterfactual } from '../analysis';
import { CHANNEL, CHANNELS, isMember, type Rules, type Table } from '../engine';
import { firmName, segmentName } from './case-words';
import { shareOf } from './desk-seat';
import { formatMoney, formatNumber, formatShare, type Lang } from './format';
import type { QuarterOf, ResultsInput } from './results';
import { blockOf, resultRow, row, type FormulaBlock } from './why-block';
import { listOf } from './words/catalogue';
import { WHY_WORDS } from './words/why';

/** What each contract that binds the firm (with `partner`, when one is named) delivered. */
export function allianceBlocks(
  { from, to }: Counterfactual,
  columns: readonly [string, string],
  input: ResultsInput,
  now: QuarterOf,
  partner: number | null,
  s: number,
): FormulaBlock[] {
  const blocks: FormulaBlock[] = [];
  for (let slot = 0; slot < to.status.length; slot++) {
    const runs = [from, to].some((table) => isRunningFor(table, slot, now.firm, partner));
    if (runs) blocks.push(allianceBlock(slot, from, to, columns, input, now, s));
  }
  return blocks;
}

function isRunningFor(table: Table, slot: number, firm: number, partner: number | null): boolean {
  const binds = table.status[slot] === 1 || table.status[slot] === 2;
  return binds && isMember(table, slot, firm) && (partner === null || isMember(table, slot, partner));
}

function allianceBlock(
  slot: number,
  from: Table,
  to: Table,
  columns: readonly [string, string],
  { rules, names, language }: ResultsInput,
  { firm, before }: QuarterOf,
  s: number,
): FormulaBlock {
  const words = WHY_WORDS[language].alliance;
  const tables = [from, to];
  const { firms, segments } = to.shape;
  const others = rules.firmIds.filter(
    (_, at) => at !== firm && tables.some((table) => isMember(table, slot, at)),
  );
  const each = (read: (table: Table) => string): string[] =>
    tables.map((table) => (isRunningFor(table, slot, firm, null) ? read(table) : '–'));
  // Last quarter was made with figures of the quarter before it, which are not at hand.
  const asMade = (read: (table: Table) => string): string[] =>
    each((table) => (table.quarter[0] === before.quarter[0] ? '' : read(table)));
  const figure = (value: number): string => formatNumber(value, language, 3);
  const host = (to.storefrontHost[firm] ?? 0) - 1;
  const hosted = host >= 0 && isMember(to, slot, host);
  const channel = (table: Table, of: number, h: number): string =>
    formatShare(table.channelShare[(of * segments + s) * CHANNELS.length + h] ?? 0, language, 2);
  return blockOf(
    'synergy',
    language,
    columns,
    [
      row(words.integration, ...each((table) => figure(table.integration[slot] ?? 0))),
      row(words.trustBefore, ...asMade(() => figure(trustAtStart(before, rules, slot, firm)))),
      resultRow(words.delivered, ...each((table) => figure(table.delivered[slot] ?? 0))),
      row(words.trust, ...each((table) => figure(table.trust[slot] ?? 0))),
      row(
        words.dependence,
        ...each((table) => formatShare(table.dependence[slot * firms + firm] ?? 0, language, 1)),
      ),
      hosted ? row(words.traffic, ...asMade(() => channel(before, host, CHANNEL.online))) : null,
      hosted ? row(words.storefront, ...each((table) => channel(table, firm, CHANNEL.storefront))) : null,
    ],
    words.title(
      listOf(
        others.map((id) => firmName(names, id, language)),
        language,
      ),
    ),
  );
}

/** Trust that the quarter's synergy was made with: last quarter's, or the first of a contract that was signed in it. */
function trustAtStart(before: Table, rules: Rules, slot: number, firm: number): number {
  const stood = isRunningFor(before, slot, firm, null);
  return stood ? (before.trust[slot] ?? 0) : rules.parameters.startingTrust;
}

/** Demand of every segment against last quarter, split exactly into trend, season and chance. */
export function demandBlock({ to }: Counterfactual, input: ResultsInput, now: QuarterOf): FormulaBlock {
  const { rules, names, language } = input;
  const { columns, demand: words } = WHY_WORDS[language];
  const { segments } = to.shape;
  const season = seasonOf(rules.start, to.quarter[0] ?? 1);
  const change = (ratio: number): string => formatChange(ratio, language);
  let was = 0;
  let is = 0;
  const rows = rules.segmentIds.map((id, s) => {
    const [before, after] = [now.before.demand[s] ?? 1, to.demand[s] ?? 1];
    was += before;
    is += after;
    const trend = (to.demandTrend[s] ?? 1) / (now.before.demandTrend[s] ?? 1);
    const seasons = (at: number): number => rules.segments.season[s * 4 + ((at + 4) % 4)] ?? 1;
    const seasonal = seasons(season) / seasons(season - 1);
    return row(
      segmentName(names, id, language),
      change(trend),
      change(seasonal),
      change(after / before / trend / seasonal),
      change(after / before),
      formatShare(to.share[now.firm * segments + s] ?? 0, language, 1),
    );
  });
  return blockOf(
    'demand',
    language,
    [columns.trend, columns.season, columns.chance, columns.all, words.weight],
    [
      ...rows,
      resultRow(words.outlook, '', '', '', change(is / was), formatShare(shareOf(to, now.firm), language, 1)),
    ],
  );
}

/** Calendar quarter 0..3 of the quarter that a table closed. */
function seasonOf(start: string, closed: number): number {
  return (Number(start.slice(-1)) - 1 + closed - 1) % 4;
}

function formatChange(ratio: number, language: Lang): string {
  const figure = formatNumber(100 * (ratio - 1), language, 1, true);
  return language === 'zh' ? `${figure}%` : `${figure}\u202f%`;
}

/** What events took: losses booked, stock written off, reputation and value, and the hazard that was run. */
export function eventsBlock(
  { from, to }: Counterfactual,
  columns: readonly [string, string],
  { language }: ResultsInput,
  { firm }: QuarterOf,
): FormulaBlock {
  const words = WHY_WORDS[language].events;
  const tables = [from, to];
  const money = (read: (table: Table) => number): string[] =>
    tables.map((table) => formatMoney(Math.round(read(table)), language));
  return blockOf('breach', language, columns, [
    row(words.hazard, ...tables.map((table) => formatShare(table.breachHazard[firm] ?? 0, language, 2))),
    row(words.losses, ...money((table) => table.incidentLosses[firm] ?? 0)),
    row(words.markdown, ...money((table) => table.markdown[firm] ?? 0)),
    row(words.reputation, ...tables.map((table) => formatNumber(table.reputation[firm] ?? 0, language, 2))),
    row(words.value, ...money((table) => table.marketValue[firm] ?? 0)),
  ]);
}
