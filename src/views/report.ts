import type { CauseMeasure, Causes } from '../analysis';
import { predictionOf } from '../record/calibration';
import { predictionOfHands } from '../record/hands';
import { causePartsOf } from './cause-parts';
import { shareOf } from './desk-seat';
import { formatMoney, formatNumber } from './format';
import type { RecordedLine } from './history';
import { classMarket, sayPart } from './projector-market';
import {
  deedsOf,
  happenings,
  periodSaid,
  pressureWord,
  quarterOf,
  sayPoints,
  sayShare,
  verdictOn,
  type QuarterOf,
  type ResultsInput,
} from './results';
import { otherWords } from './results-charts';
import { listOf } from './words/catalogue';
import { PAPER_WORDS } from './words/paper';
import { PROJECTOR_WORDS } from './words/projector';
import { RESULTS_WORDS } from './words/results';

export interface ReportRow {
  readonly label: string;
  readonly text: string;
}

export interface ReportQuarter {
  readonly quarter: number;
  readonly title: string;
  readonly outcome: string;
  readonly rows: readonly ReportRow[];
}

/** Causes printed for each measure. */
const MOST_CAUSES = 4;

/** One quarter of a game as printed: decisions, reason, predictions, outcome, causes, and history beside it. */
export function reportQuarter(
  input: ResultsInput,
  causes: Causes | null,
  history: RecordedLine | null,
): ReportQuarter | null {
  const now = quarterOf(input);
  if (!now) return null;
  const { language, quarter, turns, names, rules } = input;
  const words = PAPER_WORDS[language];
  const turn = turns[quarter - 1];
  const own = deedsOf(turn, names, rules, language).find(({ firm }) => firm === now.id);
  const reason = turn?.notes.reasons?.[now.id]?.trim() ?? '';
  const share = shareOf(now.table, now.firm);
  const pressure = now.table.pressure[now.firm] ?? 0;
  const theirs = history?.tables[quarter];
  const happened = happenings(input, now);
  return {
    quarter,
    title: periodSaid(input, quarter),
    outcome: words.outcome(
      sayShare(share, language),
      sayPoints(share - shareOf(now.before, now.firm), share, language),
      formatNumber(pressure, language, 0),
      pressureWord(pressure, language),
      formatMoney(Math.round(now.table.cash[now.firm] ?? 0), language),
    ),
    rows: [
      { label: words.decided, text: own?.deeds || words.heldCourse },
      { label: words.reason, text: reason || words.noReason },
      { label: words.predicted, text: predicted(input, now) },
      ...(happened.length > 0
        ? [{ label: words.happened, text: happened.join(language === 'zh' ? '' : ' ') }]
        : []),
      ...(causes
        ? [
            { label: words.causesShare, text: causesText(input, now, causes, 'share') },
            { label: words.causesPressure, text: causesText(input, now, causes, 'pressure') },
          ]
        : []),
      ...(theirs
        ? [
            {
              label: otherWords(input).column,
              text: words.historyStood(
                deedsOf(history.turns[quarter - 1], names, rules, language).find(
                  ({ firm }) => firm === now.id,
                )?.deeds || words.heldCourse,
                sayShare(shareOf(theirs, now.firm), language),
                formatNumber(theirs.pressure[now.firm] ?? 0, language, 0),
              ),
            },
          ]
        : []),
    ],
  };
}

/** Sealed predictions with what came, or that there were none. */
function predicted({ turns, quarter, language, rules, names }: ResultsInput, now: QuarterOf): string {
  const words = PAPER_WORDS[language];
  const verdicts = RESULTS_WORDS[language].headline;
  const turn = turns[quarter - 1];
  const said: string[] = [];
  const share = predictionOf(turn, now.id, 'share');
  if (share) {
    const came = shareOf(now.table, now.firm);
    const say = (value: number): string => sayShare(value, language);
    said.push(
      words.prediction(
        words.share,
        say(share.low),
        say(share.middle),
        say(share.high),
        say(came),
        verdicts[verdictOn(share, came)],
      ),
    );
  }
  const foreseen = turn?.notes.hands?.foreseen ?? null;
  const hands = foreseen?.segment ? predictionOfHands(foreseen) : null;
  if (hands) {
    const market = classMarket({ rules, names, language }, now.firm, foreseen);
    const came = market.share(now.table);
    const say = (value: number): string => sayPart(value, language);
    said.push(
      words.prediction(
        PROJECTOR_WORDS[language].worlds.share(market.name),
        say(hands.low),
        say(hands.middle),
        say(hands.high),
        say(came),
        verdicts[verdictOn(hands, came)],
      ),
    );
  }
  const cash = predictionOf(turn, now.id, 'cash');
  if (cash) {
    const came = now.table.cash[now.firm] ?? 0;
    const say = (value: number): string => formatMoney(Math.round(value), language);
    said.push(
      words.prediction(
        words.cash,
        say(cash.low),
        say(cash.middle),
        say(cash.high),
        say(came),
        verdicts[verdictOn(cash, came)],
      ),
    );
  }
  return said.length === 0
    ? RESULTS_WORDS[language].prediction.none
    : said.join(language === 'zh' ? '；' : '; ');
}

/** The largest causes of a change with their points, the rest as one sum. */
function causesText(input: ResultsInput, now: QuarterOf, causes: Causes, measure: CauseMeasure): string {
  const { language } = input;
  const words = PAPER_WORDS[language];
  const places = measure === 'share' && shareOf(now.table, now.firm) < 0.02 ? 2 : 1;
  const parts = [...causePartsOf(input, now, causes[measure], places)].sort(
    (a, b) => Math.abs(b.points) - Math.abs(a.points),
  );
  const shown = parts
    .slice(0, MOST_CAUSES)
    .map(({ label, points }) => `${label} ${formatNumber(points, language, places, true)}`);
  let rest = 0;
  for (const { points } of parts.slice(MOST_CAUSES)) rest += points;
  if (parts.length > MOST_CAUSES) shown.push(words.rest(formatNumber(rest, language, places, true)));
  return shown.length === 0 ? words.nothingMoved : shown.join(language === 'zh' ? '，' : ', ');
}

/** Who played against whom, how long, and under which luck, as one line under the title. */
export function reportLine(
  played: number,
  all: number,
  partners: readonly string[],
  seed: string,
  luck: boolean,
  language: ResultsInput['language'],
): string {
  const words = PAPER_WORDS[language];
  return words.gameLine(played, all, partners.length === 0 ? '' : listOf(partners, language), seed, luck);
}
