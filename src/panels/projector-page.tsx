import { useState } from 'preact/hooks';
import type { ClassPhase, Hands } from '../session';
import { firmName, firmSlot } from '../views/case-words';
import { laterPeriod, sayPeriod } from '../views/period';
import { draftOf, sealed } from '../views/projector-vote';
import { phasesBeside, placeIn, stepsOf, type ClassStep } from '../views/projector-place';
import { PROJECTOR_WORDS } from '../views/words/projector';
import { useDerived, useIntentions, useSession, useSessionState } from './app-session';
import { useLanguage, useWords } from './app-words';
import { ProjectorChoices } from './projector-choices';
import { ProjectorDebrief } from './projector-debrief';
import { ProjectorDecide } from './projector-decide';
import { ProjectorFrame } from './projector-frame';
import { handsInHand, seatAt } from './projector-hands';
import { ProjectorHistory } from './projector-history';
import { ProjectorPredict } from './projector-predict';
import { ProjectorReveal } from './projector-reveal';
import { ProjectorStand } from './projector-stand';
import { ProjectorWorlds } from './projector-worlds';

export interface ProjectorPageProps {
  /** Counted from 1. */
  readonly quarter: number;
  readonly phase: ClassPhase;
}

/** A class's game on the projector, one step at a time; the address holds the step. */
export function ProjectorPage(wanted: ProjectorPageProps) {
  const words = useWords(PROJECTOR_WORDS);
  const language = useLanguage();
  const session = useSession();
  const state = useSessionState((whole) => whole);
  const intend = useIntentions();
  const derived = useDerived();
  const [closing, setClosing] = useState(false);
  const { game } = state;
  if (!derived || !game) return null;
  const { rules, scenario, turns, round } = derived;
  const steps = stepsOf(turns.length, round.over);
  const at = placeIn(steps, wanted);
  const step = steps[at] ?? { quarter: 1, phase: 'stand' };
  const { quarter, phase } = step;
  const live = quarter > turns.length;
  const seat = seatAt(derived, state, quarter);
  const played = turns[quarter - 1]?.notes.hands ?? null;
  const hands = live ? handsInHand(derived, seat, game.draft.hands) : played;
  const slot = firmSlot(scenario, game.seat);

  const show = (next: Hands): void => intend.showHands(draftOf(next, language));
  const go = (to: ClassStep | undefined): void => {
    if (!to) return;
    // What was put up is sealed with the step that left it.
    if (live && hands && !game.draft.hands && phase !== 'stand') show(hands);
    void session.flush();
    intend.go({ page: 'projector', game: game.id, ...to });
  };
  const ready = hands && live ? sealed(hands) : null;
  const close = async (): Promise<void> => {
    if (!ready || closing) return;
    setClosing(true);
    show(ready);
    await intend.closeQuarter({ page: 'projector', game: game.id, quarter, phase: 'reveal' });
    setClosing(false);
  };
  const closes = live && phase === 'decide';
  const next = closes
    ? ready && !closing
      ? () => void close()
      : null
    : at < steps.length - 1
      ? () => go(steps[at + 1])
      : null;
  const period = sayPeriod(laterPeriod(rules.start, quarter - 1), language);
  const own = { derived, seat, slot, quarter };
  return (
    <ProjectorFrame
      head={
        <>
          <p class="projector-place">
            {words.place(firmName(scenario, game.seat, language), period, quarter, rules.quarters)}
            {state.save === 'saved' || state.save === 'saving' ? ` · ${words[state.save]}` : ''}
          </p>
          <ol class="projector-steps" aria-label={words.steps}>
            {phasesBeside(phase).map((each) => (
              <li key={each} aria-current={each === phase ? 'step' : undefined}>
                {words.phases[each]}
              </li>
            ))}
          </ol>
        </>
      }
      back={at > 0 ? () => go(steps[at - 1]) : null}
      next={next}
      nextWord={closes ? words.decide.close : undefined}
    >
      {({ hidden }) => {
        switch (phase) {
          case 'stand':
            return <ProjectorStand seat={seat} slot={slot} />;
          case 'choices':
            return <ProjectorChoices seat={seat} hands={hands} live={live} onChange={show} />;
          case 'predict':
            return <ProjectorPredict {...own} hands={hands} live={live} hidden={hidden} onChange={show} />;
          case 'decide':
            return (
              <ProjectorDecide
                seat={seat}
                hands={hands}
                live={live}
                hidden={hidden}
                closing={closing}
                onChange={show}
              />
            );
          case 'reveal':
            return <ProjectorReveal {...own} hands={hands} />;
          case 'worlds':
            return <ProjectorWorlds {...own} hands={hands} />;
          case 'debrief':
            return <ProjectorDebrief {...own} />;
          case 'history':
            return <ProjectorHistory {...own} game={game.id} />;
        }
      }}
    </ProjectorFrame>
  );
}
