import { firmName, type CaseNames } from './case-words';
import type { Lang } from './format';
import { laterPeriod, sayPeriod } from './period';
import { APP_WORDS } from './words/app';

/** Pages for a lesson, whose title says where one is. */
type TeachingPage =
  | 'teach'
  | 'lab'
  | 'assign'
  | 'assignment'
  | 'hand-in'
  | 'mark'
  | 'notes'
  | 'sources'
  | 'print'
  | 'report'
  | 'lesson'
  | 'class';

/** Pages of several people at one device. */
type SharedPage = 'hot-seat' | 'together' | 'round';

export interface PlaceOptions {
  readonly route:
    | { readonly page: 'home' | 'desk' | 'map' | 'forecast' | 'closing' | 'glossary' }
    | { readonly page: TeachingPage | SharedPage }
    | { readonly page: 'projector'; readonly quarter: number }
    | { readonly page: 'brief'; readonly seat: string }
    | { readonly page: 'table'; readonly partner: string }
    | { readonly page: 'results' | 'history' | 'replay' | 'record'; readonly quarter: number };
  readonly derived: {
    readonly scenario: CaseNames;
    readonly rules: {
      readonly start: string;
      readonly quarters: number;
      readonly firmIds: readonly string[];
    };
    readonly report: { readonly firm: number };
    readonly reports: readonly unknown[];
    readonly round: { readonly over: boolean };
  } | null;
  readonly scenario: (CaseNames & { readonly rules: { readonly start: string } }) | null;
  readonly language: Lang;
}

/** Where the reader stands, as one line of the top bar. */
export function placeSentence({ route, derived, scenario, language }: PlaceOptions): string {
  const { places, tagline, loading, titles } = APP_WORDS[language];
  if (route.page === 'home') return tagline;
  if (route.page === 'replay' || route.page === 'record') return places.replay;
  if (route.page === 'glossary') return titles.glossary;
  if (route.page === 'closing') return scenario ? places.closing(scenario.words[language].title) : loading;
  if (route.page === 'brief')
    return scenario
      ? places.brief(scenario.words[language].title, firmName(scenario, route.seat, language))
      : loading;
  if (route.page === 'history') {
    const period = scenario
      ? sayPeriod(laterPeriod(scenario.rules.start, Math.max(0, route.quarter - 1)), language)
      : '';
    return scenario ? places.history(scenario.words[language].title, period) : loading;
  }
  switch (route.page) {
    case 'teach':
    case 'lab':
    case 'assign':
    case 'assignment':
    case 'hand-in':
    case 'mark':
    case 'notes':
    case 'sources':
    case 'print':
    case 'report':
    case 'lesson':
    case 'class':
    case 'projector':
    case 'hot-seat':
    case 'together':
    case 'round':
      return titles[route.page];
  }
  if (!derived) return loading;
  const { rules, report, reports, round } = derived;
  const firm = firmName(derived.scenario, rules.firmIds[report.firm] ?? '', language);
  const played = reports.length - 1;
  const now = sayPeriod(laterPeriod(rules.start, played), language);
  switch (route.page) {
    case 'desk':
      return round.over
        ? places.over(firm, sayPeriod(laterPeriod(rules.start, played - 1), language))
        : places.desk(firm, now, played + 1, rules.quarters);
    case 'table':
      return places.table(firm, firmName(derived.scenario, route.partner, language), now);
    case 'forecast':
      return places.forecast(firm, now);
    case 'map':
      return places.map(firm, now);
    case 'results':
      return places.results(
        firm,
        sayPeriod(laterPeriod(rules.start, Math.max(0, route.quarter - 1)), language),
      );
  }
}
