import type { Counterfactual, UtilityInput } from '../analysis';
import { CHANNEL, CHANNELS, ownElasticity, type Rules, type Table } from '../engine';
import { firmName, segmentName } from './case-words';
import { choiceIn, drawnBy, utilityAbove, withinNest, type SegmentChoice } from './choice-inversion';
import { formatCount, formatMoney, formatNumber, formatShare, type Lang } from './format';
import type { QuarterOf, ResultsInput } from './results';
import { blockOf, plain, resultRow, row, type FormulaBlock, type FormulaRow } from './why-block';
import { WHY_WORDS, type WhyWords } from './words/why';

/** Below this a utility prints as nothing. */
const LEAST_UTILITY = 0.0005;

/** Two states of one segment side by side: the quarter without a cause, and as it was played. */
export interface SegmentPair {
  readonly s: number;
  readonly from: Table;
  readonly to: Table;
  /** The logit of each; of last quarter's own shares nothing is known but the shares. */
  readonly choices: readonly [SegmentChoice | null, SegmentChoice];
  readonly columns: readonly [string, string];
}

/** The segment in which a cause moved the firm's part of all demand most. */
export function segmentMoved({ from, to }: Counterfactual, firm: number): number {
  const { segments } = to.shape;
  const part = (table: Table, s: number): number =>
    ((table.share[firm * segments + s] ?? 0) * (table.demand[s] ?? 0)) / demandOf(table);
  let most = 0;
  for (let s = 1; s < segments; s++) {
    const moved = (at: number): number => Math.abs(part(to, at) - part(from, at));
    if (moved(s) > moved(most)) most = s;
  }
  return most;
}

function demandOf(table: Table): number {
  let sum = 0;
  for (const demand of table.demand) sum += demand;
  return Math.max(1, sum);
}

export function segmentPair(
  { from, to }: Counterfactual,
  before: Table,
  rules: Rules,
  s: number,
  columns: readonly [string, string],
): SegmentPair {
  const first = from.quarter[0] === before.quarter[0] ? null : choiceIn(before, from, rules, s);
  return { s, from, to, choices: [first, choiceIn(before, to, rules, s)], columns };
}

/** What the firm put before its shoppers, and the utility that each input was worth. */
export function inputBlocks(
  pair: SegmentPair,
  all: readonly UtilityInput[],
  { rules, names, language }: ResultsInput,
  { firm, before }: QuarterOf,
): FormulaBlock[] {
  const inputs = all.filter((input) => Math.abs(input.utility) >= LEAST_UTILITY);
  if (inputs.length === 0) return [];
  const words = WHY_WORDS[language];
  const where = words.where(segmentName(names, rules.segmentIds[pair.s] ?? '', language));
  const utility = (value: number): string => formatNumber(value, language, 3, true);
  let sum = 0;
  for (const input of inputs) sum += input.utility;
  const blocks = [
    blockOf(
      'inputs',
      language,
      [...pair.columns, words.columns.utility],
      [
        ...inputs.map(({ id, utility: gain }) =>
          row(words.inputs[id], ...inputValues(id, pair, firm, language), utility(gain)),
        ),
        inputs.length > 1 ? resultRow(words.inputs.sum, '', '', utility(sum)) : null,
      ],
      where,
    ),
  ];
  const has = (id: UtilityInput['id']): boolean => inputs.some((input) => input.id === id);
  if (has('price')) blocks.push(priceBlock(pair, rules, firm, language));
  if (has('advertising')) blocks.push(advertisingBlock(pair, rules, firm, language));
  return before.active[firm] === 0 ? [] : blocks;
}

/** The input itself in both states, where it is one figure. */
function inputValues(id: UtilityInput['id'], pair: SegmentPair, firm: number, language: Lang): string[] {
  const { segments, regions } = pair.to.shape;
  const cell = firm * segments + pair.s;
  return [pair.from, pair.to].map((table) => {
    switch (id) {
      case 'price':
        return formatShare(table.priceStance[cell] ?? 0, language, 1);
      case 'advertising':
        return formatMoney((table.adSpend[cell] ?? 0) + (table.campaignSpend[cell] ?? 0), language);
      case 'festival':
        return formatShare(table.festivalDepth[firm] ?? 0, language, 0);
      case 'shops': {
        let shops = 0;
        for (let r = 0; r < regions; r++) shops += table.stores[firm * regions + r] ?? 0;
        return formatCount(shops, language);
      }
      case 'alliance':
      case 'other':
        return '';
    }
  });
}

function priceBlock(
  { s, to, columns }: SegmentPair,
  rules: Rules,
  firm: number,
  language: Lang,
): FormulaBlock {
  const { price: words } = WHY_WORDS[language];
  const beta = rules.segments.price[s] ?? 0;
  const share = to.share[firm * to.shape.segments + s] ?? 0;
  return blockOf(
    'price',
    language,
    [columns[1]],
    [
      row(words.beta, formatNumber(beta, language, 2)),
      resultRow(words.elasticity, formatNumber(ownElasticity(-beta, share), language, 2)),
    ],
  );
}

function advertisingBlock(pair: SegmentPair, rules: Rules, firm: number, language: Lang): FormulaBlock {
  const { advertising: words } = WHY_WORDS[language];
  const p = rules.parameters;
  const half = p.advertisingHalf * (rules.openingTable.demandTrend[pair.s] ?? 0);
  return blockOf('advertising', language, pair.columns, [
    row(words.spend, ...inputValues('advertising', pair, firm, language)),
    row(words.half, ...[half, half].map((fen) => formatMoney(Math.round(fen), language))),
    row(words.steepness, ...[0, 1].map(() => formatNumber(p.advertisingSteepness, language, 2))),
  ]);
}

/** From utility to share: the nested logit of one segment, the outside sellers at 0. */
export function choiceBlock(
  pair: SegmentPair,
  { rules, names, language }: ResultsInput,
  { firm, before }: QuarterOf,
): FormulaBlock {
  const words = WHY_WORDS[language];
  const { choice } = words;
  const cell = firm * pair.to.shape.segments + pair.s;
  const share = (value: number): string => formatShare(value, language, 2);
  const of = (read: (choice: SegmentChoice) => string): string[] =>
    pair.choices.map((state) => (state ? read(state) : ''));
  return blockOf(
    'choice',
    language,
    pair.columns,
    [
      ...utilityRows(pair, firm, words, language, choice),
      row(choice.nest, ...of((state) => share(state.online))),
      sold(pair, firm, CHANNEL.online)
        ? row(choice.withinOnline, ...of((state) => share(withinNest(state, firm, CHANNEL.online))))
        : null,
      sold(pair, firm, CHANNEL.stores)
        ? row(choice.withinStores, ...of((state) => share(withinNest(state, firm, CHANNEL.stores))))
        : null,
      row(choice.logit, ...of((state) => share(drawnBy(state, firm)))),
      row(
        choice.habit(formatNumber(rules.parameters.inertia, language, 2)),
        ...of(() => share(before.share[cell] ?? 0)),
      ),
      emptied(pair, firm)
        ? row(choice.filled, ...[pair.from, pair.to].map((table) => share(table.fillRate[firm] ?? 1)))
        : null,
      resultRow(choice.share, share(pair.from.share[cell] ?? 0), share(pair.to.share[cell] ?? 0)),
    ],
    words.where(segmentName(names, rules.segmentIds[pair.s] ?? '', language)),
  );
}

/** True when shelves stood empty in either state, as far as two decimals show. */
function emptied({ from, to }: SegmentPair, firm: number): boolean {
  return [from, to].some((table) => (table.fillRate[firm] ?? 1) < 0.99995);
}

function sold({ choices }: SegmentPair, firm: number, channel: number): boolean {
  return choices.some(
    (choice) => choice !== null && (choice.drawn[firm * CHANNELS.length + channel] ?? 0) > 0,
  );
}

function utilityRows(
  pair: SegmentPair,
  firm: number,
  words: WhyWords,
  language: Lang,
  labels: { readonly online: string; readonly stores: string; readonly storefront?: string },
): FormulaRow[] {
  return (['online', 'stores', 'storefront'] as const).flatMap((channel) => {
    const label = labels[channel];
    if (label === undefined || !sold(pair, firm, CHANNEL[channel])) return [];
    return [
      row(
        label,
        ...pair.choices.map((choice) =>
          choice ? plain(utilityAbove(choice, firm, CHANNEL[channel]), language, words.pressure.none) : '',
        ),
      ),
    ];
  });
}

/** How another firm's attraction changed by what it did, from public shares alone. */
export function attractionBlock(
  pair: SegmentPair,
  other: number,
  { rules, names, language }: ResultsInput,
): FormulaBlock {
  const words = WHY_WORDS[language];
  const name = firmName(names, rules.firmIds[other] ?? '', language);
  const cell = other * pair.to.shape.segments + pair.s;
  const share = (table: Table): string => formatShare(table.share[cell] ?? 0, language, 2);
  return blockOf(
    'choice',
    language,
    pair.columns,
    [
      ...utilityRows(pair, other, words, language, {
        online: words.rival.online(name),
        stores: words.rival.stores(name),
      }),
      row(words.rival.share(name), share(pair.from), share(pair.to)),
    ],
    words.where(segmentName(names, rules.segmentIds[pair.s] ?? '', language)),
  );
}
