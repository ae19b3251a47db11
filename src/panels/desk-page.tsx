import { useState } from 'preact/hooks';
import type { Derived, Intentions, SessionState } from '../session';
import { refusalsByDecision } from '../views/desk-refusals';
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
import './style/desk.css';
import './style/desk-columns.css';
import './style/desk-phone.css';

/** The desk of the game in hand. */
export function DeskPage() {
  const derived = useDerived();
  const state = useSessionState((whole) => whole);
  const intend = useIntentions();
  return derived ? <Desk state={state} derived={derived} intend={intend} /> : null;
}

export interface DeskProps {
  readonly state: SessionState;
  readonly derived: Derived;
  readonly intend: Intentions;
}

/**
 * One quarter to decide: the firm at the left, the choices in the middle, what lies ahead and the others at the right.
 * The order of the parts is that of a phone, from top to bottom, and that in which they are read aloud.
 */
export function Desk({ state, derived, intend }: DeskProps) {
  const seat = seatInput(derived, state);
  const [preview, setPreview] = useState<OptionPreview | null>(null);
  const { language } = state;
  const desk = DESK_WORDS[language];
  const refusals = REFUSAL_WORDS[language];
  const decisions = decisionWords(language, seat.rules.scale);
  const terms = TERM_WORDS[language];
  const drafted = { decisions, terms, refusals };
  const game = state.game?.id ?? '';
  const plan = derived.scenario.map;
  const face = (partner: string): void => intend.go({ page: 'table', game, partner });
  const blocked = refusalsByDecision(derived.draftRefusals, seat, refusals).map(({ text }) => text);
  const change = (changes: Parameters<typeof carryOut>[1]): void => carryOut(intend, changes);
  return (
    <>
      <main class="page" id="content">
        <DeskHead seat={seat} words={desk} />
        <DeskRescue seat={seat} onChange={change} onTable={face} />
        <DeskNews seat={seat} words={desk} terms={terms} onTable={face} />
        <div class="columns columns-desk">
          <div class="stack desk-firm">
            <DeskFirm seat={seat} words={desk} />
          </div>
          <div class="stack desk-ahead">
            <DeskForecast
              seat={seat}
              derived={derived}
              preview={preview}
              predictions={state.game?.draft.predictions ?? []}
              asTable={desk.asTable}
              onOpen={() => intend.go({ page: 'forecast', game, measure: 'goal', against: 'none' })}
            />
          </div>
          <div class="stack desk-choices">
            <DeskOpenings
              seat={seat}
              words={{ desk, terms }}
              onChange={change}
              onTable={face}
              onPreview={setPreview}
            />
            <DeskDraft
              seat={seat}
              refusals={[...derived.draftRefusals, ...state.refusals]}
              desk={desk}
              words={drafted}
              onChange={change}
              reason={state.game?.draft.reason ?? ''}
              asked={state.game?.record.assignment ? ASSIGNED_WORDS[language].askReason : ''}
              onReason={intend.giveReason}
            />
            <DeskBack seat={seat} state={state} intend={intend} derived={derived} />
            <DeskDecisions seat={seat} desk={desk} words={decisions} refusals={refusals} onChange={change} />
            {plan ? (
              <MapStrip seat={seat} plan={plan} onOpen={() => intend.go({ page: 'map', game })} />
            ) : null}
          </div>
          <div class="stack desk-others">
            <DeskOthers seat={seat} words={desk} decisions={decisions} onTable={face} />
          </div>
        </div>
      </main>
      <DeskClose
        seat={seat}
        state={state}
        words={desk}
        intend={intend}
        over={derived.round.over}
        blocked={blocked}
      />
    </>
  );
}
