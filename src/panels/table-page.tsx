import { useRef, useState } from 'preact/hooks';
import type { Derived, Intentions, SessionState } from '../session';
import { refusalText } from '../views/desk-refusals';
import { conflictsOf } from '../views/table-conflicts';
import { worthRows, zoneChart } from '../views/table-deal';
import { clauseEffectText } from '../views/table-effects';
import { sheetStarts } from '../views/table-starts';
import { DEAL_WORDS } from '../views/words/deal';
import { APP_WORDS } from '../views/words/app';
import { EFFECT_WORDS } from '../views/words/effects';
import { firmById, otherFirms, ownFirm, type TermSheet } from '../views/desk-seat';
import { generalRefusals, sheetRefusals, sheetRows } from '../views/table-rows';
import {
  firstSheet,
  ownId,
  partnerStandsBy,
  standingTerms,
  standsBy,
  theirSheet,
  turnClause,
  type TableSeat,
} from '../views/table-sheet';
import { offersLeft, partnerWord, signedTerms, tableHeadline } from '../views/table-talk';
import { decisionWords } from '../views/words/decisions';
import { REFUSAL_WORDS } from '../views/words/refusals';
import { TERM_WORDS } from '../views/words/terms-zh';
import { useDerived, useIntentions, useSession, useSessionState } from './app-session';
import { useLast } from './app-last';
import { seatInput } from './desk-context';
import { Chart } from './chart/chart';
import { Fold } from './parts/fold';
import { LiveRegion } from './parts/live-region';
import { Section } from './parts/section';
import { Segmented } from './parts/segmented';
import { ConflictNote, TableClauses } from './table-clauses';
import { TableClose } from './table-close';
import { TableDivision } from './table-division';
import { TableParties } from './table-parties';
import { TableStarts } from './table-starts';
import { TableOurs, TableTheirs } from './table-sides';
import './style/table.css';
import './style/table-phone.css';

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

/** We at the left, they at the right, the term sheet between us; read, and seen on a phone, the sheet first. */
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
  const session = useSession();
  const deals = DEAL_WORDS[language];
  // While a changed sheet is weighed, what stood before stays in place.
  const deal = useLast(session.deal(legal ? sheet : null, facing), facing);
  const division = useLast(session.division(legal ? sheet : null), sheet.members.join());
  const effect = useLast(session.termsEffect(legal ? sheet : null), facing);
  const conflicts = conflictsOf(seat, sheet, deals.conflict, words);
  const zone = deal ? zoneChart(deal, seat, deals, words) : null;
  const starts = sheetStarts(seat, sheet, deals);
  const effects = Object.fromEntries(
    Object.entries(effect?.byClause ?? {}).map(([id, each]) => [
      id,
      clauseEffectText(each, seat, EFFECT_WORDS[language]),
    ]),
  );
  const left = offersLeft(seat, sheet.members);
  const stands = partnerStandsBy(seat, sheet);
  const theirs = theirSheet(seat);
  const standing = standingTerms(seat) !== null;
  const over = derived.round.over;
  const locked = waiting || over;
  const person = !over && (game?.hot?.people.some(({ firm }) => firm === facing) ?? false);
  const desk = (): void => intend.go({ page: 'desk', game: game?.id ?? '' });
  const send = async (): Promise<void> => {
    setWaiting(true);
    answered.current = '';
    // The one we face answers last, so that its word is the one that is read.
    const asked = sheet.members.filter((id) => id !== ownId(seat) && id !== facing);
    for (const member of [...asked, facing]) {
      if (standsBy(seat, member, sheet)) continue;
      const result = await intend.offer(member, sheet);
      if (!result.ok) break;
      const { answer } = result.value;
      answered.current = answer === null ? page.hears : answer.accept ? page.answerAccept : page.answerRefuse;
    }
    setWaiting(false);
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
          <div class="table-sheet">
            <Section
              headline={page.sheet}
              note={standing ? page.changes : page.sheetNote}
              aside={<TableStarts starts={starts} deals={deals} locked={locked} onSheet={setDrafted} />}
            >
              <TableParties seat={seat} sheet={sheet} deals={deals} locked={locked} onSheet={setDrafted} />
              <TableClauses
                rows={sheetRows(seat, sheet, rowWords)}
                words={words}
                deals={deals}
                locked={locked}
                worth={deal ? worthRows(deal, seat, deals, words) : null}
                zone={zone}
                slots={{ ours: ownFirm(seat).slot, theirs: firmById(seat, facing).slot }}
                effects={effects}
                conflicts={conflicts}
                onSheet={setDrafted}
                onTurn={({ id }) => (id === 'term' ? undefined : setDrafted(turnClause(sheet, id)))}
              />
              {conflicts
                .filter(({ clause }) => clause === null || !sheet.clauses[clause])
                .map((each) => (
                  <ConflictNote
                    key={each.id}
                    conflict={each}
                    deals={deals}
                    locked={locked}
                    onSheet={setDrafted}
                  />
                ))}
              {against.map((reason) => (
                <p key={reason} class="alarm sheet-refusal" role="note">
                  {reason}
                </p>
              ))}
              {zone ? (
                <Fold headline={zone.headline} wide="bare">
                  <Chart spec={zone} words={{ asTable: APP_WORDS[language].asTable }} level={3} />
                </Fold>
              ) : null}
              <TableDivision
                seat={seat}
                sheet={sheet}
                division={division}
                deals={deals}
                locked={locked}
                onSheet={setDrafted}
              />
            </Section>
          </div>
          <TableTheirs
            seat={seat}
            sheet={sheet}
            words={words}
            deals={deals}
            deal={deal}
            locked={locked}
            drill={session.drill}
            find={() => session.counter(legal ? sheet : null, facing)}
            onStudy={intend.decide}
            onSheet={setDrafted}
          />
          <TableOurs
            seat={seat}
            sheet={sheet}
            words={words}
            deals={deals}
            deal={deal}
            effect={effect}
            legal={legal}
            over={over}
          />
        </div>
        <LiveRegion message={waiting ? page.sending : answerText(answered.current, seat, words)} />
      </main>
      <TableClose
        seat={seat}
        sheet={sheet}
        signed={signed}
        left={left}
        stands={stands}
        theirs={theirs}
        person={person}
        over={over}
        legal={legal}
        waiting={waiting}
        words={words}
        onSign={(terms) => void sign(terms)}
        onUnsign={unsign}
        onSend={() => void send()}
        onDesk={desk}
      />
    </>
  );
}

/** The answer with its reasons, for those who hear the page. */
function answerText(answer: string, seat: TableSeat, words: (typeof TERM_WORDS)['en']): string {
  if (answer === '') return '';
  const partner = firmById(seat, seat.partner).name;
  const reasons = partnerWord(seat, words)?.reasons ?? [];
  return [`${partner}:`, answer, ...reasons.map(({ text }) => text)].join(' ');
}
