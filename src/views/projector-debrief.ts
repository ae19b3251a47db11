import type { Causes } from '../analysis';
import type { Table } from '../engine';
import { binHolding, predictionOfHands, sumOfHands } from '../record';
import { firmName } from './case-words';
import { causePartsOf } from './cause-parts';
import type { FirmSlot } from './charts/spec';
import { formatNumber } from './format';
import { laterPeriod, sayPeriod, shortPeriod } from './period';
import { letterOf, pairOf } from './projector-worlds';
import { classMarket, marketCauses, placesIn, sayGap, sayPart } from './projector-market';
import { quarterOf, type QuarterOf, type ResultsInput } from './results';
import { PROJECTOR_WORDS } from './words/projector';
import { RULES_OF_THUMB } from './words/projector-rules';

const MOST_CAUSES = 3;

/** One line of share on the board; values are fractions, the opening first. */
export interface BoardLine {
  readonly label: string;
  readonly shares: readonly number[];
}

export interface DebriefLines {
  readonly slot: FirmSlot;
  readonly ours: BoardLine;
  /** The recorded or demonstrated line of the same seat; null where there is none. */
  readonly beside: BoardLine | null;
  /** Where the runner-up of a quarter would have ended it. */
  readonly runnersUp: readonly { readonly quarter: number; readonly share: number }[];
  readonly quarters: readonly string[];
  readonly description: string;
}

export interface DebriefView {
  readonly headline: string;
  readonly lines: DebriefLines;
  /** Causes over the whole game, in points of share. */
  readonly why: readonly { readonly label: string; readonly points: string }[];
  readonly soWhat: readonly string[];
  readonly rule: string;
}

export interface DebriefInput {
  readonly results: ResultsInput;
  /** By quarter; null while it is not known. */
  readonly causes: readonly (Causes | null)[];
  /** The seat's table at the end of each quarter with the runner-up of its election; null where there is none. */
  readonly runnersUp: readonly (Table | null)[];
  readonly beside: readonly Table[] | null;
}

/** What happened, why, so what, and one rule: all that stays on the board at the end. `results` is of the last quarter played. */
export function debriefView(input: DebriefInput): DebriefView | null {
  const { results } = input;
  const now = quarterOf(results);
  const opening = results.reports[0]?.table;
  if (!now || !opening) return null;
  const { language, names } = results;
  const words = PROJECTOR_WORDS[language].debrief;
  const rules = RULES_OF_THUMB[language];
  const market = classMarket(results, now.firm);
  return {
    headline: words.title(
      firmName(names, now.id, language),
      sayPart(market.share(now.table), language),
      sayPart(market.share(opening), language),
      market.name,
    ),
    lines: linesOf(input, now),
    why: largestCauses(input, now),
    soWhat: [...mattered(input, now), ...calibrated(input, now)],
    rule: rules[names.id] ?? rules.any ?? '',
  };
}

/** The class's line, the recorded one, and where each runner-up would have led. */
export function linesOf({ results, beside, runnersUp }: DebriefInput, now: QuarterOf): DebriefLines {
  const { language, names, reports, quarter, rules } = results;
  const words = PROJECTOR_WORDS[language].debrief;
  const { share } = classMarket(results, now.firm);
  const shares = reports.slice(0, quarter + 1).map(({ table }) => share(table));
  const recorded = beside?.slice(0, quarter + 1).map(share) ?? [];
  return {
    slot: now.slot,
    ours: { label: words.class, shares },
    beside:
      recorded.length < 2
        ? null
        : { label: names.file.demonstration ? words.shown : words.recorded, shares: recorded },
    runnersUp: runnersUp.flatMap((table, at) => (table ? [{ quarter: at + 1, share: share(table) }] : [])),
    quarters: shares.map((_, at) => shortPeriod(laterPeriod(rules.start, at - 1))),
    description: words.line(
      shares
        .map((part, at) => `${shortPeriod(laterPeriod(rules.start, at - 1))} ${sayPart(part, language)}`)
        .join(', '),
    ),
  };
}

/** Causes of the market's share summed over all quarters known, the largest either way. */
export function largestCauses({ results, causes }: DebriefInput, now: QuarterOf): DebriefView['why'] {
  const { language } = results;
  const sums = new Map<string, { label: string; points: number }>();
  const { market, share } = classMarket(results, now.firm);
  const places = placesIn(share(now.table));
  causes.forEach((each, at) => {
    const input = { ...results, quarter: at + 1 };
    const then = quarterOf(input);
    if (!each || !then) return;
    for (const { id, label, points } of causePartsOf(
      input,
      then,
      marketCauses(each, market, results.rules),
      places,
    )) {
      if (id === 'other') continue;
      const known = sums.get(id);
      sums.set(id, { label: known?.label ?? label, points: (known?.points ?? 0) + points });
    }
  });
  return [...sums.values()]
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
    .slice(0, MOST_CAUSES)
    .map(({ label, points }) => ({ label, points: formatNumber(points, language, places, true) }));
}

/** The election whose runner-up would have ended its quarter farthest from ours. */
function mattered({ results, runnersUp }: DebriefInput, now: QuarterOf): string[] {
  const { language, turns, reports, rules } = results;
  const words = PROJECTOR_WORDS[language].debrief;
  const { share } = classMarket(results, now.firm);
  let best: { readonly at: number; readonly gap: number } | null = null;
  runnersUp.forEach((table, at) => {
    const ours = reports[at + 1]?.table;
    if (!table || !ours) return;
    const gap = share(ours) - share(table);
    if (!best || Math.abs(gap) > Math.abs(best.gap)) best = { at, gap };
  });
  if (runnersUp.every((table) => table === null)) return [];
  const { at, gap } = (best as { readonly at: number; readonly gap: number } | null) ?? { at: 0, gap: 0 };
  const hands = turns[at]?.notes.hands;
  const pair = hands ? pairOf(hands) : null;
  const points = sayGap(gap, share(now.table), language);
  if (!pair || !/[1-9]/.test(points)) return [words.noMatter];
  const period = sayPeriod(laterPeriod(rules.start, at), language);
  return [words.matters(period, letterOf(pair.played), letterOf(pair.instead), points)];
}

export interface ClassCalibration {
  readonly asked: number;
  /** Quarters whose outcome lay in the middle 80 % of the hands. */
  readonly held: number;
  readonly hands: number;
  /** Hands in the bin that came. */
  readonly right: number;
}

/** How well the class's hands foretold, over the quarters in which it raised them. */
export function classCalibration(results: ResultsInput, firm: number): ClassCalibration {
  const { turns, reports } = results;
  let [asked, held, hands, right] = [0, 0, 0, 0];
  turns.forEach(({ notes }, at) => {
    const table = reports[at + 1]?.table;
    const foreseen = notes.hands?.foreseen;
    const prediction = foreseen ? predictionOfHands(foreseen) : null;
    if (!table || !foreseen || !prediction) return;
    const came = classMarket(results, firm, foreseen).share(table);
    asked++;
    if (came >= prediction.low && came <= prediction.high) held++;
    hands += sumOfHands(foreseen.hands);
    right += foreseen.hands[binHolding(foreseen, came)] ?? 0;
  });
  return { asked, held, hands, right };
}

function calibrated({ results }: DebriefInput, now: QuarterOf): string[] {
  const words = PROJECTOR_WORDS[results.language].debrief;
  const { asked, held, hands, right } = classCalibration(results, now.firm);
  return asked === 0 ? [words.noCalibration] : [words.calibrated(held, asked), words.hands(right, hands)];
}
