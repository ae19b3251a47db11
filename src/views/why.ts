import type { CauseGroup, Counterfactual } from '../analysis';
import type { CausePart } from './cause-parts';
import { firmName, segmentName } from './case-words';
import { sayDeeds } from './deeds';
import { pressureParts, worstPart } from './desk-gauge';
import { shareOf } from './desk-seat';
import { sayEvents } from './events';
import { formatNumber, formatShare, type Lang } from './format';
import { type QuarterOf, type ResultsInput } from './results';
import type { Measure } from './results-causes';
import { pressureSteps } from './results-pressure';
import { allianceBlocks, demandBlock, eventsBlock } from './why-around';
import type { Explanation, FormulaBlock } from './why-block';
import { booksBlock, indexBlock, partBlock, pressureBlocks, PART_IDS, type PartId } from './why-pressure';
import { attractionBlock, choiceBlock, inputBlocks, segmentMoved, segmentPair } from './why-share';
import type { EventKind } from './words/events';
import { PRESSURE_WORDS } from './words/pressure';
import { RESULTS_WORDS } from './words/results';
import { WHY_WORDS } from './words/why';

/** Events that chance decides; the others are somebody's doing. */
const CHANCE_EVENTS: ReadonlySet<string> = new Set<EventKind>([
  'alliance-broken',
  'dispute-broke-out',
  'coordination-failed',
  'campaign-backfired',
  'stock-piled-up',
  'data-breached',
  'pilot-worked',
  'pilot-failed',
]);

/** Plays the quarter again without a cause. */
export type Replay = (group: CauseGroup) => Counterfactual | null;

/**
 * What stands behind one bar: the formula, with this quarter's numbers of this firm.
 *
 * Every figure is read from reports of the seat, with and without the cause: nothing is shown that it may not know.
 */
export function explainCause(
  part: CausePart,
  measure: Measure,
  replay: Replay,
  input: ResultsInput,
  now: QuarterOf,
): Explanation | null {
  const { language } = input;
  const words = WHY_WORDS[language];
  const points = pointsOf(part.points, measure, now, language);
  if (part.group === null) {
    return {
      title: capital(part.label),
      lead: words.lead.other(points),
      said: part.members.map(({ label, points: own }) => `${label} ${pointsOf(own, measure, now, language)}`),
      blocks: [],
      note: words.note.shapley,
    };
  }
  const pair = replay(part.group);
  if (!pair) return null;
  const { momentum } = words.lead;
  const lead = part.group.kind === 'momentum' ? momentum[measure] : words.lead[measure];
  const columns: readonly [string, string] =
    part.group.kind === 'momentum'
      ? [words.columns.before, words.columns.nobody]
      : [words.columns.without, words.columns.played];
  return {
    title: capital(part.label),
    lead:
      lead(points, sayLevel(pair.from, measure, now, language), sayLevel(pair.to, measure, now, language)) +
      (measure === 'share' && part.group.kind !== 'market' ? movedMost(pair, input, now) : ''),
    said: saidOf(part.group, input, now),
    blocks:
      measure === 'share'
        ? shareBlocks(part.group, pair, columns, input, now)
        : moneyBlocks(part.group, pair, columns, input, now),
    note: noteOf(part.group, language),
  };
}

function noteOf(group: CauseGroup, language: Lang): string {
  const { note } = WHY_WORDS[language];
  switch (group.kind) {
    case 'momentum':
      return '';
    case 'decisions':
      return note.owen;
    case 'events':
      return note.events;
    case 'firm':
    case 'market':
      return note.shapley;
  }
}

/** The segment that the formulas are opened for. */
function movedMost(pair: Counterfactual, { rules, names, language }: ResultsInput, now: QuarterOf): string {
  const id = rules.segmentIds[segmentMoved(pair, now.firm)] ?? '';
  return WHY_WORDS[language].moved(segmentName(names, id, language));
}

function capital(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}

function pointsOf(points: number, measure: Measure, now: QuarterOf, language: Lang): string {
  const small = measure === 'share' && shareOf(now.table, now.firm) < 0.02;
  return WHY_WORDS[language].own[measure](formatNumber(points, language, small ? 3 : 2, true));
}

function sayLevel(
  table: Counterfactual['to'],
  measure: Measure,
  { firm }: QuarterOf,
  language: Lang,
): string {
  if (measure === 'share') return formatShare(shareOf(table, firm), language, 2);
  return formatNumber(table.pressure[firm] ?? 0, language, 1);
}

/** What the other firm did, or which events struck. */
function saidOf(group: CauseGroup, input: ResultsInput, now: QuarterOf): string[] {
  const { names, rules, turns, quarter, language } = input;
  if (group.kind === 'events') {
    const chance = (input.events[quarter - 1] ?? []).filter(({ kind }) => CHANCE_EVENTS.has(kind));
    const told = sayEvents(chance, { names, rules, table: now.table, language });
    return told.length > 0 ? told : [WHY_WORDS[language].events.none];
  }
  if (group.kind === 'decisions') {
    const sheet = turns[quarter - 1]?.sheets[now.id] ?? [];
    const chosen = sheet.filter((_, place) => group.places.includes(place));
    return [listed(sayDeeds(chosen, now.id, names, language), now.id, input)];
  }
  if (group.kind !== 'firm') return [];
  const id = rules.firmIds[group.firm] ?? '';
  return [listed(sayDeeds(turns[quarter - 1]?.sheets[id] ?? [], id, names, language), id, input)];
}

function listed(deeds: readonly string[], firm: string, { names, language }: ResultsInput): string {
  return WHY_WORDS[language].rival.deeds(
    firmName(names, firm, language),
    deeds.join(language === 'zh' ? '；' : '; '),
  );
}

function shareBlocks(
  group: CauseGroup,
  pair: Counterfactual,
  columns: readonly [string, string],
  input: ResultsInput,
  now: QuarterOf,
): FormulaBlock[] {
  const s = segmentMoved(pair, now.firm);
  const segment = segmentPair(pair, now.before, input.rules, s, columns);
  const choice = choiceBlock(segment, input, now);
  const own = inputBlocks(segment, pair.inputs[s] ?? [], input, now);
  const contracts = (partner: number | null): FormulaBlock[] =>
    allianceBlocks(pair, columns, input, now, partner, s);
  switch (group.kind) {
    case 'momentum':
      return [choice, ...contracts(null)];
    case 'decisions':
      return [...own, choice, ...(signs(group.places, input, now) ? contracts(null) : [])];
    case 'firm':
      return [attractionBlock(segment, group.firm, input), ...own, ...contracts(group.firm), choice];
    case 'market':
      return [demandBlock(pair, input, now), choice];
    case 'events':
      return [eventsBlock(pair, columns, input, now), choice];
  }
}

/** True when one of the decisions is about a contract. */
function signs(places: readonly number[], { turns, quarter }: ResultsInput, now: QuarterOf): boolean {
  const sheet = turns[quarter - 1]?.sheets[now.id] ?? [];
  return places.some((place) => sheet[place]?.kind === 'alliance');
}

function moneyBlocks(
  group: CauseGroup,
  pair: Counterfactual,
  columns: readonly [string, string],
  input: ResultsInput,
  now: QuarterOf,
): FormulaBlock[] {
  const { language } = input;
  const books = { from: pair.from, to: pair.to, firm: now.firm, columns };
  const lines = booksBlock(books, language, input.rules.scale);
  return [
    ...(group.kind === 'events' ? [eventsBlock(pair, columns, input, now)] : []),
    ...(group.kind === 'market' ? [demandBlock(pair, input, now)] : []),
    ...pressureBlocks(books, language),
    ...(lines ? [lines] : []),
  ];
}

/** What stands behind one part of the index, or behind the worst part's second counting. */
export function explainPart(id: string, input: ResultsInput, now: QuarterOf): Explanation {
  const { language } = input;
  const words = WHY_WORDS[language];
  const books = {
    from: now.before,
    to: now.table,
    firm: now.firm,
    columns: [words.columns.before, words.columns.now] as const,
  };
  const [was, is] = [pressureParts(now.before, now.firm), pressureParts(now.table, now.firm)];
  const part = PART_IDS.find((known) => known === id);
  const say = (value: number): string => formatNumber(value, language, 1);
  const points = words.own.pressure(formatNumber(pressureSteps(now)[part ?? 'worst'], language, 1, true));
  if (!part) {
    const named = (parts: Readonly<Record<PartId, number>>): string => {
      const worst = worstPart(parts);
      return `${PRESSURE_WORDS[language].parts[worst]} ${say(parts[worst])}`;
    };
    return {
      title: RESULTS_WORDS[language].pressure.worst,
      lead: words.lead.worst(points, named(was), named(is)),
      said: [],
      blocks: [indexBlock(books, language)],
      note: '',
    };
  }
  return {
    title: PRESSURE_WORDS[language].parts[part],
    lead: words.lead.part(points, say(was[part]), say(is[part])),
    said: [],
    blocks: [partBlock(part, books, language), indexBlock(books, language)],
    note: '',
  };
}
