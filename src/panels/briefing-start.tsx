import type { ComponentChildren } from 'preact';
import type { BriefingCase } from '../views/briefing';
import { endView } from '../views/briefing-fan';
import { firmName } from '../views/case-words';
import type { Range } from '../views/charts/spec';
import { BRIEFING_WORDS } from '../views/words/briefing';
import { DOUBT_WORDS } from '../views/words/doubt';
import { useSessionState } from './app-session';
import { useLanguage, useWords } from './app-words';
import { Button } from './parts/button';
import { CloseBar, CloseFigure } from './parts/close-bar';
import { IntervalInput } from './parts/interval-input';

export interface BriefingStartProps {
  readonly scenario: BriefingCase;
  readonly seat: string;
  /** What is expected of the end, in percent of all demand; null while nothing was said. */
  readonly expected: Range | null;
  readonly onExpect: (range: Range) => void;
  readonly note: ComponentChildren;
  readonly onStart: () => void;
}

/** The foot of the briefing: what is expected of the end, and the way into the game. */
export function BriefingStart({ scenario, seat, expected, onExpect, note, onStart }: BriefingStartProps) {
  const words = useWords(BRIEFING_WORDS);
  const { end } = useWords(DOUBT_WORDS);
  const language = useLanguage();
  const busy = useSessionState((state) => state.busy);
  const view = endView(scenario, seat, language, expected);
  return (
    <CloseBar
      label={words.start}
      left={
        <CloseFigure
          label={`${end.label}: ${end.expect(view.period)}`}
          value={expected ? view.text.mid : '?'}
          note={expected ? end.sure(view.text.low, view.text.high) : end.not}
        >
          <IntervalInput
            label={end.question(firmName(scenario, seat, language))}
            axis={view.axis}
            step={view.step}
            value={view.value}
            text={view.text}
            labels={end.handles}
            onChange={onExpect}
          />
        </CloseFigure>
      }
      note={note}
      actions={
        <Button weight="main" disabled={busy} onClick={onStart}>
          {words.start}
        </Button>
      }
    />
  );
}
