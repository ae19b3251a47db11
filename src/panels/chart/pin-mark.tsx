import { textWidth } from '../../views/charts/layout';
import type { Pin } from '../../views/charts/spec';
import { FirmDot } from '../parts/firm-mark';

/** From a value to a pixel. */
export type Scale = (value: number) => number;

/** How far right of the scale the pin's words may run, in pixels. */
const OVERHANG = 60;

export interface PinMarkProps {
  readonly pin: Pin;
  readonly x: Scale;
  readonly y: Scale;
  readonly right: number;
  /** Width of the drawing, which no word leaves. */
  readonly within: number;
  /** The mark alone, smaller: words are given to one pin of a drawing. */
  readonly bare?: boolean;
}

/** The sealed prediction: hollow head, capped 80 % bar, and the firm's filled shape where the quarter ended. */
export function PinMark({ pin, x, y, right, within, bare = false }: PinMarkProps) {
  const at = x(pin.x);
  const [low, mid, high] = [y(pin.range.low), y(pin.range.mid), y(pin.range.high)];
  if (bare)
    return (
      <g class="pin">
        <path class="pin-line" d={`M${at} ${low}V${high}M${at - 4} ${low}h8M${at - 4} ${high}h8`} />
        <circle class="pin-head" cx={at} cy={mid} r="3.5" />
      </g>
    );
  const wide = Math.max(textWidth(pin.label, 12.5), textWidth(pin.note, 11.5));
  const toRight = at + 12 + wide < right + OVERHANG;
  const side = toRight ? 12 : -12;
  const anchor = toRight ? 'start' : 'end';
  // The outcome is named on the other side and away from the pin, so that the two never meet.
  const above = pin.outcome ? y(pin.outcome.y) <= mid : true;
  const fits = toRight || at - side + textWidth(pin.outcome?.label ?? '', 13) <= within;
  const words = above ? mid + 16 : mid - 20;
  return (
    <g class="pin">
      <path class="pin-line" d={`M${at} ${low}V${high}M${at - 6} ${low}h12M${at - 6} ${high}h12`} />
      <circle class="pin-head" cx={at} cy={mid} r="5" />
      <text class="pin-word halo" x={at + side} y={words} text-anchor={anchor}>
        {pin.label}
      </text>
      <text class="pin-note halo" x={at + side} y={words + 15} text-anchor={anchor}>
        {pin.note}
      </text>
      {pin.outcome ? (
        <g data-firm-slot={pin.outcome.slot}>
          <g transform={`translate(${at} ${y(pin.outcome.y)})`}>
            <FirmDot slot={pin.outcome.slot} size={15} />
          </g>
          <text
            class="outcome-word halo"
            x={fits ? at - side : within - 2}
            y={y(pin.outcome.y) + (above ? (fits ? -8 : -12) : 18)}
            text-anchor={toRight || !fits ? 'end' : 'start'}
          >
            {pin.outcome.label}
          </text>
        </g>
      ) : null}
    </g>
  );
}
