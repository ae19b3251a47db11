import { binHolding, binOf, predictionOfHands, sumOfHands, type Foreseen, type Market } from '../record';
import { formatNumber, formatShare, type Lang } from './format';
import { placesIn, sayPart } from './projector-market';
import { PROJECTOR_WORDS } from './words/projector';

/** Bins of share; the outer two are open. */
const BINS = 7;
/** Dots drawn at most; beyond, one stands for several hands. */
export const MOST_DOTS = 60;
/** Widths of a bin from today's to the farthest that may come: one of the seven stays beyond. */
const HELD = 3.5;
/** How much farther a share may move one way than the other before the scale leans that way. */
const LEANS = 2;

/** How a share may move, as `analysis` spreads it: eight of ten moves lie between. */
export interface Moves {
  readonly low: number;
  readonly high: number;
}

/**
 * Bins around today's share, of a round width, as far as it may move; all are fractions. Today is in the middle one, or next
 * to it where nearly all moves go one way. Neighbouring edges differ in three digits.
 */
export function binsAround(share: number, { low, high }: Moves, market: Market): Foreseen {
  const reach = Math.max(Math.abs(low), Math.abs(high));
  const finest = placesIn(share) === 1 ? 0.001 : 0.0005;
  const width = roundWidth(Math.max(finest, reach / HELD));
  const lean = high > LEANS * -low ? 1 : -low > LEANS * high ? -1 : 0;
  const middle = Math.max(Math.floor(share / width + 1e-9) + lean, (BINS - 1) / 2);
  const edges = Array.from({ length: BINS - 1 }, (_, at) => {
    const edge = (middle + at - (BINS - 3) / 2) * width;
    // Ten-thousandths of a percent: the same figures in the record on every machine.
    return Math.round(edge * 1e6) / 1e6;
  });
  return {
    ...(market === null ? {} : { segment: market }),
    edges,
    hands: Array.from({ length: BINS }, () => 0),
  };
}

/** The nearest of 1, 2 and 5 times a power of ten, by ratio. */
function roundWidth(wanted: number): number {
  let best = 1;
  let least = Number.POSITIVE_INFINITY;
  for (let power = 1e-5; power < 1; power *= 10) {
    for (const times of [1, 2, 5]) {
      const off = Math.max((power * times) / wanted, wanted / (power * times));
      if (off < least) [best, least] = [power * times, off];
    }
  }
  return best;
}

export interface BinView {
  readonly label: string;
  /** The same with its unit, for those who hear it. */
  readonly spoken: string;
  readonly hands: number;
  readonly dots: number;
}

export interface PredictView {
  readonly bins: readonly BinView[];
  /** Hands that a dot stands for. */
  readonly scale: number;
  readonly all: number;
  /** Where today's share stands on the axis of bins, 0..1. */
  readonly today: number;
  readonly todayText: string;
  /** The class as one forecaster, in words; empty where nobody raised a hand. */
  readonly summary: string;
  readonly description: string;
}

/** Digits that tell neighbouring edges apart, in percent. */
function digitsFor({ edges }: Pick<Foreseen, 'edges'>): 0 | 1 | 2 {
  const width = (edges[1] ?? 0.01) - (edges[0] ?? 0);
  return width < 0.00095 ? 2 : width < 0.0095 ? 1 : 0;
}

/** `over` once the quarter is played, and what was today's share is the one before. */
export function predictView(foreseen: Foreseen, today: number, language: Lang, over = false): PredictView {
  const { predict: words } = PROJECTOR_WORDS[language];
  const digits = digitsFor(foreseen);
  const figure = (share: number): string => formatNumber(share * 100, language, digits);
  const percent = (share: number): string => formatShare(share, language, digits);
  const all = sumOfHands(foreseen.hands);
  const scale = Math.max(1, Math.ceil(all / MOST_DOTS));
  const last = foreseen.hands.length - 1;
  const bins = foreseen.hands.map((hands, bin): BinView => {
    const [low, high] = [foreseen.edges[bin - 1] ?? 0, foreseen.edges[bin] ?? 0];
    const spoken =
      bin === 0
        ? words.below(percent(high))
        : bin === last
          ? words.above(percent(low))
          : words.between(percent(low), percent(high));
    const label =
      bin === 0 ? `< ${figure(high)}` : bin === last ? `${figure(low)}+` : `${figure(low)}–${figure(high)}`;
    return { label, spoken, hands, dots: Math.round(hands / scale) };
  });
  const prediction = predictionOfHands(foreseen);
  // Hands lie anywhere inside their bins, so what is counted from them is said to a tenth.
  const counted = (share: number): string => formatShare(share, language, digits === 2 ? 2 : 1);
  return {
    bins,
    scale,
    all,
    today: placeOn(foreseen, today),
    todayText: (over ? words.before : words.today)(sayPart(today, language)),
    summary: prediction
      ? words.median(counted(prediction.middle), counted(prediction.low), counted(prediction.high))
      : '',
    description: words.drawing(
      bins
        .map(({ spoken, hands }) => (language === 'zh' ? `${spoken}：${hands}` : `${spoken}: ${hands}`))
        .join(language === 'zh' ? '；' : '; '),
    ),
  };
}

/** Where a share stands on the axis of equally wide bins, 0..1; what lies beyond stands at the end. */
export function placeOn(foreseen: Foreseen, share: number): number {
  const bin = binHolding(foreseen, share);
  const [low, high] = binOf(foreseen, bin);
  const inside = high > low ? (share - low) / (high - low) : 0.5;
  return (bin + Math.min(0.94, Math.max(0.06, inside))) / foreseen.hands.length;
}
