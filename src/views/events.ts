import { readTerms, type GameEvent, type Rules, type Table } from '../engine';
import { firmName, type CaseNames } from './case-words';
import { formatMoney, formatNumber, type Lang } from './format';
import { listOf } from './words/catalogue';
import { EVENT_KINDS, EVENT_WORDS, type EventKind } from './words/events';

export interface EventInput {
  readonly names: CaseNames;
  readonly rules: Rules;
  /** The world or the report at the end of the quarter in which the events happened. */
  readonly table: Table;
  readonly language: Lang;
}

/** The events of a quarter as sentences; a sum of nothing is no news. */
export function sayEvents(events: readonly GameEvent[], input: EventInput): string[] {
  return events.filter(({ values }) => values.amount !== 0).map((event) => sayEvent(event, input));
}

/** An event as a sentence with its figures. */
function sayEvent(event: GameEvent, { names, rules, table, language }: EventInput): string {
  const words = EVENT_WORDS[language];
  if (!isKnown(event.kind)) return words.unknown(event.kind);
  const { values } = event;
  const number = (key: string): number | null => {
    const value = values[key];
    return typeof value === 'number' ? value : null;
  };
  const text = (key: string): string => String(values[key] ?? '');
  const amount =
    number('pay') ??
    number('proceeds') ??
    number('raised') ??
    number('amount') ??
    number('loss') ??
    number('spend') ??
    number('short') ??
    number('forgiven');
  const part = number('stake') ?? number('part');
  const gain = number('gain');
  return words.events[event.kind]({
    who:
      event.firm === null
        ? parties(event, names, rules, table, language)
        : firmName(names, event.firm, language),
    of: firmName(names, text('of'), language),
    money: amount === null ? '' : formatMoney(amount, language),
    gain: gain === null ? '' : sayGain(gain, language),
    part: part === null ? '' : percent(part, language),
    word:
      words.covenants[text('covenant')] ??
      words.campaigns[text('form')] ??
      words.pledges[text('pledge')] ??
      text('form'),
  });
}

function isKnown(kind: string): kind is EventKind {
  return (EVENT_KINDS as readonly string[]).includes(kind);
}

/** Stakes are told apart by hundredths of a percent: 19.99 %. */
function percent(part: number, language: Lang): string {
  const figure = formatNumber(part * 100, language, 2).replace(/\.?0+$/, '');
  return language === 'zh' ? `${figure}%` : `${figure}\u202f%`;
}

function sayGain(gain: number, language: Lang): string {
  const money = formatMoney(Math.abs(gain), language);
  if (language === 'zh') return gain < 0 ? `亏损${money}` : `获利${money}`;
  return gain < 0 ? `at a loss of ${money}` : `at a gain of ${money}`;
}

function parties(event: GameEvent, names: CaseNames, rules: Rules, table: Table, language: Lang): string {
  const said = event.values.members;
  const told = typeof said === 'string' && said !== '' ? said.split(' ') : null;
  const members =
    told ?? (event.alliance === undefined ? null : readTerms(table, rules, event.alliance)?.members);
  if (!members || members.length === 0) return EVENT_WORDS[language].contract;
  return listOf(
    members.map((member) => firmName(names, member, language)),
    language,
  );
}
