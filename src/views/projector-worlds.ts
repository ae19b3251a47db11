import { chosenOf, runnerUpOf, type Hands } from '../record';
import type { Table } from '../engine';
import { formatMoney, formatNumber, type Lang } from './format';
import { placesIn, sayGap, sayPart, type ClassMarket } from './projector-market';
import { pressureWord } from './results';
import { PROJECTOR_WORDS } from './words/projector';

/** Letters of choices in their order. */
export const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'] as const;

export function letterOf(option: number): string {
  return LETTERS[option] ?? '?';
}

/** The option that was played and the one that came next to it; null where there was only one. */
export function pairOf(hands: Hands): { readonly played: number; readonly instead: number } | null {
  const played = chosenOf(hands);
  const instead = played === null ? null : runnerUpOf(hands, played);
  return played === null || instead === null ? null : { played, instead };
}

export interface WorldRow {
  readonly id: 'share' | 'pressure' | 'cash';
  readonly label: string;
  readonly played: string;
  readonly instead: string;
  readonly gap: string;
  /** Whether the two are printed alike. */
  readonly same: boolean;
}

export interface WorldsView {
  readonly headline: string;
  readonly rows: readonly WorldRow[];
  /** Share of the other world less ours, 0..1. */
  readonly gap: number;
}

/** The end of a quarter as it was played and as it would have been, figure by figure. */
export function worldsView(
  tables: { readonly played: Table; readonly instead: Table },
  firm: number,
  market: ClassMarket,
  other: string,
  language: Lang,
): WorldsView {
  const { worlds: words } = PROJECTOR_WORDS[language];
  const { played, instead } = tables;
  const row = (
    id: WorldRow['id'],
    read: (of: Table) => number,
    say: (value: number) => string,
    gap: (value: number) => string,
    grain: number,
  ): WorldRow => {
    const [ours, theirs] = [read(played), read(instead)];
    // The difference of what is printed: a class subtracts.
    const text = gap(rounded(theirs, grain) - rounded(ours, grain));
    const same = !/[1-9]/.test(text);
    return {
      id,
      label: id === 'share' ? words.share(market.name) : words[id],
      played: say(ours),
      instead: say(theirs),
      gap: same ? words.noGap : text,
      same,
    };
  };
  const share = market.share(played);
  const grain = placesIn(share) === 2 ? 0.0001 : 0.001;
  const gap = rounded(market.share(instead), grain) - rounded(share, grain);
  const points = sayGap(Math.abs(gap), share, language).replace('+', '');
  return {
    headline: !/[1-9]/.test(points)
      ? words.level(other)
      : (gap > 0 ? words.better : words.worse)(other, points),
    rows: [
      row(
        'share',
        market.share,
        (value) => sayPart(value, language),
        (value) => sayGap(value, share, language),
        grain,
      ),
      row(
        'pressure',
        (of) => of.pressure[firm] ?? 0,
        (value) =>
          `${formatNumber(value, language, 1)}${language === 'zh' ? '，' : ', '}${pressureWord(value, language)}`,
        (value) => formatNumber(value, language, 1, true),
        0.1,
      ),
      row(
        'cash',
        (of) => of.cash[firm] ?? 0,
        (value) => formatMoney(Math.round(value), language),
        (value) => formatMoney(Math.round(value), language, { signed: true }),
        1,
      ),
    ],
    gap,
  };
}

function rounded(value: number, grain: number): number {
  return Math.round(value / grain) * grain;
}
