import type { Derived } from '../session';
import { firmName } from '../views/case-words';
import { linesOf } from '../views/projector-debrief';
import { classMarket, sayPart } from '../views/projector-market';
import { quarterOf } from '../views/results';
import { PROJECTOR_WORDS } from '../views/words/projector';
import { useSession, useSessionState } from './app-session';
import { useLanguage, useWords } from './app-words';
import { ProjectorLines } from './projector-lines';
import { resultsAt } from './results-at';

export interface ProjectorHistoryProps {
  readonly derived: Derived;
  readonly game: string;
  readonly quarter: number;
}

/** Facts on the screen at most. */
const MOST_FACTS = 3;

/** What the firm really did, beside the class's line. */
export function ProjectorHistory({ derived, game, quarter }: ProjectorHistoryProps) {
  const all = useWords(PROJECTOR_WORDS);
  const words = all.history;
  const { exit } = all.debrief;
  const language = useLanguage();
  const session = useSession();
  useSessionState((state) => state.loaded);
  const results = resultsAt(derived, quarter, language);
  const now = quarterOf(results);
  const beside = derived.beside()?.tables ?? null;
  if (!now) return null;
  const { scenario } = derived;
  const market = classMarket(results, now.firm);
  const theirs = beside?.[Math.min(quarter, beside.length - 1)];
  const notes = session.teaching.has(scenario.id) ? session.teaching.notes(scenario.id, language) : null;
  const name = firmName(scenario, now.id, language);
  return (
    <>
      <h1 tabIndex={-1}>{scenario.file.demonstration ? words.demonstration(name) : words.title(name)}</h1>
      {theirs ? (
        <p class="projector-lead">
          {(scenario.file.demonstration ? words.endsShown : words.ends)(
            sayPart(market.share(now.table), language),
            sayPart(market.share(theirs), language),
            market.name,
          )}
        </p>
      ) : null}
      <div class="told">
        <ProjectorLines lines={linesOf({ results, causes: [], runnersUp: [], beside }, now)} />
        <ul class="told-facts">
          {(notes?.happened ?? []).slice(0, MOST_FACTS).map(({ text }) => (
            <li key={text} class="rule-block">
              {text}
            </li>
          ))}
          {notes ? (
            <li class="rule-block told-exit">
              <h2>{exit}</h2>
              <p>{notes.exit.question}</p>
            </li>
          ) : null}
        </ul>
      </div>
      <p class="projector-foot">
        <b>{words.caution}</b> <a href={`#/print/report/${game}`}>{words.report}</a>
      </p>
    </>
  );
}
