import { useState } from 'preact/hooks';
import { draftCash, yearlyRate } from '../views/desk-cost';
import { firmAttention } from '../views/desk-firm';
import type { SeatInput } from '../views/desk-seat';
import { heldSaid } from '../views/calibration';
import { formatMoney, formatShare } from '../views/format';
import { laterPeriod, sayPeriod } from '../views/period';
import { ASSIGNED_WORDS } from '../views/words/assigned';
import { HOT_SEAT_WORDS } from '../views/words/hot-seat';
import { RESCUE_WORDS } from '../views/words/rescue';
import type { DeskWords } from '../views/words/desk';
import type { Derived, GameInHand, Intentions } from '../session';
import { useSessionState } from './app-session';
import { DeskExpect, DeskExpectSheet } from './desk-expect';
import { Button } from './parts/button';
import { CloseBar } from './parts/close-bar';
import { useMedia } from './parts/media';

export interface DeskCloseProps {
  readonly seat: SeatInput;
  readonly game: GameInHand;
  readonly words: DeskWords;
  readonly intend: Intentions;
  readonly over: boolean;
  /** What stands against closing, in words; empty when nothing does. */
  readonly blocked: readonly string[];
}

/** The foot of the desk: what is expected, what the draft spends, and the way into the next quarter. */
export function DeskClose({ seat, game, words, intend, over, blocked }: DeskCloseProps) {
  const [closing, setClosing] = useState(false);
  // Two predictions with their handles, the note and the buttons need this much room in one bar.
  const narrow = useMedia('(max-width: 1279px)');
  const { close } = words;
  const sealing = HOT_SEAT_WORDS[seat.language];
  const empty = game.draft.decisions.length === 0;
  const finish = (): void => {
    setClosing(true);
    void intend.closeQuarter().finally(() => setClosing(false));
  };
  const quarter = seat.report.table.quarter[0] ?? 0;
  const expect = { seat, game, words, predict: intend.predict };
  const spends = <span id="close-spends">{spendText(seat, words)}</span>;
  const stands = (
    <>
      {attentionText(seat, words)} <Saved words={words} />
    </>
  );
  const against =
    blocked.length > 0 ? (
      <span id="close-blocked" class="alarm close-blocked">
        {close.blocked} {blocked[0]}
      </span>
    ) : null;
  // Where there is less, as on a phone, everything that closes a quarter lies within reach of a thumb; there a way back is shown once there is one.
  return (
    <CloseBar
      label={close.label}
      left={over || narrow ? undefined : <DeskExpect {...expect} />}
      note={
        narrow ? undefined : (
          <>
            {against ?? spends}
            <br />
            {stands}
          </>
        )
      }
      actions={
        over ? (
          <Button weight="main" onClick={() => intend.go({ page: 'results', game: game.id, quarter })}>
            {close.over}
          </Button>
        ) : (
          <>
            {narrow ? (
              <>
                {against}
                <DeskExpectSheet
                  {...expect}
                  note={
                    <>
                      {spends} {stands}
                    </>
                  }
                />
              </>
            ) : null}
            {narrow && game.past.length === 0 ? null : (
              <Button weight="quiet" disabled={game.past.length === 0} onClick={intend.undo}>
                {close.undo}
              </Button>
            )}
            {narrow && game.future.length === 0 ? null : (
              <Button weight="quiet" disabled={game.future.length === 0} onClick={intend.redo}>
                {close.redo}
              </Button>
            )}
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

export interface DeskBackProps extends Pick<DeskCloseProps, 'seat' | 'game' | 'intend'> {
  readonly derived: Derived;
}

/** Under the draft: whether anything is expected, how ranges held so far, and the way back of a practice game. */
export function DeskBack({ seat, game, intend, derived }: DeskBackProps) {
  const words = RESCUE_WORDS[seat.language];
  const quarter = seat.report.table.quarter[0] ?? 0;
  const expected = game.draft.predictions.length > 0 || derived.round.over;
  return (
    <p class="axis-note">
      {expected ? '' : words.notSaid} {heldSaid(derived.turns, seat)}{' '}
      {game.record.takebacks > 0 ? words.taken(game.record.takebacks) : ''}{' '}
      {quarter > 0 && game.record.assignment?.terms.takeback === false ? (
        ASSIGNED_WORDS[seat.language].takebackOff
      ) : quarter > 0 && !game.hot ? (
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

function attentionText(seat: SeatInput, { close }: DeskWords): string {
  const { used, of } = firmAttention(seat);
  return close.attentionLeft(Math.max(0, of - used));
}

/** When the draft was last saved: told by itself, so that saving does not draw the desk anew. */
function Saved({ words: { close } }: Pick<DeskCloseProps, 'words'>) {
  const save = useSessionState((state) => state.save);
  const savedAt = useSessionState((state) => state.savedAt);
  if (save === 'failed') return <>{close.failed}</>;
  if (save === 'saving') return <>{close.saving}</>;
  return <>{savedAt === null ? '' : close.saved(new Date(savedAt).toTimeString().slice(0, 8))}</>;
}
