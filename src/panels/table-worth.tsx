import type { FirmSlot } from '../views/charts/spec';
import type { WorthRow, WorthRows } from '../views/table-deal';
import { RangeStrip } from './parts/range-strip';

export interface WorthProps {
  readonly row: WorthRow;
  readonly worth: WorthRows | null;
  readonly slots: { readonly ours: FirmSlot; readonly theirs: FirmSlot };
}

/** Ours above theirs on the sheet's axis, and both middles as figures. */
export function Worth({ row, worth, slots }: WorthProps) {
  if (!worth) return null;
  return (
    <>
      <span class="sheet-ranges">
        <RangeStrip
          axis={worth.axis}
          bars={[
            { range: row.ours, slot: slots.ours, estimate: false },
            { range: row.theirs, slot: slots.theirs, estimate: true },
          ]}
          label={row.label}
        />
      </span>
      <Figures row={row} />
    </>
  );
}

/** What a clause is worth to us, and about what to them. */
export function Figures({ row }: Pick<WorthProps, 'row'>) {
  return (
    <>
      <b class="sheet-ours">{row.oursText}</b>
      <span class="sheet-theirs">{row.theirsText}</span>
    </>
  );
}
