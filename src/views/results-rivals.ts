import type { Told } from '../rivals';
import { firmName, firmSlot } from './case-words';
import type { FirmSlot } from './charts/spec';
import { formatNumber, formatShare } from './format';
import type { ResultsInput } from './results';
import type { DealWords } from './words/deal';

export interface ThoughtWay {
  readonly name: string;
  readonly gain: string;
  readonly share: string;
  readonly chance: string;
  readonly taken: boolean;
}

/** One rival's own account of the quarter. */
export interface ThoughtView {
  readonly firm: string;
  readonly name: string;
  readonly character: string;
  readonly slot: FirmSlot;
  /** In a sentence: what it chose and why, or that it does not look ahead. */
  readonly sentence: string;
  readonly believed: string;
  readonly ways: readonly ThoughtWay[];
  readonly futures: string;
}

/** What every rival was thinking in the quarter shown, in words; those who played by habit come last. */
export function thoughtViews(
  told: readonly Told[],
  { names, language, reports, quarter }: ResultsInput,
  { told: words }: DealWords,
): ThoughtView[] {
  const before = reports[quarter - 1];
  const pressure = before?.table.pressure[before.firm] ?? Number.NaN;
  return told
    .map((each): ThoughtView => {
      const { firm, character, thought, believedPressure } = each;
      const name = firmName(names, firm, language);
      const kind = words.characters[character] ?? character;
      const base = { firm, name, character: kind, slot: firmSlot(names, firm) };
      if (!thought) {
        const sentence = character === 'historical' ? words.recorded(name) : words.habit(name, kind);
        return { ...base, sentence, believed: '', ways: [], futures: '' };
      }
      const best = [...thought.ways].sort((a, b) => b.gain - a.gain)[0];
      const isBest = best?.taken === true;
      const gain = (value: number): string =>
        thought.mandate
          ? words.points(formatNumber(value, language, 1, true))
          : words.gain(signedShare(value, language));
      return {
        ...base,
        sentence: words.motives[thought.motive] + (isBest ? '' : ` ${words.notBest}`),
        believed: [
          words.believed(
            formatShare(thought.shareHeld, language),
            formatNumber(believedPressure, language, 0),
          ),
          ...(Number.isNaN(pressure) || Math.round(pressure) === Math.round(believedPressure)
            ? []
            : [words.believedReal(formatNumber(pressure, language, 0))]),
        ].join(language === 'en' ? ' ' : ''),
        ways: thought.ways.map((way) => ({
          name: words.ways[way.id] ?? way.id,
          gain: gain(way.gain),
          share: formatShare(way.share, language),
          chance: formatShare(way.chance, language, 0),
          taken: way.taken,
        })),
        futures: words.futures(thought.futures),
      };
    })
    .sort((a, b) => Number(a.ways.length === 0) - Number(b.ways.length === 0));
}

function signedShare(value: number, language: ResultsInput['language']): string {
  return `${value > 0 ? '+' : ''}${formatShare(value, language, 1)}`;
}
