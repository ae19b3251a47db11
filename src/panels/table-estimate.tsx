import { useState } from 'preact/hooks';
import type { BestCounter, DealView } from '../session';
import type { Decision, TermSheet } from '../views/desk-seat';
import { firmById } from '../views/desk-seat';
import { counterLines } from '../views/table-counter';
import { ofTwenty, worthText } from '../views/table-deal';
import { studyOf } from '../views/table-study';
import type { TableSeat } from '../views/table-sheet';
import type { DealWords } from '../views/words/deal';
import type { TermWords } from '../views/words/terms';
import { Button } from './parts/button';
import { Section } from './parts/section';

export interface TableEstimateProps {
  readonly seat: TableSeat;
  readonly deal: DealView | null;
  readonly deals: DealWords;
  readonly locked: boolean;
  readonly onStudy: (study: Decision) => void;
}

/** What the sheet is worth to them, how sure we are of it, and how to be surer. */
export function TableEstimate({ seat, deal, deals, locked, onStudy }: TableEstimateProps) {
  const words = deals.estimate;
  const study = studyOf(seat);
  if (!deal)
    return (
      <Section headline={words.title}>
        <p class="note">{deals.waiting}</p>
      </Section>
    );
  const text = (fen: number): string => worthText(fen, seat);
  const { theirs, theirLeast: least } = deal;
  return (
    <Section headline={words.title}>
      <div class="table-lines">
        <p>
          <span class="table-big">{text(theirs.mid)}</span>{' '}
          <span class="axis-note">{words.about(text(theirs.low), text(theirs.high))}</span>
        </p>
        <p>
          <b>{words.chance(ofTwenty(deal.chance))}</b>
        </p>
        {Object.entries(deal.others).map(([firm, chance]) => (
          <p key={firm}>{words.member(firmById(seat, firm).name, ofTwenty(chance))}</p>
        ))}
        <p class="axis-note">{words.least(text(least.mid), text(least.low), text(least.high))}</p>
        <p class="axis-note">
          {deal.ways < deal.thought ? words.said(deal.ways, deal.thought) : words.unsaid}{' '}
          {study.known ? words.studied(study.known.books, study.known.stance) : words.unstudied}
        </p>
        {study.ordered ? <p class="axis-note">{words.studyOrdered}</p> : null}
        {study.order && !study.ordered ? (
          <Button weight="quiet" disabled={locked} onClick={() => study.order && onStudy(study.order)}>
            {words.study}
          </Button>
        ) : null}
      </div>
    </Section>
  );
}

export interface TableCounterProps {
  readonly seat: TableSeat;
  readonly sheet: TermSheet;
  readonly words: TermWords;
  readonly deals: DealWords;
  readonly locked: boolean;
  /** Looks for the best counter; null while it is looked for. */
  readonly find: () => BestCounter | 'none' | null;
  readonly onSheet: (sheet: TermSheet) => void;
}

/** The best counter, looked for only when asked. */
export function TableCounter({ seat, sheet, words, deals, locked, find, onSheet }: TableCounterProps) {
  const { counter } = deals;
  const [asked, setAsked] = useState<TermSheet | null>(null);
  // Another sheet is another question.
  const isAsked = asked === sheet;
  const found = isAsked ? find() : null;
  const lines = found !== null && found !== 'none' ? counterLines(found, sheet, seat, deals, words) : null;
  return (
    <Section headline={counter.title}>
      <div class="table-lines" aria-live="polite">
        {!isAsked ? (
          <Button disabled={locked} onClick={() => setAsked(sheet)}>
            {counter.ask}
          </Button>
        ) : found === null ? (
          <p class="note">{counter.asking}</p>
        ) : found === 'none' || !lines ? (
          <p>{counter.none}</p>
        ) : (
          <>
            {lines.changes.map((change) => (
              <p key={change}>
                <b>{change}</b>
              </p>
            ))}
            <p>{lines.chance}</p>
            <p>{lines.ours}</p>
            <Button disabled={locked} onClick={() => onSheet(found.terms)}>
              {counter.put}
            </Button>
          </>
        )}
      </div>
    </Section>
  );
}
