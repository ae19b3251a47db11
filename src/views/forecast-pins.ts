import type { Prediction, TurnRecord } from '../record';
import { predictionOf } from '../record/calibration';
import type { Pin } from './charts/spec';
import { ownFirm, shareOf, type SeatInput } from './desk-seat';
import type { ForecastMeasure } from './forecast-draws';
import { goalSegment, sayValue } from './forecast-said';
import { laterPeriod, sayPeriod } from './period';
import type { ForecastWords } from './words/forecast';

/** What the seat has said of its share: sealed with the quarters closed, and as it now stands in the draft. */
export interface Said {
  readonly turns: readonly TurnRecord[];
  readonly predictions: readonly Prediction[];
}

/** The seat's own predictions as marks on the fan. */
export interface FanPins {
  /** Of the quarter in hand, named in words; null where nothing is said. */
  readonly pin: Pin | null;
  /** Of the quarters closed, each with what came, and of the end of the game; marks without words. */
  readonly earlier: readonly Pin[];
  /** The same in sentences, for those who do not see them. */
  readonly sentences: readonly string[];
}

const NONE: FanPins = { pin: null, earlier: [], sentences: [] };

/** Pins of the fan of the whole market's share, which alone is predicted; none on another measure. */
export function fanPins(
  seat: SeatInput,
  measure: ForecastMeasure,
  { turns, predictions }: Said,
  words: ForecastWords,
): FanPins {
  const shown = measure === 'share' || (measure === 'goal' && goalSegment(seat) === '');
  if (!shown) return NONE;
  const { rules, report, reports, language } = seat;
  const { id, slot } = ownFirm(seat);
  const now = reports.length - 1;
  const say = (value: number): string => sayValue(measure, value, seat);
  const pinAt = (x: number, { low, middle, high }: Prediction, came: number | null): Pin => {
    const range = { low: low * 100, mid: middle * 100, high: high * 100 };
    const period = sayPeriod(laterPeriod(rules.start, x - 1), language);
    const said = [period, say(range.mid), say(range.low), say(range.high)] as const;
    return {
      x,
      range,
      label: words.pin.label(say(range.mid)),
      note: words.pin.range(say(range.low), say(range.high)),
      outcome: came === null ? null : { y: came, label: words.pin.came(say(came)), slot },
      point: came === null ? words.pin.said(...said) : words.pin.saidAndCame(...said, say(came)),
    };
  };
  const closed = turns.slice(0, now).flatMap((turn, at) => {
    const said = predictionOf(turn, id, 'share');
    const table = reports[at + 1]?.table;
    return said && table ? [pinAt(at + 1, said, shareOf(table, report.firm) * 100)] : [];
  });
  const inHand = predictions.find((prediction) => prediction.measure === 'share');
  const end =
    predictionOf(turns[0], id, 'share-end') ??
    predictions.find((prediction) => prediction.measure === 'share-end');
  const pin = inHand && now < rules.quarters ? pinAt(now + 1, inHand, null) : null;
  const earlier = [...closed, ...(end ? [pinAt(rules.quarters, end, null)] : [])];
  return {
    pin,
    earlier,
    sentences: [...earlier, ...(pin ? [pin] : [])].flatMap(({ point }) => point ?? []),
  };
}
