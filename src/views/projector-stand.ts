import { ownFirm, reportBefore, firmById, type SeatInput } from './desk-seat';
import { sayEvents } from './events';
import { formatMoney, formatNumber, type Lang } from './format';
import { classMarket, sayGap, sayPart } from './projector-market';
import { pressureWord } from './results';
import { contractParts } from './projector-contract';
import { listOf } from './words/catalogue';
import { PROJECTOR_WORDS } from './words/projector';

/** Lines of news on the screen. */
const MOST_NEWS = 2;
/** Clauses that are said by name; the others are counted. */
const MOST_NAMED = 4;
/** Points of pressure whose rise is worth a question. */
const PRESSED = 3;

export interface StandView {
  readonly headline: string;
  readonly share: string;
  /** What the share is of, and how it moved. */
  readonly change: string;
  readonly pressure: string;
  readonly zone: string;
  readonly cash: string;
  readonly news: readonly string[];
  readonly question: string;
}

/** The firm on one screen: four figures, what moved in public, and one question to talk about. */
export function standView(seat: SeatInput): StandView {
  const { language, names, rules, report, reports } = seat;
  const words = PROJECTOR_WORDS[language];
  const { table, firm } = report;
  const before = reportBefore(seat)?.table ?? null;
  const market = classMarket(seat, firm);
  const share = market.share(table);
  const pressure = table.pressure[firm] ?? 0;
  const last = seat.events[reports.length - 2] ?? [];
  return {
    headline: headlineOf(share, before ? market.share(before) : null, market.name, language),
    share: sayPart(share, language),
    change: words.stand.share(
      market.name,
      before ? words.stand.since(sayGap(share - market.share(before), share, language)) : words.stand.opening,
    ),
    pressure: formatNumber(pressure, language, 0),
    zone: pressureWord(pressure, language),
    cash: formatMoney(Math.round(table.cash[firm] ?? 0), language, { bare: true }),
    news: [...offered(seat), ...sayEvents(last, { names, rules, table, language })].slice(0, MOST_NEWS),
    question: questionOf(
      seat,
      pressure - (before?.pressure[firm] ?? pressure),
      before ? share - market.share(before) : null,
    ),
  };
}

/** What the class holds of its market, and what the last quarter did to it. */
function headlineOf(share: number, was: number | null, market: string, language: Lang): string {
  const { headline } = PROJECTOR_WORDS[language].stand;
  const held = sayPart(share, language);
  if (was === null) return headline.opens(held, market);
  const points = sayGap(Math.abs(share - was), share, language).replace('+', '');
  if (!/[1-9]/.test(points)) return headline.same(held, market);
  return (share > was ? headline.won : headline.lost)(points, held, market);
}

/** The newest offer that lies before the firm, as one sentence. */
function offered(seat: SeatInput): string[] {
  const own = ownFirm(seat).id;
  const offer = seat.talk.findLast(({ to, kind }) => to === own && kind !== 'refuse');
  if (!offer) return [];
  const { language } = seat;
  const words = PROJECTOR_WORDS[language].stand;
  const parts = contractParts(seat, offer.terms);
  const named = parts.slice(0, MOST_NAMED);
  const more = parts.length - named.length;
  const clauses = listOf(more > 0 ? [...named, words.more(more)] : named, language);
  return [words.offer(firmById(seat, offer.from).name, clauses)];
}

/** The case's own question first; later what the quarter asks for: an offer, pressure, lost or won share. */
function questionOf(seat: SeatInput, pressed: number, won: number | null): string {
  const { names, language, talk } = seat;
  const words = PROJECTOR_WORDS[language].questions;
  if (won === null) return names.words[language].question;
  const own = ownFirm(seat).id;
  const offer = talk.findLast(({ to, kind }) => to === own && kind !== 'refuse');
  if (offer) return words.offer(firmById(seat, offer.from).name);
  if (pressed >= PRESSED) return words.pressed;
  if (won < 0) return words.lost;
  return won > 0 ? words.paid : words.next;
}
