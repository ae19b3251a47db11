import { fitTicks, textWidth } from '../../views/charts/layout';
import type { Axis, FirmSlot, Range } from '../../views/charts/spec';
import { useWidth } from '../chart/width';
import { FirmDot } from './firm-mark';

/** Where a value stands on an axis, as a percentage of its width; what lies outside stands at the edge. */
export function percentOn(axis: Axis, value: number): string {
  const [low, high] = axis.domain;
  const fraction = (value - low) / (high - low || 1);
  return `${(Math.min(1, Math.max(0, fraction)) * 100).toFixed(3)}%`;
}

function widthOn(axis: Axis, low: number, high: number): string {
  return `${Math.max(0, parseFloat(percentOn(axis, high)) - parseFloat(percentOn(axis, low))).toFixed(3)}%`;
}

export interface AxisStripProps {
  readonly axis: Axis;
}

const TICK_SIZE = 11.5;

/** Tick words of a shared axis that have room, zero first, for the head of a list of rows; silent, as every row says its figures. */
export function AxisStrip({ axis }: AxisStripProps) {
  const [low, high] = axis.domain;
  const [place, width] = useWidth<HTMLSpanElement>(180);
  const ends = axis.ticks.map(({ label }) => textWidth(label, TICK_SIZE) / 2);
  const inset = Math.max(0, ...ends);
  // The words at both ends stand inside the axis.
  const middle = (at: number): number =>
    Math.min(width - inset, Math.max(inset, ((at - low) / (high - low || 1)) * width));
  return (
    <span class="axis-strip" ref={place}>
      <svg class="strip" width="100%" height="16" aria-hidden="true">
        {fitTicks(axis.ticks, middle, TICK_SIZE, [0]).map(({ at, label }) => (
          <text
            key={at}
            class="axis-word"
            x={percentOn(axis, at)}
            y="12"
            text-anchor={at <= low ? 'start' : at >= high ? 'end' : 'middle'}
          >
            {label}
          </text>
        ))}
      </svg>
    </span>
  );
}

export interface RangeBar {
  readonly range: Range;
  readonly slot: FirmSlot;
  /** An estimate is hatched with a hollow mark, a reckoned range is filled. */
  readonly estimate: boolean;
}

export interface RangeStripProps {
  readonly axis: Axis;
  /** One bar, or ours above theirs. */
  readonly bars: readonly RangeBar[];
  /** The ranges in words. */
  readonly label: string;
  readonly heavy?: boolean;
}

/** Ranges on a shared axis: dot = middle, bar = 80 %; the zero line is ink, the other ticks are hairlines. */
export function RangeStrip({ axis, bars, label, heavy = false }: RangeStripProps) {
  const height = bars.length > 1 ? 44 : 28;
  return (
    <svg class="strip" width="100%" height={height} role="img" aria-label={label}>
      {axis.ticks.map(({ at }) => (
        <line
          key={at}
          class={at === 0 ? 'zero-line' : 'hairline'}
          x1={percentOn(axis, at)}
          x2={percentOn(axis, at)}
          y1="0"
          y2={height}
        />
      ))}
      {bars.map(({ range, slot, estimate }, index) => {
        const y = bars.length > 1 ? 13 + index * 17 : height / 2;
        const thick = estimate ? 7 : heavy ? 7 : 5.5;
        return (
          <g key={index} data-firm-slot={slot}>
            <rect
              class={estimate ? 'range-hatched' : 'range-filled'}
              fill={estimate ? `url(#hatch-${slot})` : undefined}
              x={percentOn(axis, range.low)}
              width={widthOn(axis, range.low, range.high)}
              y={y - thick / 2}
              height={thick}
            />
            <svg class="strip-mark" x={percentOn(axis, range.mid)} y={y} width="1" height="1">
              <FirmDot slot={slot} hollow={estimate} size={heavy ? 12 : 10.5} />
            </svg>
          </g>
        );
      })}
    </svg>
  );
}
