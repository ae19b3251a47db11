import { useState } from 'preact/hooks';
import {
  dialText,
  LAB_BOUNDS,
  LAB_DIALS,
  LAB_START,
  labResult,
  type LabAssumptions,
  type LabYear,
} from '../views/lab';
import { DIAL_SOURCES } from '../views/lab-sources';
import { APP_WORDS } from '../views/words/app';
import { LAB_WORDS } from '../views/words/lab';
import { useLanguage, useWords } from './app-words';
import { Chart } from './chart/chart';
import { Button } from './parts/button';
import { Section } from './parts/section';
import { Stepper } from './parts/stepper';
import { TeachSources } from './teach-sources';

/** The valuation under inputs of one's own, read in four ways. */
export function LabDials() {
  const words = useWords(LAB_WORDS);
  const { asTable } = useWords(APP_WORDS);
  const language = useLanguage();
  const [set, setSet] = useState<LabAssumptions>(LAB_START);
  const result = labResult(set, language);
  return (
    <>
      <div class="span-5 stack">
        <Section headline={words.corrected} note={words.correctedNote}>
          <div class="lab-dials">
            {LAB_DIALS.map((dial) => (
              <div key={dial} class="lab-dial">
                <Stepper
                  label={words.dials[dial]}
                  labelHidden={false}
                  value={set[dial]}
                  {...LAB_BOUNDS[dial]}
                  text={dialText(dial, set[dial], language)}
                  lessWord={words.less}
                  moreWord={words.more}
                  form="slider"
                  onChange={(value) => setSet({ ...set, [dial]: value })}
                />
                <p class="note">
                  {words.dialNotes[dial]} <TeachSources sources={DIAL_SOURCES[dial]} />
                </p>
              </div>
            ))}
          </div>
          <Button weight="quiet" onClick={() => setSet(LAB_START)}>
            {words.asPrinted}
          </Button>
        </Section>
      </div>
      <div class="span-7 stack">
        <Chart spec={result.chart} words={{ asTable }} />
        <YearTable years={result.years} sum={result.cash} />
      </div>
    </>
  );
}

interface YearTableProps {
  readonly years: readonly LabYear[];
  readonly sum: string;
}

function YearTable({ years, sum }: YearTableProps) {
  const words = useWords(LAB_WORDS);
  const { year, turnover, flow, worth } = words.columns;
  return (
    <Section headline={words.yearTable} note={words.correctedNote}>
      <table class="facts lab-years">
        <thead>
          <tr>
            <th scope="col">{year}</th>
            {[turnover, flow, worth].map((column) => (
              <th key={column} scope="col" class="figure">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map((row) => (
            <tr key={row.year}>
              <th scope="row">{row.year}</th>
              <td class="figure">{row.turnover}</td>
              <td class="figure">{row.flow}</td>
              <td class="figure">{row.today}</td>
            </tr>
          ))}
          <tr class="sum">
            <th scope="row">{words.sum}</th>
            <td />
            <td />
            <td class="figure">{sum}</td>
          </tr>
        </tbody>
      </table>
    </Section>
  );
}
