import { calibrationSaid } from '../views/results-calibration';
import { besideHistory } from '../views/results-final';
import { goalLines } from '../views/goals';
import { shareChart } from '../views/results-charts';
import { pressureLines } from '../views/results-pressure';
import type { QuarterOf, ResultsInput } from '../views/results';
import { APP_WORDS } from '../views/words/app';
import { RESULTS_WORDS } from '../views/words/results';
import { useDerived } from './app-session';
import { useLanguage, useWords } from './app-words';
import { Chart } from './chart/chart';
import { Closing } from './closing';
import { Section } from './parts/section';
import { ResultsTurning } from './results-turning';

export interface ResultsFinalProps {
  readonly input: ResultsInput;
  readonly now: QuarterOf;
  readonly game: string;
}

/** The end of a game: the mandate, both lines beside history's, and what became of the firms. */
export function ResultsFinal({ input, now, game }: ResultsFinalProps) {
  const words = useWords(RESULTS_WORDS);
  const { asTable } = useWords(APP_WORDS);
  const language = useLanguage();
  const derived = useDerived();
  if (!derived) return null;
  const { scenario, rules, score } = derived;
  const tables = derived.beside()?.tables ?? null;
  const demonstration = scenario.file.demonstration === true;
  const calibration = calibrationSaid(input, now);
  const goals = goalLines(rules, now.firm, scenario, score, language);
  return (
    <div class="final">
      <div class="columns columns-results">
        <div class="stack">
          <Section headline={words.goals.title}>
            {goals.length === 0 ? <p>{words.goals.none}</p> : null}
            <ul class="rows">
              {goals.map(({ id, aim, came, met, points, of }) => (
                <li key={id} class="goal">
                  <b>{met ? `✓ ${words.goals.met}` : `✗ ${words.goals.missed}`}</b>
                  <span class="goal-aim">
                    {aim}
                    <br />
                    <span class="note">{came}</span>
                  </span>
                  <span class="figure">{words.goals.points(points, of)}</span>
                </li>
              ))}
            </ul>
          </Section>
          {tables ? (
            <Section
              headline={demonstration ? words.history.demonstration : words.history.title}
              note={demonstration ? words.history.demonstrationNote : words.history.note}
            >
              <table class="facts">
                <thead>
                  <tr>
                    {Object.values({
                      ...words.history.columns,
                      ...(demonstration ? { history: words.history.demonstrations } : {}),
                    }).map((column, index) => (
                      <th key={column} scope="col" class={index > 0 ? 'figure' : undefined}>
                        {column}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {besideHistory(input, now, score, tables).map(({ label, mine, history: theirs, gap }) => (
                    <tr key={label}>
                      <th scope="row">{label}</th>
                      <td class="figure">
                        <b>{mine}</b>
                      </td>
                      <td class="figure">{theirs}</td>
                      <td class="figure">{gap}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
              <p class="note">{demonstration ? words.history.none : words.history.luck}</p>
            </Section>
          ) : (
            <Section headline={words.history.title}>
              <p>{words.history.noLine}</p>
            </Section>
          )}
          <Section headline={calibration.headline}>
            {calibration.lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </Section>
          <ResultsTurning input={input} derived={derived} game={game} />
        </div>
        <div class="stack">
          <Chart spec={shareChart(input, now, tables)} words={{ asTable }} />
          <Chart spec={pressureLines(input, now, tables)} words={{ asTable }} />
        </div>
      </div>
      <h2 class="final-closing">{words.closing}</h2>
      <Closing said={scenario.words[language]} />
    </div>
  );
}
