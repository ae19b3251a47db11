import type { FirmSlot } from './charts/spec';
import type { Lang } from './format';
import { laterPeriod, periodNumber, sayPeriod } from './period';
import { HOME_WORDS } from './words/home';
import { LENGTH_WORDS } from './words/lengths';

/** What a list of cases tells of one before it is fetched. */
export interface CaseCardData {
  readonly id: string;
  readonly start: string;
  readonly quarters: number;
  readonly forms?: readonly { readonly id: string; readonly quarters: number }[];
  readonly seats: readonly string[];
  readonly documents?: readonly string[];
  readonly recorded?: boolean;
  /** Of a case that somebody brought along, which the catalogues have no words for. */
  readonly names?: Readonly<
    Record<
      Lang,
      {
        readonly title: string;
        readonly question: string;
        readonly firms: Readonly<Record<string, string>>;
      }
    >
  >;
  readonly slots?: Readonly<Record<string, number>>;
}

export interface CaseLine {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly span: string;
  readonly seats: readonly { readonly firm: string; readonly name: string }[];
  /** Quarters on the common years, 0..1 of the axis: start, end and a notch at each quarter's end. */
  readonly from: number;
  readonly to: number;
  readonly notches: readonly number[];
  readonly slot: FirmSlot;
  /** The documents that it rests on, in words. */
  readonly documents: string;
  readonly lengths: readonly LengthDoor[];
}

/** One of a case's other lengths, as a way in. */
export interface LengthDoor {
  readonly form: string;
  readonly count: string;
  readonly label: string;
}

export interface CaseAxis {
  readonly years: readonly { readonly at: number; readonly label: string }[];
  readonly lines: readonly CaseLine[];
}

/** Palette places of the firms that open a case; the scenario file has the same and is fetched later. */
const SLOTS: Readonly<Record<string, FirmSlot>> = {
  suning: 1,
  alibaba: 2,
  jd: 3,
  gome: 4,
  vipshop: 5,
  weijun: 1,
};
const FIRST_YEAR = 2015;
const LAST_YEAR = 2020;

/** All cases on the years 2015 to 2020, one line a case. */
export function caseAxis(cases: readonly CaseCardData[], language: Lang): CaseAxis {
  const words = HOME_WORDS[language];
  const start = FIRST_YEAR * 4;
  const all = (LAST_YEAR + 1) * 4 - start;
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => ({
    at: (i * 4) / all,
    label: `${FIRST_YEAR + i}`,
  }));
  const lines = cases.map((card): CaseLine => {
    const first = periodNumber(card.start) - start;
    const from = sayPeriod(card.start, language);
    const to = sayPeriod(laterPeriod(card.start, card.quarters - 1), language);
    return {
      id: card.id,
      title: words.cases[card.id]?.title ?? card.id,
      question: words.cases[card.id]?.question ?? '',
      span: words.line.span(from, to, card.quarters),
      seats: card.seats.map((firm) => ({ firm, name: words.firms[firm] ?? firm })),
      from: first / all,
      to: (first + card.quarters) / all,
      notches: Array.from({ length: card.quarters }, (_, i) => (first + i + 1) / all),
      slot: SLOTS[card.seats[0] ?? ''] ?? 6,
      documents: words.line.documents((card.documents ?? []).map((id) => words.documents[id] ?? id)),
      lengths: lengthDoors(card, words.cases[card.id]?.title ?? card.id, language),
    };
  });
  return { years, lines };
}

/** Ways into the other lengths of a case, the shortest first. */
function lengthDoors(card: CaseCardData, title: string, language: Lang): LengthDoor[] {
  const words = LENGTH_WORDS[language];
  return [...(card.forms ?? [])]
    .sort((a, b) => a.quarters - b.quarters)
    .map(({ id, quarters }) => ({
      form: id,
      count: String(quarters),
      label: words.open(quarters, title),
    }));
}

export interface GuestLine {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly span: string;
  readonly seats: readonly { readonly firm: string; readonly name: string }[];
}

/** A case that somebody brought along, in words. */
export function guestLine(card: CaseCardData, language: Lang): GuestLine {
  const said = card.names?.[language];
  const from = sayPeriod(card.start, language);
  const to = sayPeriod(laterPeriod(card.start, card.quarters - 1), language);
  return {
    id: card.id,
    title: said?.title ?? card.id,
    question: said?.question ?? '',
    span: HOME_WORDS[language].line.span(from, to, card.quarters),
    seats: card.seats.map((firm) => ({ firm, name: said?.firms[firm] ?? firm })),
  };
}

function slotIn(card: CaseCardData | undefined, firm: string): FirmSlot {
  const slot = card?.slots?.[firm] ?? SLOTS[firm] ?? 8;
  return Math.min(8, Math.max(1, Math.round(slot))) as FirmSlot;
}

export interface SavedGame {
  readonly id: string;
  readonly scenario: string;
  readonly seat: string;
  readonly period: string;
  readonly quarters: number;
  readonly over: boolean;
  readonly of?: number;
  readonly savedAt: string;
  readonly name?: string;
  /** Firms of the people who play it at one device. */
  readonly people?: readonly { readonly firm: string }[];
}

export interface SavedLine {
  readonly id: string;
  readonly scenario: string;
  /** The player's own name, else firm and quarter. */
  readonly name: string;
  /** What the player typed, to be changed; empty while the game has no name of its own. */
  readonly own: string;
  readonly progress: string;
  readonly saved: string;
  readonly slot: FirmSlot;
  readonly over: boolean;
  /** There is something to look back at: a quarter has been closed, and nobody else's side would be told by it. */
  readonly started: boolean;
}

/** A saved game in words. `savedAt` is ISO time, shown in the reader's own clock. */
export function savedLine(game: SavedGame, cases: readonly CaseCardData[], language: Lang): SavedLine {
  const words = HOME_WORDS[language];
  const card = cases.find(({ id }) => id === game.scenario);
  const of = game.of ?? card?.quarters ?? game.quarters;
  const when = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  const time = new Date(game.savedAt);
  const called = (id: string): string => card?.names?.[language].firms[id] ?? words.firms[id] ?? id;
  const firm = game.people ? game.people.map((person) => called(person.firm)).join(' × ') : called(game.seat);
  const period = sayPeriod(game.over ? laterPeriod(game.period, -1) : game.period, language);
  const plain = words.continue.row(firm, period);
  const progress = game.over ? words.continue.over(game.quarters) : words.continue.played(game.quarters, of);
  return {
    id: game.id,
    scenario: game.scenario,
    name: game.name ?? plain,
    own: game.name ?? '',
    progress: game.name === undefined ? progress : words.continue.named(plain, progress),
    saved: Number.isNaN(time.getTime()) ? '' : words.continue.savedAt(when.format(time)),
    slot: slotIn(card, game.seat),
    over: game.over,
    started: game.quarters > 0 && (game.over || !game.people),
  };
}
