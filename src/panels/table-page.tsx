import { useRef, useState } from 'preact/hooks';
import type { Derived, Intentions, SessionState } from '../session';
import { refusalText } from '../views/desk-refusals';
import { clauseEffectText } from '../views/table-effects';
import { EFFECT_WORDS } from '../views/words/effects';
import { firmById, otherFirms, type TermSheet } from '../views/desk-seat';
import { generalRefusals, sheetRefusals, sheetRows } from '../views/table-rows';
import {
  emptySheet,
  firstSheet,
  partnerStandsBy,
  sameTerms,
  theirSheet,
  turnClause,
  standingTerms,
  usualSheet,
  type TableSeat,
} from '../views/table-sheet';
import { offersLeft, partnerWord, signedTerms, tableHeadline } from '../views/table-talk';
import { decisionWords } from '../views/words/decisions';
import { REFUSAL_WORDS } from '../views/words/refusals';
import { TERM_WORDS } from '../views/words/terms-zh';
import { useDerived, useIntentions, useSession, useSessionState } from './app-session';
import { seatInput } from './desk-context';
import { Button } from './parts/button';
import { CloseBar } from './parts/close-bar';
import { LiveRegion } from './parts/live-region';
import { Section } from './parts/section';
import { Segmented } from './parts/segmented';
import { TableClauses } from './table-clauses';
import { TableOurs, TableTheirs } from './table-sides';
import './style/table.css';

export interface TablePageProps {
  readonly partner: string;
}

/** The negotiation table, facing one partner. */
export function TablePage({ partner }: TablePageProps) {
  const derived = useDerived();
  const state = useSessionState((whole) => whole);
  const intend = useIntentions();
  if (!derived || !state.game) return null;
  const quarter = derived.report.table.quarter[0] ?? 0;
  return (
    <Negotiation
      key={`${state.game.id}/${partner}/${quarter}`}
      partner={partner}
      state={state}
      derived={derived}
      intend={intend}
    />
  );
}

export interface NegotiationProps {
  readonly partner: string;
  readonly state: SessionState;
  readonly derived: Derived;
  readonly intend: Intentions;
}

/** We at the left, they at the right, the term sheet between us. */
export function Negotiation({ partner, state, derived, intend }: NegotiationProps) {
  const input = seatInput(derived, state);
  const others = otherFirms(input);
  const facing = others.some(({ id }) => id === partner) ? partner : (others[0]?.id ?? '');
  const seat: TableSeat = { ...input, partner: facing };
  const [drafted, setDrafted] = useState<TermSheet | null>(null);
  const [waiting, setWaiting] = useState(false);
  const answered = useRef('');
  const { language, game } = state;
  const words = TERM_WORDS[language];
  const { page } = words;
  const rowWords = {
    terms: words,
    decisions: decisionWords(language, seat.rules.scale),
    refusals: REFUSAL_WORDS[language],
  };
  const signed = signedTerms(seat);
  const sheet = drafted ?? signed ?? firstSheet(seat);
  const legal = sheetRefusals(seat, sheet).length === 0;
  const effect = useSession().termsEffect(legal ? sheet : null);
  const effects = Object.fromEntries(
    Object.entries(effect?.byClause ?? {}).map(([id, each]) => [
      id,
      clauseEffectText(each, seat, EFFECT_WORDS[language]),
    ]),
  );
  const left = offersLeft(seat);
  const stands = partnerStandsBy(seat, sheet);
  const theirs = theirSheet(seat);
  const standing = standingTerms(seat) !== null;
  const over = derived.round.over;
  const locked = waiting || over;
  const isSigned = signed !== null && sameTerms(signed, sheet);
  const desk = (): void => intend.go({ page: 'desk', game: game?.id ?? '' });
  const send = async (): Promise<void> => {
    setWaiting(true);
    const result = await intend.offer(facing, sheet);
    setWaiting(false);
    answered.current = result.ok
      ? result.value.answer === null
        ? page.hears
        : result.value.answer.accept
          ? page.answerAccept
          : page.answerRefuse
      : '';
    setDrafted(sheet);
  };
  const sign = async (terms: TermSheet): Promise<void> => {
    setWaiting(true);
    const result = await intend.sign(terms);
    setWaiting(false);
    if (result.ok) setDrafted(terms);
  };
  const unsign = (): void => {
    if (signed) intend.withdraw({ kind: 'alliance', action: 'answer', terms: signed });
  };
  const against = [
    ...generalRefusals(seat, sheet, rowWords),
    ...state.refusals.map((refusal) => refusalText(refusal, seat, rowWords.refusals)),
  ];
  return (
    <>
      <main class="page" id="content">
        <div class="page-head table-head">
          <h1>{tableHeadline(seat, signed !== null, words)}</h1>
          <Segmented
            label={page.with}
            options={others.map(({ id, name }) => ({ value: id, word: name }))}
            chosen={facing}
            onChoose={(id) => intend.go({ page: 'table', game: game?.id ?? '', partner: id })}
          />
        </div>
        <div class="columns columns-table">
          <TableOurs seat={seat} sheet={sheet} words={words} effect={effect} legal={legal} />
          <Section
            headline={page.sheet}
            note={standing ? page.changes : page.sheetNote}
            aside={
              <span class="table-starts">
                {theirs && !sameTerms(theirs, sheet) ? (
                  <Start word={page.theirs} locked={locked} onStart={() => setDrafted(theirs)} />
                ) : null}
                <Start
                  word={standing ? page.startStanding : page.template}
                  locked={locked}
                  onStart={() => setDrafted(usualSheet(seat))}
                />
                <Start word={page.fresh} locked={locked} onStart={() => setDrafted(emptySheet(seat))} />
              </span>
            }
          >
            <TableClauses
              rows={sheetRows(seat, sheet, rowWords)}
              words={words}
              locked={locked}
              effects={effects}
              onSheet={setDrafted}
              onTurn={({ id }) => (id === 'term' ? undefined : setDrafted(turnClause(sheet, id)))}
            />
            {against.map((reason) => (
              <p key={reason} class="alarm sheet-refusal" role="note">
                {reason}
              </p>
            ))}
          </Section>
          <TableTheirs seat={seat} sheet={sheet} words={words} locked={locked} onSheet={setDrafted} />
        </div>
        <LiveRegion message={waiting ? page.sending : answerText(answered.current, seat, words)} />
      </main>
      <CloseBar
        label={page.sheet}
        left={
          <Button weight="quiet" onClick={desk}>
            {signed ? page.desk : page.walk}
          </Button>
        }
        note={
          <span id="table-note">
            {over ? page.over : isSigned ? page.signed : stands ? page.signNote : page.offersLeft(left)}
          </span>
        }
        actions={
          <>
            {signed ? (
              <Button disabled={locked} onClick={unsign}>
                {page.unsign}
              </Button>
            ) : null}
            {theirs && !stands && !signed ? (
              <Button disabled={locked} onClick={() => void sign(theirs)}>
                {page.signTheirs}
              </Button>
            ) : null}
            {stands && !isSigned ? (
              <Button
                weight="main"
                disabled={locked || !legal}
                describedBy="table-note"
                onClick={() => void sign(sheet)}
              >
                {page.sign}
              </Button>
            ) : isSigned ? (
              <Button weight="main" onClick={desk}>
                {page.desk}
              </Button>
            ) : (
              <Button
                weight="main"
                disabled={locked || !legal || left === 0}
                describedBy="table-note"
                onClick={() => void send()}
              >
                {waiting ? page.sending : page.send}
              </Button>
            )}
          </>
        }
      />
    </>
  );
}

interface StartProps {
  readonly word: string;
  readonly locked: boolean;
  readonly onStart: () => void;
}

function Start({ word, locked, onStart }: StartProps) {
  return (
    <button type="button" class="quiet" disabled={locked} onClick={onStart}>
      {word}
    </button>
  );
}

/** The answer with its reasons, for those who hear the page. */
function answerText(answer: string, seat: TableSeat, words: (typeof TERM_WORDS)['en']): string {
  if (answer === '') return '';
  const partner = firmById(seat, seat.partner).name;
  const reasons = partnerWord(seat, words)?.reasons ?? [];
  return [`${partner}:`, answer, ...reasons.map(({ text }) => text)].join(' ');
}
