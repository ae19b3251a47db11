import { firmName, firmTag } from '../views/case-words';
import { decisionSheet } from '../views/paper-sheet';
import { PAPER_WORDS } from '../views/words/paper';
import { useLanguage, useWords } from './app-words';
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
          <thead>
            <tr>
              <th scope="col">{words.figure}</th>
              {[words.now, words.low, words.middle, words.high].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
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
          {words.decideNote(sheet.attention)} {words.bounds}{' '}
          {sheet.places.map(({ label, names }) => `${label}: ${names}`).join('; ')}.
        </p>
        <table class="paper-table paper-form paper-decisions">
          <thead>
            <tr>
              <th scope="col">{columns.decision}</th>
              <th scope="col">{columns.allowed}</th>
              <th scope="col">{columns.ours}</th>
            </tr>
          </thead>
          <tbody>
            {sheet.rows.map(({ id, name, attention, fields, places }) => (
              <tr key={id}>
                <th scope="row">
                  {name}
                  <br />
                  <span class="note">{words.attention(attention)}</span>
                </th>
                <td>
                  {fields.map(({ label, range }) => (
                    <span key={label} class="sheet-field">
                      {label}: {range}
                    </span>
                  ))}
                  {places ? <span class="sheet-field note">{places}</span> : null}
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
          <thead>
            <tr>
              <th scope="col">{termColumns.clause}</th>
              <th scope="col">{termColumns.give}</th>
            </tr>
          </thead>
          <tbody>
            {sheet.clauses.map(({ name, note }) => (
              <tr key={name}>
                <th scope="row">
                  ☐ {name} <span class="note">{note}</span>
                </th>
                <td />
              </tr>
            ))}
          </tbody>
        </table>
        <p class="blanks">
          <Blank label={words.partner} />
          <Blank label={words.signatures} />
        </p>
      </section>
      <section class="sheet-keep">
        <h2>{words.reasonTitle}</h2>
        <Lines count={3} />
      </section>
    </>
  );
}
