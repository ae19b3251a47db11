import { pressureZone, type Provenance, type Rules } from '../engine';
import { isChangeable } from '../scenario/changeable';
import { firmName, segmentName, type CaseNames } from './case-words';
import { lowerFirst, mainSegment, shareOf } from './desk-seat';
import { formatMoney, formatNumber, type Lang } from './format';
import { goalLines } from './goals';
import { parameterName } from './parameter-name';
import { laterPeriod, sayPeriod } from './period';
import { sayShare } from './results';
import { BRIEFING_WORDS } from './words/briefing';
import { GOAL_WORDS } from './words/goals';
import { NUMBER_UNITS } from './words/parameter-tables';
import { PRESSURE_WORDS } from './words/pressure';

export interface CardWords {
  readonly title: string;
  readonly facts: readonly string[];
  readonly supports: string;
}

/** What the briefing reads of a scenario. */
export interface BriefingCase extends CaseNames {
  readonly rules: Rules;
  readonly parameters: readonly (Provenance & { readonly path: string })[];
}

export interface BriefingFact {
  readonly id: string;
  readonly locator: string;
  readonly statement: Readonly<Record<Lang, string>>;
  readonly figures: readonly {
    readonly value: number;
    readonly unit: string;
    readonly text?: string | undefined;
  }[];
  readonly grade: string;
  readonly doubt: Readonly<Record<Lang, string>> | null;
}

export interface Pair {
  readonly label: string;
  readonly value: string;
}

export function briefingHeadline(scenario: BriefingCase, seat: string, language: Lang): string {
  const { start, quarters } = scenario.rules;
  const to = sayPeriod(laterPeriod(start, quarters - 1), language);
  return BRIEFING_WORDS[language].headline(
    firmName(scenario, seat, language),
    sayPeriod(start, language),
    to,
  );
}

/** The firm as the game opens, in four figures. */
export function openingFigures(
  scenario: BriefingCase,
  seat: string,
  language: Lang,
): (Pair & { readonly id: string })[] {
  const words = BRIEFING_WORDS[language];
  const { rules } = scenario;
  const firm = rules.firmIds.indexOf(seat);
  const table = rules.openingTable;
  const main = mainSegment(table, firm);
  const points = table.pressure[firm] ?? 0;
  return [
    { id: 'share', label: words.share, value: sayShare(shareOf(table, firm), language) },
    {
      id: 'segment',
      label: words.main(lowerFirst(segmentName(scenario, rules.segmentIds[main] ?? '', language), language)),
      value: sayShare(table.share[firm * table.shape.segments + main] ?? 0, language),
    },
    { id: 'cash', label: words.cash, value: formatMoney(table.cash[firm] ?? 0, language) },
    {
      id: 'pressure',
      label: words.pressure,
      value: words.pressureIn(
        formatNumber(points, language, 0),
        PRESSURE_WORDS[language].zones[pressureZone(points)],
      ),
    },
  ];
}

export interface AimLine {
  readonly id: string;
  readonly aim: string;
  /** By what it is measured and the figure asked; empty where the aim says all. */
  readonly measured: string;
  readonly weight: string;
}

/** The mandate: each aim, the figure that it is measured by, and what it is worth of 100. */
export function aimLines(scenario: BriefingCase, seat: string, language: Lang): AimLine[] {
  const words = BRIEFING_WORDS[language];
  const { rules } = scenario;
  const firm = rules.firmIds.indexOf(seat);
  const goals = rules.seats.find((candidate) => candidate.firm === firm)?.goals ?? [];
  let weights = 0;
  for (const { weight } of goals) weights += weight;
  const lines = goalLines(rules, firm, scenario, null, language);
  return goals.map(({ id, measure, segment, partner, weight }, at) => {
    const line = lines[at];
    const name =
      measure === 'share-by-segment'
        ? words.main(
            lowerFirst(segmentName(scenario, rules.segmentIds[segment ?? 0] ?? '', language), language),
          )
        : measure === 'partner-share'
          ? `${GOAL_WORDS[language].measures[measure]}${language === 'zh' ? '（' : ' ('}${firmName(scenario, rules.firmIds[partner ?? 0] ?? '', language)}${language === 'zh' ? '）' : ')'}`
          : GOAL_WORDS[language].measures[measure];
    return {
      id,
      aim: line?.aim ?? id,
      measured:
        measure === 'survival'
          ? ''
          : words.measured(lowerFirst(name, language), line?.target ?? '', line?.atLeast ?? true),
      weight: words.weight(formatNumber((100 * weight) / weights, language, 0)),
    };
  });
}

/** Document and fact of a reference, `000:A036` or `000 A036`; null for an address. */
export function factReference(
  reference: string,
): { readonly document: string; readonly fact: string } | null {
  const match = /^(\d{3})[: ]([A-Z]\d{2,4})$/.exec(reference);
  return match?.[1] && match[2] ? { document: match[1], fact: match[2] } : null;
}

export interface ProvenanceRow {
  readonly path: string;
  /** What it is called. */
  readonly name: string;
  readonly value: string;
  readonly range: string;
  readonly how: Provenance['how'];
  readonly why: string;
  /** In the unit of the file. */
  readonly bounds: { readonly value: number; readonly low: number; readonly high: number };
  /** Whether it may be changed while all others stay. */
  readonly changeable: boolean;
}

/** Numbers of the model whose name, source or reason holds `query`, in file order. */
export function provenanceRows(scenario: BriefingCase, query: string, language: Lang): ProvenanceRow[] {
  const wanted = query.trim().toLowerCase();
  const words = BRIEFING_WORDS[language];
  return scenario.parameters
    .map((number) => ({ ...number, name: parameterName(scenario, number.path, language) }))
    .filter(
      ({ path, name, from, why, how }) =>
        wanted === '' ||
        [path, name, ...from, why ?? '', words.how[how] ?? how].some((text) =>
          text.toLowerCase().includes(wanted),
        ),
    )
    .map(({ path, name, value, low, high, unit, how, from, why }) => ({
      path,
      name,
      value: `${plain(value)} ${unitName(unit, language)}`.trim(),
      range: low === high ? '' : words.range(plain(low), plain(high)),
      how,
      why: [...from, ...(why === undefined ? [] : [why])].join('; '),
      bounds: { value, low, high },
      changeable: isChangeable({ path, low, high }),
    }));
}

/** Units of case files in words; one that nobody knows stands as it is written. */
function unitName(unit: string, language: Lang): string {
  return NUMBER_UNITS[unit]?.[language === 'en' ? 0 : 1] ?? unit;
}

function plain(value: number): string {
  return String(Number(value.toPrecision(4)));
}

export interface KnownCount {
  readonly how: Provenance['how'];
  readonly count: number;
}

export function knownCounts(scenario: BriefingCase): readonly KnownCount[] {
  return (['stated', 'derived', 'recorded', 'assumed'] as const).map((how) => ({
    how,
    count: scenario.parameters.filter((parameter) => parameter.how === how).length,
  }));
}
