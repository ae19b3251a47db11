import { useState } from 'preact/hooks';
import type { Common } from '../session';
import { namesOf, peopleView } from '../views/hot-seat';
import {
  amongAll,
  knownRows,
  partiesAt,
  rivalsOf,
  sharedSeat,
  sheetBetween,
  sidesOf,
} from '../views/together';
import { refusalText } from '../views/desk-refusals';
import type { TermSheet } from '../views/desk-seat';
import { sheetRows } from '../views/table-rows';
import { standingTerms, turnClause } from '../views/table-sheet';
import { sheetStarts } from '../views/table-starts';
import { DEAL_WORDS } from '../views/words/deal';
import { decisionWords } from '../views/words/decisions';
import { REFUSAL_WORDS } from '../views/words/refusals';
import { TERM_WORDS } from '../views/words/terms-zh';
import { TOGETHER_WORDS } from '../views/words/together';
import { Waiting } from './app-lazy';
import { useCommon, useIntentions, useSessionState } from './app-session';
import { useLanguage, useWords } from './app-words';
import { Button } from './parts/button';
import { EmptyState } from './parts/empty-state';
import { FirmMark } from './parts/firm-mark';
import { Section } from './parts/section';
import { TableClauses } from './table-clauses';
import { TableStarts } from './table-starts';
import { TogetherParties, TogetherRival, TogetherSide } from './together-sides';
import './style/table.css';
import './style/table-phone.css';
import './style/screens-hot-seat.css';

export interface TogetherPageProps {
  readonly firms: readonly string[];
}

/** People of a hot seat face to face: one sheet that all may read and change, and a signature for each side. */
export function TogetherPage({ firms }: TogetherPageProps) {
  const words = useWords(TOGETHER_WORDS);
  const language = useLanguage();
  const intend = useIntentions();
  const common = useCommon();
  const game = useSessionState((state) => state.game);
  if (!common || !game?.hot) return <Waiting />;
  const people = peopleView(common, language);
  const here = people.filter(({ firm }) => firms.includes(firm));
  const curtain = `#/game/${game.id}/desk`;
  const right =
    here.length >= 2 &&
    new Set(firms).size === firms.length &&
    firms.every((firm) => common.rules.firmIds.includes(firm));
  if (!right || common.over)
    return (
      <main class="page" id="content">
        <h1 tabIndex={-1}>{words.nobody}</h1>
        <EmptyState action={<a href={curtain}>{words.leave}</a>}>{words.nobodyWhy}</EmptyState>
      </main>
    );
  if (game.hot.sits)
    return (
      <main class="page" id="content">
        <h1 tabIndex={-1}>{words.awayTitle(people.find(({ firm }) => firm === game.seat)?.who ?? '')}</h1>
        <EmptyState
          action={
            <Button
              weight="main"
              onClick={() =>
                void intend.standUp().then(() => intend.go({ page: 'together', game: game.id, firms }))
              }
            >
              {words.awayDo}
            </Button>
          }
        >
          {words.away}
        </EmptyState>
      </main>
    );
  const quarter = common.tables.length;
  return (
    <Meeting
      key={`${quarter}/${firms.join()}`}
      common={common}
      firms={firms}
      game={game.id}
      curtain={curtain}
    />
  );
}

interface MeetingProps {
  readonly common: Common;
  readonly firms: readonly string[];
  readonly game: string;
  readonly curtain: string;
}

function Meeting({ common, firms, game, curtain }: MeetingProps) {
  const words = useWords(TOGETHER_WORDS);
  const language = useLanguage();
  const refusals = useSessionState((state) => state.refusals);
  const [drafted, setDrafted] = useState<TermSheet | null>(null);
  const { rules } = common;
  const table = common.between(firms);
  const seat = sharedSeat(common, table, firms, language);
  const terms = TERM_WORDS[language];
  const deals = DEAL_WORDS[language];
  const lies = sheetBetween(common, seat, firms);
  const held = firms.some((firm) => common.signature(firm, firms) !== null);
  const closed = firms.some((firm) => common.sealed.includes(firm));
  // What somebody has signed is what lies on the table.
  const sheet = held || closed ? lies : (drafted ?? lies);
  const put = (next: TermSheet): void => setDrafted(amongAll(next, firms));
  const sides = sidesOf(common, firms, sheet, language);
  const rows = sheetRows(seat, sheet, {
    terms,
    decisions: decisionWords(language, rules.scale),
    refusals: REFUSAL_WORDS[language],
  }).map((row) => ({ ...row, refusals: [] }));
  const rivals = rivalsOf(common, firms, sheet, language);
  const names = namesOf(sides, language);
  const all =
    sides.every(({ standing }) => standing === 'signed') &&
    rivals.every(({ standing }) => standing === 'stands');
  const firmIn = (at: number) => sides[at]?.slot ?? 8;
  const locked = held || closed;
  const facts = knownRows(
    table,
    rules,
    [...sides, ...rivals].map(({ firm }) => firm),
    language,
  );
  return (
    <main class="page together" id="content">
      <div class="page-head">
        <h1 tabIndex={-1}>{all ? words.inForce(names) : words.headline(names)}</h1>
      </div>
      <p class="lead">{words.lead}</p>
      <div class="columns columns-together">
        <Section
          headline={words.sheet}
          note={standingTerms(seat) && firms.length === 2 ? words.changes : undefined}
          aside={
            <TableStarts
              starts={sheetStarts(seat, sheet, deals)}
              deals={deals}
              locked={locked}
              onSheet={put}
            />
          }
        >
          <TogetherParties parties={partiesAt(common, table, firms, language)} game={game} locked={locked} />
          {locked ? (
            <p class="note together-locked" role="status">
              {closed ? words.lockedSealed : words.lockedSigned}
            </p>
          ) : null}
          <TableClauses
            rows={rows}
            words={terms}
            deals={deals}
            locked={locked}
            worth="unsaid"
            zone={null}
            slots={{ ours: firmIn(0), theirs: firmIn(1) }}
            effects={{}}
            conflicts={[]}
            onSheet={put}
            onTurn={({ id }) => (id === 'term' ? undefined : put(turnClause(sheet, id)))}
          />
        </Section>
        <div class="stack">
          <div class="together-sides" aria-live="polite">
            {sides.map((side) => (
              <TogetherSide key={side.firm} side={side} sheet={sheet} firms={firms} />
            ))}
            {rivals.map((rival) => (
              <TogetherRival key={rival.firm} rival={rival} sheet={sheet} locked={locked} onSheet={put} />
            ))}
          </div>
          {refusals.map((refusal) => (
            <p key={refusal.code} class="alarm" role="alert">
              {refusalText(refusal, { names: common.scenario, language }, REFUSAL_WORDS[language])}
            </p>
          ))}
          <p class="note">
            {words.attention} {words.until}
          </p>
          <Section headline={words.facts}>
            <table class="facts">
              <thead>
                <tr>
                  <th scope="col">{words.firm}</th>
                  {facts.map(({ id, label }) => (
                    <th key={id} scope="col" class="figure">
                      {label}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {[...sides, ...rivals].map(({ firm, firmName, slot }, at) => (
                  <tr key={firm}>
                    <th scope="row">
                      <FirmMark slot={slot} /> {firmName}
                    </th>
                    {facts.map(({ id, values }) => (
                      <td key={id} class="figure">
                        {values[at]}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </Section>
          <p>
            <a class="button" href={curtain}>
              {words.leave}
            </a>
          </p>
        </div>
      </div>
    </main>
  );
}
