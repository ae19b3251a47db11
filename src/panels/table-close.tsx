import { firmById, type TermSheet } from '../views/desk-seat';
import { sameTerms, type TableSeat } from '../views/table-sheet';
import type { TERM_WORDS } from '../views/words/terms-zh';
import { Button } from './parts/button';
import { CloseBar } from './parts/close-bar';
import { TableFace, TableLay } from './table-face';

export interface TableCloseProps {
  readonly seat: TableSeat;
  readonly sheet: TermSheet;
  /** Terms under which our signature stands. */
  readonly signed: TermSheet | null;
  /** Offers that this quarter still allows. */
  readonly left: number;
  /** Whether the partner stands by the sheet as it lies. */
  readonly stands: boolean;
  readonly theirs: TermSheet | null;
  /** A person of this device plays the partner. */
  readonly person: boolean;
  readonly over: boolean;
  readonly legal: boolean;
  readonly waiting: boolean;
  readonly words: (typeof TERM_WORDS)['en'];
  readonly onSign: (terms: TermSheet) => void;
  readonly onUnsign: () => void;
  readonly onSend: () => void;
  readonly onDesk: () => void;
}

/** What can be done with the sheet: send it, sign it, sign theirs, take a signature back, or walk away. */
export function TableClose(props: TableCloseProps) {
  const { seat, sheet, signed, left, stands, theirs, person, over, legal, waiting, words } = props;
  const { onSign, onUnsign, onSend, onDesk } = props;
  const { page } = words;
  const locked = waiting || over;
  const isSigned = signed !== null && sameTerms(signed, sheet);
  return (
    <CloseBar
      label={page.sheet}
      left={
        <>
          <Button weight="quiet" onClick={onDesk}>
            {signed ? page.desk : page.walk}
          </Button>
          {person ? <TableLay partner={seat.partner} sheet={sheet} legal={legal} /> : null}
        </>
      }
      note={
        <span id="table-note">
          {over ? page.over : isSigned ? page.signed : stands ? page.signNote : page.offersLeft(left)}
        </span>
      }
      actions={
        person ? (
          <TableFace partner={seat.partner} name={firmById(seat, seat.partner).name} />
        ) : (
          <>
            {signed ? (
              <Button disabled={locked} onClick={onUnsign}>
                {page.unsign}
              </Button>
            ) : null}
            {theirs && !stands && !signed ? (
              <Button disabled={locked} onClick={() => onSign(theirs)}>
                {page.signTheirs}
              </Button>
            ) : null}
            {stands && !isSigned ? (
              <Button
                weight="main"
                disabled={locked || !legal}
                describedBy="table-note"
                onClick={() => onSign(sheet)}
              >
                {page.sign}
              </Button>
            ) : isSigned ? (
              <Button weight="main" onClick={onDesk}>
                {page.desk}
              </Button>
            ) : (
              <Button
                weight="main"
                disabled={locked || !legal || left === 0}
                describedBy="table-note"
                onClick={onSend}
              >
                {waiting ? page.sending : page.send}
              </Button>
            )}
          </>
        )
      }
    />
  );
}
