import type { Derived } from '../session';
import { debriefView } from '../views/projector-debrief';
import { pairOf } from '../views/projector-worlds';
import { PROJECTOR_WORDS } from '../views/words/projector';
import { useSession, useSessionState } from './app-session';
import { useLanguage, useWords } from './app-words';
import { useQuartersKnown } from './projector-known';
import { ProjectorLines } from './projector-lines';
import { resultsAt } from './results-at';

export interface ProjectorDebriefProps {
  readonly derived: Derived;
  readonly quarter: number;
}

/** The board that stays: what happened, why, so what, one rule of thumb, and the question at the door. */
export function ProjectorDebrief({ derived, quarter }: ProjectorDebriefProps) {
  const all = useWords(PROJECTOR_WORDS);
  const words = all.debrief;
  const language = useLanguage();
  const session = useSession();
  useSessionState((state) => state.loaded);
  const known = useQuartersKnown(quarter);
  const quarters = Array.from({ length: quarter }, (_, at) => at + 1);
  const worlds = quarters.map((each) => {
    const hands = derived.turns[each - 1]?.notes.hands;
    const pair = hands ? pairOf(hands) : null;
    return pair ? session.paired(each, pair.instead) : 'none';
  });
  const causes = quarters.map((each) => (each <= known ? derived.causes(each) : null));
  const view = debriefView({
    results: resultsAt(derived, quarter, language),
    causes,
    runnersUp: worlds.map((world) => (world === 'none' || !world ? null : world.table)),
    beside: derived.beside()?.tables ?? null,
  });
  const notes = session.teaching.has(derived.scenario.id)
    ? session.teaching.notes(derived.scenario.id, language)
    : null;
  if (!view) return null;
  const working = known < quarter || worlds.includes(null);
  return (
    <>
      <h1 tabIndex={-1}>{view.headline}</h1>
      <div class="debrief">
        <section class="rule-block debrief-happened">
          <h2>{words.happened}</h2>
          <ProjectorLines lines={view.lines} />
        </section>
        <section class="rule-block">
          <h2>{words.why}</h2>
          <ol class="debrief-list">
            {view.why.map(({ label, points }) => (
              <li key={label}>
                {label} <b>{points}</b>
              </li>
            ))}
          </ol>
        </section>
        <section class="rule-block">
          <h2>{words.soWhat}</h2>
          <p role="status" class={working ? '' : 'visually-hidden'}>
            {working ? all.working : ''}
          </p>
          {view.soWhat.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </section>
        <section class="rule-block debrief-rule">
          <h2>{words.rule}</h2>
          <p class="debrief-thumb">{view.rule}</p>
        </section>
        {notes ? (
          <section class="rule-block debrief-exit">
            <h2>{words.exit}</h2>
            <p>{notes.exit.question}</p>
          </section>
        ) : null}
      </div>
    </>
  );
}
