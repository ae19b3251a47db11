import type { Cause, Causes } from '../analysis';
import { firmName } from './case-words';
import type { WaterfallChart, WaterfallStep } from './charts/spec';
import { formatNumber } from './format';
import { laterPeriod, sayPeriod } from './period';
import { sayPoints, sayShare, type QuarterOf, type ResultsInput } from './results';
import { shareOf } from './desk-seat';
import { CAUSE_WORDS } from './words/causes';
import { DECISION_WORDS } from './words/decisions';

/** At most this many steps; what is smaller stands together in the last. */
const MOST_STEPS = 8;

interface Part {
  readonly label: string;
  readonly points: number;
  readonly chance: boolean;
}

/** From one share to the next by what caused it: own decisions by kind, each ally and rival, the market, events. */
export function causesChart(input: ResultsInput, now: QuarterOf, causes: Causes): WaterfallChart {
  const { language } = input;
  const words = CAUSE_WORDS[language];
  const [was, is] = [shareOf(now.before, now.firm), shareOf(now.table, now.firm)];
  const places = Math.max(was, is) < 0.02 ? 2 : 1;
  const signed = (points: number): string => formatNumber(points, language, places, true);
  const parts = largestOf(partsOf(input, now, causes.share), words.other);
  const change = is - was;
  const most = [...parts].sort((a, b) => (change >= 0 ? b.points - a.points : a.points - b.points))[0];
  const told = sayPoints(Math.abs(change), is, language).replace('+', '');
  const moved = /[1-9]/.test(told);
  const [before, after] = [laterPeriod(now.period, -1), now.period].map((period) =>
    sayPeriod(period, language),
  );
  return {
    kind: 'waterfall',
    from: 'level',
    slot: now.slot,
    headline: !moved
      ? words.shareSame
      : (change > 0 ? words.shareUp : words.shareDown)(told, most?.label ?? words.other),
    unit: words.unit,
    description: words.description(sayShare(was, language), sayShare(is, language)),
    table: {
      columns: [words.columns.cause, words.columns.points],
      rows: [
        [before ?? '', sayShare(was, language)],
        ...parts.map(({ label, points }) => [label, signed(points)]),
        [after ?? '', sayShare(is, language)],
      ],
    },
    start: { label: before ?? '', value: 100 * was, text: sayShare(was, language) },
    steps: parts.map(({ label, points, chance }): WaterfallStep => ({
      label,
      value: points,
      text: signed(points),
      tone: chance ? 'luck' : points < 0 ? 'hurts' : 'helps',
    })),
    end: { label: after ?? '', value: 100 * is, text: sayShare(is, language) },
  };
}

/** Causes with their words, own decisions of one kind together; what caused nothing is left out. */
function partsOf(
  { names, turns, quarter, language }: ResultsInput,
  now: QuarterOf,
  causes: readonly Cause[],
): Part[] {
  const words = CAUSE_WORDS[language];
  const sheet = turns[quarter - 1]?.sheets[now.id] ?? [];
  const parts = new Map<string, Part>();
  for (const { cause, firm, decision, points } of causes) {
    const kind = decision === null ? null : sheet[decision]?.kind;
    const named = firm === null ? '' : firmName(names, firm, language);
    const label = kind
      ? DECISION_WORDS[language].kinds[kind].name
      : cause === 'partner'
        ? words.partner(named)
        : cause === 'rival'
          ? named
          : cause === 'decision'
            ? words.other
            : words[cause];
    const sum = (parts.get(label)?.points ?? 0) + points;
    parts.set(label, { label, points: sum, chance: cause === 'events' });
  }
  return [...parts.values()].filter(({ points }) => Math.abs(points) >= 0.0005);
}

/** The largest parts in their order, the rest as one. */
function largestOf(parts: readonly Part[], other: string): Part[] {
  if (parts.length <= MOST_STEPS) return [...parts];
  const kept = new Set(
    [...parts].sort((a, b) => Math.abs(b.points) - Math.abs(a.points)).slice(0, MOST_STEPS - 1),
  );
  let rest = 0;
  for (const part of parts) if (!kept.has(part)) rest += part.points;
  return [...parts.filter((part) => kept.has(part)), { label: other, points: rest, chance: false }];
}
