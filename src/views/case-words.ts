import type { Lang } from './format';
import type { FirmSlot } from './charts/spec';

/** What views read of a scenario's words. */
export interface CaseWords {
  readonly title: string;
  readonly question: string;
  readonly firms: Readonly<Record<string, string>>;
  readonly segments: Readonly<Record<string, string>>;
  readonly regions: Readonly<Record<string, string>>;
  readonly goals: Readonly<Record<string, string>>;
  readonly lines: Readonly<Record<string, string>>;
}

/** What views read of a scenario: names in both languages, and each firm's place in the palette. */
export interface CaseNames {
  readonly id: string;
  readonly words: Readonly<Record<Lang, CaseWords>>;
  readonly file: {
    readonly firms: readonly { readonly id: string; readonly tag: string; readonly slot: number }[];
  };
}

export function firmName(names: CaseNames, firm: string, language: Lang): string {
  return names.words[language].firms[firm] ?? firm;
}

/** Place of a firm in the palette: six wear a colour, the seventh and eighth are grey and differ by shape, dash and tag. */
export function firmSlot(names: CaseNames, firm: string): FirmSlot {
  const slot = names.file.firms.find(({ id }) => id === firm)?.slot ?? 8;
  return Math.min(8, Math.max(1, Math.round(slot))) as FirmSlot;
}

export function firmTag(names: CaseNames, firm: string): string {
  return names.file.firms.find(({ id }) => id === firm)?.tag ?? '';
}

export function segmentName(names: CaseNames, segment: string, language: Lang): string {
  return names.words[language].segments[segment] ?? segment;
}
