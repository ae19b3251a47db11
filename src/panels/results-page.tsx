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
import { RESULTS_WORDS } from '../views/words/results';
import { useDerived, useIntentions, useSession, useSessionState } from './app-session';
import { useLanguage, useWords } from './app-words';
import { Chart } from './chart/chart';
import { Button } from './parts/button';
import { CloseBar } from './parts/close-bar';
import { EmptyState } from './parts/empty-state';
import { FirmMark } from './parts/firm-mark';
import { Section } from './parts/section';
import { StatementTable } from './parts/statement-table';
import { ResultsCauses } from './results-causes';
import { ResultsFinal } from './results-final';
import { ResultsRivals } from './results-rivals';

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
  if (!derived || !game) return null;
  const { scenario: names, rules, reports, turns, events, ledgers } = derived;
  const input: ResultsInput = { names, rules, reports, turns, events, ledgers, quarter, language };
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
  return (
    <>
      <main class="page results" id="content">
        <div class="page-head">
          <h1 tabIndex={-1}>{last ? scoreLine(derived.score, now, input) : resultHeadline(input, now)}</h1>
        </div>
        {last ? (
          <>
            <ResultsFinal input={input} now={now} />
            <h2 class="last-quarter">{words.lastQuarter(resultHeadline(input, now))}</h2>
          </>
        ) : null}
        <div class="columns columns-results">
          <Seen input={input} now={now} />
          <Reckoned input={input} now={now} />
        </div>
      </main>
      <Bar input={input} now={now} game={game.id} last={last} />
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
      <Chart spec={shareChart(input, now)} words={{ asTable }}>
        {predictionNotes(input, now).map((note) => (
          <p key={note} class="note">
            {note}
          </p>
        ))}
      </Chart>
      <Section headline={words.changed.title}>
        {said.length === 0 ? <p class="mute">{words.changed.none}</p> : null}
        <ul class="rows">
          {said.map((sentence, index) => (
            <li key={index}>{sentence}</li>
          ))}
        </ul>
      </Section>
      <Section headline={words.changed.moves}>
        <dl class="moves">
          {movesOf(input, now).map(({ label, before, after }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <span class="mute">{words.changed.from(before, '')}</span>
                <b>{after}</b>
              </dd>
            </div>
          ))}
        </dl>
      </Section>
      <Chart spec={raceChart(input, now)} words={{ asTable }} height={228} />
      <Section headline={words.changed.deeds}>
        <ul class="rows deeds">
          {deedsOf(turns[quarter - 1], names, rules, language).map(({ firm, name, slot, deeds }) => (
            <li key={firm}>
              <FirmMark slot={slot} /> <b>{name}</b> {deeds}
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}

/** Right: why share and pressure changed, and the three statements. */
function Reckoned({ input, now }: PartProps) {
  const { ledgers, quarter, language } = input;
  return (
    <div class="stack">
      <ResultsCauses input={input} now={now} />
      <ResultsRivals input={input} />
      <div class="three">
        {statementsOf(
          now.table,
          now.before,
          now.firm,
          ledgers[quarter - 1] ?? [],
          language,
          input.rules.scale,
        ).map(({ title, unit, rows }) => (
          <StatementTable key={title} title={title} unit={unit} lines={rows} />
        ))}
      </div>
    </div>
  );
}

interface BarProps extends PartProps {
  readonly game: string;
  readonly last: boolean;
}

function Bar({ input, now, game, last }: BarProps) {
  const words = useWords(RESULTS_WORDS);
  const session = useSession();
  useSessionState((state) => state.loaded);
  const history = session.history(input.names.id);
  const intend = useIntentions();
  const { quarter, reports, names } = input;
  const behind = quarter < reports.length - 1;
  const onward = () => {
    if (last && history) intend.go({ page: 'history', scenario: names.id, quarter: 1 });
    else if (last) intend.go({ page: 'home' });
    else if (behind) intend.go({ page: 'results', game, quarter: quarter + 1 });
    else intend.go({ page: 'desk', game });
  };
  return (
    <CloseBar
      label={words.label}
      left={
        quarter > 1 ? (
          <Button weight="quiet" onClick={() => intend.go({ page: 'results', game, quarter: quarter - 1 })}>
            {words.back}
          </Button>
        ) : undefined
      }
      note={history ? historyHere(input, now, history.tables) : undefined}
      actions={
        <Button weight="main" onClick={onward}>
          {last ? (history ? words.toHistory : words.toHome) : words.next(periodSaid(input, quarter + 1))}
        </Button>
      }
    />
  );
}
