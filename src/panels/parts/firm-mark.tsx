import type { FirmSlot } from '../../views/charts/spec';

/** Shapes in a 12 by 12 field, one a slot: circle, square, triangle, diamond, pentagon, cross; of the grey two hourglass, bar. */
export const FIRM_SHAPES: Readonly<Record<FirmSlot, string>> = {
  1: 'M6 1.2A4.8 4.8 0 1 1 6 10.8A4.8 4.8 0 1 1 6 1.2Z',
  2: 'M1.6 1.6H10.4V10.4H1.6Z',
  3: 'M6 1.2L10.9 9.9H1.1Z',
  4: 'M6 .6L11.4 6L6 11.4L.6 6Z',
  5: 'M6 .9L11 4.5L9.1 10.4H2.9L1 4.5Z',
  6: 'M4.2 .8H7.8V4.2H11.2V7.8H7.8V11.2H4.2V7.8H.8V4.2H4.2Z',
  7: 'M1.4 1H10.6L7.2 6L10.6 11H1.4L4.8 6Z',
  8: 'M.4 3.8H11.6V8.2H.4Z',
};

/** Dash of a firm's line; empty is solid. */
export const FIRM_DASHES: Readonly<Record<FirmSlot, string>> = {
  1: '',
  2: '9 4',
  3: '2 4',
  4: '9 3 2 3',
  5: '5 3',
  6: '14 4',
  7: '2 2 2 7',
  8: '14 3 2 3 2 3',
};

export interface FirmMarkProps {
  readonly slot: FirmSlot;
  /** Two letters beside the shape; without it the mark is silent and a name must stand next to it. */
  readonly tag?: string;
  /** Hollow marks stand for estimates and for what is still to come. */
  readonly hollow?: boolean;
  readonly size?: number;
}

/** A firm: shape and colour, and its tag where no name stands by. */
export function FirmMark({ slot, tag, hollow = false, size = 12 }: FirmMarkProps) {
  return (
    <span class="firm-mark" data-firm-slot={slot}>
      <svg width={size} height={size} viewBox="0 0 12 12" aria-hidden="true">
        <path class={hollow ? 'mark-hollow' : 'mark-fill'} d={FIRM_SHAPES[slot]} />
      </svg>
      {tag ? <span class="firm-tag">{tag}</span> : null}
    </span>
  );
}

export interface FirmDotProps {
  readonly slot: FirmSlot;
  readonly hollow?: boolean;
  readonly size?: number;
}

/** The same shape inside another drawing, centred on the current origin. */
export function FirmDot({ slot, hollow = false, size = 12 }: FirmDotProps) {
  const scale = size / 12;
  return (
    <path
      class={hollow ? 'mark-hollow' : 'mark-fill'}
      transform={`scale(${scale}) translate(-6 -6)`}
      d={FIRM_SHAPES[slot]}
    />
  );
}
