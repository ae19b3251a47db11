import type { ComponentChildren } from 'preact';
import { predictionViews, type PredictionView } from '../views/desk-prediction';
import type { SeatInput } from '../views/desk-seat';
import type { DeskWords } from '../views/words/desk';
import { RESCUE_WORDS } from '../views/words/rescue';
import type { Intentions, SessionState } from '../session';
import { Button } from './parts/button';
import { CloseFigure } from './parts/close-bar';
import { ExpectSheet } from './parts/expect-sheet';
import { IntervalInput } from './parts/interval-input';

export interface DeskExpectProps {
  readonly seat: SeatInput;
  readonly game: NonNullable<SessionState['game']>;
  readonly words: DeskWords;
  readonly predict: Intentions['predict'];
}

/** What is expected of the quarter, each figure with its 80 % range, and the way to say so untouched. */
export function DeskExpect({ seat, game, words, predict }: DeskExpectProps) {
  const views = predictionViews(seat, game.draft.predictions);
  const change = (changed: PredictionView, value: PredictionView['value']): void =>
    predict(
      views.map((view) => (view.measure === changed.measure ? view.read(value) : view.read(view.value))),
    );
  return (
    <>
      {views.map((view) => (
        <PredictionFigure
          key={view.measure}
          view={view}
          words={words}
          onChange={(value) => change(view, value)}
        />
      ))}
      {game.draft.predictions.length > 0 ? null : (
        <Button weight="quiet" onClick={() => predict(views.map((view) => view.read(view.value)))}>
          {RESCUE_WORDS[seat.language].agree}
        </Button>
      )}
    </>
  );
}

export interface DeskExpectSheetProps extends DeskExpectProps {
  /** What the draft spends, what is left, when it was saved. */
  readonly note: ComponentChildren;
}

/** The same for a thumb: the expected share stands for both. */
export function DeskExpectSheet({ note, ...props }: DeskExpectSheetProps) {
  const { seat, game, words } = props;
  const [share] = predictionViews(seat, game.draft.predictions);
  return (
    <ExpectSheet label={words.close.expectShort(game.draft.predictions.length > 0)} value={share.text.mid}>
      <DeskExpect {...props} />
      <p class="note">{note}</p>
    </ExpectSheet>
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
