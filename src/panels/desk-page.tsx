import { useCallback, useMemo, useState } from 'preact/hooks';
import type { Derived, GameInHand, Intentions, SessionState } from '../session';
import { refusalsByDecision } from '../views/desk-refusals';
import type { SeatInput } from '../views/desk-seat';
import { ASSIGNED_WORDS } from '../views/words/assigned';
import { decisionWords } from '../views/words/decisions';
import { DESK_WORDS } from '../views/words/desk-zh';
import { REFUSAL_WORDS } from '../views/words/refusals';
import { TERM_WORDS } from '../views/words/terms-zh';
import { useDerived, useIntentions, useSessionState } from './app-session';
import { DeskBack, DeskClose } from './desk-close';
import { carryOut, seatInput } from './desk-context';
import { DeskDecisions } from './desk-decisions';
import { DeskDraft } from './desk-draft';
import { DeskFirm, DeskHead } from './desk-firm';
import { DeskForecast } from './desk-forecast';
import { DeskNews } from './desk-news';
import { DeskOpenings, type OptionPreview } from './desk-openings';
import { DeskOthers } from './desk-others';
import { DeskRescue } from './desk-rescue';
import { MapStrip } from './map-page';
import { usePainted } from './parts/painted';
import './style/desk.css';
import './style/desk-columns.css';
import './style/desk-phone.css';

/** The desk of the game in hand. */
export function DeskPage() {
  const derived = useDerived();
  const game = useSessionState((state) => state.game);
  const language = useSessionState((state) => state.language);
  const refusals = useSessionState((state) => state.refusals);
  const intend = useIntentions();
  return derived && game ? <Desk {...{ game, language, refusals, derived, intend }} /> : null;
}

export interface DeskProps extends Pick<SessionState, 'language' | 'refusals'> {
  readonly game: GameInHand;
  readonly derived: Derived;
  readonly intend: Intentions;
}

/**
 * One quarter to decide: the firm at the left, the choices in the middle, what lies ahead and the others at the right.
 * The order of the parts is that of a phone, from top to bottom, and that in which they are read aloud.
 *
 * A change of the draft is answered within a tenth of a second: each part is drawn anew only when what it shows is another.
 */
export function Desk({ game, language, refusals: refused, derived, intend }: DeskProps) {
  const seat = useMemo(() => seatInput(derived, { language, game }), [derived, language, game]);
  const [preview, setPreview] = useState<OptionPreview | null>(null);
  const painted = usePainted();
  const desk = DESK_WORDS[language];
  const { id } = game;
  const face = useCallback(
    (partner: string): void => intend.go({ page: 'table', game: id, partner }),
    [intend, id],
  );
  const change = useCallback(
    (changes: Parameters<typeof carryOut>[1]): void => carryOut(intend, changes),
    [intend],
  );
  const still = useStill(seat, derived, id, face, intend);
  const drafted = useMemo(() => {
    const refusals = REFUSAL_WORDS[language];
    const decisions = decisionWords(language, seat.rules.scale);
    const terms = TERM_WORDS[language];
    return {
      rescue: <DeskRescue seat={seat} onChange={change} onTable={face} />,
      firm: <DeskFirm seat={seat} words={desk} />,
      openings: (
        <DeskOpenings
          seat={seat}
          words={{ desk, terms }}
          onChange={change}
          onTable={face}
          onPreview={setPreview}
        />
      ),
      draft: (
        <DeskDraft
          seat={seat}
          refusals={[...derived.draftRefusals, ...refused]}
          desk={desk}
          words={{ decisions, terms, refusals }}
          onChange={change}
          reason={game.draft.reason}
          asked={game.record.assignment ? ASSIGNED_WORDS[language].askReason : ''}
          onReason={intend.giveReason}
        />
      ),
      back: <DeskBack seat={seat} game={game} intend={intend} derived={derived} />,
      decisions: (
        <DeskDecisions seat={seat} desk={desk} words={decisions} refusals={refusals} onChange={change} />
      ),
      close: (
        <DeskClose
          seat={seat}
          game={game}
          words={desk}
          intend={intend}
          over={derived.round.over}
          blocked={refusalsByDecision(derived.draftRefusals, seat, refusals).map(({ text }) => text)}
        />
      ),
    };
  }, [seat, refused]);
  return (
    <>
      <main class="page" id="content">
        {still.head}
        {drafted.rescue}
        {still.news}
        <div class="columns columns-desk">
          <div class="stack desk-firm">{drafted.firm}</div>
          <div class="stack desk-ahead">
            <DeskForecast
              seat={seat}
              derived={derived}
              preview={preview}
              predictions={game.draft.predictions}
              asTable={desk.asTable}
              onOpen={() => intend.go({ page: 'forecast', game: id, measure: 'goal', against: 'none' })}
            />
          </div>
          <div class="stack desk-choices">
            {drafted.openings}
            {drafted.draft}
            {drafted.back}
            {painted ? drafted.decisions : null}
            {painted ? still.map : null}
          </div>
          <div class="stack desk-others">{painted ? still.others : null}</div>
        </div>
      </main>
      {drafted.close}
    </>
  );
}

/** What stands on the desk as the quarter begins and hangs on nothing that is drafted. */
function useStill(
  seat: SeatInput,
  { scenario: { map: plan } }: Derived,
  game: string,
  face: (partner: string) => void,
  intend: Intentions,
) {
  const { report, reports, events, talk, language, rules } = seat;
  return useMemo(() => {
    const desk = DESK_WORDS[language];
    return {
      head: <DeskHead seat={seat} words={desk} />,
      news: <DeskNews seat={seat} words={desk} terms={TERM_WORDS[language]} onTable={face} />,
      map: plan ? <MapStrip seat={seat} plan={plan} onOpen={() => intend.go({ page: 'map', game })} /> : null,
      others: (
        <DeskOthers
          seat={seat}
          words={desk}
          decisions={decisionWords(language, rules.scale)}
          onTable={face}
        />
      ),
    };
  }, [report, reports, events, talk, language, plan, game, face, intend]);
}
