import type { Causes } from '../analysis';
import { binHolding, predictionOfHands, sumOfHands, type Foreseen } from '../record';
import { formatNumber, type Lang } from './format';
import { placesIn, sayGap, sayPart, type ClassMarket } from './projector-market';
import type { QuarterOf } from './results';
import { PROJECTOR_WORDS } from './words/projector';

export interface RevealView {
  readonly headline: string;
  readonly came: number;
  readonly cameText: string;
  readonly change: string;
}

/** What came, against the hands of the class where it raised any. */
export function revealView(
  foreseen: Foreseen | null,
  now: QuarterOf,
  market: ClassMarket,
  language: Lang,
): RevealView {
  const { reveal: words } = PROJECTOR_WORDS[language];
  const came = market.share(now.table);
  const change = sayGap(came - market.share(now.before), came, language);
  const share = sayPart(came, language);
  return { headline: headlineOf(), came, cameText: words.outcome(share), change };

  function headlineOf(): string {
    const prediction = predictionOfHands(foreseen);
    if (!foreseen || !prediction) return words.came(share, change);
    const inside = foreseen.hands[binHolding(foreseen, came)] ?? 0;
    const miss = prediction.middle - came;
    const points = sayGap(Math.abs(miss), came, language).replace('+', '');
    const median = /[1-9]/.test(points) ? words.miss(points, miss < 0 ? 'low' : 'high') : words.exact;
    const semicolon = language === 'zh' ? '；' : '; ';
    return words.hit(inside, sumOfHands(foreseen.hands), share) + semicolon + median;
  }
}

export type CauseGroupId = 'own' | 'others' | 'market' | 'luck';

export interface CauseStep {
  readonly id: CauseGroupId;
  readonly label: string;
  readonly text: string;
  /** In points of share; where its bar begins and ends on the running sum. */
  readonly from: number;
  readonly to: number;
}

export interface CauseGroups {
  readonly steps: readonly CauseStep[];
  readonly sum: number;
  readonly sumLabel: string;
  readonly sumText: string;
  /** Ends of the scale, zero between them. */
  readonly scale: readonly [number, number];
  readonly description: string;
}

const GROUPS: Readonly<Record<Causes['share'][number]['cause'], CauseGroupId>> = {
  decision: 'own',
  partner: 'others',
  rival: 'others',
  market: 'market',
  momentum: 'market',
  events: 'luck',
};
const ORDER: readonly CauseGroupId[] = ['own', 'others', 'market', 'luck'];

/** The causes of a change of share in four groups that add up to it, laid end to end. */
export function causeGroups(
  causes: Causes['share'],
  now: QuarterOf,
  market: ClassMarket,
  language: Lang,
): CauseGroups {
  const { reveal: words } = PROJECTOR_WORDS[language];
  const places = placesIn(Math.max(market.share(now.table), market.share(now.before)));
  const say = (points: number): string => formatNumber(points, language, places, true);
  const sums = ORDER.map((id) => {
    let sum = 0;
    for (const { cause, points } of causes) if (GROUPS[cause] === id) sum += points;
    return sum;
  });
  const printed = printedParts(sums, places);
  let [running, low, high] = [0, 0, 0];
  const steps = ORDER.map((id, at): CauseStep => {
    const from = running;
    running += sums[at] ?? 0;
    low = Math.min(low, running);
    high = Math.max(high, running);
    return { id, label: words.groups[id], text: say(printed[at] ?? 0), from, to: running };
  });
  const comma = language === 'zh' ? '，' : ', ';
  return {
    steps,
    sum: running,
    sumLabel: words.sum,
    sumText: say(running),
    scale: [low, high > low ? high : low + 1],
    description: words.description(
      steps.map(({ label, text }) => `${label} ${text}`).join(comma),
      say(running),
    ),
  };
}

/** Parts rounded to so many decimals so that they add up to the rounded sum: those farthest off give way first. */
export function printedParts(parts: readonly number[], places: number): number[] {
  const unit = 10 ** places;
  let sum = 0;
  for (const part of parts) sum += part;
  const rounded = parts.map((part) => Math.round(part * unit));
  let left = Math.round(sum * unit);
  for (const part of rounded) left -= part;
  const step = Math.sign(left);
  const order = parts
    .map((part, at) => ({ at, off: (part * unit - (rounded[at] ?? 0)) * step }))
    .sort((a, b) => b.off - a.off || a.at - b.at);
  for (const { at } of order.slice(0, Math.abs(left))) rounded[at] = (rounded[at] ?? 0) + step;
  return rounded.map((part) => part / unit);
}
