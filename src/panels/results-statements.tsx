import type { Statement } from '../views/results-statements';
import { STATEMENT_WORDS } from '../views/words/statements';
import { useWords } from './app-words';
import { Fold } from './parts/fold';

export interface ResultsStatementsProps {
  readonly statements: readonly Statement[];
}

/** Income, cash flow and balance side by side, each with the quarter before and the change on the year. */
export function ResultsStatements({ statements }: ResultsStatementsProps) {
  const words = useWords(STATEMENT_WORDS);
  return (
    <Fold headline={words.title} note={words.note} id="step-books" wide="section">
      <div class="three books">
        {statements.map(({ title, unit, rows, hasPrior, hasYear }) => (
          <div key={title} class="table-scroll statement" tabIndex={0} role="group" aria-label={title}>
            <table>
              <caption>
                <span class="statement-title" role="heading" aria-level={3}>
                  {title}
                </span>{' '}
                <span class="note">{unit}</span>
              </caption>
              <thead>
                <tr>
                  <th scope="col">
                    <span class="visually-hidden">{words.columns.line}</span>
                  </th>
                  <th scope="col" class="figure">
                    {words.columns.now}
                  </th>
                  {hasPrior ? (
                    <th scope="col" class="figure">
                      {words.columns.prior}
                    </th>
                  ) : null}
                  {hasYear ? (
                    <th scope="col" class="figure">
                      {words.columns.onYear}
                    </th>
                  ) : null}
                </tr>
              </thead>
              <tbody>
                {rows.map(({ label, value, prior, onYear, sum }) => (
                  <tr key={label} class={sum ? 'sum' : undefined}>
                    <th scope="row">{label}</th>
                    <td class="figure">{value}</td>
                    {hasPrior ? <td class="figure books-older">{prior}</td> : null}
                    {hasYear ? <td class="figure books-older">{onYear}</td> : null}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        ))}
      </div>
    </Fold>
  );
}
