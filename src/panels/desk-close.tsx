import { useState } from 'preact/hooks';
import { draftCash, yearlyRate } from '../views/desk-cost';
import { firmAttention } from '../views/desk-firm';
import { predictionViews, type PredictionView } from '../views/desk-prediction';
import type { SeatInput } from '../views/desk-seat';
import { calibrationOf } from '../views/calibration';
import { formatMoney, formatShare } from '../views/format';
import { laterPeriod, sayPeriod } from '../views/period';
import { HOT_SEAT_WORDS } from '../views/words/hot-seat';
import { RESCUE_WORDS } from '../views/words/rescue';
import type { DeskWords } from '../views/words/desk';
import type { Derived, Intentions, SessionState } from '../session';
import { Button } from './parts/button';
import { CloseBar, CloseFigure } from './parts/close-bar';
import { IntervalInput } from './parts/interval-input';

export interface DeskCloseProps {
  readonly seat: SeatInput;
  readonly state: SessionState;
  readonly words: DeskWords;
  readonly intend: Intentions;
  readonly over: boolean;
  /** What stands against closing, in words; empty when nothing does. */
  readonly blocked: readonly string[];
}

/** The foot of the desk: what is expected, what the draft spends, and the way into the next quarter. */
export function DeskClose({ seat, state, words, intend, over, blocked }: DeskCloseProps) {
  const [closing, setClosing] = useState(false);
  const { game } = state;
  if (!game) return null;
  const { close } = words;
  const sealing = HOT_SEAT_WORDS[seat.language];
  const predictions = predictionViews(seat, game.draft.predictions);
  const predict = (changed: PredictionView, value: PredictionView['value']): void => {
    intend.predict(
      predictions.map((view) =>
        view.measure === changed.measure ? view.read(value) : view.read(view.value),
      ),
    );
  };
  const empty = game.draft.decisions.length === 0;
  const finish = (): void => {
    setClosing(true);
    void intend.closeQuarter().finally(() => setClosing(false));
  };
  const quarter = seat.report.table.quarter[0] ?? 0;
  const more = RESCUE_WORDS[seat.language];
  const foretold = game.draft.predictions.length > 0;
  return (
    <CloseBar
      label={close.label}
      left={
        over ? undefined : (
          <>
            <PredictionFigure
              view={predictions[0]}
              words={words}
              onChange={(value) => predict(predictions[0], value)}
            />
            <PredictionFigure
              view={predictions[1]}
              words={words}
              onChange={(value) => predict(predictions[1], value)}
            />
            {foretold ? null : (
              <Button
                weight="quiet"
                onClick={() => intend.predict(predictions.map((view) => view.read(view.value)))}
              >
                {more.agree}
              </Button>
            )}
          </>
        )
      }
      note={
        <>
          {blocked.length > 0 ? (
            <span id="close-blocked" class="alarm close-blocked">
              {close.blocked} {blocked[0]}
            </span>
          ) : (
            <span id="close-spends">{spendText(seat, words)}</span>
          )}
          <br />
          {attentionText(seat, words)} {saveText(state, words)}
        </>
      }
      actions={
        over ? (
          <Button weight="main" onClick={() => intend.go({ page: 'results', game: game.id, quarter })}>
            {close.over}
          </Button>
        ) : (
          <>
            <Button weight="quiet" disabled={game.past.length === 0} onClick={intend.undo}>
              {close.undo}
            </Button>
            <Button weight="quiet" disabled={game.future.length === 0} onClick={intend.redo}>
              {close.redo}
            </Button>
            <Button
              weight="main"
              disabled={closing || blocked.length > 0}
              describedBy={blocked.length > 0 ? 'close-blocked' : 'close-spends'}
              onClick={finish}
            >
              {game.hot
                ? closing
                  ? sealing.sealing
                  : empty
                    ? sealing.sealHold
                    : sealing.seal
                : closing
                  ? close.closing
                  : empty
                    ? close.hold
                    : close.main}
            </Button>
          </>
        )
      }
    />
  );
}

export interface DeskBackProps extends Pick<DeskCloseProps, 'seat' | 'state' | 'intend'> {
  readonly derived: Derived;
}

/** Under the draft: whether anything is expected, how ranges held so far, and the way back of a practice game. */
export function DeskBack({ seat, state, intend, derived }: DeskBackProps) {
  const { game } = state;
  const words = RESCUE_WORDS[seat.language];
  const quarter = seat.report.table.quarter[0] ?? 0;
  if (!game) return null;
  const expected = game.draft.predictions.length > 0 || derived.round.over;
  return (
    <p class="axis-note">
      {expected ? '' : words.notSaid} {calibrationText(derived, seat)}{' '}
      {game.record.takebacks > 0 ? words.taken(game.record.takebacks) : ''}{' '}
      {quarter > 0 && !game.hot ? (
        <button
          type="button"
          class="desk-link"
          title={words.takeBackNote}
          onClick={() => void intend.takeBack()}
        >
          {words.takeBack(sayPeriod(laterPeriod(seat.rules.start, quarter - 1), seat.language))}
        </button>
      ) : null}
    </p>
  );
}

interface PredictionFigureProps {
  readonly view: PredictionView;
  readonly words: DeskWords;
  readonly onChange: (value: PredictionView['value']) => void;
}

function PredictionFigure({ view, words, onChange }: PredictionFigureProps) {
  const { close } = words;
  const isShare = view.measure === 'share';
  return (
    <CloseFigure
      label={isShare ? close.expect : close.and}
      value={isShare ? close.share(view.text.mid) : view.text.mid}
      note={isShare ? close.sure(view.text.low, view.text.high) : close.range(view.text.low, view.text.high)}
    >
      <IntervalInput
        label={isShare ? close.shareQuestion : close.cashQuestion}
        axis={view.axis}
        step={view.step}
        value={view.value}
        text={view.text}
        labels={isShare ? close.shareLabels : close.cashLabels}
        onChange={onChange}
      />
    </CloseFigure>
  );
}

function spendText(seat: SeatInput, { close }: DeskWords): string {
  const cash = draftCash(seat);
  const held = seat.report.table.cash[seat.report.firm] ?? 0;
  const money = (fen: number): string => formatMoney(fen, seat.language);
  const join = seat.language === 'zh' ? '' : ' ';
  const spent =
    cash === 0
      ? close.nothing
      : cash > 0
        ? close.raises(money(cash))
        : close.spends(money(-cash), money(held));
  if (cash >= 0 || -cash <= held) return spent;
  const short = -cash - held;
  const { table, firm } = seat.report;
  const lent = Math.min(short, table.creditLine[firm] ?? 0);
  const more = RESCUE_WORDS[seat.language];
  return [
    spent,
    close.overdraws(money(short)),
    ...(lent > 0 ? [more.lender(money(lent), formatShare(yearlyRate(seat), seat.language, 1))] : []),
    ...(short > lent ? [more.unpaid(money(short - lent))] : []),
  ].join(join);
}

function calibrationText({ turns, reports }: Derived, seat: SeatInput): string {
  const { firm } = seat.report;
  const { given, inside } = calibrationOf(turns, reports, { id: seat.rules.firmIds[firm] ?? '', firm });
  return given > 0 ? RESCUE_WORDS[seat.language].held(inside, given) : '';
}

function attentionText(seat: SeatInput, { close }: DeskWords): string {
  const { used, of } = firmAttention(seat);
  return close.attentionLeft(Math.max(0, of - used));
}

function saveText({ save, savedAt }: SessionState, { close }: DeskWords): string {
  if (save === 'failed') return close.failed;
  if (save === 'saving') return close.saving;
  return savedAt === null ? '' : close.saved(new Date(savedAt).toTimeString().slice(0, 8));
}
