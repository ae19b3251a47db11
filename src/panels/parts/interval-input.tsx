import type { Axis, Range } from '../../views/charts/spec';
import { percentOn } from './range-strip';

export interface IntervalInputProps {
  /** The question: "share when this quarter closes". */
  readonly label: string;
  readonly axis: Axis;
  readonly step: number;
  readonly value: Range;
  /** Middle and both ends with their units, for reading aloud. */
  readonly text: { readonly low: string; readonly mid: string; readonly high: string };
  readonly labels: { readonly low: string; readonly mid: string; readonly high: string };
  /** Tick words under the track, as on a phone; the close bar leaves them out. */
  readonly ticks?: boolean;
  readonly disabled?: boolean;
  readonly onChange: (value: Range) => void;
}

/** A prediction with its 80 % range: one hollow handle between two caps, each a native slider. */
export function IntervalInput(props: IntervalInputProps) {
  const { label, axis, step, value, text, labels, ticks = false, disabled = false, onChange } = props;
  const [min, max] = axis.domain;
  const clamp = (at: number) => Math.min(max, Math.max(min, at));
  const moveMid = (mid: number) => {
    const shift = mid - value.mid;
    onChange({ low: clamp(value.low + shift), mid, high: clamp(value.high + shift) });
  };
  const handles = [
    { id: 'low', at: value.low, move: (at: number) => onChange({ ...value, low: Math.min(at, value.mid) }) },
    {
      id: 'high',
      at: value.high,
      move: (at: number) => onChange({ ...value, high: Math.max(at, value.mid) }),
    },
    { id: 'mid', at: value.mid, move: moveMid },
  ] as const;
  return (
    <div class={ticks ? 'interval interval-ticks' : 'interval'} role="group" aria-label={label}>
      <svg class="strip interval-track" width="100%" height={ticks ? 44 : 24} aria-hidden="true">
        <line class="track-line" x1="0" x2="100%" y1="12" y2="12" />
        <line
          class="track-range"
          x1={percentOn(axis, value.low)}
          x2={percentOn(axis, value.high)}
          y1="12"
          y2="12"
        />
        {[value.low, value.high].map((end, index) => (
          <line
            key={index}
            class="track-cap"
            x1={percentOn(axis, end)}
            x2={percentOn(axis, end)}
            y1={ticks ? 2 : 5}
            y2={ticks ? 22 : 19}
          />
        ))}
        <circle class="track-handle" cx={percentOn(axis, value.mid)} cy="12" r={ticks ? 10 : 6} />
        {ticks
          ? axis.ticks.map((tick) => (
              <text
                key={tick.at}
                class="axis-word"
                x={percentOn(axis, tick.at)}
                y="40"
                text-anchor={tick.at <= min ? 'start' : tick.at >= max ? 'end' : 'middle'}
              >
                {tick.label}
              </text>
            ))
          : null}
      </svg>
      {handles.map(({ id, at, move }) => (
        <input
          key={id}
          type="range"
          class={`interval-handle interval-${id}`}
          aria-label={labels[id]}
          aria-valuetext={text[id]}
          min={min}
          max={max}
          step={step}
          value={at}
          disabled={disabled}
          onInput={(event) => move(event.currentTarget.valueAsNumber)}
        />
      ))}
    </div>
  );
}
