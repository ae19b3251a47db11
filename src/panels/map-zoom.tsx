import { formatNumber } from '../views/format';
import type { MapWords } from '../views/words/map';
import { useWindowKeys } from './parts/window-keys';

type Step = 'in' | 'out' | 'fit';

const KEYS: Readonly<Record<string, Step>> = { '+': 'in', '=': 'in', '-': 'out', '−': 'out', '0': 'fit' };
const STEPS = [
  { step: 'in', sign: '+' },
  { step: 'out', sign: '−' },
  { step: 'fit', sign: '[ ]' },
] as const;
const CLOSEST = 4;

export interface MapZoomProps {
  readonly near: number;
  readonly words: MapWords;
  readonly onStep: (step: Step) => void;
}

/** Nearer, farther, all of it: three buttons in the corner of the drawing. */
export function MapZoom({ near, words, onStep }: MapZoomProps) {
  const { zoom } = words;
  const idle = (step: Step): boolean => (step === 'in' ? near >= CLOSEST : near <= 1);
  return (
    <div class="map-zoom" role="group" aria-label={zoom.label}>
      {STEPS.map(({ step, sign }) => (
        <button
          key={step}
          type="button"
          class="button map-zoom-button"
          title={zoom[step]}
          aria-label={zoom[step]}
          // A button that goes out under the finger would drop the focus.
          aria-disabled={idle(step)}
          onClick={() => onStep(step)}
        >
          {sign}
        </button>
      ))}
      <span class="visually-hidden" role="status">
        {near === 1 ? '' : zoom.now(formatNumber(near, 'en', 1))}
      </span>
    </div>
  );
}

/** The same by keys, wherever on the page nobody types. */
export function useZoomKeys(on: boolean, onStep: (step: Step) => void): void {
  useWindowKeys(
    (event) => {
      const { target, key } = event;
      const step = KEYS[key];
      if (!step || document.querySelector('dialog[open]')) return;
      if (target instanceof Element && target.matches('input:not([type=radio]), select, textarea')) return;
      event.preventDefault();
      onStep(step);
    },
    { on },
  );
}
