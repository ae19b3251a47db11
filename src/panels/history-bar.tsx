import { HISTORY_WORDS } from '../views/words/history';
import { useWords } from './app-words';
import { useLetterHint } from './history-keys';
import { Button } from './parts/button';

export interface HistoryBarProps {
  readonly quarter: number;
  readonly all: number;
  readonly period: string;
  /** Quarters, counted from 1, in which two lines parted: marked on the track. */
  readonly parted?: readonly number[];
  readonly onStep: (to: number) => void;
  readonly takeOver: { readonly word: string; readonly onClick: () => void };
}

/** Steps through the quarters: two buttons, a slider with a notch a quarter, and the way into the game. */
export function HistoryBar({ quarter, all, period, parted = [], onStep, takeOver }: HistoryBarProps) {
  const words = useWords(HISTORY_WORDS);
  const takeKey = useLetterHint('B');
  return (
    <footer class="close-bar history-bar" aria-label={words.bar}>
      <div class="history-steps">
        <button
          type="button"
          class="step"
          aria-label={words.back}
          disabled={quarter <= 1}
          onClick={() => onStep(quarter - 1)}
        >
          <Arrow towards="M9 2L3 6L9 10Z" />
        </button>
        <button
          type="button"
          class="step"
          aria-label={words.on}
          disabled={quarter >= all}
          onClick={() => onStep(quarter + 1)}
        >
          <Arrow towards="M3 2L9 6L3 10Z" />
        </button>
        <span class="history-track">
          <svg class="strip" width="100%" height="22" aria-hidden="true">
            <line class="track-line" x1="0" x2="100%" y1="11" y2="11" />
            {Array.from({ length: all }, (_, at) => {
              const x = `${(at / Math.max(1, all - 1)) * 100}%`;
              return (
                <line
                  key={at}
                  class={at < quarter ? 'history-notch history-notch-done' : 'history-notch'}
                  x1={x}
                  x2={x}
                  y1="6"
                  y2="16"
                />
              );
            })}
            {parted.map((at) => (
              <circle
                key={`parted ${at}`}
                class="history-parted"
                cx={`${((at - 1) / Math.max(1, all - 1)) * 100}%`}
                cy="11"
                r="3.5"
              />
            ))}
          </svg>
          <input
            type="range"
            class="history-slider"
            aria-label={words.slider}
            aria-valuetext={`${period}, ${words.of(quarter, all)}`}
            min="1"
            max={all}
            step="1"
            value={quarter}
            onInput={(event) => onStep(event.currentTarget.valueAsNumber)}
          />
        </span>
        <span class="history-here">
          <b>{period}</b> <span class="note">{words.of(quarter, all)}</span>
        </span>
      </div>
      <div class="close-actions">
        <Button weight="main" shortcut={takeKey} onClick={takeOver.onClick}>
          {takeOver.word}
        </Button>
      </div>
    </footer>
  );
}

interface ArrowProps {
  readonly towards: string;
}

function Arrow({ towards }: ArrowProps) {
  return (
    <svg class="step-arrow" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <path class="ink-fill" d={towards} />
    </svg>
  );
}
