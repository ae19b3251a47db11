import type { HistoryLine } from '../session';
import { firmName } from '../views/case-words';
import { historyHere, periodSaid, quarterOf, resultHeadline } from '../views/results';
import { scoreLine } from '../views/results-final';
import { statementsOf } from '../views/results-statements';
import { ASSIGNED_WORDS } from '../views/words/assigned';
import { RESULTS_WORDS } from '../views/words/results';
import { useDerived, useIntentions, useSession, useSessionState } from './app-session';
import { useLanguage, useWords } from './app-words';
import { Button } from './parts/button';
import { CloseBar } from './parts/close-bar';
import { EmptyState } from './parts/empty-state';
import { Fold } from './parts/fold';
import { useNarrow } from './parts/media';
import { usePainted } from './parts/painted';
import { useLetterHint, useStepKeys } from './history-keys';
import { ResultsFinal } from './results-final';
import { ResultsSeen, type QuarterSeen } from './results-seen';
import { ResultsStatements } from './results-statements';
import { resultsAt } from './results-at';
import { useSteps } from './results-steps';

export interface ResultsPageProps {
  /** Counted from 1. */
  readonly quarter: number;
}

/** What one closed quarter came to, and after the last one what the game came to. */
export function ResultsPage({ quarter }: ResultsPageProps) {
  const words = useWords(RESULTS_WORDS);
  const language = useLanguage();
  const derived = useDerived();
  const game = useSessionState((state) => state.game);
  const narrow = useNarrow();
  const painted = usePainted();
  if (!derived || !game) return null;
  const input = resultsAt(derived, quarter, language);
  const { names, rules, reports, ledgers } = input;
  const now = quarterOf(input);
  if (!now) {
    return (
      <main class="page" id="content">
        <h1 tabIndex={-1}>{words.missing}</h1>
        <EmptyState action={<a href={`#/game/${game.id}/desk`}>{words.toDesk}</a>}>
          {firmName(names, game.seat, language)}
        </EmptyState>
      </main>
    );
  }
  const last = derived.round.over && quarter === reports.length - 1;
  const beside = derived.beside();
  const quarterSeen = (
    <>
      <ResultsSeen input={input} now={now} painted={painted} />
      {painted ? (
        <ResultsStatements
          statements={statementsOf({
            tables: reports.map(({ table }) => table),
            ledgers,
            firm: now.firm,
            quarter,
            language,
            scale: rules.scale,
          })}
        />
      ) : null}
    </>
  );
  return (
    <>
      <main class="page results" id="content">
        <div class="page-head">
          <h1 tabIndex={-1}>
            {last ? scoreLine(derived.score, now, input, beside?.tables ?? null) : resultHeadline(input, now)}
          </h1>
        </div>
        {last ? (
          <>
            <ResultsFinal input={input} now={now} game={game.id} />
            {narrow ? null : <h2 class="last-quarter">{words.lastQuarter(resultHeadline(input, now))}</h2>}
            <Fold headline={words.lastQuarter(resultHeadline(input, now))} wide="bare">
              {quarterSeen}
            </Fold>
          </>
        ) : (
          quarterSeen
        )}
      </main>
      <Bar key={quarter} input={input} now={now} game={game.id} last={last} beside={beside} />
    </>
  );
}

interface BarProps extends QuarterSeen {
  readonly game: string;
  readonly last: boolean;
  readonly beside: HistoryLine | null;
}

const STEPS = ['step-prediction', 'step-outcome', 'step-causes', 'step-explanation', 'step-books'];

function Bar({ input, now, game, last, beside }: BarProps) {
  const words = useWords(RESULTS_WORDS);
  const session = useSession();
  useSessionState((state) => state.loaded);
  const history = session.history(input.names.id);
  const intend = useIntentions();
  const { quarter, reports, names } = input;
  const behind = quarter < reports.length - 1;
  const assigned = useSessionState((state) => state.game?.record.assignment !== undefined);
  const { handIn } = useWords(ASSIGNED_WORDS);
  const onward = () => {
    if (last && assigned) return intend.go({ page: 'hand-in', game });
    if (last && history) intend.go({ page: 'history', scenario: names.id, quarter: 1 });
    else if (last) intend.go({ page: 'home' });
    else if (behind) intend.go({ page: 'results', game, quarter: quarter + 1 });
    else intend.go({ page: 'desk', game });
  };
  const to = (at: number) => {
    if (at >= 1 && at < reports.length && at !== quarter) intend.go({ page: 'results', game, quarter: at });
  };
  const replayKey = useLetterHint('R');
  const replay = () => intend.go({ page: 'replay', game, quarter });
  const step = useSteps(STEPS, onward);
  useStepKeys({
    back: () => to(quarter - 1),
    on: () => to(quarter + 1),
    first: () => to(1),
    last: () => to(reports.length - 1),
    letters: { r: replay },
  });
  const told = names.file.demonstration === true || !beside ? '' : historyHere(input, now, beside.tables);
  return (
    <CloseBar
      label={words.label}
      left={
        <>
          {quarter > 1 ? (
            <Button weight="quiet" onClick={() => to(quarter - 1)}>
              {words.back}
            </Button>
          ) : null}
          <Button weight="quiet" shortcut={replayKey} onClick={replay}>
            {words.replay}
          </Button>
        </>
      }
      note={
        <>
          <span class="results-step">{words.step(Math.max(1, step), STEPS.length)}</span>
          {told === '' ? '' : ` · ${told}`}
        </>
      }
      actions={
        <Button weight="main" shortcut="Enter" onClick={onward}>
          {last
            ? assigned
              ? handIn
              : history
                ? words.toHistory
                : words.toHome
            : words.next(periodSaid(input, quarter + 1))}
        </Button>
      }
    />
  );
}
