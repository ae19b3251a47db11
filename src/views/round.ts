import type { FirmId, Table } from '../engine';
import type { Common } from '../session/types';
import { firmName, firmSlot } from './case-words';
import type { FirmSlot, LineChart } from './charts/spec';
import { sharePoints, shareOf, shareText } from './desk-seat';
import { sayEvents } from './events';
import { formatMoney, formatNumber, type Lang } from './format';
import { goalLines, type GoalLine } from './goals';
import { peopleView, type PersonView } from './hot-seat';
import { laterPeriod, sayPeriod } from './period';
import { quarterOf, type ResultsInput } from './results';
import { raceChart } from './results-charts';
import { parOf } from './results-final';
import { TOGETHER_WORDS } from './words/together';

export interface ShareRow {
  readonly firm: FirmId;
  readonly name: string;
  readonly slot: FirmSlot;
  readonly player: string;
  readonly before: string;
  readonly after: string;
  readonly change: string;
  readonly value: string;
}

export interface RoundView {
  readonly period: string;
  readonly headline: string;
  readonly rows: readonly ShareRow[];
  readonly events: readonly string[];
}

/** Changes of a share below this are not called a gain. */
const NOTICEABLE = 0.00005;

/** A closed quarter, counted from 1, as all at the table may read it; null where it was not played. */
export function roundView(common: Common, quarter: number, language: Lang): RoundView | null {
  const { rules, scenario: names, tables, events } = common;
  const [before, after] = [tables[quarter - 1], tables[quarter]];
  if (!before || !after) return null;
  const words = TOGETHER_WORDS[language].round;
  const people = peopleView(common, language);
  const changes = rules.firmIds.map((_, firm) => shareOf(after, firm) - shareOf(before, firm));
  const best = changes.reduce((top, change, firm) => (change > (changes[top] ?? 0) ? firm : top), 0);
  const gained = changes[best] ?? 0;
  const period = sayPeriod(laterPeriod(rules.start, quarter - 1), language);
  const nameOf = (firm: number): string => firmName(names, rules.firmIds[firm] ?? '', language);
  return {
    period,
    headline:
      gained < NOTICEABLE
        ? words.flat(period)
        : words.headline(period, nameOf(best), sharePoints(gained, shareOf(after, best), language)),
    rows: rules.firmIds.map((id, firm) => {
      const person = people.find((each) => each.firm === id);
      return {
        firm: id,
        name: nameOf(firm),
        slot: firmSlot(names, id),
        player: person && person.name !== '' ? words.person(person.name) : '',
        before: shareText(shareOf(before, firm), language),
        after: shareText(shareOf(after, firm), language),
        change: sharePoints(changes[firm] ?? 0, shareOf(after, firm), language),
        value: formatMoney(after.marketValue[firm] ?? 0, language),
      };
    }),
    events: sayEvents(events[quarter - 1] ?? [], { names, rules, table: after, language }),
  };
}

export interface ScoreView {
  readonly person: PersonView;
  /** Points of 100, or that there is no mandate. */
  readonly points: string;
  /** What the same firm came to in history under the same luck; empty where nothing is on record. */
  readonly par: string;
  readonly goals: readonly GoalLine[];
  /** Share, pressure and value at the end, for a firm without a mandate. */
  readonly plain: string;
}

/** All people's firms at the end, each beside its own mandate, in the order in which they sit. */
export function scoreViews(common: Common, language: Lang): ScoreView[] {
  const { rules, scenario, scores, tables, ended } = common;
  const words = TOGETHER_WORDS[language].round;
  const line = common.beside();
  const beside = scenario.file.demonstration === true ? words.demonstrated : words.par;
  const [first] = tables;
  return peopleView(common, language).map((person) => {
    const firm = rules.firmIds.indexOf(person.firm);
    const score = scores[person.firm] ?? null;
    const goals = goalLines(rules, firm, scenario, score, language);
    const par = line ? parOf(rules, firm, line.tables) : null;
    return {
      person,
      points:
        goals.length === 0 || !score ? words.noMandate : words.score(formatNumber(score.total, language, 0)),
      par: par === null ? '' : beside(formatNumber(par, language, 0)),
      goals,
      plain: first && ended ? plainly(first, ended, firm, language) : '',
    };
  });
}

function plainly(first: Table, ended: Table, firm: number, language: Lang): string {
  const words = TOGETHER_WORDS[language].round;
  const [was, is] = [shareOf(first, firm), shareOf(ended, firm)];
  const [worth, opened] = [ended.marketValue[firm] ?? 0, first.marketValue[firm] ?? 0];
  return words.plain({
    share: shareText(is, language),
    from: shareText(was, language),
    pressure: formatNumber(ended.pressure[firm] ?? 0, language, 0),
    value: formatMoney(worth, language),
    opened: formatMoney(opened, language),
  });
}

/** How the shares of all firms went since the opening, those of the people in front. */
export function raceForAll(common: Common, quarter: number, language: Lang): LineChart | null {
  const { scenario: names, rules, tables, turns, people } = common;
  const firm = rules.firmIds.indexOf(people[0]?.firm ?? '');
  const input: ResultsInput = {
    names,
    rules,
    reports: tables.map((table) => ({ firm, table })),
    turns,
    events: common.events,
    ledgers: [],
    quarter,
    language,
  };
  const now = quarterOf(input);
  if (!now) return null;
  const chart = raceChart(input, now);
  const isPerson = (id: string): boolean => people.some((person) => person.firm === id);
  return {
    ...chart,
    series: chart.series.map((line) => ({ ...line, role: isPerson(line.id) ? 'own' : 'rival' })),
  };
}
