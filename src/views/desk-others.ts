import {
  allianceId,
  CAMPAIGN_FORMS,
  contractsOf,
  isMember,
  isRunning,
  type GameEvent,
  type Table,
} from '../engine';
import { clausesText } from './desk-draft';
import { stanceText } from './desk-fields';
import { membersText } from './desk-entities';
import {
  firmAt,
  firmById,
  ownFirm,
  reportBefore,
  segmentInSentence,
  shareOf,
  sharePoints,
  shareText,
  type FirmName,
  type SeatInput,
} from './desk-seat';
import { formatCount, formatMoney, formatNumber, formatShare } from './format';
import { laterPeriod, sayPeriod } from './period';
import { listOf } from './words/catalogue';
import type { DecisionWords } from './words/decisions';
import type { DeskWords, EventValues } from './words/desk';
import type { TermWords } from './words/terms';

export interface RivalMove {
  readonly firm: FirmName;
  readonly text: string;
  readonly note: string;
}

/** What each rival did in public last quarter: prices, festivals, campaigns, shops, capacity. */
export function rivalMoves(seat: SeatInput, words: DeskWords, decisions: DecisionWords): RivalMove[] {
  const { table } = seat.report;
  const before = reportBefore(seat)?.table ?? null;
  return seat.rules.firmIds
    .map((_, index) => firmAt(seat, index))
    .filter(({ index }) => index !== seat.report.firm)
    .map((firm): RivalMove => {
      const share = shareOf(table, firm.index);
      const said = shareText(share, seat.language);
      if (table.active[firm.index] === 0) return { firm, text: words.rivals.out, note: '' };
      if (!before) return { firm, text: standingOf(seat, firm, words), note: '' };
      const moves = movesOf(seat, firm.index, before, words, decisions);
      return {
        firm,
        text: moves.length > 0 ? moves.join(seat.language === 'zh' ? '，' : '; ') : words.rivals.holds,
        note: [
          words.rivals.share(said, sharePoints(share - shareOf(before, firm.index), share, seat.language)),
          ...studiesOf(seat, firm.index, words),
        ].join(seat.language === 'zh' ? '；' : '; '),
      };
    });
}

/** What own studies told of a rival, with the error that is left. */
function studiesOf({ report, rules, language }: SeatInput, rival: number, words: DeskWords): string[] {
  const { table, firm } = report;
  const pair = firm * table.shape.firms + rival;
  const books = table.booksKnown[pair] ?? 0;
  const said: string[] = [];
  if (books > 0) {
    const cash = table.toldCash[pair] ?? 0;
    const error = rules.parameters.studyError * (1 - books);
    said.push(words.rivals.cash(formatMoney(cash, language), formatShare(error, language, 0)));
  }
  if ((table.stanceKnown[pair] ?? 0) > 0)
    said.push(words.rivals.stance(formatCount(Math.round(table.toldPressure[pair] ?? 0), language)));
  return said;
}

function standingOf(seat: SeatInput, firm: FirmName, words: DeskWords): string {
  return words.rivals.shareOnly(shareText(shareOf(seat.report.table, firm.index), seat.language));
}

function movesOf(
  seat: SeatInput,
  firm: number,
  before: Table,
  words: DeskWords,
  decisions: DecisionWords,
): string[] {
  const { table } = seat.report;
  const { language } = seat;
  const { segments, regions } = table.shape;
  const moves: string[] = [];
  const repriced: number[] = [];
  for (let s = 0; s < segments; s++) {
    const cell = firm * segments + s;
    if (Math.abs((table.priceStance[cell] ?? 0) - (before.priceStance[cell] ?? 0)) > 1e-9) repriced.push(s);
  }
  const first = repriced[0];
  if (first !== undefined && repriced.length <= 2) {
    moves.push(
      ...repriced.map((s) =>
        words.rivals.price(
          segmentInSentence(seat, s),
          stanceText(table.priceStance[firm * segments + s] ?? 0, language),
        ),
      ),
    );
  } else if (repriced.length > 2) {
    let sum = 0;
    for (const s of repriced) sum += table.priceStance[firm * segments + s] ?? 0;
    moves.push(
      words.rivals.pricesAll(stanceText(Math.round((sum / repriced.length) * 1000) / 1000, language)),
    );
  }
  const depth = table.festivalDepth[firm] ?? 0;
  if (depth > 0) moves.push(words.rivals.festival(formatShare(depth, language, 0)));
  const form = CAMPAIGN_FORMS[table.campaignForm[firm] ?? 0] ?? 'none';
  if (form !== 'none') moves.push(words.rivals.campaign(decisions.options[form] ?? form));
  const rules = ['takeMove', 'partnerSlots', 'premiumZone', 'curation', 'merchantTie'] as const;
  if (rules.some((column) => table[column][firm] !== before[column][firm])) moves.push(words.rivals.platform);
  const sum = (of: Table, column: 'stores' | 'capacity'): number => {
    let all = 0;
    for (let r = 0; r < regions; r++) all += of[column][firm * regions + r] ?? 0;
    return all;
  };
  const shops = sum(table, 'stores') - sum(before, 'stores');
  if (shops > 0) moves.push(words.rivals.shopsMore(formatCount(shops, language)));
  if (shops < 0) moves.push(words.rivals.shopsFewer(formatCount(-shops, language)));
  const grown = sum(before, 'capacity') > 0 ? sum(table, 'capacity') / sum(before, 'capacity') - 1 : 0;
  if (Math.abs(grown) >= 0.05)
    moves.push(words.rivals.capacity(stanceText(Math.round(grown * 100) / 100, language)));
  return moves;
}

export interface AllianceMeasure {
  readonly id: string;
  readonly label: string;
  /** 0..1. */
  readonly value: number;
  readonly text: string;
  /** What was promised by now, 0..1; null where nothing is. */
  readonly plan: number | null;
}

export interface AllianceState {
  readonly id: string;
  readonly headline: string;
  readonly until: string;
  readonly partner: string;
  readonly measures: readonly AllianceMeasure[];
}

/** How each contract fares: integration, trust, what it delivers against its promise, and who leans on whom. */
export function allianceStates(seat: SeatInput, words: DeskWords): AllianceState[] {
  const { report, rules, language } = seat;
  const { table, firm } = report;
  const { firms } = table.shape;
  const when = (quarter: number): string => sayPeriod(laterPeriod(rules.start, quarter), language);
  return contractsOf(table, firm).map((slot): AllianceState => {
    const members = membersText(seat, slot);
    const partner = otherMember(table, slot, firm);
    const measure = (
      id: string,
      label: string,
      value: number,
      plan: number | null = null,
    ): AllianceMeasure => ({
      id,
      label,
      value,
      text: formatNumber(value * 100, language, 0),
      plan,
    });
    const { alliances } = words;
    if (!isRunning(table, slot)) {
      return {
        id: allianceId(slot),
        headline: alliances.signed(members, when(table.startsIn[slot] ?? 0)),
        until: alliances.ends(when(table.endsIn[slot] ?? 0)),
        partner: rules.firmIds[partner] ?? '',
        measures: [],
      };
    }
    const delivered = table.delivered[slot] ?? 0;
    const promised = table.promised[slot] ?? 0;
    return {
      id: allianceId(slot),
      headline: delivered + 0.005 < promised ? alliances.behind(members) : alliances.onPromise(members),
      until: alliances.ends(when(table.endsIn[slot] ?? 0)),
      partner: rules.firmIds[partner] ?? '',
      measures: [
        measure('integration', alliances.integration, table.integration[slot] ?? 0),
        measure('trust', alliances.trust, table.trust[slot] ?? 0),
        measure('delivered', alliances.delivered, delivered, promised),
        measure('ours', alliances.dependence, table.dependence[slot * firms + firm] ?? 0),
        measure('theirs', alliances.theirs, table.dependence[slot * firms + partner] ?? 0),
      ],
    };
  });
}

function otherMember(table: Table, slot: number, firm: number): number {
  for (let other = 0; other < table.shape.firms; other++)
    if (other !== firm && isMember(table, slot, other)) return other;
  return firm;
}

export interface Letter {
  readonly id: string;
  readonly head: string;
  readonly text: string;
  /** The partner to face, for an offer. */
  readonly partner: string | null;
}

/** Offers that wait for an answer, then what happened last quarter. */
export function letters(seat: SeatInput, words: DeskWords, terms: TermWords): Letter[] {
  const own = ownFirm(seat).id;
  const last = new Map(
    seat.talk
      .filter((talk) => talk.to === own && (talk.kind === 'offer' || talk.kind === 'counter'))
      .map((talk) => [talk.from, talk]),
  );
  const offers = [...last.values()].map((talk): Letter => ({
    id: `offer-${talk.from}`,
    head: words.inbox.offers(firmById(seat, talk.from).name),
    text: clausesText(talk.terms, terms, seat.language),
    partner: talk.from,
  }));
  const news = (seat.events.at(-1) ?? []).map((event, at): Letter => ({
    id: `event-${at}`,
    head: words.inbox.news,
    text: eventText(seat, event, words),
    partner: null,
  }));
  return [...offers, ...news];
}

const MONEY_VALUES = [
  'amount',
  'pay',
  'proceeds',
  'gain',
  'raised',
  'short',
  'loss',
  'spend',
  'forgiven',
  'fresh',
];
const SHARE_VALUES = ['stake', 'part'];

/** One event as a clause of a sentence, capitalised by its place. */
function eventText(seat: SeatInput, event: GameEvent, words: DeskWords): string {
  const { language, names } = seat;
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(event.values)) {
    if (typeof value === 'string')
      values[name] =
        name === 'of'
          ? firmById(seat, value).name
          : name === 'covenant'
            ? (words.covenants[value] ?? value)
            : value;
    else if (MONEY_VALUES.includes(name)) values[name] = formatMoney(Math.round(value), language);
    else if (SHARE_VALUES.includes(name)) values[name] = formatShare(value, language, 2);
    else values[name] = formatNumber(value, language, 2);
  }
  const who = event.firm !== null ? [event.firm] : membersOf(seat, event);
  const said: EventValues = {
    ...values,
    firm: listOf(
      who.map((id) => names.words[language].firms[id] ?? id),
      language,
    ),
  };
  return (words.events[event.kind] ?? (() => words.happened(event.kind)))(said);
}

function membersOf(seat: SeatInput, event: GameEvent): string[] {
  const { members } = event.values;
  if (typeof members === 'string') return members.split(' ');
  const { alliance } = event;
  return alliance === undefined
    ? []
    : seat.rules.firmIds.filter((_, firm) => isMember(seat.report.table, alliance, firm));
}
