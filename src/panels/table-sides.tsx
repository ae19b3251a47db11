import type { BestCounter, DealView, Session, SheetEffect } from '../session';
import { firmById, ownFirm, type Decision, type FirmName, type TermSheet } from '../views/desk-seat';
import { consequencesOf } from '../views/table-consequences';
import { worthText } from '../views/table-deal';
import { effectLines } from '../views/table-effects';
import { historySigned } from '../views/table-history';
import type { TableSeat } from '../views/table-sheet';
import {
  counterOffer,
  ownFacts,
  partnerFacts,
  partnerWord,
  standingWith,
  talkLines,
} from '../views/table-talk';
import { EFFECT_WORDS } from '../views/words/effects';
import type { DealWords } from '../views/words/deal';
import type { TermWords } from '../views/words/terms';
import { Button } from './parts/button';
import { FirmMark } from './parts/firm-mark';
import { Fold } from './parts/fold';
import { useNarrow } from './parts/media';
import { Section } from './parts/section';
import { TableDrill } from './table-drill';
import { TableCounter, TableEstimate } from './table-estimate';
import { EffectFacts, TableFacts } from './table-facts';

export interface TableSideProps {
  readonly seat: TableSeat;
  readonly sheet: TermSheet;
  readonly words: TermWords;
  readonly deals: DealWords;
  /** What the sheet is worth to both; null until it has been weighed. */
  readonly deal: DealView | null;
}

export interface TableOursProps extends TableSideProps {
  /** What the sheet would change; null while futures are played. */
  readonly effect: SheetEffect | null;
  readonly legal: boolean;
  readonly over: boolean;
}

/** Our side: who we are, what signing does that can be told exactly, and what it would change. */
export function TableOurs({ seat, sheet, words, deals, deal, effect, legal, over }: TableOursProps) {
  const { page } = words;
  const own = ownFirm(seat);
  return (
    <div class="stack table-ours">
      <Fold
        headline={<FirmHead firm={own} text={page.we(own.name)} />}
        note={sortWord(seat, own, words)}
        wide="section"
      >
        <TableFacts facts={ownFacts(seat, words)} />
      </Fold>
      {deal ? (
        <Section headline={deals.estimate.ours}>
          <p>
            <span class="table-big">{worthText(deal.ours.mid, seat)}</span>{' '}
            <span class="axis-note">{deals.estimate.oursNote}</span>
          </p>
        </Section>
      ) : null}
      <Changes seat={seat} effect={effect} legal={legal} />
      <Fold headline={page.consequences} note={page.consequencesNote} wide="section">
        <TableFacts facts={consequencesOf(seat, sheet, words)} />
        <p class="axis-note">{page.notValue}</p>
      </Fold>
      <Then seat={seat} over={over} words={words} deals={deals} />
    </div>
  );
}

interface ThenProps {
  readonly seat: TableSeat;
  readonly over: boolean;
  readonly words: TermWords;
  readonly deals: DealWords;
}

/** What the two really signed, once it can no longer be copied. */
function Then({ seat, over, words, deals }: ThenProps) {
  const signed = historySigned(seat, over, deals, words);
  return (
    <Section headline={deals.history.title}>
      {typeof signed === 'string' ? (
        <p class="note">{signed}</p>
      ) : (
        signed.map(({ title, lines }) => (
          <div key={title}>
            <p>
              <b>{title}</b>
            </p>
            <Terms lines={lines} />
          </div>
        ))
      )}
    </Section>
  );
}

interface TermsProps {
  readonly lines: readonly { readonly name: string; readonly text: string }[];
}

function Terms({ lines }: TermsProps) {
  return (
    <dl class="table-counter">
      {lines.map(({ name, text }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

interface ChangesProps {
  readonly seat: TableSeat;
  readonly effect: SheetEffect | null;
  readonly legal: boolean;
}

/** What the futures say of the whole sheet; the figures stay in place while a changed sheet is played. */
function Changes({ seat, effect, legal }: ChangesProps) {
  const words = EFFECT_WORDS[seat.language];
  if (!legal || !effect)
    return (
      <Section headline={words.headline(6)}>
        <p class="note">{legal ? words.waiting : words.illegal}</p>
      </Section>
    );
  return (
    <Section headline={words.headline(effect.quarters)} note={words.note(effect.futures)}>
      <EffectFacts lines={effectLines(effect, seat, words)} />
    </Section>
  );
}

export interface TableTheirsProps extends TableSideProps {
  readonly locked: boolean;
  readonly drill: Session['drill'];
  readonly find: () => BestCounter | 'none' | null;
  readonly onStudy: (study: Decision) => void;
  readonly onSheet: (sheet: TermSheet) => void;
}

/** Their side: what is published of them, what they said and why, and what already runs between us. */
export function TableTheirs(props: TableTheirsProps) {
  const { seat, sheet, words, deals, deal, locked, drill, find, onStudy, onSheet } = props;
  const { page } = words;
  const partner = firmById(seat, seat.partner);
  const word = partnerWord(seat, words);
  const counter = counterOffer(seat, sheet, words);
  const standing = standingWith(seat, words);
  const talk = talkLines(seat, words);
  // A phone does not say at length that nothing stands, was said or differs.
  const narrow = useNarrow();
  return (
    <div class="stack table-theirs">
      <Fold
        headline={<FirmHead firm={partner} text={page.they(partner.name)} />}
        note={sortWord(seat, partner, words)}
        wide="section"
      >
        <TableFacts facts={partnerFacts(seat, words)} />
      </Fold>
      <TableEstimate seat={seat} deal={deal} deals={deals} locked={locked} onStudy={onStudy} />
      <Section headline={page.reasons}>
        {word ? (
          <>
            <p>
              <b>{word.said}</b>
            </p>
            <ul class="rows">
              {word.reasons.map(({ text, clause }, at) => (
                <li key={at}>
                  {text}
                  {clause ? <span class="axis-note"> · {clause}</span> : null}
                </li>
              ))}
            </ul>
          </>
        ) : (
          <p class="note">{page.reasonsNone}</p>
        )}
      </Section>
      {counter && !(narrow && counter.changes.length === 0) ? (
        <Section headline={page.counter}>
          {counter.changes.length === 0 ? (
            <p class="note">{page.counterSame}</p>
          ) : (
            <>
              <p class="note">{page.counterChanges}</p>
              <Terms lines={counter.changes} />
              <Button disabled={locked} onClick={() => onSheet(counter.terms)}>
                {page.putCounter}
              </Button>
            </>
          )}
        </Section>
      ) : null}
      <TableCounter
        seat={seat}
        sheet={sheet}
        words={words}
        deals={deals}
        locked={locked}
        find={find}
        onSheet={onSheet}
      />
      {narrow && standing.length === 0 ? null : (
        <Fold headline={page.standing} note={narrow ? standing[0]?.title : undefined} wide="section">
          {standing.length === 0 ? <p class="note">{page.standingNone}</p> : null}
          {standing.map(({ id, title, lines, exitFee }) => (
            <div key={id}>
              <p>
                <b>{title}</b>
              </p>
              <Terms lines={lines} />
              <TableDrill seat={seat} drill={drill(id, seat.partner)} fee={exitFee} deals={deals} />
            </div>
          ))}
        </Fold>
      )}
      {narrow && talk.length === 0 ? null : (
        <Fold headline={page.talk} wide="section">
          {talk.length === 0 ? <p class="note">{page.talkNone}</p> : null}
          <ol class="rows table-talk">
            {talk.map(({ who, said, clauses }, at) => (
              <li key={at} class="row-line">
                <FirmMark slot={who.slot} />
                <span>
                  {said} <span class="axis-note">{clauses}</span>
                </span>
              </li>
            ))}
          </ol>
        </Fold>
      )}
    </div>
  );
}

function sortWord(seat: TableSeat, firm: FirmName, { page }: TermWords): string {
  return seat.rules.firms[firm.index]?.sort === 'platform' ? page.platform : page.retailer;
}

interface FirmHeadProps {
  readonly firm: FirmName;
  readonly text: string;
}

function FirmHead({ firm, text }: FirmHeadProps) {
  return (
    <span class="firm-head">
      <FirmMark slot={firm.slot} size={14} /> {text}
    </span>
  );
}
