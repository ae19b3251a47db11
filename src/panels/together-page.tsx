import { useState } from 'preact/hooks';
import type { Common } from '../session';
import {
  amongAll,
  knownRows,
  namesOf,
  peopleView,
  sharedSeat,
  sheetBetween,
  sidesOf,
  type SideView,
} from '../views/hot-seat';
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
import './style/table.css';
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
  if (here.length < 2 || here.length < firms.length || common.over)
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
  return <Meeting key={`${quarter}/${firms.join()}`} common={common} firms={firms} curtain={curtain} />;
}

interface MeetingProps {
  readonly common: Common;
  readonly firms: readonly string[];
  readonly curtain: string;
}

function Meeting({ common, firms, curtain }: MeetingProps) {
  const words = useWords(TOGETHER_WORDS);
  const language = useLanguage();
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
  const names = namesOf(sides, language);
  const all = sides.every(({ standing }) => standing === 'signed');
  const firmIn = (at: number) => sides[at]?.slot ?? 8;
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
              locked={held || closed}
              onSheet={put}
            />
          }
        >
          {held || closed ? (
            <p class="note together-locked" role="status">
              {closed ? words.lockedSealed : words.lockedSigned}
            </p>
          ) : null}
          <TableClauses
            rows={rows}
            words={terms}
            deals={deals}
            locked={held || closed}
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
              <Side key={side.firm} side={side} sheet={sheet} firms={firms} />
            ))}
          </div>
          <p class="note">
            {words.attention} {words.until}
          </p>
          <Section headline={words.facts}>
            <table class="facts">
              <thead>
                <tr>
                  <td />
                  {sides.map(({ firm, firmName }) => (
                    <th key={firm} scope="col" class="figure">
                      {firmName}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {knownRows(table, rules, firms, language).map(({ id, label, values }) => (
                  <tr key={id}>
                    <th scope="row">{label}</th>
                    {values.map((value, at) => (
                      <td key={firms[at]} class="figure">
                        {value}
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

interface SideProps {
  readonly side: SideView;
  readonly sheet: TermSheet;
  readonly firms: readonly string[];
}

/** One side of the table: whether it has signed, what stands against it, and its own pen. */
function Side({ side, sheet, firms }: SideProps) {
  const words = useWords(TOGETHER_WORDS);
  const intend = useIntentions();
  const { firm, firmName, slot, name, standing, against } = side;
  const mark = { signed: `✓ ${words.signed}`, other: words.signedOther, none: words.notSigned, sealed: '' }[
    standing
  ];
  return (
    <section class="together-side" aria-label={firmName}>
      <h2>
        <FirmMark slot={slot} size={14} /> {firmName}
        {name === '' ? null : (
          <span class="note">
            {' '}
            <bdi>{name}</bdi>
          </span>
        )}
      </h2>
      <p class={standing === 'signed' ? 'together-signed' : 'note'}>
        {standing === 'sealed' ? words.sealed : mark}
      </p>
      {standing !== 'signed' && standing !== 'sealed' && against.length > 0 ? (
        <div class="together-against">
          <p>{words.against(firmName)}</p>
          <ul>
            {against.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {standing === 'sealed' ? null : standing === 'none' ? (
        <Button
          weight="main"
          disabled={against.length > 0}
          onClick={() => void intend.signTogether(firm, sheet)}
        >
          {words.sign(firmName)}
        </Button>
      ) : (
        <Button onClick={() => void intend.unsignTogether(firm, firms)}>{words.unsign(firmName)}</Button>
      )}
    </section>
  );
}
