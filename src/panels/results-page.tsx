import type { HistoryLine } from '../session';
import { firmName } from '../views/case-words';
import {
  happenings,
  historyHere,
  movesOf,
  periodSaid,
  predictionNotes,
  quarterOf,
  resultHeadline,
  deedsOf,
  type QuarterOf,
  type ResultsInput,
} from '../views/results';
import { raceChart, shareChart } from '../views/results-charts';
import { scoreLine } from '../views/results-final';
import { statementsOf } from '../views/results-statements';
import { APP_WORDS } from '../views/words/app';
import { ASSIGNED_WORDS } from '../views/words/assigned';
import { explanationOf } from '../views/results-turning';
import { RESULTS_WORDS } from '../views/words/results';
import { TURNING_WORDS } from '../views/words/turning';
import { useCauses, useDerived, useIntentions, useSession, useSessionState } from './app-session';
import { useLanguage, useWords } from './app-words';
import { Chart } from './chart/chart';
import { Button } from './parts/button';
import { CloseBar } from './parts/close-bar';
import { EmptyState } from './parts/empty-state';
import { FirmMark } from './parts/firm-mark';
import { Fold } from './parts/fold';
import { useNarrow } from './parts/media';
import { usePainted } from './parts/painted';
import { Section } from './parts/section';
import { useLetterHint, useStepKeys } from './history-keys';
import { Termed } from './termed';
import { ResultsCauses } from './results-causes';
import { ResultsFinal } from './results-final';
import { ResultsRivals } from './results-rivals';
import { ResultsPositions } from './results-positions';
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
      <div class="columns columns-results">
        <Seen input={input} now={now} />
        {painted ? <Reckoned input={input} now={now} /> : null}
      </div>
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

interface PartProps {
  readonly input: ResultsInput;
  readonly now: QuarterOf;
}

/** Left: prediction and outcome, what happened, the race, what each firm did. */
function Seen({ input, now }: PartProps) {
  const words = useWords(RESULTS_WORDS);
  const { asTable } = useWords(APP_WORDS);
  const { names, rules, turns, quarter, language } = input;
  const said = happenings(input, now);
  return (
    <div class="stack">
      <div id="step-prediction" class="step-place">
        <Chart spec={shareChart(input, now)} words={{ asTable }}>
          {predictionNotes(input, now).map((note) => (
            <p key={note} class="note">
              {note}
            </p>
          ))}
        </Chart>
      </div>
      <Section headline={words.changed.title} id="step-outcome">
        {said.length === 0 ? <p class="mute">{words.changed.none}</p> : null}
        <ul class="rows">
          {said.map((sentence, index) => (
            <li key={index}>{sentence}</li>
          ))}
        </ul>
      </Section>
      <Section headline={words.changed.moves}>
        <dl class="moves">
          {movesOf(input, now).map(({ id, label, before, after }) => (
            <div key={id}>
              <dt>
                <Termed of={id}>{label}</Termed>
              </dt>
              <dd>
                <span class="mute">{words.changed.from(before, '')}</span>
                <b>{after}</b>
              </dd>
            </div>
          ))}
        </dl>
      </Section>
      <Chart spec={raceChart(input, now)} words={{ asTable }} height={228} />
      <Fold headline={words.changed.deeds} wide="section">
        <ul class="rows deeds">
          {deedsOf(turns[quarter - 1], names, rules, language).map(({ firm, name, slot, deeds }) => (
            <li key={firm}>
              <FirmMark slot={slot} /> <b>{name}</b> {deeds}
            </li>
          ))}
        </ul>
      </Fold>
    </div>
  );
}

/** Right: why share and pressure changed, in pictures and in one sentence, and where the firms stand. */
function Reckoned({ input, now }: PartProps) {
  const words = useWords(TURNING_WORDS);
  const derived = useDerived();
  const causes = useCauses(derived?.whyOf(input.quarter) ?? null);
  return (
    <div class="stack">
      <div id="step-causes" class="stack step-place">
        {derived ? <ResultsCauses input={input} now={now} of={derived} causes={causes} /> : null}
      </div>
      {causes ? (
        <Section headline={words.explanation} id="step-explanation">
          <p class="results-explanation">{explanationOf(input, causes)}</p>
        </Section>
      ) : null}
      <ResultsRivals input={input} />
      <ResultsPositions input={input} now={now} />
    </div>
  );
}

interface BarProps extends PartProps {
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
