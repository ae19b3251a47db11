import { isKindOff, type FirmId, type Rules } from '../engine';
import type { Common, Person } from '../session/types';
import { firmName, firmSlot, type CaseNames } from './case-words';
import type { FirmSlot } from './charts/spec';
import type { Lang } from './format';
import { goalLines } from './goals';
import { listOf } from './words/catalogue';
import { HOT_SEAT_WORDS } from './words/hot-seat';

/** A person with the firm, as the person is called to the device. */
export interface PersonView {
  readonly firm: FirmId;
  readonly firmName: string;
  readonly slot: FirmSlot;
  /** What the person is called, else empty. */
  readonly name: string;
  /** "Li (Suning)", or whoever plays Suning. */
  readonly who: string;
  /** "Li", else the firm. */
  readonly short: string;
  readonly sealed: boolean;
}

export function peopleView(
  { people, sealed, scenario }: Pick<Common, 'people' | 'sealed' | 'scenario'>,
  language: Lang,
): PersonView[] {
  const { curtain } = HOT_SEAT_WORDS[language];
  return people.map(({ firm, name }: Person) => {
    const called = firmName(scenario, firm, language);
    return {
      firm,
      firmName: called,
      slot: firmSlot(scenario, firm),
      name,
      who: name === '' ? curtain.someone(called) : curtain.whom(name, called),
      short: name === '' ? called : name,
      sealed: sealed.includes(firm),
    };
  });
}

/** Groups of people who could sit down together: every pair, and all where there are more than two. */
export function meetings(people: readonly PersonView[], rules: Rules): PersonView[][] {
  // A level without contracts has nothing to meet for.
  if (isKindOff(rules, 'alliance')) return [];
  const free = people.filter(({ sealed }) => !sealed);
  const pairs = free.flatMap((one, at) => free.slice(at + 1).map((two) => [one, two]));
  return free.length > 2 ? [...pairs, free] : pairs;
}

export function namesOf(people: readonly PersonView[], language: Lang): string {
  return listOf(
    people.map(({ short }) => short),
    language,
  );
}

export interface StartSeat {
  readonly firm: FirmId;
  readonly name: string;
  readonly slot: FirmSlot;
  readonly sort: string;
  /** What the firm is judged by, or that it is not. */
  readonly judged: string;
}

/** Firms of a case that people may sit at, those with a mandate first. Every firm can be played; not every one is scored. */
export function startSeats(
  { rules, ...names }: CaseNames & { readonly rules: Rules },
  language: Lang,
): StartSeat[] {
  const { start: words } = HOT_SEAT_WORDS[language];
  const order = rules.seats.map(({ firm }) => firm);
  const rest = rules.firmIds.map((_, firm) => firm).filter((firm) => !order.includes(firm));
  return [...order, ...rest].map((firm) => {
    const id = rules.firmIds[firm] ?? '';
    const goals = goalLines(rules, firm, names, null, language).map(({ aim }) => aim);
    return {
      firm: id,
      name: firmName(names, id, language),
      slot: firmSlot(names, id),
      sort: rules.firms[firm]?.sort === 'platform' ? words.platform : words.retailer,
      judged: goals.length === 0 ? words.unjudged : words.judged(goals.join(language === 'zh' ? '' : ' ')),
    };
  });
}
