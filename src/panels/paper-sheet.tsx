import { firmName, firmTag } from '../views/case-words';
import { decisionSheet } from '../views/paper-sheet';
import { PAPER_WORDS } from '../views/words/paper';
import { useLanguage, useWords } from './app-words';
import { PaperColumns } from './paper-columns';
import { Blank, Lines, PaperHead } from './paper-head';
import type { PaperCase } from './paper-page';

export interface PaperDecisionsProps {
  readonly scenario: PaperCase;
  readonly seat: string;
}

/** One quarter's decisions to be filled in by hand: prediction, choices, an offer, a reason. */
export function PaperDecisions({ scenario, seat }: PaperDecisionsProps) {
  const words = useWords(PAPER_WORDS);
  const language = useLanguage();
  const sheet = decisionSheet(scenario.rules, scenario, seat, language);
  const { columns, termColumns } = words;
  const title = `${firmName(scenario, seat, language)} (${firmTag(scenario, seat)})`;
  return (
    <>
      <PaperHead title={words.sheetTitle(title)} line={scenario.words[language].title} />
      <p class="blanks">
        <Blank label={words.quarter} />
        <Blank label={words.name} />
      </p>
      <section>
        <h2>{words.predictBefore}</h2>
        <p class="note">{words.predictNote}</p>
        <table class="paper-table paper-form">
          <PaperColumns heads={[words.figure, words.now, words.low, words.middle, words.high]} />
          <tbody>
            {sheet.standing.map(({ label, value }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{value}</td>
                <td />
                <td />
                <td />
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section>
        <h2>{words.decide}</h2>
        <p class="note">
          {words.decideNote(sheet.attention)} {words.bounds} {sheet.places}
        </p>
        <table class="paper-table paper-form paper-decisions">
          <PaperColumns heads={[columns.decision, columns.allowed, columns.ours]} />
          <tbody>
            {sheet.rows.map(({ id, name, attention, fields, places }) => (
              <tr key={id}>
                <th scope="row">
                  {name}
                  <br />
                  <span class="note">{words.attention(attention)}</span>
                </th>
                <td>
                  {fields.map((field) => (
                    <span key={field} class="leaf-field">
                      {field}
                    </span>
                  ))}
                  {places ? <span class="note">{places}</span> : null}
                </td>
                <td />
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section>
        <h2>{words.terms}</h2>
        <p class="note">{words.termsNote(sheet.partners.join(language === 'zh' ? '、' : ', '))}</p>
        <table class="paper-table paper-form paper-terms">
          <PaperColumns
            heads={[termColumns.clause, termColumns.give, termColumns.clause, termColumns.give]}
          />
          <tbody>
            {pairsOf(sheet.clauses).map(([one, other]) => (
              <tr key={one}>
                <ClauseCells clause={one} />
                <ClauseCells clause={other} />
              </tr>
            ))}
          </tbody>
        </table>
        <p class="blanks">
          <Blank label={words.partner} />
          <Blank label={words.signatures} />
        </p>
      </section>
      <section class="leaf-keep">
        <h2>{words.reasonTitle}</h2>
        <Lines count={3} />
      </section>
    </>
  );
}

/** Clauses two by two, the first half beside the second. */
function pairsOf(clauses: readonly string[]): (readonly [string, string | null])[] {
  const rows = Math.ceil(clauses.length / 2);
  return clauses.slice(0, rows).map((clause, row) => [clause, clauses[rows + row] ?? null] as const);
}

interface ClauseCellsProps {
  /** Null fills the last row. */
  readonly clause: string | null;
}

function ClauseCells({ clause }: ClauseCellsProps) {
  return (
    <>
      <td>{clause === null ? null : `☐ ${clause}`}</td>
      <td />
    </>
  );
}
