import { useEffect, useState } from 'preact/hooks';
import { contractsOfSeat } from '../views/claims';
import { firmName } from '../views/case-words';
import { goalLines } from '../views/goals';
import { reportLine, reportQuarter, type ReportQuarter } from '../views/report';
import { quarterOf, type ResultsInput } from '../views/results';
import { besideHistory } from '../views/results-final';
import { PAPER_WORDS } from '../views/words/paper';
import { RESULTS_WORDS } from '../views/words/results';
import { useDerived, useSessionState } from './app-session';
import { useLanguage, useWords } from './app-words';
import { PaperColumns } from './paper-columns';
import { PaperHead } from './paper-head';
import { PrintButton } from './paper-page';
import { ReportCharts, ReportPredictions } from './report-charts';
import { resultsAt } from './results-at';
import './style/screens-paper.css';

/** A game as it was played, to be printed or handed in: every quarter with its causes, and history beside it. */
export function ReportPage() {
  const words = useWords(PAPER_WORDS);
  const language = useLanguage();
  const derived = useDerived();
  const game = useSessionState((state) => state.game);
  useSessionState((state) => state.loaded);
  const played = derived ? derived.reports.length - 1 : 0;
  const done = useSteps(played, game?.id ?? '');
  if (!derived || !game) return null;
  const { scenario, rules, score, causes } = derived;
  // Under the luck of this game, so that what differs comes of the decisions.
  const beside = derived.beside();
  const inputAt = (quarter: number): ResultsInput => resultsAt(derived, quarter, language);
  const last = inputAt(played);
  const now = quarterOf(last);
  const seat = firmName(scenario, game.seat, language);
  const quarters = Array.from({ length: played }, (_, at) =>
    reportQuarter(inputAt(at + 1), at < done ? causes(at + 1) : null, beside),
  );
  return (
    <main class="page paper" id="content">
      <nav class="paper-tools" aria-label={words.tools}>
        <a href="#/teach">{words.back}</a>
        <span role="status" class="note">
          {done < played ? words.working(done, played) : ''}
        </span>
        <PrintButton />
      </nav>
      <article class="leaf">
        <PaperHead
          title={words.reportTitle(seat, scenario.words[language].title)}
          line={reportLine(
            played,
            rules.quarters,
            contractsOfSeat(scenario, rules, derived.report, language),
            game.record.seed,
            game.record.luck,
            language,
          )}
        />
        {played === 0 ? <p>{words.none}</p> : null}
        {now ? <ReportCharts input={last} now={now} tables={beside?.tables ?? null} /> : null}
        {quarters.map((quarter) => (quarter ? <Quarter key={quarter.quarter} quarter={quarter} /> : null))}
        {now ? (
          <>
            <ReportPredictions input={last} now={now} />
            <Mandate input={last} firm={now.firm} score={score} />
            {beside ? (
              <Beside
                rows={besideHistory(last, now, score, beside.tables)}
                demonstration={scenario.file.demonstration === true}
              />
            ) : null}
          </>
        ) : null}
        <p class="note">{words.warning}</p>
      </article>
    </main>
  );
}

/** Counts up to `all`, one a turn of the event loop, so that a page is drawn between long computations. */
function useSteps(all: number, key: string): number {
  const [done, setDone] = useState(0);
  useEffect(() => setDone(0), [key]);
  useEffect(() => {
    if (done >= all) return;
    const soon = setTimeout(() => setDone(done + 1), 10);
    return () => clearTimeout(soon);
  }, [done, all]);
  return Math.min(done, all);
}

interface QuarterProps {
  readonly quarter: ReportQuarter;
}

function Quarter({ quarter }: QuarterProps) {
  const { title, outcome, rows } = quarter;
  return (
    <section class="report-quarter">
      <h2>
        {title} <span class="note">{outcome}</span>
      </h2>
      <table class="paper-table">
        <tbody>
          {rows.map(({ label, text }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface MandateProps {
  readonly input: ResultsInput;
  readonly firm: number;
  readonly score: Parameters<typeof besideHistory>[2];
}

function Mandate({ input, firm, score }: MandateProps) {
  const words = useWords(PAPER_WORDS);
  const { goals: said } = useWords(RESULTS_WORDS);
  const goals = goalLines(input.rules, firm, input.names, score, input.language);
  if (goals.length === 0) return null;
  return (
    <section class="leaf-keep">
      <h2>{words.score}</h2>
      <table class="paper-table">
        <tbody>
          {goals.map(({ id, aim, came, met, points, of }) => (
            <tr key={id}>
              <td>
                <b>{met ? `✓ ${words.met}` : `✗ ${words.missed}`}</b>
              </td>
              <td>
                {aim} <span class="note">{came}</span>
              </td>
              <td class="figure">{said.points(points, of)}</td>
            </tr>
          ))}
          <tr class="sum">
            <td />
            <td>{words.sum}</td>
            <td class="figure">{said.points(String(Math.round(score.total)), '100')}</td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}

interface BesideProps {
  readonly rows: ReturnType<typeof besideHistory>;
  readonly demonstration: boolean;
}

function Beside({ rows, demonstration }: BesideProps) {
  const { history: words } = useWords(RESULTS_WORDS);
  const columns = { ...words.columns, ...(demonstration ? { history: words.demonstrations } : {}) };
  return (
    <section class="leaf-keep">
      <h2>
        {demonstration ? words.demonstration : words.title}{' '}
        <span class="note">{demonstration ? words.demonstrationNote : words.note}</span>
      </h2>
      <table class="paper-table">
        <PaperColumns heads={Object.values(columns)} figures={[1, 2, 3]} />
        <tbody>
          {rows.map(({ label, mine, history, gap }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td class="figure">{mine}</td>
              <td class="figure">{history}</td>
              <td class="figure">{gap}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
