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
import { ExpectSheet } from './parts/expect-sheet';
import { IntervalInput } from './parts/interval-input';
import { useNarrow } from './parts/media';

export interface BriefingStartProps {
  readonly scenario: BriefingCase;
  readonly seat: string;
  /** What is expected of the end, in percent of all demand; null while nothing was said. */
  readonly expected: Range | null;
  readonly onExpect: (range: Range) => void;
  /** What stands against these numbers, in words; null when nothing does. */
  readonly refused: ComponentChildren | null;
  readonly onStart: () => void;
}

/** The foot of the briefing: what is expected of the end, and the way into the game; on a phone both in reach of a thumb. */
export function BriefingStart({ scenario, seat, expected, onExpect, refused, onStart }: BriefingStartProps) {
  const words = useWords(BRIEFING_WORDS);
  const { end } = useWords(DOUBT_WORDS);
  const language = useLanguage();
  const busy = useSessionState((state) => state.busy);
  const narrow = useNarrow();
  const view = endView(scenario, seat, language, expected);
  const said = expected ? view.text.mid : '?';
  const handles = (
    <CloseFigure
      label={`${end.label}: ${end.expect(view.period)}`}
      value={said}
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
  );
  return (
    <CloseBar
      label={words.start}
      left={narrow ? undefined : handles}
      note={narrow ? undefined : (refused ?? words.startNote)}
      actions={
        <>
          {narrow ? refused : null}
          {narrow ? (
            <ExpectSheet label={end.short} value={said}>
              {handles}
              <p class="note">{words.startNote}</p>
            </ExpectSheet>
          ) : null}
          <Button weight="main" disabled={busy} onClick={onStart}>
            {words.start}
          </Button>
        </>
      }
    />
  );
}
