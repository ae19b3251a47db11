import { annuityPresentValue, futureValue, netPresentValue } from '../engine';
import type { BarsChart } from './charts/spec';
import { formatNumber, formatShare, type Lang } from './format';
import { LAB_WORDS } from './words/lab';

/** Inputs that the appendix of document 004 prints; amounts in billions of a currency that it does not name. */
export const PRINTED = {
  gmv: 296,
  growth: 0.1,
  rate: 0.3,
  years: 7,
  /** What the prose of the same document says of growth, and of the result. */
  proseGrowth: 0.6,
  prosePresent: 1616.15,
  /** Its results, digit for digit. */
  future: 576.8202616,
  present: 1616.315138,
} as const;

/** Of 100 units traded in Alibaba's fiscal year 2016, what it earned from operations: RMB 29.102bn of 3,092bn. */
const EARNED = { operatingIncome: 29.102, gmv: 3092 } as const;

export const LAB_STEPS = ['growth', 'start', 'future', 'annuity', 'present', 'prose'] as const;
export type LabStepId = (typeof LAB_STEPS)[number];
export const LAB_ANSWERS = ['annuity', 'turnover', 'growth', 'currency', 'slip', 'sound'] as const;
export type LabAnswer = (typeof LAB_ANSWERS)[number];

/** What is wrong with each line; one line is sound. */
export const LAB_FAULTS = {
  growth: 'growth',
  start: 'turnover',
  future: 'sound',
  annuity: 'annuity',
  present: 'currency',
  prose: 'slip',
} as const satisfies Record<LabStepId, LabAnswer>;

/** Figures of the explanations, all computed; in the unit of the document unless named otherwise. */
export interface LabFigures {
  readonly gmv: string;
  readonly future: string;
  readonly futureFull: string;
  readonly present: string;
  readonly presentFull: string;
  readonly prosePresent: string;
  readonly single: string;
  readonly growing: string;
  readonly fast: string;
  readonly factor: string;
  readonly ratio: string;
  readonly slip: string;
}

/** One sum due after `years`, in today's money. */
export function singleSum({ gmv, growth, rate, years }: LabSetting): number {
  return futureValue(futureValue(gmv, growth, years), rate, -years);
}

/** Every year's amount as it grows, the first a year from now, in today's money. */
export function growingFlow(setting: LabSetting): number {
  return netPresentValue(setting.rate, [0, ...flowsOf(setting)]);
}

function flowsOf({ gmv, growth, years }: LabSetting): number[] {
  return Array.from({ length: years }, (_, year) => futureValue(gmv, growth, year + 1));
}

function printedPresent(): number {
  const { gmv, growth, rate, years } = PRINTED;
  return annuityPresentValue(futureValue(gmv, growth, years), rate, years);
}

export function labFigures(language: Lang): LabFigures {
  const { gmv, growth, rate, years, proseGrowth, prosePresent } = PRINTED;
  const future = futureValue(gmv, growth, years);
  const present = printedPresent();
  const one = (value: number): string => formatNumber(value, language, 1);
  return {
    gmv: formatNumber(gmv, language, 0),
    future: one(future),
    futureFull: plain(future, 7),
    present: one(present),
    presentFull: plain(present, 6),
    prosePresent: plain(prosePresent, 2),
    single: one(singleSum(PRINTED)),
    growing: one(growingFlow(PRINTED)),
    fast: one(futureValue(gmv, proseGrowth, years)),
    factor: formatNumber(annuityPresentValue(1, rate, years), language, 4),
    ratio: formatNumber(present / gmv, language, 2),
    slip: formatNumber(present - prosePresent, language, 3),
  };
}

/** Digits as the document prints them, without groups of three. */
function plain(value: number, digits: number): string {
  return value.toFixed(digits);
}

export interface LabLine {
  readonly id: LabStepId;
  readonly place: string;
  readonly label: string;
  readonly printed: string;
  /** What the engine's own formulas give for the line; empty where nothing is computed. */
  readonly computed: string;
}

/** The lines of the appendix and of the prose that quotes it, each beside the same line computed here. */
export function labLines(language: Lang): LabLine[] {
  const words = LAB_WORDS[language];
  const figures = labFigures(language);
  const same = words.sameDigits;
  return LAB_STEPS.map((id) => ({
    id,
    place: words.steps[id].place,
    label: words.steps[id].label,
    printed: words.steps[id].printed,
    computed:
      id === 'future'
        ? same(figures.futureFull)
        : id === 'present'
          ? same(figures.presentFull)
          : id === 'prose'
            ? words.otherDigits(figures.presentFull)
            : id === 'annuity'
              ? words.factorIs(figures.factor)
              : '',
  }));
}

export interface LabVerdict {
  readonly right: boolean;
  /** What the chosen answer gets. */
  readonly explained: string;
  /** The better answer with its reason; null when the chosen one is right. */
  readonly better: { readonly name: string; readonly explained: string } | null;
}

/** What a named fault meets: an explanation of that answer, then the better one. */
export function labVerdict(step: LabStepId, answer: LabAnswer, language: Lang): LabVerdict {
  const words = LAB_WORDS[language];
  const figures = labFigures(language);
  const fault = LAB_FAULTS[step];
  const explained = words.explain[step][answer](figures);
  if (answer === fault) return { right: true, explained, better: null };
  return {
    right: false,
    explained,
    better: { name: words.answers[fault], explained: words.explain[step][fault](figures) },
  };
}

/** What the sliders of the corrected valuation hold. Rates a year as fractions; `kept` is the owner's part of turnover. */
export interface LabSetting {
  readonly gmv: number;
  readonly growth: number;
  readonly rate: number;
  readonly years: number;
}

export interface LabAssumptions extends LabSetting {
  readonly kept: number;
}

export const LAB_START: LabAssumptions = {
  ...PRINTED,
  kept: Math.round((1000 * EARNED.operatingIncome) / EARNED.gmv) / 1000,
};

/** Bounds of the sliders. */
export const LAB_BOUNDS = {
  growth: { min: 0, max: 0.6, step: 0.01 },
  rate: { min: 0.05, max: 0.6, step: 0.01 },
  years: { min: 1, max: 20, step: 1 },
  kept: { min: 0.001, max: 0.05, step: 0.001 },
} as const satisfies Record<string, { min: number; max: number; step: number }>;
export type LabDial = keyof typeof LAB_BOUNDS;
export const LAB_DIALS = ['growth', 'rate', 'years', 'kept'] as const satisfies readonly LabDial[];

/** A slider's value in words. */
export function dialText(dial: LabDial, value: number, language: Lang): string {
  if (dial === 'years') return LAB_WORDS[language].yearsOf(formatNumber(value, language, 0));
  return formatShare(value, language, dial === 'kept' ? 1 : 0);
}

export interface LabYear {
  readonly year: string;
  readonly turnover: string;
  readonly flow: string;
  readonly today: string;
}

export interface LabResult {
  readonly annuity: string;
  readonly single: string;
  readonly growing: string;
  readonly cash: string;
  readonly years: readonly LabYear[];
  readonly chart: BarsChart;
}

/** The same inputs read in four ways, and the last of them year by year. */
export function labResult(set: LabAssumptions, language: Lang): LabResult {
  const words = LAB_WORDS[language];
  const annuity = annuityPresentValue(futureValue(set.gmv, set.growth, set.years), set.rate, set.years);
  const single = singleSum(set);
  const growing = growingFlow(set);
  const cash = netPresentValue(set.rate, [0, ...flowsOf(set).map((turnover) => turnover * set.kept)]);
  const one = (value: number): string => formatNumber(value, language, 1);
  const rows = [
    { label: words.readings.annuity, value: annuity, tone: 'hatched' },
    { label: words.readings.growing, value: growing, tone: 'light' },
    { label: words.readings.single, value: single, tone: 'light' },
    { label: words.readings.cash, value: cash, tone: 'full' },
  ] as const;
  return {
    annuity: one(annuity),
    single: one(single),
    growing: one(growing),
    cash: one(cash),
    years: flowsOf(set).map((turnover, at) => ({
      year: formatNumber(at + 1, language, 0),
      turnover: one(turnover),
      flow: formatNumber(turnover * set.kept, language, 2),
      today: formatNumber(futureValue(turnover * set.kept, set.rate, -(at + 1)), language, 2),
    })),
    chart: {
      kind: 'bars',
      headline: words.chartHeadline(one(cash), one(annuity), formatNumber(annuity / cash, language, 0)),
      unit: words.chartUnit,
      description: rows.map(({ label, value }) => `${label}: ${one(value)}`).join('; '),
      table: {
        columns: [words.reading, words.today],
        rows: rows.map(({ label, value }) => [label, one(value)]),
      },
      max: Math.max(annuity, growing, 1e-9),
      slot: null,
      rows: rows.map(({ label, value, tone }) => ({
        label,
        measure: '',
        value,
        text: one(value),
        tone,
        plan: null,
      })),
    },
  };
}
